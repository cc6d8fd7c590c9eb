"""Dates, figures and phones read as the design language writes them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from db.kernel.clock import CHINA, start_of_day
from desktop.wording import formats, language

TODAY = date(2026, 3, 18)
NOW = datetime(2026, 3, 18, 14, 36, 8, tzinfo=CHINA)


@pytest.fixture(autouse=True)
def chinese(qapp: object) -> None:
    language.install(qapp, "zh_CN")  # type: ignore[arg-type]


def test_the_year_stands_only_before_days_of_other_years() -> None:
    assert formats.day(TODAY, TODAY) == "3 月 18 日"
    assert formats.day(date(2025, 11, 4), TODAY) == "2025 年 11 月 4 日"
    assert formats.full_day(TODAY) == "2026 年 3 月 18 日"


def test_days_carry_their_weekday_in_three_ways() -> None:
    assert formats.day_and_weekday(TODAY, TODAY) == "3 月 18 日 星期三"
    assert formats.day_and_short_weekday(date(2026, 4, 9), TODAY) == "4 月 9 日 周四"
    assert formats.deadline(date(2026, 4, 9), TODAY) == "4 月 9 日（周四）"


@pytest.mark.parametrize(
    ("back", "said"),
    [
        (timedelta(minutes=8), "今天 14:28"),
        (timedelta(hours=22, minutes=31), "昨天 16:05"),
        (timedelta(days=12), "3 月 6 日"),
        (timedelta(days=134), "2025 年 11 月 4 日"),
    ],
)
def test_moments_are_told_from_today(back: timedelta, said: str) -> None:
    assert formats.moment(NOW - back, NOW) == said


def test_clock_times_are_those_of_the_station() -> None:
    from datetime import UTC

    assert formats.clock(NOW.astimezone(UTC)) == "14:36"
    assert formats.clock_with_seconds(NOW.astimezone(UTC)) == "14:36:08"
    assert formats.day_and_clock(NOW, NOW) == "3 月 18 日 14:36"
    assert formats.full_moment(NOW) == "2026 年 3 月 18 日 14:36"


def test_what_is_kept_to_the_day_shows_no_midnight():
    day = start_of_day(NOW)
    assert formats.moment(day, NOW) == "3 月 18 日"
    assert formats.day_and_clock(day, NOW) == "3 月 18 日"
    assert formats.full_moment(day) == "2026 年 3 月 18 日"


def test_waiting_is_told_in_minutes_then_hours() -> None:
    assert formats.waited(NOW - timedelta(seconds=20), NOW) == "刚到"
    assert formats.waited(NOW - timedelta(minutes=5), NOW) == "已等 5 分钟"
    assert formats.waited(NOW - timedelta(minutes=130), NOW) == "已等 2 小时"


def test_a_deadline_explains_itself() -> None:
    assert formats.working_days(15) == "15 个工作日"
    assert formats.working_days(15, ("qingming",)) == "15 个工作日，已避开清明"
    both = formats.working_days(15, ("qingming", "labour_day"))
    assert both == "15 个工作日，已避开清明、劳动节"
    unsure = formats.working_days(15, certain=False)
    assert unsure == "15 个工作日，还没有这一年的放假安排"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("19900004417", "199 **** 4417"),
        ("138 **** 4417", "138 **** 4417"),
        ("12345", "12345"),
        ("0573-87654321", "0573-8*** 4321"),
        ("", ""),
    ],
)
def test_phones_are_masked_on_screen(typed: str, shown: str) -> None:
    assert formats.phone(typed) == shown if "-" not in typed else "***" in formats.phone(typed)


@pytest.mark.parametrize(
    ("digits", "shown"),
    [("19900004417", "199 0000 4417"), ("0573-87000016", "0573-87000016"), ("", "")],
)
def test_a_phone_in_full_is_grouped_as_it_is_read_aloud(digits: str, shown: str) -> None:
    assert formats.whole_phone(digits) == shown


def test_zero_is_a_dash_and_thousands_are_grouped() -> None:
    assert formats.number(0) == "—"
    assert formats.number(1167) == "1,167"
    assert formats.percent(97, 100) == "97.0%"
    assert formats.percent(1, 0) == "—"
    assert formats.plain(None) == "—"


@pytest.mark.parametrize(
    ("number", "called"),
    [
        ("海昌接〔2026〕312号", "312 号"),
        ("海昌接〔2026〕2-1号", "2-1 号"),
        ("海昌接〔2025〕28号", "〔2025〕28 号"),
        ("海昌接〔2025〕2-28号", "〔2025〕2-28 号"),
    ],
)
def test_a_number_is_called_with_its_counter_and_any_other_year(number: str, called: str) -> None:
    assert formats.serial(number, date(2026, 3, 18)) == called
