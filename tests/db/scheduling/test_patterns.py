"""Reception days, against arithmetic of days that shares nothing with the rules."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from db.calendar.postponement import Postponement
from db.calendar.working_days import WorkCalendar
from db.scheduling.patterns import (
    ODD_MONTHS,
    Change,
    EveryDays,
    MarketDays,
    MonthDays,
    NthWeekday,
    Occurrence,
    Pattern,
    Weekly,
)

CALENDAR = WorkCalendar.load(resources.path("calendars"))
PLAIN = WorkCalendar()
NEW_YEAR, END_OF_YEAR = date(2026, 1, 1), date(2026, 12, 31)
DAYS = [NEW_YEAR + timedelta(days=number) for number in range(365)]
WEDNESDAY, FRIDAY, SATURDAY = 2, 4, 5


def planned(rule: object) -> list[date]:
    return [day for day in DAYS if rule.names(day)]  # type: ignore[attr-defined]


def test_every_wednesday_is_seven_days_after_the_one_before() -> None:
    expected = [date(2026, 1, 7) + timedelta(days=7 * week) for week in range(52)]
    assert planned(Weekly(frozenset({WEDNESDAY}))) == expected


def test_every_other_week_counts_from_the_week_that_is_known() -> None:
    rule = Weekly(frozenset({WEDNESDAY}), every=2, since=date(2026, 1, 16))
    assert planned(rule) == [date(2026, 1, 14) + timedelta(days=14 * n) for n in range(26)]


def test_the_fifteenth_of_odd_months_comes_six_times_a_year() -> None:
    rule = MonthDays(frozenset({15}), ODD_MONTHS)
    assert planned(rule) == [date(2026, month, 15) for month in (1, 3, 5, 7, 9, 11)]


def test_the_last_day_of_a_month_is_the_one_before_the_first_of_the_next() -> None:
    firsts = [date(2026, month, 1) for month in range(2, 13)] + [date(2027, 1, 1)]
    assert planned(MonthDays(frozenset({-1}))) == [one - timedelta(days=1) for one in firsts]


def test_a_day_that_a_month_does_not_have_is_left_out() -> None:
    assert [day.month for day in planned(MonthDays(frozenset({31})))] == [1, 3, 5, 7, 8, 10, 12]


def test_the_first_friday_is_within_the_first_seven_days() -> None:
    found = planned(NthWeekday(1, FRIDAY))
    assert len(found) == 12
    assert all(day.day <= 7 and day.strftime("%a") == "Fri" for day in found)


def test_the_last_friday_has_no_other_behind_it_in_its_month() -> None:
    found = planned(NthWeekday(-1, FRIDAY))
    assert len(found) == 12
    assert all((day + timedelta(days=7)).month != day.month for day in found)


def test_a_fifth_friday_comes_only_where_a_month_has_one() -> None:
    assert [day.month for day in planned(NthWeekday(5, FRIDAY))] == [1, 5, 7, 10]


def test_market_is_held_by_the_lunar_day() -> None:
    found = [day for day in planned(MarketDays(frozenset({3, 8}))) if day.month == 3]
    # 2026-03-19 is the first day of the second lunar month, and the one before it has 30 days.
    second = date(2026, 3, 19)
    expected = [date(2026, 2, 17) + timedelta(days=n - 1) for n in (13, 18, 23, 28)]
    expected += [second + timedelta(days=n - 1) for n in (3, 8, 13)]
    assert found == expected


def test_market_by_our_calendar_goes_by_the_last_figure_of_the_date() -> None:
    found = planned(MarketDays(frozenset({0, 5}), lunar=False))
    assert found == [day for day in DAYS if str(day)[-1] in "05"]


def test_a_market_every_third_day_counts_back_as_well() -> None:
    found = planned(EveryDays(3, since=date(2026, 6, 3)))
    assert date(2026, 6, 3) in found
    assert all(b - a == timedelta(days=3) for a, b in pairwise(found))
    assert found[0] < date(2026, 1, 4)


@pytest.mark.parametrize(
    ("rule", "holiday", "day", "held"),
    [
        (MonthDays(frozenset({15})), Postponement.NEXT_WORKDAY, (2026, 2, 15), (2026, 2, 24)),
        (MonthDays(frozenset({15})), Postponement.CANCEL, (2026, 2, 15), None),
        (NthWeekday(1, FRIDAY), Postponement.PLUS_ONE_WEEK, (2025, 10, 3), (2025, 10, 10)),
        (Weekly(frozenset({SATURDAY})), Postponement.NEXT_WORKDAY, (2026, 3, 21), (2026, 3, 21)),
        (NthWeekday(3, SATURDAY), Postponement.PLUS_ONE_WEEK, (2026, 2, 21), (2026, 2, 28)),
        (MonthDays(frozenset({21})), Postponement.NEXT_WORKDAY, (2026, 3, 21), (2026, 3, 23)),
        (MarketDays(frozenset({1})), Postponement.CANCEL, (2026, 2, 17), None),
    ],
)
def test_a_planned_day_that_meets_a_day_off_goes_by_the_rule_of_the_station(
    rule: MonthDays, holiday: Postponement, day: tuple[int, int, int], held: tuple[int, int, int]
) -> None:
    pattern, asked = Pattern((rule,), holiday), date(*day)
    last = asked + timedelta(days=20)
    found = pattern.occurrences(asked - timedelta(days=1), last, calendar=CALENDAR)
    (one,) = [occurrence for occurrence in found if occurrence.planned == asked]
    assert one.held == (date(*held) if held else None)


def test_a_day_moved_onto_another_reception_day_is_told_and_held_once() -> None:
    pattern = Pattern((Weekly(frozenset({WEDNESDAY})),), Postponement.PLUS_ONE_WEEK)
    found = pattern.occurrences(date(2026, 2, 16), date(2026, 2, 28), calendar=CALENDAR)
    assert found == (
        Occurrence(date(2026, 2, 18), None, Change.MERGED),
        Occurrence(date(2026, 2, 25), date(2026, 2, 25)),
    )


def test_a_day_moved_into_the_time_asked_for_belongs_to_it() -> None:
    pattern = Pattern((MonthDays(frozenset({15})),))
    found = pattern.occurrences(date(2026, 2, 20), date(2026, 2, 28), calendar=CALENDAR)
    assert found == (Occurrence(date(2026, 2, 15), date(2026, 2, 24), Change.MOVED),)
    assert not pattern.days(date(2026, 2, 10), date(2026, 2, 20), calendar=CALENDAR)


def test_a_closed_day_and_an_extra_one_leave_the_pattern_as_it_is() -> None:
    rule = Weekly(frozenset({WEDNESDAY}))
    pattern = Pattern(
        (rule,), extra=frozenset({date(2026, 3, 14)}), closed=frozenset({date(2026, 3, 11)})
    )
    found = pattern.occurrences(date(2026, 3, 9), date(2026, 3, 22), calendar=CALENDAR)
    assert [(one.planned.day, one.change) for one in found] == [
        (11, Change.CLOSED),
        (14, Change.EXTRA),
        (18, Change.NONE),
    ]


RULES = st.lists(
    st.one_of(
        st.builds(Weekly, st.frozensets(st.integers(0, 6), min_size=1), st.integers(1, 3)),
        st.builds(MonthDays, st.frozensets(st.integers(-3, 31), min_size=1)),
        st.builds(NthWeekday, st.integers(1, 5), st.integers(0, 6)),
        st.builds(MarketDays, st.frozensets(st.integers(0, 9), min_size=1), st.booleans()),
    ),
    min_size=1,
    max_size=2,
)


@given(RULES, st.sampled_from(Postponement), st.dates(NEW_YEAR, date(2026, 10, 1)))
def test_reception_is_held_once_a_day_and_never_on_a_holiday(
    rules: list[Weekly], holiday: Postponement, first: date
) -> None:
    pattern, last = Pattern(tuple(rules), holiday), first + timedelta(days=40)
    days = pattern.days(first, last, calendar=CALENDAR)
    assert list(days) == sorted(set(days))
    assert all(first <= day <= last and CALENDAR.name_of(day) is None for day in days)


@given(RULES, st.sampled_from(Postponement), st.dates(NEW_YEAR, date(2026, 9, 1)))
def test_a_year_is_the_sum_of_its_parts(
    rules: list[Weekly], holiday: Postponement, cut: date
) -> None:
    pattern = Pattern(tuple(rules), holiday)
    before = pattern.days(NEW_YEAR, cut, calendar=CALENDAR)
    after = pattern.days(cut + timedelta(days=1), END_OF_YEAR, calendar=CALENDAR)
    assert before + after == pattern.days(NEW_YEAR, END_OF_YEAR, calendar=CALENDAR)


@given(RULES, st.dates(NEW_YEAR, date(2026, 10, 1)))
def test_without_holidays_and_weekends_off_every_planned_day_is_held(
    rules: list[Weekly], first: date
) -> None:
    weekdays = [one for one in rules if one.meets_weekends]
    last = first + timedelta(days=30)
    held = Pattern(tuple(weekdays)).days(first, last, calendar=PLAIN)
    days = [first + timedelta(days=number) for number in range(31)]
    assert list(held) == [day for day in days if any(rule.names(day) for rule in weekdays)]
