"""Patterns become shifts: holidays move them, exceptions open and close days, and nothing is doubled on repeat."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import cycle

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.calendar.postponement import Postponement
from db.kernel.errors import NotPermitted, Outdated
from db.kernel.kinds import Kind
from db.people.contracts import DeputyLevel
from db.scheduling.contracts import CancelShift, MoveShift, NewPost, ShiftStatus
from db.scheduling.pattern_contracts import DayForm, Days, ExceptDays, ExceptionForm, KeepPattern
from db.scheduling.patterns import Change
from db.scheduling.problem import PostKind
from db.scheduling.rules import RotaProblem
from tests.db.scheduling.desks import APRIL, WEDNESDAY, Desk, april, codes
from tests.stations import colleague

POSTS = (
    NewPost(levels=(DeputyLevel.COUNTY,)),
    NewPost(levels=(DeputyLevel.TOWN,)),
    NewPost(PostKind.LEGAL_OFFICER, speciality="婚姻家事"),
)


def planned(desk: Desk, first: date = APRIL[0], last: date = APRIL[1]) -> list[date]:
    desk.rota.planning.plan(desk.actor, first, last)
    return [one.day for one in desk.shifts(first, last)]


def test_every_wednesday_of_a_month_becomes_a_shift_with_its_posts(desk: Desk) -> None:
    desk.pattern(posts=POSTS, mix=(DeputyLevel.TOWN, DeputyLevel.COUNTY))
    assert planned(desk) == [april(day) for day in (1, 8, 15, 22, 29)]
    shift = desk.shifts()[0]
    assert (shift.starts, shift.ends, shift.theme) == ("09:00", "11:30", "代表接待日")
    assert shift.mix == (DeputyLevel.COUNTY, DeputyLevel.TOWN)
    assert [(one.post_kind, one.levels, one.speciality) for one in shift.cells] == [
        (one.post_kind, one.levels, one.speciality) for one in POSTS
    ]
    assert shift.status is ShiftStatus.DRAFT
    assert shift.missing == 3


def test_a_reception_day_on_a_holiday_is_moved_by_the_rule_of_the_station(desk: Desk) -> None:
    month_days = Days(DayForm.MONTH_DAYS, (5,))
    desk.pattern(month_days, starts="09:00", ends="11:00")
    desk.pattern(month_days, starts="14:00", ends="16:00", holiday=Postponement.CANCEL)
    weekly = replace(month_days, form=DayForm.WEEKLY, numbers=(6,), weekends=True)
    desk.pattern(weekly, starts="18:00", ends="19:00", holiday=Postponement.PLUS_ONE_WEEK)
    plan = desk.rota.planning.preview(desk.actor, april(4), april(12))
    moved, sunday = plan.added[0].occurrence, plan.added[1].occurrence
    assert (moved.planned, moved.held, moved.change) == (april(5), april(7), Change.MOVED)
    assert (sunday.planned, sunday.held) == (april(12), april(12))
    assert [one.occurrence.change for one in plan.left_out] == [Change.CANCELLED, Change.MERGED]
    desk.rota.planning.plan(desk.actor, april(4), april(12))
    assert [(s.day, s.planned_on) for s in desk.shifts()][:1] == [(april(7), april(5))]


def test_planning_again_adds_nothing_and_touches_nothing(desk: Desk) -> None:
    desk.pattern(posts=POSTS)
    planned(desk)
    person = desk.deputy()
    cell = desk.shifts()[0].cells[0].id
    desk.fill(cell, person)
    before = desk.shifts()
    saved = desk.rota.planning.plan(desk.actor, *APRIL)
    assert saved.changes == frozenset()
    assert saved.value.added == ()
    assert len(saved.value.kept) == 5
    assert desk.shifts() == before


def test_what_somebody_cancelled_is_not_planned_again(desk: Desk) -> None:
    desk.pattern()
    planned(desk)
    shift = desk.shifts()[0]
    command = CancelShift(shift.id, shift.revision, "乡镇会议")
    assert desk.rota.shifts.cancel(desk.actor, command).changes == {Kind.DUTY_SHIFT}
    desk.pattern(starts="10:00", ends="12:00")
    plan = desk.rota.planning.plan(desk.actor, april(1), april(1)).value
    assert plan.added == ()
    assert desk.shifts()[0].status is ShiftStatus.CANCELLED


def test_a_closed_week_and_an_extra_day_are_exceptions(desk: Desk) -> None:
    pattern = desk.pattern()
    closed = ExceptDays(
        desk.id(), ExceptionForm.CLOSED, april(13), april(17), occasion="人代会会期"
    )
    extra = ExceptDays(desk.id(), ExceptionForm.EXTRA, april(18), april(18), pattern.id)
    desk.rota.planning.except_days(desk.actor, closed)
    desk.rota.planning.except_days(desk.actor, extra)
    assert planned(desk) == [april(day) for day in (1, 8, 18, 22, 29)]
    assert len(desk.rota.planning.exceptions(desk.actor, *APRIL)) == 2
    desk.rota.planning.withdraw(desk.actor, closed.exception)
    assert april(15) in planned(desk)


def test_an_extra_day_names_its_pattern(desk: Desk) -> None:
    extra = ExceptDays(desk.id(), ExceptionForm.EXTRA, april(18), april(18))
    assert codes(lambda: desk.rota.planning.except_days(desk.actor, extra)) == [
        RotaProblem.PATTERN_MISSING
    ]


def test_shifts_that_a_changed_pattern_would_not_hold_are_named(desk: Desk) -> None:
    line = desk.pattern()
    planned(desk)
    thursdays = KeepPattern(
        line.id, Days(numbers=(3,)), "09:00", "11:30", line.revision, theme=line.theme
    )
    desk.rota.planning.keep(desk.actor, thursdays)
    plan = desk.rota.planning.preview(desk.actor, *APRIL)
    assert len(plan.differing) == 5
    assert len(plan.added) == 5
    with pytest.raises(Outdated):
        desk.rota.planning.keep(desk.actor, thursdays)


def test_a_shift_that_somebody_moved_is_neither_planned_again_nor_held_against_its_pattern(
    desk: Desk,
) -> None:
    desk.pattern()
    planned(desk)
    shift = desk.shifts()[0]
    command = MoveShift(shift.id, shift.revision, april(2), "09:00", "11:30")
    desk.rota.shifts.move(desk.actor, command)
    plan = desk.rota.planning.plan(desk.actor, *APRIL).value
    assert (plan.added, plan.differing) == ((), ())
    assert desk.shifts()[0].planned_on == april(1)


def test_a_pattern_plans_within_its_time_and_not_once_it_is_retired(desk: Desk) -> None:
    line = desk.pattern(valid_from=april(8), valid_until=april(22))
    assert planned(desk) == [april(day) for day in (8, 15, 22)]
    desk.rota.planning.retire(desk.actor, line.id, line.revision)
    assert desk.rota.planning.patterns(desk.actor) == ()
    assert planned(desk, date(2027, 4, 1), date(2027, 4, 30)) == []


@pytest.mark.parametrize(
    ("days", "code"),
    [
        (Days(), RotaProblem.NO_DAY),
        (Days(numbers=(7,)), RotaProblem.NOT_A_DAY),
        (Days(DayForm.MONTH_DAYS, (0,)), RotaProblem.NOT_A_DAY),
        (Days(DayForm.EVERY_DAYS), RotaProblem.NO_START),
        (Days(DayForm.NTH_WEEKDAY, (4,), nth=6), RotaProblem.NOT_A_DAY),
        (Days(numbers=(1,), every=0), RotaProblem.NOT_A_DAY),
    ],
)
def test_a_pattern_that_names_no_day_is_refused(desk: Desk, days: Days, code: str) -> None:
    assert codes(lambda: desk.pattern(days)) == [code]


def test_hours_that_are_none_are_refused(desk: Desk) -> None:
    assert codes(lambda: desk.pattern(starts="9:00")) == [RotaProblem.NOT_A_TIME]
    assert codes(lambda: desk.pattern(starts="12:00")) == [RotaProblem.TIME_REVERSED]
    assert codes(lambda: desk.pattern(posts=())) == [RotaProblem.NO_POST]


def test_a_clerk_plans_and_somebody_without_the_right_does_not(desk: Desk) -> None:
    clerk = colleague(desk.station, desk.clock)
    desk.pattern()
    assert len(desk.rota.planning.plan(clerk, *APRIL).value.added) == 5
    nobody = replace(clerk, role=desk.station.actor.role.__class__.AUDITOR)
    with pytest.raises(NotPermitted):
        desk.rota.planning.plan(nobody, *APRIL)


DAYS = st.one_of(
    st.builds(Days, numbers=st.sets(st.integers(0, 6), min_size=1, max_size=3).map(tuple)),
    st.builds(
        Days, form=st.just(DayForm.MONTH_DAYS),
        numbers=st.sets(st.integers(1, 31), min_size=1, max_size=3).map(tuple),
        weekends=st.booleans(),
    ),
    st.builds(
        Days, form=st.just(DayForm.MARKET_DAYS),
        numbers=st.sets(st.integers(0, 9), min_size=1, max_size=3).map(tuple),
        lunar=st.booleans(), weekends=st.booleans(),
    ),
)  # fmt: skip
YEARS = cycle(range(2027, 2099))
"""Each example has a year of its own."""

HOURS = st.sampled_from([("09:00", "11:30"), ("10:00", "12:00"), ("14:00", "16:30")])


@pytest.mark.on_file
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    patterns=st.lists(st.tuples(DAYS, HOURS, st.sampled_from(Postponement)), min_size=1, max_size=3),
    cuts=st.lists(st.integers(0, 60), min_size=1, max_size=3),
)  # fmt: skip
def test_however_a_span_is_cut_and_repeated_nothing_is_doubled(
    desk: Desk, patterns: list, cuts: list[int]
) -> None:
    year = next(YEARS)
    made = [
        desk.pattern(days, starts=hours[0], ends=hours[1], holiday=holiday)
        for days, hours, holiday in patterns
    ]
    first = date(year, 3, 1)
    for cut in sorted(cuts):
        desk.rota.planning.plan(desk.actor, first, date.fromordinal(first.toordinal() + cut))
    last = date.fromordinal(first.toordinal() + max(cuts))
    before = desk.shifts(first, last)
    assert desk.rota.planning.plan(desk.actor, first, last).changes == frozenset()
    assert desk.shifts(first, last) == before
    busy = [(one.day, one.starts, one.ends) for one in before]
    for at, (day, starts, ends) in enumerate(busy):
        assert not any(d == day and s < ends and starts < e for d, s, e in busy[at + 1 :])
    for one in made:
        desk.rota.planning.retire(desk.actor, one.id, one.revision)


def test_the_weekday_of_the_helper_is_a_wednesday() -> None:
    assert april(1).weekday() == WEDNESDAY


@pytest.mark.parametrize("holiday", Postponement)
def test_an_extra_day_on_a_holiday_is_held_once_and_nothing_is_moved_from_it(
    desk: Desk, holiday: Postponement
) -> None:
    pattern = desk.pattern(Days(DayForm.MONTH_DAYS, (5,)), holiday=holiday)
    extra = ExceptDays(desk.id(), ExceptionForm.EXTRA, april(5), april(5), pattern=pattern.id)
    desk.rota.planning.except_days(desk.actor, extra)
    for _ in range(2):
        desk.rota.planning.plan(desk.actor, *APRIL)
        assert [one.day for one in desk.shifts()] == [april(5)]


def test_the_nth_weekday_of_a_month_is_one_weekday(desk: Desk) -> None:
    days = Days(DayForm.NTH_WEEKDAY, (1, 4), nth=1)
    assert codes(lambda: desk.pattern(days)) == [RotaProblem.NOT_A_DAY]
