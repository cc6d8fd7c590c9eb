"""How dates, times, figures and phone numbers are written; none of it asks for the present time."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from db.kernel.clock import CHINA, local_date, start_of_day
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

NOTHING = "—"
"""Stands where a count is zero or a value is not known."""

_DAY = QT_TRANSLATE_NOOP("Formats", "{day} {month}")
_FULL_DAY = QT_TRANSLATE_NOOP("Formats", "{day} {month} {year}")
_WITH_WEEKDAY = QT_TRANSLATE_NOOP("Formats", "{weekday}, {on}")
_WITH_SHORT_WEEKDAY = QT_TRANSLATE_NOOP("Formats", "{weekday} {on}")
_DEADLINE = QT_TRANSLATE_NOOP("Formats", "{on} ({weekday})")
_TODAY_AT = QT_TRANSLATE_NOOP("Formats", "Today {time}")
_YESTERDAY_AT = QT_TRANSLATE_NOOP("Formats", "Yesterday {time}")
_DAY_AT = QT_TRANSLATE_NOOP("Formats", "{on}, {time}")
_WAITED_MINUTES = QT_TRANSLATE_NOOP("Formats", "Waiting {n} min")
_WAITED_HOURS = QT_TRANSLATE_NOOP("Formats", "Waiting {n} h")
_JUST_CAME = QT_TRANSLATE_NOOP("Formats", "Just arrived")
_WORKING_DAYS = QT_TRANSLATE_NOOP("Formats", "{n} working days")
_WORKING_DAYS_SKIPPING = QT_TRANSLATE_NOOP("Formats", "{n} working days, {names} skipped")
_WORKING_DAYS_UNSURE = QT_TRANSLATE_NOOP(
    "Formats", "{n} working days, no holiday table for this year"
)
_SERIAL = QT_TRANSLATE_NOOP("Formats", "No. {n}")
_NUMBER = re.compile(r"(?P<year>〔[0-9]{4}〕)(?P<short>[0-9-]+)号$")
_LIST_COMMA = QT_TRANSLATE_NOOP("Formats", ", ")
_BETWEEN_WORDS = re.compile(r"(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])")

# Chinese counts its months, so their translations are figures.
_MONTHS = (
    QT_TRANSLATE_NOOP("Formats", "January"),
    QT_TRANSLATE_NOOP("Formats", "February"),
    QT_TRANSLATE_NOOP("Formats", "March"),
    QT_TRANSLATE_NOOP("Formats", "April"),
    QT_TRANSLATE_NOOP("Formats", "May"),
    QT_TRANSLATE_NOOP("Formats", "June"),
    QT_TRANSLATE_NOOP("Formats", "July"),
    QT_TRANSLATE_NOOP("Formats", "August"),
    QT_TRANSLATE_NOOP("Formats", "September"),
    QT_TRANSLATE_NOOP("Formats", "October"),
    QT_TRANSLATE_NOOP("Formats", "November"),
    QT_TRANSLATE_NOOP("Formats", "December"),
)
_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Formats", "Monday"),
    QT_TRANSLATE_NOOP("Formats", "Tuesday"),
    QT_TRANSLATE_NOOP("Formats", "Wednesday"),
    QT_TRANSLATE_NOOP("Formats", "Thursday"),
    QT_TRANSLATE_NOOP("Formats", "Friday"),
    QT_TRANSLATE_NOOP("Formats", "Saturday"),
    QT_TRANSLATE_NOOP("Formats", "Sunday"),
)
_SHORT_WEEKDAYS = (
    QT_TRANSLATE_NOOP("Formats", "Mon"),
    QT_TRANSLATE_NOOP("Formats", "Tue"),
    QT_TRANSLATE_NOOP("Formats", "Wed"),
    QT_TRANSLATE_NOOP("Formats", "Thu"),
    QT_TRANSLATE_NOOP("Formats", "Fri"),
    QT_TRANSLATE_NOOP("Formats", "Sat"),
    QT_TRANSLATE_NOOP("Formats", "Sun"),
)
_HOLIDAYS: dict[str, Mark] = {
    "new_year": QT_TRANSLATE_NOOP("Holiday", "New Year"),
    "spring_festival": QT_TRANSLATE_NOOP("Holiday", "Spring Festival"),
    "qingming": QT_TRANSLATE_NOOP("Holiday", "Qingming"),
    "labour_day": QT_TRANSLATE_NOOP("Holiday", "Labour Day"),
    "dragon_boat": QT_TRANSLATE_NOOP("Holiday", "Dragon Boat Festival"),
    "mid_autumn": QT_TRANSLATE_NOOP("Holiday", "Mid-Autumn Festival"),
    "national_day": QT_TRANSLATE_NOOP("Holiday", "National Day"),
}

_MOBILE = re.compile(r"1\d{10}")


def day(on: date, today: date) -> str:
    """Return ``3 月 18 日``; the year stands before it only when it is not this year."""
    return full_day(on) if on.year != today.year else say(_DAY, **_parts(on))


def full_day(on: date) -> str:
    """Return ``2025 年 11 月 4 日``."""
    return say(_FULL_DAY, **_parts(on))


def month(on: date) -> str:
    """Return the name of a day's month; in Chinese its number, to stand before 月."""
    return say(_MONTHS[on.month - 1])


def weekday(on: date) -> str:
    """Return ``星期三``."""
    return say(_WEEKDAYS[on.weekday()])


def short_weekday(on: date) -> str:
    """Return ``周三``."""
    return say(_SHORT_WEEKDAYS[on.weekday()])


def day_and_weekday(on: date, today: date) -> str:
    """Return ``3 月 18 日 星期三``, as the header of the window has it."""
    return say(_WITH_WEEKDAY, on=day(on, today), weekday=weekday(on))


def day_and_short_weekday(on: date, today: date) -> str:
    """Return ``4 月 9 日 周四``, as a date field has it."""
    return say(_WITH_SHORT_WEEKDAY, on=day(on, today), weekday=short_weekday(on))


def deadline(on: date, today: date) -> str:
    """Return ``4 月 9 日（周四）``, as sentences have it."""
    return say(_DEADLINE, on=day(on, today), weekday=short_weekday(on))


def clock(at: datetime) -> str:
    """Return ``14:36`` in the stations' time."""
    return f"{at.astimezone(CHINA):%H:%M}"


def clock_with_seconds(at: datetime) -> str:
    """Return ``14:36:08`` in the stations' time."""
    return f"{at.astimezone(CHINA):%H:%M:%S}"


def moment(at: datetime, now: datetime) -> str:
    """Return ``今天 14:28``, ``昨天 16:05``, ``3 月 6 日`` or ``2025 年 11 月 4 日``."""
    on, today = local_date(at), local_date(now)
    if tells_day_only(at):
        return day(on, today)
    if on == today:
        return say(_TODAY_AT, time=clock(at))
    if on == today - timedelta(days=1):
        return say(_YESTERDAY_AT, time=clock(at))
    return day(on, today)


def day_and_clock(at: datetime, now: datetime) -> str:
    """Return ``3 月 18 日 14:12``."""
    on = day(local_date(at), local_date(now))
    return on if tells_day_only(at) else say(_DAY_AT, on=on, time=clock(at))


def full_moment(at: datetime, between: str = " ") -> str:
    """Return ``2026 年 3 月 18 日 14:12``."""
    on = full_day(local_date(at))
    return on if tells_day_only(at) else f"{on}{between}{clock(at)}"


def tells_day_only(at: datetime) -> bool:
    """Tell whether an instant is a day in truth: of an anonymous matter nothing finer is kept (R-54)."""
    return at == start_of_day(at)


def waited(since: datetime, now: datetime) -> str:
    """Return how long somebody has been waiting: ``已等 5 分钟``."""
    minutes = int((now - since).total_seconds() // 60)
    if minutes < 1:
        return say(_JUST_CAME)
    if minutes < 120:
        return say(_WAITED_MINUTES, n=minutes)
    return say(_WAITED_HOURS, n=minutes // 60)


def working_days(days: int, skipped: tuple[str, ...] = (), *, certain: bool = True) -> str:
    """Explain a deadline: ``15 个工作日，已避开清明``."""
    if not certain:
        return say(_WORKING_DAYS_UNSURE, n=days)
    names = listed(tuple(holiday(key) for key in skipped))
    mark = _WORKING_DAYS_SKIPPING if names else _WORKING_DAYS
    return say(mark, n=days, names=names)


def holiday(key: str) -> str:
    """Return the name of a holiday; a key the calendar made up itself is its own name."""
    mark = _HOLIDAYS.get(key)
    return say(mark) if mark is not None else key


def listed(words: tuple[str, ...]) -> str:
    """Join words of one kind: ``清明、劳动节``."""
    return say(_LIST_COMMA).join(words)


def specialities(text: str) -> str:
    """Join what a person wrote with blanks between Chinese words: ``教育、托幼``."""
    return _BETWEEN_WORDS.sub(say(_LIST_COMMA), text)


def serial(number: str, today: date) -> str:
    """Return a number as people call it: ``312 号``, ``2-312 号`` of another counter, ``〔2025〕312 号``."""
    return say(_SERIAL, n=of_year(number, today) + short_number(number))


def short_number(number: str) -> str:
    """Return a number without station and year: ``312``, ``2-312`` from the second counter."""
    found = _NUMBER.search(number)
    return found["short"] if found else number


def of_year(number: str, today: date) -> str:
    """Return ``〔2025〕`` for a number that is not of this year, nothing for others."""
    found = _NUMBER.search(number)
    return found["year"] if found and found["year"] != f"〔{today.year}〕" else ""


def phone(digits: str) -> str:
    """Return a phone number masked for a screen others may see: ``138 **** 4417``."""
    text = digits.strip()
    if "*" in text or len(text) < 7:
        return text
    if _MOBILE.fullmatch(text):
        return f"{text[:3]} **** {text[-4:]}"
    return f"{text[: len(text) - 7]}*** {text[-4:]}"


def whole_phone(digits: str) -> str:
    """Return a phone number in full, a mobile one in groups as people read it aloud: ``138 0000 4417``."""
    text = digits.strip()
    return f"{text[:3]} {text[3:7]} {text[7:]}" if _MOBILE.fullmatch(text) else text


MOST_TOLD = 9_999
"""Changes that wait are counted so far; beyond it, that they are many says it all."""


def number(count: int) -> str:
    """Return ``1,167``, or a dash for zero."""
    return f"{count:,}" if count else NOTHING


def percent(part: float, whole: float) -> str:
    """Return ``97.0%``, or a dash when there is nothing to take a part of."""
    return f"{100 * part / whole:.1f}%" if whole else NOTHING


def plain(value: object) -> str:
    """Return any value as a table cell shows it by default; nothing becomes a dash."""
    return NOTHING if value is None or value == "" else str(value)


def _parts(on: date) -> dict[str, object]:
    return {
        "year": on.year,
        "month": say(_MONTHS[on.month - 1]),
        "day": on.day,
    }
