"""Periods and what they are compared with."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.insights import periods
from db.insights.contracts import Period, PeriodSort

S = PeriodSort
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def month(year: int, number: int, last: int) -> Period:
    return Period(S.MONTH, date(year, number, 1), date(year, number, last))


@pytest.mark.parametrize(
    ("sort", "first", "last"),
    [
        (S.MONTH, date(2026, 2, 1), date(2026, 2, 28)),
        (S.QUARTER, date(2026, 1, 1), date(2026, 3, 31)),
        (S.HALF_YEAR, date(2026, 1, 1), date(2026, 6, 30)),
        (S.YEAR, date(2026, 1, 1), date(2026, 12, 31)),
        (S.FREE, date(2026, 2, 14), date(2026, 2, 14)),
    ],
)
def test_a_day_lies_in_one_period_of_each_sort(sort: PeriodSort, first: date, last: date) -> None:
    assert periods.around(sort, date(2026, 2, 14)) == Period(sort, first, last)


def test_a_whole_month_is_compared_with_whole_months() -> None:
    march = month(2026, 3, 31)
    assert periods.before(march) == month(2026, 2, 28)
    assert periods.year_before(month(2024, 2, 29)) == month(2023, 2, 28)


def test_a_month_that_is_not_over_is_compared_with_the_same_days() -> None:
    cut = month(2026, 3, 31).until(date(2026, 3, 18))
    assert not periods.is_whole(cut)
    assert periods.before(cut) == month(2026, 2, 18)
    assert periods.year_before(cut) == month(2025, 3, 18)


def test_a_period_to_come_begins_and_ends_with_its_first_day() -> None:
    assert month(2026, 5, 31).until(date(2026, 3, 18)) == month(2026, 5, 1)


def test_a_free_period_is_compared_with_as_many_days_before() -> None:
    free = Period(S.FREE, date(2026, 3, 3), date(2026, 3, 12))
    assert periods.before(free) == Period(S.FREE, date(2026, 2, 21), date(2026, 3, 2))
    assert periods.stepped(free, 1) == Period(S.FREE, date(2026, 3, 13), date(2026, 3, 22))


@given(day=DAYS, sort=st.sampled_from([one for one in S if one is not S.FREE]))
def test_calendar_periods_follow_one_another_without_a_gap(day: date, sort: PeriodSort) -> None:
    here = periods.around(sort, day)
    assert here.first <= day <= here.last
    assert periods.is_whole(here)
    assert periods.before(here).last == here.first - timedelta(days=1)
    assert periods.stepped(periods.before(here), 1) == here


@given(day=DAYS)
def test_twelve_months_end_with_the_one_of_the_day(day: date) -> None:
    firsts = periods.months_until(day, 12)
    assert len(firsts) == 12
    assert firsts[-1] == day.replace(day=1)
    assert all(one < other for one, other in pairwise(firsts))
