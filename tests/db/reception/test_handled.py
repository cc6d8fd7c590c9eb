"""The handling of a matter as its papers tell it, and which papers it has already."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from db.kernel.actor import Actor
from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput
from db.kernel.ids import MatterId, OrganizationId, PrintId, new_id
from db.reception.codes import Channel, ContactForm, Publicity, ResultClass, VisitorKind
from db.reception.contracts import AssignMatter, RecordReply
from db.reception.handling import (
    AskExtension,
    DecideExtension,
    ExtensionFate,
    FeedBack,
    RateMatter,
    ReopenMatter,
    ReturnMatter,
    ReturnReason,
    Score,
    SignFor,
    UnitRole,
    UrgeForm,
    UrgeUnit,
    WithdrawMatter,
)
from db.reception.paper_contracts import PaperFacts, PaperKind, PaperProblem, RecordPrint
from db.reception.rules import ReceptionProblem
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague


class Course:
    """Takes a matter through the loop, a day a step."""

    def __init__(self, station: Station, clock: FakeClock, **values: Any) -> None:
        self.station, self.clock = station, clock
        command = factories.visit(clock, **values)
        saved = station.workspace.reception.register_visit(station.actor, command).value
        self.matter: MatterId = saved.matters[0].matter

    def unit(self, name: str = "市政养护所") -> OrganizationId:
        command = factories.organization(self.clock, name=name, phone="0573-87000044")
        stations = self.station.workspace.stations
        return stations.add_organization(self.station.actor, command).value.id

    @property
    def revision(self) -> int:
        matters = self.station.workspace.matters
        return matters.detail(self.station.actor, self.matter).revision

    def assign(self, unit: OrganizationId, **values: Any) -> None:
        command = AssignMatter(self.matter, self.revision, unit, **values)
        again = self.station.workspace.matters.detail(self.station.actor, self.matter).line.unit
        reception = self.station.workspace.reception
        (reception.transfer if again else reception.assign)(self.station.actor, command)
        self.clock.advance(days=1)

    def take(self, kind: type, *, by: Actor | None = None, **values: Any) -> None:
        command = kind(self.matter, self.revision, **values)
        self.station.workspace.handling.take(by or self.station.actor, command)
        self.clock.advance(days=1)

    def reply(self, content: str, **values: Any) -> None:
        command = RecordReply(self.matter, self.revision, content, **values)
        self.station.workspace.reception.record_reply(self.station.actor, command)
        self.clock.advance(days=1)

    def printed(self, kind: PaperKind, *, succeeded: bool = True) -> None:
        note = RecordPrint(
            PrintId(new_id(self.clock)), self.matter, kind.value, "", 1, succeeded=succeeded
        )
        self.station.workspace.reception.record_print(self.station.actor, note)
        self.clock.advance(minutes=1)

    def paper(self, kind: PaperKind) -> PaperFacts:
        return self.station.workspace.matters.paper(self.station.actor, self.matter, kind)


@pytest.fixture
def course(station: Station, clock: FakeClock) -> Course:
    return Course(station, clock)


@pytest.mark.parametrize(
    ("kind", "problem"),
    [
        (PaperKind.ASSIGNMENT_SLIP, PaperProblem.NO_SLIP),
        (PaperKind.REPLY_LETTER, PaperProblem.NO_REPLY),
        (PaperKind.INQUIRY_FORM, PaperProblem.NO_REPLY),
        (PaperKind.URGE_SLIP, PaperProblem.NO_URGE),
        (PaperKind.SUPERVISION_SLIP, PaperProblem.NOT_SUPERVISED),
    ],
)
def test_a_paper_that_the_matter_has_not_come_to_is_refused_by_name(course, kind, problem):
    with pytest.raises(InvalidInput) as refused:
        course.paper(kind)
    assert [one.code for one in refused.value.problems] == [problem]


def test_receipts_read_nothing_of_the_handling(course):
    assert course.paper(PaperKind.RECEIPT_A4).handled is None


def test_every_unit_of_a_hand_over_knows_the_others(course):
    lead, other = course.unit(), course.unit("区水务公司")
    course.assign(lead, co_units=(other,), opinion="请尽快查看。")
    slips = course.paper(PaperKind.ASSIGNMENT_SLIP).handled.slips
    assert [(one.unit, one.role, one.others) for one in slips] == [
        ("市政养护所", UnitRole.LEAD, (("区水务公司", UnitRole.CO),)),
        ("区水务公司", UnitRole.CO, (("市政养护所", UnitRole.LEAD),)),
    ]
    assert (slips[0].opinion, slips[0].unit_phone) == ("请尽快查看。", "0573-87000044")


def test_a_returned_slip_keeps_its_reason_and_counts_no_more(course):
    first, better = course.unit(), course.unit("区水务公司")
    course.assign(first)
    course.take(
        ReturnMatter, reason=ReturnReason.COMPETENCE, remark="不归我们", suggested_unit=better
    )
    returned = course.paper(PaperKind.CASE_FILE).handled.slips[0]
    assert (returned.return_reason, returned.return_remark) == (ReturnReason.COMPETENCE, "不归我们")
    assert returned.suggested_unit == "区水务公司"
    assert not returned.counts
    with pytest.raises(InvalidInput):
        course.paper(PaperKind.ASSIGNMENT_SLIP)
    course.assign(better)
    assert [one.counts for one in course.paper(PaperKind.ASSIGNMENT_SLIP).handled.slips] == [
        False, True,
    ]  # fmt: skip


def test_a_slip_is_a_reprint_only_after_it_was_printed_itself(course):
    course.assign(course.unit())
    course.printed(PaperKind.ASSIGNMENT_SLIP, succeeded=False)
    assert course.paper(PaperKind.ASSIGNMENT_SLIP).handled.slips[0].reprint == 0
    course.printed(PaperKind.ASSIGNMENT_SLIP)
    assert course.paper(PaperKind.ASSIGNMENT_SLIP).handled.slips[0].reprint == 1
    course.assign(course.unit("区水务公司"))
    slips = course.paper(PaperKind.ASSIGNMENT_SLIP).handled.slips
    assert [one.reprint for one in slips] == [1, 0]


def test_a_letter_about_a_newer_reply_is_no_reprint(course):
    unit = course.unit()
    course.assign(unit)
    course.reply("正在修。", result=ResultClass.B, next_reply_due=date(2026, 9, 1))
    course.printed(PaperKind.REPLY_LETTER)
    assert course.paper(PaperKind.REPLY_LETTER).reprint == 1
    course.reply("修好了。")
    letter = course.paper(PaperKind.REPLY_LETTER)
    assert letter.reprint == 0
    assert [one.content for one in letter.handled.replies] == ["正在修。", "修好了。"]
    assert letter.handled.replies[0].next_reply_due == date(2026, 9, 1)


def test_the_first_slip_and_letter_of_an_anonymous_matter_are_no_reprints(station, clock):
    """Its prints have ids that tell no time, so their order is that of the journal."""
    unknown = factories.visitor(kind=VisitorKind.ANONYMOUS, name="", phone="")
    for _ in range(8):
        course = Course(station, clock, visitor=unknown)
        for unit in (course.unit("市政养护所"), course.unit("街道城管办")):
            course.assign(unit)
            assert course.paper(PaperKind.ASSIGNMENT_SLIP).handled.slips[-1].reprint == 0
            course.printed(PaperKind.ASSIGNMENT_SLIP)
            assert course.paper(PaperKind.ASSIGNMENT_SLIP).handled.slips[-1].reprint == 1
        for text in ("已安排维修。", "已经修好。"):
            course.reply(text)
            assert course.paper(PaperKind.REPLY_LETTER).reprint == 0
            course.printed(PaperKind.REPLY_LETTER)


def test_urges_carry_their_lateness_and_the_day_to_answer_by(course):
    course.assign(course.unit())
    course.take(SignFor, signed_by="周所长")
    course.clock.advance(days=30)
    course.take(UrgeUnit, form=UrgeForm.PAPER)
    course.clock.advance(days=10)
    course.take(UrgeUnit, form=UrgeForm.SUPERVISION, response="明天到场")
    urges = course.paper(PaperKind.SUPERVISION_SLIP).handled.urges
    assert [(one.form, one.response) for one in urges] == [
        (UrgeForm.PAPER, ""), (UrgeForm.SUPERVISION, "明天到场"),
    ]  # fmt: skip
    assert urges[0].days_late > 0
    assert urges[0].answer_by == date(2026, 4, 24)
    course.printed(PaperKind.URGE_SLIP)
    assert course.paper(PaperKind.URGE_SLIP).reprint == 1
    assert course.paper(PaperKind.SUPERVISION_SLIP).reprint == 0


def test_the_case_file_holds_extensions_and_the_first_deadline(course):
    course.assign(course.unit())
    first = course.paper(PaperKind.CASE_FILE).due.on
    course.take(SignFor, signed_by="周所长")
    asker = colleague(course.station, course.clock)
    course.take(
        AskExtension, by=asker, new_due=first + timedelta(days=3), reason="等一批货"
    )  # fmt: skip
    course.take(DecideExtension, granted=True, visitor_informed=True)
    case = course.paper(PaperKind.CASE_FILE).handled
    (asked,) = case.extensions
    assert (asked.reason, asked.fate) == ("等一批货", ExtensionFate.GRANTED)
    assert asked.visitor_informed
    assert case.original_due_on == first
    assert (case.slips[0].signed_by, case.slips[0].due_on) == ("周所长", first + timedelta(days=3))


def test_a_secret_visitor_is_on_no_paper_of_the_loop(station, clock):
    visitor = factories.visitor(address="东林路12号", confidential=True)
    secret = Course(station, clock, visitor=visitor)
    secret.assign(secret.unit())
    for kind in (PaperKind.ASSIGNMENT_SLIP, PaperKind.CASE_FILE):
        paper = secret.paper(kind)
        assert (paper.visitor, paper.phone, paper.address) == ("", "", "")


def test_the_summary_goes_to_units_and_the_voters_words_only_without_one(station, clock):
    without = Course(station, clock)
    assert without.paper(PaperKind.CASE_FILE).handled.summary == "夜间车辆碾压声大，要求更换。"
    told = Course(station, clock, matters=(factories.matter(statement="原话", summary="摘要"),))
    assert told.paper(PaperKind.CASE_FILE).handled.summary == "摘要"


def test_a_slip_names_contact_and_people_behind_it(course):
    lead, other = course.unit(), course.unit("区水务公司")
    course.assign(
        lead, co_units=(other,), contact="周向远", phone="199 0000 4321", approved_by="钱主任"
    )
    first, second = course.paper(PaperKind.ASSIGNMENT_SLIP).handled.slips
    assert (first.contact, first.unit_phone) == ("周向远", "19900004321")
    assert (second.contact, second.unit_phone) == ("", "0573-87000044")
    assert {one.approved_by for one in (first, second)} == {"钱主任"}
    assert {one.assigned_by for one in (first, second)} == {course.station.actor.name}


def test_a_reply_tells_who_answers_for_it_and_who_may_read_it(course):
    unit, copied = course.unit(), course.unit("街道建设管理办")
    course.assign(unit)
    course.reply(
        "已修好。", handler_phone="19900004321", leader_signed_by="孙所长", has_seal=False,
        publicity=Publicity.INSIDE, copy_to=(copied,),
    )  # fmt: skip
    (reply,) = course.paper(PaperKind.REPLY_LETTER).handled.replies
    assert (reply.handler_phone, reply.leader_signed_by) == ("19900004321", "孙所长")
    assert (reply.has_seal, reply.publicity) == (False, Publicity.INSIDE)
    assert reply.copy_to == ("街道建设管理办",)


def test_an_urge_before_the_deadline_never_gives_more_time_than_that(course):
    course.assign(course.unit())
    due_on = course.paper(PaperKind.CASE_FILE).due.on
    course.clock.advance(days=(due_on - local_date(course.clock.now())).days - 1)
    course.take(UrgeUnit, form=UrgeForm.PAPER)
    (urge,) = course.paper(PaperKind.URGE_SLIP).handled.urges
    assert (urge.days_late, urge.due_on, urge.answer_by) == (0, due_on, due_on)


def test_a_later_deadline_does_not_make_an_urge_forget_how_late_it_was(course):
    course.assign(course.unit())
    due_on = course.paper(PaperKind.CASE_FILE).due.on
    course.clock.advance(days=(due_on - local_date(course.clock.now())).days + 7)
    course.take(UrgeUnit, form=UrgeForm.PAPER)
    before = course.paper(PaperKind.URGE_SLIP).handled.urges
    course.take(WithdrawMatter, note="先不办了")
    course.take(ReopenMatter, reason="又来反映")
    after = course.paper(PaperKind.URGE_SLIP)
    assert after.due.on > due_on
    assert after.handled.urges == before
    assert (before[0].days_late, before[0].due_on) == (5, due_on)


def test_a_matter_without_a_reply_is_late_by_the_day_of_printing(course):
    course.assign(course.unit())
    assert course.paper(PaperKind.CASE_FILE).handled.days_late == 0
    due_on = course.paper(PaperKind.CASE_FILE).due.on
    course.clock.advance(days=(due_on - local_date(course.clock.now())).days + 7)
    assert course.paper(PaperKind.CASE_FILE).handled.days_late == 5


def test_deputies_receive_at_the_station_unless_they_go_out(station, clock):
    here, outside = Course(station, clock), Course(station, clock, channel=Channel.HOME_VISIT)
    name = factories.found_station().name
    assert here.paper(PaperKind.CASE_FILE).place == name
    assert outside.paper(PaperKind.CASE_FILE).place == ""


@pytest.mark.parametrize(
    ("received", "days", "problem"),
    [
        (True, 1, ReceptionProblem.RECEIPT_IN_FUTURE),
        (False, 0, ReceptionProblem.RECEIPT_DENIED),
    ],
)
def test_a_reply_arrives_before_it_is_told_of_and_never_when_it_did_not(
    course, received, days, problem
):
    course.assign(course.unit())
    course.reply("已修好。")
    course.take(FeedBack, contact_form=ContactForm.LETTER, unchecked_because="只有一人值班")
    on = local_date(course.clock.now()) + timedelta(days=days)
    rating = RateMatter(
        course.matter, course.revision, attitude=Score.SATISFIED, result=Score.SATISFIED,
        received_reply=received, received_on=on,
    )  # fmt: skip
    with pytest.raises(InvalidInput) as refused:
        course.station.workspace.handling.take(colleague(course.station, course.clock), rating)
    assert [one.code for one in refused.value.problems] == [problem]


def test_whether_a_reply_arrived_is_kept_with_the_rating(course):
    course.assign(course.unit())
    course.reply("已修好。")
    course.take(FeedBack, contact_form=ContactForm.LETTER, unchecked_because="只有一人值班")
    on = local_date(course.clock.now())
    rating = RateMatter(
        course.matter, course.revision, attitude=Score.SATISFIED, result=Score.SATISFIED,
        received_reply=True, received_on=on,
    )  # fmt: skip
    course.station.workspace.handling.take(colleague(course.station, course.clock), rating)
    (kept,) = course.paper(PaperKind.CASE_FILE).handled.ratings
    assert (kept.received_reply, kept.received_on) == (True, on)
