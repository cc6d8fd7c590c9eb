"""The voter's clock from promise to promise: no click in between makes a late answer punctual, or hides it."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

import pytest

from db.calendar.deadlines import Lateness
from db.kernel.clock import local_date
from db.reception.codes import DemandType, MatterState, ResultClass, Scale
from db.reception.contracts import AddNote, AssignMatter, TriageMatter
from db.reception.handling import (
    AskExtension,
    DecideExtension,
    ReopenMatter,
    Score,
    UrgeForm,
    UrgeUnit,
    WithdrawMatter,
)
from db.reception.paper_contracts import PaperKind
from db.reception.queue_contracts import QueueView
from db.reception.rules import ReceptionProblem
from tests import factories
from tests.db.reception.cases import Case, promised, refusal, working_days_late
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague

S = MatterState
PROMISED = date(2026, 4, 1)
"""A Wednesday, two weeks after the matter was registered."""
LATER = date(2026, 5, 27)
LATE = working_days_late(PROMISED, LATER)


@pytest.fixture
def case(station: Station, clock: FakeClock) -> Case:
    return Case(station, clock)


def today(case: Case) -> date:
    return local_date(case.clock.now())


def wait_until(case: Case, day: date) -> None:
    case.clock.advance(days=(day - today(case)).days)


def said_in_file(case: Case) -> int:
    """Return by how many days the file of a matter says that it is late."""
    matters = case.station.workspace.matters
    handled = matters.paper(case.station.actor, case.matter, PaperKind.CASE_FILE).handled
    assert handled is not None
    return handled.days_late


def is_listed_late(case: Case) -> bool:
    """Tell whether the matter stands in the list 逾期, and its figure counts it."""
    matters, actor = case.station.workspace.matters, case.station.actor
    listed = [one.id for one in matters.queue(actor, QueueView.OVERDUE)]
    assert matters.counts(actor).overdue == len(listed)
    return listed == [case.matter]


@pytest.mark.parametrize("result", [ResultClass.A, ResultClass.B])
def test_a_promise_that_is_answered_late_is_late_for_ever(case: Case, result: ResultClass) -> None:
    promised(case, PROMISED)
    wait_until(case, LATER)
    assert (said_in_file(case), is_listed_late(case)) == (LATE, True)
    again = LATER + timedelta(days=30)
    case.reply(result=result, next_reply_due=again if result is ResultClass.B else None)
    assert case.course.later_late == (LATE,)
    assert said_in_file(case) == LATE


def test_a_promise_that_is_answered_on_its_day_is_not_late(case: Case) -> None:
    promised(case, PROMISED)
    wait_until(case, PROMISED)
    case.reply()
    assert case.course.later_late == ()
    assert said_in_file(case) == 0


@pytest.mark.parametrize("step", [S.REPLIED, S.FED_BACK, S.RATED])
def test_a_promise_that_nobody_follows_is_listed_and_late_all_the_same(case: Case, step: S) -> None:
    let_stand(case, step)
    wait_until(case, PROMISED)
    assert case.shown.line.lateness is Lateness.DUE_SOON
    wait_until(case, LATER)
    assert (case.state, case.shown.line.awaited_by) == (step, PROMISED)
    assert (is_listed_late(case), said_in_file(case)) == (True, LATE)


def let_stand(case: Case, step: S) -> None:
    """Let the unit promise a day, and leave the matter where that brought it."""
    if step is S.REPLIED:
        case.reply(result=ResultClass.B, next_reply_due=PROMISED)
        return
    case.told(result=ResultClass.B, next_reply_due=PROMISED)
    if step is S.RATED:
        case.rate()


def test_a_better_promise_does_not_take_the_place_of_one_that_has_passed(case: Case) -> None:
    let_stand(case, S.FED_BACK)
    wait_until(case, LATER)
    again = LATER + timedelta(days=30)
    case.told(result=ResultClass.B, next_reply_due=again)
    assert case.course.later_late == (LATE,)
    assert case.shown.line.awaited_by == again
    case.close("电话已告知")
    assert (case.state, case.course.later_late) == (S.TRACKING, (LATE,))


def test_a_better_answer_before_the_promised_day_is_not_late(case: Case) -> None:
    let_stand(case, S.FED_BACK)
    wait_until(case, PROMISED)
    case.reply()
    assert case.course.later_late == ()
    assert case.shown.line.awaited_by is None


def test_opened_again_a_promise_that_has_passed_is_as_late_as_before(case: Case) -> None:
    let_stand(case, S.RATED)
    wait_until(case, LATER)
    case.take(ReopenMatter, "还没有办")
    assert case.shown.line.awaited_by == PROMISED
    case.reply()
    assert case.course.later_late == (LATE,)


def test_the_head_ends_a_promise_and_its_lateness_stays(case: Case) -> None:
    promised(case, PROMISED)
    wait_until(case, LATER)
    case.close("项目取消")
    case.clock.advance(days=50)
    assert (case.course.later_late, said_in_file(case)) == ((LATE,), LATE)
    assert not is_listed_late(case)
    case.take(ReopenMatter, "还没有办")
    assert (case.shown.line.awaited_by, is_listed_late(case)) == (PROMISED, True)
    case.reply()
    assert case.course.later_late == (working_days_late(PROMISED, LATER + timedelta(days=50)),)


def test_a_promise_that_was_ended_before_its_day_is_late_at_no_time(case: Case) -> None:
    promised(case, PROMISED)
    case.close("项目取消")
    wait_until(case, LATER)
    assert (case.course.later_late, said_in_file(case)) == ((), 0)


DUE = date(2026, 4, 7)
"""Thirteen working days after 18 March 2026, with Qingming between them."""
LATE_FIRST = working_days_late(DUE, LATER)


def set_back(case: Case) -> None:
    """Let the journal know that a matter is long overdue, and somebody set the clock back then."""
    wait_until(case, LATER)
    case.take(UrgeUnit, UrgeForm.PAPER)
    case.clock.set_by(days=-60)


def test_a_clock_that_is_set_back_makes_no_answer_punctual(case: Case) -> None:
    set_back(case)
    case.reply()
    assert case.course.days_late == LATE_FIRST


def test_a_clock_that_is_set_back_hides_no_lateness_of_what_ends(case: Case) -> None:
    set_back(case)
    case.take(WithdrawMatter, "本人来电撤回")
    assert case.course.later_late == (LATE_FIRST,)


def test_a_clock_that_is_set_back_lets_nobody_ask_for_more_time(case: Case) -> None:
    set_back(case)
    assert refusal(lambda: case.take(AskExtension, DUE + timedelta(days=7), "等配件")) == {
        ReceptionProblem.ALREADY_LATE
    }


def test_a_clock_that_is_set_back_makes_no_kept_promise_of_an_ended_one(case: Case) -> None:
    promised(case, PROMISED)
    set_back(case)
    case.close("项目取消")
    assert case.course.later_late == (LATE,)


def test_what_a_clock_wrote_ahead_makes_nothing_late_once_the_head_calls_it_right(
    case: Case,
) -> None:
    case.clock.set_by(days=400)
    case.station.workspace.reception.add_note(
        case.station.actor, AddNote(case.matter, "电话告知。")
    )
    case.clock.set_by(days=-400)
    work = case.station.workspace
    work.timekeeping.confirm(case.station.actor)
    case.reply()
    assert case.course.days_late == 0


def hand_on(case: Case, due_on: date) -> None:
    """Hand the matter on to another unit with a day of its own."""
    command = AssignMatter(
        case.matter, case.shown.revision, case.units[1], due_on=due_on, due_reason="换单位"
    )
    case.station.workspace.reception.transfer(case.station.actor, command)


def put_off(case: Case, until: date) -> None:
    asks = colleague(case.station, case.clock, f"沈{until:%m%d}")
    case.take(AskExtension, until, "等配件", by=asks)
    case.take(DecideExtension, granted=True, visitor_informed=True)


FAR = DUE + timedelta(days=200)
MOST = date(2026, 4, 21)
"""Ten working days after the voter's day: no extension goes further."""


def test_a_far_day_of_the_unit_lets_no_extension_put_the_voter_off_without_limit(
    case: Case,
) -> None:
    hand_on(case, FAR)
    for until in (FAR + timedelta(days=3), MOST + timedelta(days=1)):
        assert refusal(partial(put_off, case, until)) == {ReceptionProblem.NEW_DUE_TOO_LATE}
    put_off(case, MOST)
    assert (case.shown.line.awaited_by, case.shown.line.due_on) == (MOST, FAR)


def test_a_second_clock_that_is_put_off_leaves_the_voters_day_where_it_was(case: Case) -> None:
    wait_until(case, DUE + timedelta(days=1))
    hand_on(case, FAR)
    put_off(case, FAR + timedelta(days=3))
    assert case.shown.line.awaited_by == DUE


def test_an_extension_to_a_day_off_ends_on_the_next_day_of_work(case: Case) -> None:
    saturday = date(2026, 4, 11)
    put_off(case, saturday)
    assert case.shown.line.due_on == date(2026, 4, 13)


def test_a_unit_gets_no_day_that_has_passed(case: Case) -> None:
    yesterday = today(case) - timedelta(days=1)
    assert refusal(lambda: hand_on(case, yesterday)) == {ReceptionProblem.DUE_IN_PAST}
    hand_on(case, today(case))


def test_the_ladder_goes_by_the_voters_day_whatever_day_the_unit_has(case: Case) -> None:
    hand_on(case, FAR)
    assert case.course.next_urging is None
    wait_until(case, LATER)
    assert case.course.next_urging is UrgeForm.PAPER
    case.take(UrgeUnit, UrgeForm.PAPER)
    matters = case.station.workspace.matters
    slip = matters.paper(case.station.actor, case.matter, PaperKind.URGE_SLIP).handled
    assert slip is not None
    assert [(one.due_on, one.days_late) for one in slip.urges] == [(DUE, LATE_FIRST)]
    case.clock.advance(days=14)
    assert case.course.next_urging is UrgeForm.SUPERVISION


@pytest.mark.parametrize("waits", [0, 2, 20])
def test_sorting_makes_the_voters_day_no_later_and_says_what_it_was(
    station: Station, clock: FakeClock, waits: int
) -> None:
    command = factories.visit(clock, factories.matter(demand_type=DemandType.CONSULT))
    matter = station.workspace.reception.register_visit(station.actor, command).value.matters[0]
    assert matter.due is not None
    clock.advance(days=waits)
    detail = station.workspace.matters.detail(station.actor, matter.matter)
    triage = TriageMatter(
        matter.matter, detail.revision, detail.line.category, DemandType.SUGGESTION,
        detail.urgency, Scale.MAJOR,
    )  # fmt: skip
    after = station.workspace.reception.triage(station.actor, triage).value
    assert after.course is not None
    assert (after.line.awaited_by, after.course.original_due_on) == (matter.due.on, matter.due.on)
    assert after.line.due_on is not None
    assert after.line.due_on > matter.due.on


def dissatisfied(case: Case) -> date:
    """Let the voter ask for it again; return the day of the further round."""
    case.told()
    case.rate(Score.DISSATISFIED, Score.DISSATISFIED, reason="没人来")
    due = case.shown.line.due_on
    assert due is not None
    return due


def test_an_extension_of_the_first_round_moves_no_day_of_a_further_one(case: Case) -> None:
    put_off(case, MOST)
    due = dissatisfied(case)
    assert case.shown.line.awaited_by == due
    wait_until(case, due + timedelta(days=10))
    case.reply()
    assert case.course.later_late == (working_days_late(due, due + timedelta(days=10)),)


def test_an_extension_of_the_first_round_moves_no_day_that_was_promised(case: Case) -> None:
    put_off(case, MOST)
    case.told(result=ResultClass.B, next_reply_due=DUE)
    assert case.shown.line.awaited_by == DUE
    case.close("电话已告知")
    wait_until(case, MOST)
    case.reply()
    assert case.course.later_late == (working_days_late(DUE, MOST),)


def test_the_first_round_is_not_late_for_what_put_it_off(case: Case) -> None:
    put_off(case, MOST)
    wait_until(case, MOST)
    dissatisfied(case)
    assert case.course.days_late == 0


def test_a_further_round_is_put_off_once_whoever_has_the_matter(case: Case) -> None:
    due = dissatisfied(case)
    put_off(case, due + timedelta(days=1))
    awaited = case.shown.line.awaited_by
    case.clock.advance(minutes=5)
    hand_on(case, awaited or due)
    case.clock.advance(minutes=5)
    later = (awaited or due) + timedelta(days=3)
    assert refusal(lambda: put_off(case, later)) == {ReceptionProblem.EXTENDED_BEFORE}
    assert case.shown.line.awaited_by == awaited
