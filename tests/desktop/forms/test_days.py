"""Dates are read as people type them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.forms.days import read_day

WEDNESDAY = date(2026, 3, 18)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("4-9", date(2026, 4, 9)),
        ("4/9", date(2026, 4, 9)),
        ("4.9", date(2026, 4, 9)),
        ("4月9日", date(2026, 4, 9)),
        ("4 月 9 日", date(2026, 4, 9)),
        ("0409", date(2026, 4, 9)),
        ("０４０９", date(2026, 4, 9)),
        ("20270409", date(2027, 4, 9)),
        ("2027-4-9", date(2027, 4, 9)),
        ("2025年11月4日", date(2025, 11, 4)),
        ("25日", date(2026, 3, 25)),
        ("9号", date(2026, 4, 9)),
        ("今天", WEDNESDAY),
        ("明天", date(2026, 3, 19)),
        ("大后天", date(2026, 3, 21)),
        ("昨天", date(2026, 3, 17)),
        ("周五", date(2026, 3, 20)),
        ("星期三", WEDNESDAY),
        ("周一", date(2026, 3, 23)),
        ("下周三", date(2026, 3, 25)),
        ("下周日", date(2026, 3, 29)),
        ("本周一", date(2026, 3, 16)),
        ("3天后", date(2026, 3, 21)),
        ("+15", date(2026, 4, 2)),
        ("tomorrow", date(2026, 3, 19)),
        ("fri", date(2026, 3, 20)),
    ],
)
def test_short_forms_mean_the_next_such_day(typed: str, day: date) -> None:
    assert read_day(typed, WEDNESDAY) == day


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("4-9", date(2025, 4, 9)),
        ("3-6", date(2026, 3, 6)),
        ("25日", date(2026, 2, 25)),
        ("周五", date(2026, 3, 13)),
        ("3天前", date(2026, 3, 15)),
    ],
)
def test_looking_back_they_mean_the_last_such_day(typed: str, day: date) -> None:
    assert read_day(typed, WEDNESDAY, back=True) == day


@pytest.mark.parametrize("typed", ["", "无障碍", "2-30", "13-1", "99日", "1234567", "周八", "月"])
def test_what_is_no_date_is_not_guessed(typed: str) -> None:
    assert read_day(typed, WEDNESDAY) is None


@given(today=st.dates(date(2020, 1, 1), date(2035, 12, 31)), ahead=st.integers(0, 300))
def test_month_and_day_always_lead_to_the_next_year_at_most(today: date, ahead: int) -> None:
    aim = today + timedelta(days=ahead)
    if (aim.month, aim.day) != (2, 29):
        assert read_day(f"{aim.month}-{aim.day}", today) == aim
