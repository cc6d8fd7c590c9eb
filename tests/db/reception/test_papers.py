"""What papers say: the whole of a matter, masked, with the visit's other matters and its handling."""

from __future__ import annotations

from datetime import date

from db.kernel.ids import PrintId, new_id
from db.reception.codes import AgeBand, NextStep, ResultClass
from db.reception.contracts import AssignMatter, RecordReply
from db.reception.handling import Score
from db.reception.paper_contracts import PaperFacts, PaperKind, RecordPrint
from tests import factories
from tests.db.reception.cases import Case
from tests.fakes.clock import FakeClock
from tests.stations import Station


def papers_of(
    station: Station, clock: FakeClock, *matters: object, **values: object
) -> list[PaperFacts]:
    command = factories.visit(clock, *matters, **values)  # type: ignore[arg-type]
    saved = station.workspace.reception.register_visit(station.actor, command).value
    return [
        station.workspace.matters.paper(station.actor, one.matter, PaperKind.RECEIPT_A4)
        for one in saved.matters
    ]


def test_a_paper_says_who_when_where_and_until_when(station: Station, clock: FakeClock) -> None:
    (paper,) = papers_of(station, clock, visitor=factories.visitor(address="东林路12号"))
    assert paper.station_name == "海宁市海昌街道代表联络站"
    assert (paper.number, paper.machine_number) == (
        "海昌接〔2026〕1号",
        "330481-HC-REC-2026-000001",
    )
    assert (paper.visitor, paper.phone, paper.address) == ("沈禾穗", "199 **** 0001", "东林路****")
    assert (paper.duty_phone, paper.printed_by, paper.recorder) == (
        "0573-87000016",
        "何静澜",
        "何静澜",
    )
    assert paper.due is not None
    assert (paper.printed_at, paper.received_at) == (clock.now(), clock.now())
    assert len(paper.scan_digits) == 16


def test_a_secret_visitor_is_on_no_paper(station: Station, clock: FakeClock) -> None:
    visitor = factories.visitor(address="东林路12号", work_unit="皮革厂", confidential=True)
    (paper,) = papers_of(station, clock, visitor=visitor)
    assert paper.confidential
    assert (paper.visitor, paper.phone, paper.address, paper.work_unit) == ("", "", "", "")


def test_each_paper_names_the_visits_other_matters(station: Station, clock: FakeClock) -> None:
    one, other = papers_of(
        station, clock, factories.matter(title="甲"), factories.matter(title="乙")
    )
    assert one.siblings == (("海昌接〔2026〕2号", "乙"),)
    assert other.siblings == (("海昌接〔2026〕1号", "甲"),)


def test_a_paper_says_what_comes_next(station: Station, clock: FakeClock) -> None:
    papers = papers_of(
        station, clock, factories.matter(),
        factories.matter(next_step=NextStep.ANSWER, answer="说明。"),
        factories.matter(next_step=NextStep.RECORD),
    )  # fmt: skip
    assert [one.next_step for one in papers] == [NextStep.ASSIGN, NextStep.ANSWER, NextStep.RECORD]
    assert [one.due is None for one in papers] == [False, True, True]


def test_only_prints_that_came_out_make_a_reprint(station: Station, clock: FakeClock) -> None:
    saved = station.workspace.reception.register_visit(station.actor, factories.visit(clock)).value
    matter = saved.matters[0].matter
    for succeeded in (False, True, True):
        printed = RecordPrint(
            PrintId(new_id(clock)), matter, PaperKind.RECEIPT_A4, "", 1, succeeded=succeeded
        )
        station.workspace.reception.record_print(station.actor, printed)
    paper = station.workspace.matters.paper(station.actor, matter, PaperKind.RECEIPT_A4)
    assert paper.reprint == 2


def test_the_handling_is_told_oldest_first_with_reply_and_result(
    station: Station, clock: FakeClock
) -> None:
    unit = station.workspace.stations.add_organization(
        station.actor, factories.organization(clock)
    ).value.id
    saved = station.workspace.reception.register_visit(station.actor, factories.visit(clock)).value
    matter, reception = saved.matters[0].matter, station.workspace.reception
    clock.advance(days=1)
    shown = reception.assign(station.actor, AssignMatter(matter, 1, unit)).value
    reply = RecordReply(
        matter, shown.revision, "已更换。", ResultClass.B, next_reply_due=date(2026, 9, 1)
    )
    reception.record_reply(station.actor, reply)
    paper = station.workspace.matters.paper(station.actor, matter, PaperKind.REGISTRATION_FORM)
    assert [one.action for one in paper.handling] == [
        "visit_registered", "matter_assigned", "reply_recorded",
    ]  # fmt: skip
    assert (paper.unit, paper.reply, paper.result) == ("市政养护所", "已更换。", ResultClass.B)


def test_the_form_tells_what_the_visitor_told_besides(station: Station, clock: FakeClock) -> None:
    told: dict[str, object] = {
        "age_band": AgeBand.TO_60,
        "occupation": "教师",
        "is_voter_here": False,
    }
    for confidential in (False, True):
        visitor = factories.visitor(confidential=confidential, **told)
        command = factories.visit(clock, visitor=visitor, is_read_back=True)
        saved = station.workspace.reception.register_visit(station.actor, command).value
        paper = station.workspace.matters.paper(
            station.actor, saved.matters[0].matter, PaperKind.REGISTRATION_FORM
        )
        said = (paper.age_band, paper.occupation, paper.is_voter_here)
        assert said == ((None, "", None) if confidential else (AgeBand.TO_60, "教师", False))
        assert paper.is_read_back


def test_the_day_of_the_answer_is_that_of_the_answer_that_is_told(
    station: Station, clock: FakeClock
) -> None:
    case = Case(station, clock)
    case.reply(content="先垫平了。", result=ResultClass.D)
    clock.advance(days=3)
    case.reply(content="已更换井盖。", result=ResultClass.A)
    paper = station.workspace.matters.paper(station.actor, case.matter, PaperKind.REGISTRATION_FORM)
    assert (paper.reply, paper.result) == ("已更换井盖。", ResultClass.A)
    assert paper.replied_at == clock.now()


def test_a_score_stands_beside_the_answer_that_it_is_about(
    station: Station, clock: FakeClock
) -> None:
    case = Case(station, clock)
    case.told()
    clock.advance(hours=3)
    case.rate(Score.MOSTLY, Score.DISSATISFIED, reason="井盖还在响")
    assert _form(case).score is Score.DISSATISFIED
    clock.advance(days=1)
    case.reply(content="已换新井座。")
    assert _form(case).score is None


def test_the_day_of_a_further_round_counts_no_days_from_the_registration(
    station: Station, clock: FakeClock
) -> None:
    case = Case(station, clock)
    given = _form(case).due
    case.told()
    clock.advance(days=2)
    case.rate(Score.SATISFIED, Score.DISSATISFIED, reason="井盖还在响")
    anew = _form(case).due
    assert given is not None
    assert anew is not None
    assert (given.days > 0, anew.days) == (True, 0)


def _form(case: Case) -> PaperFacts:
    return case.station.workspace.matters.paper(
        case.station.actor, case.matter, PaperKind.REGISTRATION_FORM
    )
