"""Reception: a visit becomes matters with numbers and deadlines, and every step follows the table."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from db.accounts.contracts import AddAccount
from db.kernel.actor import Actor, Role
from db.kernel.errors import InvalidInput, NotFound, NotPermitted, Outdated
from db.kernel.ids import MatterId, PrintId, UserId, VisitId, new_id
from db.kernel.kinds import Action, Kind
from db.reception.codes import (
    ContactForm,
    DemandType,
    MatterState,
    NextStep,
    ResultClass,
    Scale,
    Step,
    Urgency,
    VisitorKind,
)
from db.reception.contracts import (
    AddNote,
    AssignMatter,
    CloseMatter,
    RecordReply,
    RevealContact,
    TriageMatter,
)
from db.reception.handling import FeedBack
from db.reception.paper_contracts import PaperKind, RecordPrint
from db.reception.queue_contracts import QueueView
from db.reception.rules import ReceptionProblem
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague


def register(station: Station, clock: FakeClock, **values: object) -> MatterId:
    command = factories.visit(clock, factories.matter(**values))
    saved = station.workspace.reception.register_visit(station.actor, command)
    return saved.value.matters[0].matter


def unit(station: Station, clock: FakeClock, **values: object) -> object:
    command = factories.organization(clock, **values)
    return station.workspace.stations.add_organization(station.actor, command).value.id


def codes(refused: InvalidInput) -> set[str]:
    return {problem.code for problem in refused.problems}


def test_a_visit_with_two_matters_gets_two_numbers_in_a_row(
    station: Station, clock: FakeClock
) -> None:
    command = factories.visit(clock, factories.matter(), factories.matter(title="桑园里路灯昏暗"))
    saved = station.workspace.reception.register_visit(station.actor, command)
    assert [one.number for one in saved.value.matters] == ["海昌接〔2026〕1号", "海昌接〔2026〕2号"]
    assert saved.value.matters[0].machine_number == "330481-HC-REC-2026-000001"
    assert saved.changes >= {Kind.VISIT, Kind.MATTER, Kind.PERSON, Kind.TICKET}


def test_a_retry_of_the_same_visit_changes_nothing(station: Station, clock: FakeClock) -> None:
    command = factories.visit(clock)
    first = station.workspace.reception.register_visit(station.actor, command).value
    again = station.workspace.reception.register_visit(station.actor, command).value
    assert again.was_known
    assert [one.number for one in again.matters] == [one.number for one in first.matters]
    assert len(station.workspace.matters.queue(station.actor, QueueView.TODAY)) == 1


def test_numbers_start_again_with_the_year(station: Station, clock: FakeClock) -> None:
    register(station, clock)
    clock.advance(days=300)
    matter = register(station, clock)
    assert (
        station.workspace.matters.detail(station.actor, matter).line.number == "海昌接〔2027〕1号"
    )


def test_only_title_and_category_are_needed(station: Station, clock: FakeClock) -> None:
    command = factories.visit(
        clock, factories.matter(statement=""), visitor=factories.visitor(name="", phone="")
    )
    assert station.workspace.reception.register_visit(station.actor, command).value.matters


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"title": " "}, ReceptionProblem.TITLE_MISSING),
        ({"title": "长" * 41}, ReceptionProblem.TITLE_LONG),
        ({"category": ""}, ReceptionProblem.CATEGORY_MISSING),
        ({"next_step": NextStep.ANSWER}, ReceptionProblem.ANSWER_MISSING),
    ],
)
def test_what_is_missing_or_too_long_is_named(
    station: Station, clock: FakeClock, values: dict[str, object], code: ReceptionProblem
) -> None:
    with pytest.raises(InvalidInput) as refused:
        register(station, clock, **values)
    assert codes(refused.value) == {code}
    assert station.workspace.matters.queue(station.actor, QueueView.TODAY) == ()


def test_the_deadline_is_counted_in_working_days_and_explained(
    station: Station, clock: FakeClock
) -> None:
    clock.advance(days=8)
    matter = register(station, clock, demand_type=DemandType.COMPLAINT)
    due = station.workspace.matters.detail(station.actor, matter).due
    assert due is not None
    assert (due.start, due.on, due.days) == (date(2026, 3, 26), date(2026, 4, 15), 13)
    assert due.skipped == ("qingming",)


def test_a_deadline_set_by_hand_is_kept_with_its_days(station: Station, clock: FakeClock) -> None:
    matter = register(station, clock, due_on=date(2026, 3, 20))
    due = station.workspace.matters.detail(station.actor, matter).due
    assert due is not None
    assert (due.on, due.days) == (date(2026, 3, 20), 2)


def test_a_matter_with_a_unit_is_assigned_at_once(station: Station, clock: FakeClock) -> None:
    matter = register(station, clock, unit=unit(station, clock))
    shown = station.workspace.matters.detail(station.actor, matter)
    assert shown.line.state is MatterState.ASSIGNED
    assert shown.line.unit == "市政养护所"
    assert {Step.TRANSFER, Step.REPLY, Step.SIGN, Step.RETURN} <= set(shown.steps)


def test_answered_on_the_spot_needs_no_deadline(station: Station, clock: FakeClock) -> None:
    matter = register(station, clock, next_step=NextStep.ANSWER, answer="课后服务按学期收费。")
    shown = station.workspace.matters.detail(station.actor, matter)
    assert shown.line.state is MatterState.ANSWERED_ON_SITE
    assert shown.due is None
    assert shown.reply == "课后服务按学期收费。"


def test_from_assignment_to_closing_with_its_whole_history(
    station: Station, clock: FakeClock
) -> None:
    reception, actor = station.workspace.reception, station.actor
    matter = register(station, clock)
    clock.advance(minutes=5)
    handed = AssignMatter(matter, 1, unit(station, clock), opinion="请优先处理。")
    shown = reception.assign(actor, handed).value
    clock.advance(days=2)
    reply = RecordReply(matter, shown.revision, "已更换井盖。", ResultClass.A, met_person=True)
    shown = reception.record_reply(actor, reply).value
    shown = reception.add_note(actor, AddNote(matter, "已电话告知。")).value
    told = FeedBack(matter, shown.revision, ContactForm.PHONE, unchecked_because="一人值班")
    shown = station.workspace.handling.take(actor, told).value
    shown = reception.close(actor, CloseMatter(matter, shown.revision, "电话已告知")).value
    assert shown.line.state is MatterState.CLOSED
    assert [entry.action for entry in shown.timeline] == [
        Action.MATTER_CLOSED, Action.FED_BACK, Action.NOTE_ADDED, Action.REPLY_RECORDED,
        Action.MATTER_ASSIGNED, Action.VISIT_REGISTERED,
    ]  # fmt: skip
    assert [entry.text for entry in shown.timeline][2:5] == [
        "已电话告知。", "已更换井盖。", "请优先处理。",
    ]  # fmt: skip
    assert shown.timeline[4].subject == "市政养护所"
    assert shown.timeline[0].actor == "何静澜"


def test_a_transfer_keeps_the_voters_deadline(station: Station, clock: FakeClock) -> None:
    matter = register(station, clock, unit=unit(station, clock))
    before = station.workspace.matters.detail(station.actor, matter)
    clock.advance(days=3)
    other = unit(station, clock, name="综合行政执法队")
    after = station.workspace.reception.transfer(
        station.actor, AssignMatter(matter, before.revision, other)
    ).value
    assert after.due == before.due
    assert after.line.unit == "综合行政执法队"


def test_a_step_that_is_not_in_the_table_is_refused(station: Station, clock: FakeClock) -> None:
    matter = register(station, clock)
    with pytest.raises(InvalidInput) as refused:
        station.workspace.reception.close(station.actor, CloseMatter(matter, 1, "已告知"))
    assert codes(refused.value) == {ReceptionProblem.STEP_NOT_NOW}


def test_a_step_on_an_old_view_is_refused(station: Station, clock: FakeClock) -> None:
    matter = register(station, clock)
    handed = AssignMatter(matter, 1, unit(station, clock))
    station.workspace.reception.assign(station.actor, handed)
    with pytest.raises(Outdated):
        station.workspace.reception.record_reply(station.actor, RecordReply(matter, 1, "好了"))


def test_an_undone_registration_leaves_its_number_taken(station: Station, clock: FakeClock) -> None:
    command = factories.visit(clock)
    station.workspace.reception.register_visit(station.actor, command)
    station.workspace.reception.undo_registration(station.actor, command.visit)
    assert station.workspace.matters.queue(station.actor, QueueView.TODAY) == ()
    matter = register(station, clock)
    assert station.workspace.matters.detail(station.actor, matter).line.serial == 2


def test_a_registration_cannot_be_undone_the_next_day(station: Station, clock: FakeClock) -> None:
    command = factories.visit(clock)
    station.workspace.reception.register_visit(station.actor, command)
    clock.advance(days=1)
    with pytest.raises(InvalidInput):
        station.workspace.reception.undo_registration(station.actor, command.visit)


def test_undoing_an_unknown_visit_is_named(station: Station, clock: FakeClock) -> None:
    with pytest.raises(NotFound):
        station.workspace.reception.undo_registration(station.actor, VisitId(new_id(clock)))


def test_a_confidential_visitor_shows_in_no_list_and_on_no_paper(
    station: Station, clock: FakeClock
) -> None:
    visitor = factories.visitor(name="姚汀兰", confidential=True)
    command = factories.visit(clock, visitor=visitor)
    saved = station.workspace.reception.register_visit(station.actor, command)
    line = station.workspace.matters.queue(station.actor, QueueView.TODAY)[0]
    paper = station.workspace.matters.paper(
        station.actor, saved.value.matters[0].matter, PaperKind.RECEIPT_A4
    )
    assert (line.visitor, line.phone, paper.visitor, paper.phone) == ("", "", "", "")
    assert station.workspace.people.find(station.actor, "姚汀兰") == ()


def test_an_anonymous_visitor_leaves_no_person(station: Station, clock: FakeClock) -> None:
    visitor = factories.visitor(kind=VisitorKind.ANONYMOUS, name="某先生", phone="")
    command = factories.visit(clock, visitor=visitor)
    station.workspace.reception.register_visit(station.actor, command)
    assert station.workspace.people.person_ids(station.actor, None) == b""


def test_a_back_dated_visit_keeps_both_times(station: Station, clock: FakeClock) -> None:
    earlier = clock.now() - timedelta(days=1)
    command = factories.visit(clock, received_at=earlier)
    saved = station.workspace.reception.register_visit(station.actor, command)
    shown = station.workspace.matters.detail(station.actor, saved.value.matters[0].matter)
    assert shown.line.received_at == earlier
    assert shown.timeline[0].at == clock.now()


def test_a_visit_from_the_future_is_refused(station: Station, clock: FakeClock) -> None:
    command = factories.visit(clock, received_at=clock.now() + timedelta(hours=1))
    with pytest.raises(InvalidInput) as refused:
        station.workspace.reception.register_visit(station.actor, command)
    assert codes(refused.value) == {ReceptionProblem.RECEIVED_IN_FUTURE}


def test_the_second_print_is_a_reprint(station: Station, clock: FakeClock) -> None:
    matter = register(station, clock)
    printed = RecordPrint(
        PrintId(new_id(clock)), matter, PaperKind.RECEIPT_80, "小票", 1, succeeded=True
    )
    station.workspace.reception.record_print(station.actor, printed)
    paper = station.workspace.matters.paper(station.actor, matter, PaperKind.RECEIPT_80)
    other = station.workspace.matters.paper(station.actor, matter, PaperKind.RECEIPT_A4)
    assert (paper.reprint, other.reprint) == (1, 0)
    shown = station.workspace.matters.detail(station.actor, matter)
    assert shown.timeline[0].action == Action.PRINTED


def test_a_reveal_needs_a_reason_and_is_journaled(station: Station, clock: FakeClock) -> None:
    matter = register(station, clock)
    with pytest.raises(InvalidInput):
        station.workspace.reception.reveal_phone(station.actor, RevealContact(matter, "看"))
    phone = station.workspace.reception.reveal_phone(
        station.actor, RevealContact(matter, "回电告知进度")
    ).value
    assert phone == "19900000001"
    shown = station.workspace.matters.detail(station.actor, matter)
    assert shown.timeline[0].action == Action.CONTACT_REVEALED


def test_a_scan_leads_to_its_matter(station: Station, clock: FakeClock) -> None:
    matter = register(station, clock)
    shown = station.workspace.matters.detail(station.actor, matter)
    for code in (shown.scan_digits, shown.machine_number):
        assert station.workspace.matters.find_by_scan(station.actor, code) == matter
    assert station.workspace.matters.find_by_scan(station.actor, "0" * 16) is None


def test_the_queue_tabs_follow_the_calendar(station: Station, clock: FakeClock) -> None:
    register(station, clock, demand_type=DemandType.CONSULT)
    counts = station.workspace.matters.counts(station.actor)
    assert (counts.today, counts.open, counts.due_soon, counts.overdue) == (1, 1, 0, 0)
    clock.advance(days=1)
    counts = station.workspace.matters.counts(station.actor)
    assert (counts.today, counts.open, counts.due_soon, counts.overdue) == (0, 1, 1, 0)
    clock.advance(days=5)
    counts = station.workspace.matters.counts(station.actor)
    assert (counts.today, counts.open, counts.due_soon, counts.overdue) == (0, 1, 0, 1)
    line = station.workspace.matters.queue(station.actor, QueueView.OVERDUE)[0]
    assert line.days_left == -1


def test_similar_open_matters_of_the_same_place_are_named(
    station: Station, clock: FakeClock
) -> None:
    register(station, clock)
    people = station.workspace.people.find(station.actor, "沈禾穗")
    found = station.workspace.matters.similar(
        station.actor, category="03", region_name="桂湾社区", person=people[0].id
    )
    assert [(one.line.title, one.same_person) for one in found] == [("东林路窨井盖异响", True)]
    assert not station.workspace.matters.similar(
        station.actor, category="04", region_name="桂湾社区", person=None
    )


def test_an_auditor_sees_no_matters_and_a_deputy_registers_none(
    station: Station, clock: FakeClock
) -> None:
    auditor = Actor(UserId(new_id(clock)), "审计", Role.AUDITOR)
    with pytest.raises(NotPermitted):
        station.workspace.matters.queue(auditor, QueueView.TODAY)
    deputy = Actor(UserId(new_id(clock)), "代表", Role.DEPUTY)
    with pytest.raises(NotPermitted):
        station.workspace.reception.register_visit(deputy, factories.visit(clock))


def test_duty_staff_do_not_see_who_a_confidential_visitor_was(
    station: Station, clock: FakeClock
) -> None:
    added = AddAccount(UserId(new_id(clock)), "温予安", Role.DUTY_STAFF, "Kuai-Ban 55 qi")
    station.workspace.accounts.add(station.actor, added)
    duty = station.workspace.accounts.actor(added.user)
    command = factories.visit(clock, visitor=factories.visitor(confidential=True))
    saved = station.workspace.reception.register_visit(duty, command)
    matter = saved.value.matters[0].matter
    with pytest.raises(NotPermitted):
        station.workspace.reception.reveal_phone(duty, RevealContact(matter, "回电告知进度"))
    assert station.workspace.matters.detail(duty, matter).person is None


def test_a_short_phone_warns_and_never_keeps_anybody_from_being_heard(
    station: Station, clock: FakeClock
) -> None:
    command = factories.visit(clock, visitor=factories.visitor(phone="1381234"))
    assert station.workspace.reception.register_visit(station.actor, command).value.matters


def test_who_came_before_with_the_same_name_and_phone_is_the_same_person(
    station: Station, clock: FakeClock
) -> None:
    for _ in range(2):
        station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    (person,) = station.workspace.people.find(station.actor, "沈禾穗")
    assert len(station.workspace.matters.matters_of(station.actor, person.id)) == 2


def test_triage_settles_what_a_matter_is_and_moves_its_deadline(
    station: Station, clock: FakeClock
) -> None:
    matter = register(station, clock, demand_type=DemandType.CONSULT)
    command = TriageMatter(
        matter,
        1,
        "04",
        DemandType.COMPLAINT,
        Urgency.NORMAL,
        Scale.NORMAL,
        "请综合行政执法队先看现场。",
    )
    shown = station.workspace.reception.triage(station.actor, command).value
    assert shown.line.state is MatterState.TRIAGED
    assert (shown.line.category, shown.demand_type) == ("04", DemandType.COMPLAINT)
    assert shown.due is not None
    assert shown.due.days == 13
    assert shown.timeline[0].action == Action.MATTER_TRIAGED
    assert shown.timeline[0].text == "请综合行政执法队先看现场。"
    assert Step.ASSIGN in shown.steps


def test_triage_keeps_a_subcategory(station: Station, clock: FakeClock) -> None:
    matter = register(station, clock, category="0305")
    command = TriageMatter(matter, 1, "0306", DemandType.CONSULT, Urgency.NORMAL, Scale.NORMAL)
    shown = station.workspace.reception.triage(station.actor, command).value
    assert shown.line.category == "0306"


def test_triage_leaves_a_deadline_alone_that_was_set_by_hand(
    station: Station, clock: FakeClock
) -> None:
    matter = register(station, clock, due_on=date(2026, 3, 19))
    command = TriageMatter(matter, 1, "04", DemandType.COMPLAINT, Urgency.NORMAL, Scale.NORMAL)
    shown = station.workspace.reception.triage(station.actor, command).value
    assert shown.line.due_on == date(2026, 3, 19)


def test_a_registration_is_undone_by_who_wrote_it_or_by_the_head(
    station: Station, clock: FakeClock
) -> None:
    clerk, other = colleague(station, clock), colleague(station, clock, "陆怀瑾")
    first, second = factories.visit(clock), factories.visit(clock)
    for one in (first, second):
        station.workspace.reception.register_visit(clerk, one)
    with pytest.raises(InvalidInput) as refused:
        station.workspace.reception.undo_registration(other, first.visit)
    assert refused.value.problems[0].code is ReceptionProblem.NOT_OWN_TODAY
    station.workspace.reception.undo_registration(clerk, first.visit)
    station.workspace.reception.undo_registration(station.actor, second.visit)
    assert station.workspace.matters.queue(station.actor, QueueView.TODAY) == ()
