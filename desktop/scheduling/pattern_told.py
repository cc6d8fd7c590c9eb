"""The days of a pattern in words: 每周三, 每月第一个周五, 逢三逢八."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from db.scheduling.absence_contracts import AbsenceLine
from db.scheduling.pattern_contracts import DayForm, Days, ExceptionLine
from db.scheduling.weekdays import FOR_GOOD
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_MONDAY = date(2024, 1, 1)

NTH = {
    1: QT_TRANSLATE_NOOP("PatternFields", "First"),
    2: QT_TRANSLATE_NOOP("PatternFields", "Second"),
    3: QT_TRANSLATE_NOOP("PatternFields", "Third"),
    4: QT_TRANSLATE_NOOP("PatternFields", "Fourth"),
    5: QT_TRANSLATE_NOOP("PatternFields", "Fifth"),
    -1: QT_TRANSLATE_NOOP("PatternFields", "Last"),
}
_EVERY_WEEK = QT_TRANSLATE_NOOP("Pattern", "Every {days}")
_EVERY_OTHER = QT_TRANSLATE_NOOP("Pattern", "Every {every} weeks {days}")
_ON_DAYS = QT_TRANSLATE_NOOP("Pattern", "On the {days} of {months}")
_DAY = QT_TRANSLATE_NOOP("Pattern", "day {number}")
_LAST_DAY = QT_TRANSLATE_NOOP("Pattern", "last day")
_EVERY_MONTH = QT_TRANSLATE_NOOP("Pattern", "every month")
_MONTHS = QT_TRANSLATE_NOOP("Pattern", "months {months}")
_NTH_DAY = QT_TRANSLATE_NOOP("Pattern", "{nth} {day} of {months}")
_MARKET = QT_TRANSLATE_NOOP("Pattern", "Market days ending in {numbers}")
_MARKET_LUNAR = QT_TRANSLATE_NOOP("Pattern", "Lunar market days ending in {numbers}")
_FROM = QT_TRANSLATE_NOOP("Pattern", "from {day} on")
_EVERY_DAYS = QT_TRANSLATE_NOOP("Pattern", "Every {every} days from {since}")


def weekday(number: int) -> str:
    """Return the name of a day of the week, Monday being 0."""
    return formats.short_weekday(_MONDAY + timedelta(days=number))


def told(days: Days) -> str:
    """Return in words which days a pattern names."""
    numbers = formats.listed(tuple(map(str, days.numbers)))
    match days.form:
        case DayForm.WEEKLY:
            named = formats.listed(tuple(map(weekday, days.numbers)))
            return say(
                _EVERY_WEEK if days.every == 1 else _EVERY_OTHER, days=named, every=days.every
            )
        case DayForm.MONTH_DAYS:
            return say(_ON_DAYS, days=_month_days(days.numbers), months=_months(days.months))
        case DayForm.NTH_WEEKDAY:
            day = weekday(min(days.numbers, default=0))
            return say(_NTH_DAY, nth=_nth(days.nth), day=day, months=_months(days.months))
        case DayForm.MARKET_DAYS:
            return say(_MARKET_LUNAR if days.lunar else _MARKET, numbers=numbers)
        case DayForm.EVERY_DAYS:
            since = formats.day(days.since, days.since) if days.since else ""
            return say(_EVERY_DAYS, every=days.every, since=since)


def span_told(line: AbsenceLine | ExceptionLine, today: date) -> str:
    """Return in words which days an absence or an exception means."""
    first, last = formats.day(line.first, today), formats.day(line.last, today)
    if not line.weekdays:
        return first if line.first == line.last else f"{first}–{last}"
    named = told(Days(numbers=line.weekdays))
    when = say(_FROM, day=first) if line.last == FOR_GOOD else f"{first}–{last}"
    return f"{named} · {when}"


def _nth(number: int) -> str:
    return say(NTH[number]) if number in NTH else str(number)


def _months(months: Iterable[int]) -> str:
    named = formats.listed(tuple(map(str, months)))
    return say(_MONTHS, months=named) if named else say(_EVERY_MONTH)


def _month_days(numbers: Iterable[int]) -> str:
    return formats.listed(
        tuple(say(_LAST_DAY) if one < 0 else say(_DAY, number=one) for one in numbers)
    )


def joined(numbers: Iterable[int]) -> str:
    """Return numbers as they are typed: ``3 8``."""
    return " ".join(map(str, numbers))
