"""Reception days that meet a day off."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from db.calendar.postponement import Postponement, postponed
from db.calendar.working_days import WorkCalendar

CALENDAR = WorkCalendar.load(resources.path("calendars"))


@pytest.mark.parametrize(
    ("day", "rule", "expected"),
    [
        (date(2026, 2, 15), Postponement.NEXT_WORKDAY, date(2026, 2, 24)),
        (date(2025, 10, 3), Postponement.PLUS_ONE_WEEK, date(2025, 10, 10)),
        (date(2025, 10, 3), Postponement.CANCEL, None),
        (date(2025, 10, 10), Postponement.CANCEL, date(2025, 10, 10)),
        (date(2026, 2, 16), Postponement.PLUS_ONE_WEEK, date(2026, 3, 2)),
        (date(2026, 3, 21), Postponement.PLUS_ONE_WEEK, date(2026, 3, 30)),
    ],
)
def test_a_reception_day_moves_by_the_rule_of_the_station(
    day: date, rule: Postponement, expected: date | None
) -> None:
    assert postponed(day, rule, calendar=CALENDAR) == expected


@given(st.dates(date(2024, 1, 1), date(2027, 12, 31)), st.sampled_from(Postponement))
def test_reception_is_held_on_a_working_day_or_not_at_all(day: date, rule: Postponement) -> None:
    held = postponed(day, rule, calendar=CALENDAR)
    if held is not None:
        assert held >= day
        assert CALENDAR.is_working_day(held)
