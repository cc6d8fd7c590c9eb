"""The working calendar against the vectors of domain reference §6.6 and a day-by-day reckoning."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from db.calendar.working_days import WorkCalendar
from db.kernel.errors import CannotOpen, TroubleCode

CALENDAR = WorkCalendar.load(resources.path("calendars"))

# Typed again from the reference and not read from the files, so that a slip in either shows.
OFF = {
    2024: "0101 0210-0217 0404-0406 0501-0505 0610 0915-0917 1001-1007",
    2025: "0101 0128-0204 0404-0406 0501-0505 0531-0602 1001-1008",
    2026: "0101-0103 0215-0223 0404-0406 0501-0505 0619-0621 0925-0927 1001-1007",
}
MAKE_UP = {
    2024: "0204 0218 0407 0428 0511 0914 0929 1012",
    2025: "0126 0208 0427 0928 1011",
    2026: "0104 0214 0228 0509 0920 1010",
}


def day_of(year: int, text: str) -> date:
    return date(year, int(text[:2]), int(text[2:]))


def run_of(year: int, text: str) -> set[date]:
    first, _, last = text.partition("-")
    start, end = day_of(year, first), day_of(year, last or first)
    return {start + timedelta(days=n) for n in range((end - start).days + 1)}


PLAIN_OFF = {d for year, runs in OFF.items() for run in runs.split() for d in run_of(year, run)}
PLAIN_MAKE_UP = {day_of(y, text) for y, texts in MAKE_UP.items() for text in texts.split()}


def plainly_worked(day: date) -> bool:
    return day in PLAIN_MAKE_UP or (day.weekday() < 5 and day not in PLAIN_OFF)


def plainly_counted(start: date, end: date) -> int:
    days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    return sum(map(plainly_worked, days))


days = st.dates(date(2023, 6, 1), date(2027, 6, 30))


@pytest.mark.parametrize(
    ("start", "count", "expected"),
    [
        ("2025-09-26", 2, "2025-09-29"),
        ("2025-09-26", 5, "2025-10-10"),
        ("2025-09-26", 15, "2025-10-23"),
        ("2025-12-31", 1, "2026-01-04"),
        ("2026-02-13", 1, "2026-02-14"),
        ("2026-02-13", 3, "2026-02-25"),
        ("2026-04-30", 2, "2026-05-07"),
        ("2025-01-24", 5, "2025-02-07"),
        ("2026-03-18", 15, "2026-04-09"),
    ],
)
def test_working_days_are_added_as_the_reference_says(
    start: str, count: int, expected: str
) -> None:
    found = CALENDAR.add_working_days(date.fromisoformat(start), count)
    assert found == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2025-07-01", "2025-10-09"),
        ("2025-11-30", "2026-02-28"),
        ("2025-11-15", "2026-02-24"),
    ],
)
def test_months_end_on_the_same_number_or_the_last_day_and_then_move_to_a_working_day(
    start: str, expected: str
) -> None:
    found = CALENDAR.add_months(date.fromisoformat(start), 3)
    assert found == date.fromisoformat(expected)


def test_natural_days_move_to_the_next_working_day() -> None:
    assert CALENDAR.add_days(date(2025, 9, 21), 10) == date(2025, 10, 9)
    assert CALENDAR.add_days(date(2025, 9, 16), 13) == date(2025, 9, 29)


@given(days, st.integers(0, 60))
def test_adding_agrees_with_walking_day_by_day(start: date, count: int) -> None:
    day, left = start, count
    while left:
        day += timedelta(days=1)
        left -= plainly_worked(day)
    assert CALENDAR.add_working_days(start, count) == day


@given(days, days)
def test_counting_agrees_with_walking_day_by_day(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert CALENDAR.working_days_between(first, last) == plainly_counted(first, last)
    assert CALENDAR.working_days_between(last, first) == -plainly_counted(first, last)


@given(days)
def test_each_day_is_worked_or_not_as_the_notice_says(day: date) -> None:
    assert CALENDAR.is_working_day(day) == plainly_worked(day)
    assert CALENDAR.is_make_up_day(day) == (day in PLAIN_MAKE_UP)


@given(days, st.integers(0, 30))
def test_month_ends_agree_with_a_plain_reckoning(start: date, count: int) -> None:
    year, month = start.year, start.month + count
    while month > 12:
        year, month = year + 1, month - 12
    day = date(year, month, min(start.day, monthrange(year, month)[1]))
    while not plainly_worked(day):
        day += timedelta(days=1)
    assert CALENDAR.add_months(start, count) == day


@given(days, st.integers(1, 60))
def test_counting_undoes_adding(start: date, count: int) -> None:
    assert CALENDAR.working_days_between(start, CALENDAR.add_working_days(start, count)) == count


def test_days_off_on_the_way_are_named_once_and_in_order() -> None:
    assert CALENDAR.names_between(date(2026, 3, 18), date(2026, 4, 9)) == ("qingming",)
    names = CALENDAR.names_between(date(2025, 9, 26), date(2025, 10, 23))
    assert names == ("national_day", "mid_autumn")
    assert CALENDAR.names_between(date(2026, 3, 2), date(2026, 3, 20)) == ()


def test_a_year_without_a_file_counts_monday_to_friday_and_is_uncertain() -> None:
    assert CALENDAR.covers(2026)
    assert not CALENDAR.covers(2027)
    assert CALENDAR.is_working_day(date(2027, 10, 1))
    assert not CALENDAR.is_certain(date(2026, 12, 30), date(2027, 1, 5))
    assert CALENDAR.is_certain(date(2025, 12, 30), date(2026, 1, 5))


def test_an_empty_folder_gives_a_calendar_that_knows_weekends_only(tmp_path: Path) -> None:
    calendar = WorkCalendar.load(tmp_path)
    assert calendar.add_working_days(date(2025, 10, 3), 1) == date(2025, 10, 6)
    assert not calendar.covers(2025)


def test_a_file_in_a_later_folder_replaces_the_year(tmp_path: Path) -> None:
    (tmp_path / "cn-2026.json").write_text('{"year":2026,"days_off":[],"make_up_days":[]}')
    calendar = WorkCalendar.load(resources.path("calendars"), tmp_path)
    assert calendar.is_working_day(date(2026, 10, 1))
    assert not calendar.is_working_day(date(2025, 10, 1))


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"year":2026}',
        '{"year":2026,"days_off":[{"name":"x","first":"2026-01-03","last":"2026-01-01"}],'
        '"make_up_days":[]}',
        '{"year":2026,"days_off":[{"name":"x","first":"2020-01-01","last":"2026-01-01"}],'
        '"make_up_days":[]}',
    ],
)
def test_a_damaged_file_is_named_and_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "cn-2026.json").write_text(content)
    with pytest.raises(CannotOpen) as caught:
        WorkCalendar.load(tmp_path)
    assert caught.value.code is TroubleCode.DAMAGED
    assert caught.value.params == {"file": "cn-2026.json"}


def test_the_station_adds_days_of_its_own() -> None:
    own = CALENDAR.with_days_off({date(2026, 3, 19): "congress", date(2026, 2, 28): "congress"})
    assert own.add_working_days(date(2026, 3, 18), 1) == date(2026, 3, 20)
    assert own.names_between(date(2026, 3, 18), date(2026, 3, 20)) == ("congress",)
    assert own.name_of(date(2026, 3, 19)) == "congress"
    assert own.working_days_between(date(2026, 2, 27), date(2026, 3, 2)) == 1
    assert own.covers(2026)
    assert CALENDAR.is_working_day(date(2026, 3, 19))


def test_a_negative_number_of_days_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="-1"):
        CALENDAR.add_working_days(date(2026, 3, 18), -1)
