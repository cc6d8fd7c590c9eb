"""Days that come again every week are typed once: nobody is called on them, and the station holds no reception."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.kernel.errors import InvalidInput
from db.scheduling.absence_contracts import AbsenceKind, GiveUp, RecordAbsence
from db.scheduling.pattern_contracts import Days, ExceptDays, ExceptionForm
from db.scheduling.problem import Span
from db.scheduling.reasons import Candidate
from db.scheduling.rules import RotaProblem
from db.scheduling.standing import Bar, Wish
from db.scheduling.weekdays import FOR_GOOD, check_days, days_meant, read, written
from tests.db.scheduling.desks import APRIL, WEDNESDAY, Desk, april, codes

MONDAY = 0
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


def never(desk: Desk, person: UUID, *weekdays: int, **values: object) -> RecordAbsence:
    facts: dict[str, object] = {"kind": AbsenceKind.BLOCKED, "first": april(1), "last": FOR_GOOD}
    return RecordAbsence(desk.id(), person, weekdays=weekdays, **(facts | values))  # type: ignore[arg-type]


def closed(desk: Desk, *weekdays: int, pattern: UUID | None = None) -> None:
    command = ExceptDays(
        desk.id(), ExceptionForm.CLOSED, april(1), FOR_GOOD, pattern, weekdays=weekdays
    )
    desk.rota.planning.except_days(desk.actor, command)


def could(desk: Desk, cell: UUID, person: UUID) -> Candidate:
    found, _ = desk.rota.cells.candidates(desk.actor, cell)
    return next(one for one in found if one.person == str(person))


def test_a_deputy_who_never_can_on_wednesdays_is_proposed_for_none(desk: Desk) -> None:
    busy, free = desk.deputies(2)
    desk.rota.absences.record(desk.actor, never(desk, busy, WEDNESDAY))
    for day in (1, 2, 15, 16):
        desk.shift(april(day))
    proposal = desk.rota.proposals.propose(desk.actor, *APRIL)
    desk.rota.proposals.accept(desk.actor, proposal.accepting())
    seated = {one.day: one.cells[0].person for one in desk.shifts()}
    assert busy not in {seated[april(1)], seated[april(15)]}
    assert busy in {seated[april(2)], seated[april(16)]}
    assert free in {seated[april(1)], seated[april(15)]}


@pytest.mark.parametrize(
    ("kind", "reason", "code"),
    [
        (AbsenceKind.BLOCKED, "", Bar.BLOCKED),
        (AbsenceKind.LEAVE, "上课", Bar.ON_LEAVE),
        (AbsenceKind.UNWILLING, "", Wish.UNWILLING),
    ],
)
def test_the_window_says_why_somebody_is_not_the_one_on_those_days(
    desk: Desk, kind: AbsenceKind, reason: str, code: str
) -> None:
    person = desk.deputy()
    command = never(desk, person, WEDNESDAY, kind=kind, reason=reason)
    desk.rota.absences.record(desk.actor, command)
    wednesday, thursday = (desk.shift(april(day)).cells[0].id for day in (8, 23))
    told = could(desk, wednesday, person)
    assert code in {one.finding.code for one in (*told.bars, *told.wishes)}
    free = could(desk, thursday, person)
    assert code not in {one.finding.code for one in (*free.bars, *free.wishes)}


def test_whoever_sits_there_in_spite_of_it_is_warned_of_when_it_is_published(desk: Desk) -> None:
    person = desk.deputy()
    desk.rota.absences.record(desk.actor, never(desk, person, WEDNESDAY))
    shift = desk.shift(april(29))
    codes(lambda: desk.fill(shift.cells[0].id, person))
    desk.fill(shift.cells[0].id, person, "本人同意")
    assert desk.rota.absences.between(desk.actor, *APRIL)[0].weekdays == (WEDNESDAY,)


def test_only_turns_on_those_days_of_the_week_are_asked_about_however_far_ahead(desk: Desk) -> None:
    person = desk.deputy()
    cells = [desk.shift(day).cells[0].id for day in (april(8), april(16), date(2027, 4, 7))]
    for cell in cells:
        desk.fill(cell, person)
    command = never(desk, person, WEDNESDAY)
    turns = desk.rota.absences.preview(desk.actor, command).turns
    assert [one.cell for one in turns] == [cells[0], cells[2]]
    given_up = tuple(GiveUp(one.cell, one.revision) for one in turns)
    desk.rota.absences.record(desk.actor, never(desk, person, WEDNESDAY, gives_up=given_up))
    assert [desk.shown(one).person for one in cells] == [None, person, None]


def test_a_station_that_is_closed_on_mondays_plans_none_and_keeps_its_other_days(
    desk: Desk,
) -> None:
    desk.pattern(Days(numbers=(MONDAY, WEDNESDAY)))
    closed(desk, MONDAY)
    plan = desk.rota.planning.plan(desk.actor, *APRIL).value
    assert {one.occurrence.planned.weekday() for one in plan.added} == {WEDNESDAY}
    later = desk.rota.planning.preview(desk.actor, date(2031, 3, 1), date(2031, 3, 31))
    assert {one.occurrence.planned.weekday() for one in later.added} == {WEDNESDAY}


def test_shifts_on_days_on_which_the_station_is_closed_are_named_before_publishing(
    desk: Desk,
) -> None:
    desk.shift(april(13))
    desk.shift(april(14))
    assert RotaProblem.STATION_CLOSED not in warned(desk)
    closed(desk, MONDAY)
    assert warned(desk)[RotaProblem.STATION_CLOSED] == {"count": 1}


def warned(desk: Desk) -> dict[str, object]:
    found = desk.rota.publishing.preview(desk.actor, *APRIL).warnings
    return {one.code: dict(one.params) for one in found}


def test_a_day_of_the_week_that_is_none_is_refused(desk: Desk) -> None:
    command = never(desk, desk.deputy(), 7)
    with pytest.raises(InvalidInput):
        desk.rota.absences.preview(desk.actor, command)
    assert [one.code for one in check_days(april(2), april(1), (1,))] == [RotaProblem.DAYS_REVERSED]
    assert [one.code for one in check_days(april(1), FOR_GOOD, ())] == [RotaProblem.TOO_MANY_DAYS]
    assert check_days(april(1), FOR_GOOD, (1,)) == ()


@given(first=DAYS, last=DAYS, begin=DAYS, end=DAYS, weekdays=st.sets(st.integers(0, 6)))
def test_the_days_meant_are_those_of_both_spans_on_the_days_of_the_week(
    first: date, last: date, begin: date, end: date, weekdays: set[int]
) -> None:
    stored = read(written(weekdays))
    assert set(stored) == weekdays
    found = set(days_meant(first, last, stored, Span(begin, end)))
    year = (date.fromordinal(date(2026, 1, 1).toordinal() + number) for number in range(365))
    wanted = {
        day
        for day in year
        if first <= day <= last and begin <= day <= end
        if not weekdays or day.weekday() in weekdays
    }
    assert found == wanted
