"""Which round of its handling everything of a matter belongs to, and what papers and course tell of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.kernel.clock import local_date
from db.kernel.kinds import Action
from db.reception.codes import ResultClass
from db.reception.handling import ReopenMatter, Score, UrgeForm, UrgeUnit, WithdrawMatter
from db.reception.paper_contracts import Handled, PaperKind
from tests.db.reception.cases import Case
from tests.fakes.clock import FakeClock
from tests.stations import Station

WORST = (Score.MOSTLY, Score.DISSATISFIED)


@pytest.fixture
def case(station: Station, clock: FakeClock) -> Case:
    return Case(station, clock)


def dissatisfied(case: Case) -> None:
    case.told()
    case.clock.advance(days=1)
    case.rate(*WORST, reason="灯又不亮了")


def urge_late(case: Case, form: UrgeForm = UrgeForm.PAPER) -> None:
    """Urge on the first day after the matter's own deadline, or the day on which supervision may come."""
    due_on = case.shown.line.awaited_by
    assert due_on is not None
    days = (due_on - local_date(case.clock.now())).days + 1
    case.clock.advance(days=max(days, 7 if form is UrgeForm.SUPERVISION else 0))
    case.take(UrgeUnit, form)


def handled(case: Case, paper: PaperKind) -> Handled:
    facts = case.station.workspace.matters.paper(case.station.actor, case.matter, paper)
    assert facts.handled is not None
    return facts.handled


def test_an_urge_keeps_number_and_day_of_the_slip_of_its_own_round(case: Case) -> None:
    urge_late(case)
    urge_late(case, UrgeForm.SUPERVISION)
    first = handled(case, PaperKind.SUPERVISION_SLIP).slips[0]
    dissatisfied(case)
    again = handled(case, PaperKind.SUPERVISION_SLIP)
    assert [one.slip for one in again.urges] == [first.number] * 2
    assert {one.assigned_at for one in again.urges} == {first.assigned_at}
    assert {one.round for one in again.urges} == {1}
    urge_late(case)
    newest = handled(case, PaperKind.URGE_SLIP).urges[-1]
    assert (newest.round, newest.slip) == (2, again.slips[-1].number)
    assert newest.assigned_at == again.slips[-1].assigned_at


def test_the_slip_of_a_redo_names_the_slip_before_it(case: Case) -> None:
    dissatisfied(case)
    first, second = handled(case, PaperKind.ASSIGNMENT_SLIP).slips
    assert (first.round, first.earlier) == (1, "")
    assert (second.round, second.earlier) == (2, first.number)


def test_the_course_tells_who_gave_it_back_when_why_and_the_new_day(case: Case) -> None:
    dissatisfied(case)
    shown = case.shown
    redo, rating = shown.timeline[:2]
    assert (rating.action, redo.action) == (Action.MATTER_RATED, Action.MATTER_REOPENED)
    assert (redo.at, redo.actor, redo.text) == (rating.at, case.caller.name, "灯又不亮了")
    assert (redo.subject, redo.due_on) == ("市政养护所", shown.line.due_on)
    assert redo.rated is None
    assert rating.rated is not None


def test_what_is_opened_again_by_hand_tells_its_new_day_as_well(case: Case) -> None:
    case.told()
    case.clock.advance(days=1)
    case.rate()
    case.close(by=case.caller)
    case.take(ReopenMatter, "又坏了")
    opened = case.shown.timeline[0]
    assert (opened.action, opened.text) == (Action.MATTER_REOPENED, "又坏了")
    assert opened.due_on == case.shown.line.due_on


def test_each_round_has_days_of_its_own(case: Case) -> None:
    assert case.course.rounds == ()
    dissatisfied(case)
    redone_at = case.clock.now()
    case.clock.advance(days=2)
    first, second = case.course.rounds
    assert first.replied_at is not None
    assert first.rated_at is not None
    assert first.rated_at - first.replied_at >= timedelta(days=1)
    assert (second.number, second.replied_at, second.rated_at) == (2, None, None)
    assert local_date(second.began_at) == local_date(redone_at)
    case.reply(result=ResultClass.A)
    assert local_date(case.course.rounds[-1].replied_at) == local_date(case.clock.now())
    assert case.course.rounds[0] == first


def test_what_nobody_answered_goes_on_in_the_round_it_was_in(case: Case) -> None:
    case.take(WithdrawMatter, "撤回")
    case.clock.advance(days=1)
    case.take(ReopenMatter, "又来了")
    assert case.course.rounds == ()
    assert [one.round for one in handled(case, PaperKind.CASE_FILE).slips] == [1, 1]


def test_who_took_down_the_voters_word_is_not_named_as_handler_of_the_redo(case: Case) -> None:
    dissatisfied(case)
    first, second = handled(case, PaperKind.CASE_FILE).slips
    assert (first.assigned_by, second.assigned_by) == (case.station.actor.name, "")
