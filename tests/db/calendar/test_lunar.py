"""Days of the lunar calendar, against days that were announced."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.calendar.lunar import LunarDay, lunar_day

FIRST, LAST = date(2020, 1, 25), date(2101, 1, 28)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 2, 10), LunarDay(2024, 1, 1)),
        (date(2025, 1, 29), LunarDay(2025, 1, 1)),
        (date(2026, 2, 17), LunarDay(2026, 1, 1)),
        (date(2026, 2, 16), LunarDay(2025, 12, 29)),
        (date(2026, 6, 19), LunarDay(2026, 5, 5)),
        (date(2025, 10, 6), LunarDay(2025, 8, 15)),
        (date(2026, 9, 25), LunarDay(2026, 8, 15)),
        (date(2023, 3, 22), LunarDay(2023, 2, 1, leap=True)),
        (date(2025, 7, 25), LunarDay(2025, 6, 1, leap=True)),
        (date(2033, 12, 22), LunarDay(2033, 11, 1, leap=True)),
        (date(2034, 2, 19), LunarDay(2034, 1, 1)),
    ],
)
def test_festivals_and_leap_months_fall_where_they_were_announced(
    day: date, expected: LunarDay
) -> None:
    assert lunar_day(day) == expected


@given(st.dates(FIRST, LAST - timedelta(days=1)))
def test_each_day_follows_the_one_before(day: date) -> None:
    here, after = lunar_day(day), lunar_day(day + timedelta(days=1))
    if after.day == 1:
        assert here.day in {29, 30}
        assert (after.month, after.leap) in {
            (here.month % 12 + 1, False),
            (here.month, not here.leap),
        }
    else:
        assert (after.year, after.month, after.leap) == (here.year, here.month, here.leap)
        assert after.day == here.day + 1


@pytest.mark.parametrize("day", [FIRST - timedelta(days=1), LAST + timedelta(days=1)])
def test_a_day_outside_the_table_is_refused(day: date) -> None:
    with pytest.raises(ValueError, match=str(day.year)):
        lunar_day(day)
