"""Figures, periods and comparisons in words, for the page and for the reports."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from db.insights import periods
from db.insights.contracts import (
    RATES_OF_EVENTS,
    Figure,
    Indicator,
    Period,
    PeriodSort,
    Ranking,
    Unit,
)
from desktop.wording import formats, insight_words, result_words, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_MONTH = QT_TRANSLATE_NOOP("Period", "{month} {year}")
_QUARTER = QT_TRANSLATE_NOOP("Period", "Quarter {n} of {year}")
_FIRST_HALF = QT_TRANSLATE_NOOP("Period", "First half of {year}")
_SECOND_HALF = QT_TRANSLATE_NOOP("Period", "Second half of {year}")
_YEAR = QT_TRANSLATE_NOOP("Period", "Year {year}")
_SPAN = QT_TRANSLATE_NOOP("Period", "{first} to {last}")
_UNTIL = QT_TRANSLATE_NOOP("Period", "{period}, up to {last}")
_AS_OF = QT_TRANSLATE_NOOP("Figure", "as of {at}")
_BASIS_AS_OF = QT_TRANSLATE_NOOP("Figure", "{basis}, as of {at}")
_FORMULA = QT_TRANSLATE_NOOP("Figure", "{name} = {formula}")
_EVENTS = QT_TRANSLATE_NOOP(
    "Figure",
    "{formula}\nEvents are counted; a matter with several of them stands in the list once.",
)
_OF = QT_TRANSLATE_NOOP("Figure", "{part} of {whole}")
_DAYS_OF = QT_TRANSLATE_NOOP("Figure", "{n} matters")
_MORE = QT_TRANSLATE_NOOP("Figure", "↗ {n}")
_LESS = QT_TRANSLATE_NOOP("Figure", "↘ {n}")
_MORE_PERSONS = QT_TRANSLATE_NOOP("Figure", "↗ {n} persons")
_LESS_PERSONS = QT_TRANSLATE_NOOP("Figure", "↘ {n} persons")
_SAME = QT_TRANSLATE_NOOP("Figure", "the same")
_EACH = QT_TRANSLATE_NOOP("Figure", "matters; before: {period}")
_ONCE = QT_TRANSLATE_NOOP("Figure", "persons, unknown ones by matter; before: {period}")
_PLACELESS = QT_TRANSLATE_NOOP("Figure", "Not given")


def period(shown: Period) -> str:
    """Return ``2026 年 3 月``; one that was cut short says up to which day it goes."""
    if shown.sort is PeriodSort.FREE:
        return span(shown)
    whole = periods.around(shown.sort, shown.first)
    name = _calendar_name(whole)
    if whole == shown:
        return name
    return say(_UNTIL, period=name, last=formats.day(shown.last, shown.first))


def span(shown: Period) -> str:
    """Return the first and the last day in full."""
    first, last = formats.full_day(shown.first), formats.day(shown.last, shown.first)
    return say(_SPAN, first=first, last=last)


def month(first: date) -> str:
    """Return the short name of a month as an axis has it."""
    return str(first.month)


def value(figure: Figure) -> str:
    """Return the number with its separators, a dash where there is none."""
    return formats.NOTHING if figure.value is None else f"{figure.value:,}"


def unit(figure: Figure) -> str:
    """Return the unit; what has no value has none."""
    return "" if figure.value is None else words.of(figure.unit)


def whole_value(figure: Figure) -> str:
    """Return number and unit as a table cell has them: ``79.3%``, ``12 件``."""
    if figure.value is None:
        return formats.NOTHING
    apart = "" if figure.unit is Unit.PERCENT else " "
    return f"{value(figure)}{apart}{unit(figure)}"


def fraction(figure: Figure) -> str:
    """Return what was divided by what: ``510 / 643``; of a plain count nothing."""
    if figure.denominator is None:
        return ""
    if figure.unit is Unit.DAYS:
        return say(_DAYS_OF, n=f"{figure.denominator:,}")
    return say(_OF, part=f"{figure.numerator:,}", whole=f"{figure.denominator:,}")


def basis(figure: Figure) -> str:
    """Return what stands below the line, and as of when: ``受理的事项，截至 3 月 18 日 14:36``."""
    return say(_BASIS_AS_OF, basis=words.of(figure.basis), at=moment(figure.as_of))


def moment(at: datetime) -> str:
    """Return day and time of day."""
    return formats.day_and_clock(at, at)


def as_of(at: datetime) -> str:
    """Return ``截至 3 月 18 日 14:36``."""
    return say(_AS_OF, at=moment(at))


def divided(figure: Figure) -> str:
    """Return what was divided by what, and what stands below the line: ``86 / 128 已答复或到期的事项``."""
    return f"{fraction(figure)} {words.of(figure.basis)}".strip()


def formula(indicator: Indicator) -> str:
    """Return ``按时答复率 = …``."""
    return say(_FORMULA, name=words.of(indicator), formula=reckoned(indicator))


def listed(indicator: Indicator) -> str:
    """Return how a figure is reckoned, to stand above its list: of events, where the list may be shorter."""
    told = formula(indicator)
    return say(_EVENTS, formula=told) if indicator in RATES_OF_EVENTS else told


def reckoned(indicator: Indicator) -> str:
    """Return how a figure is reckoned, without its name."""
    return say(result_words.formula(indicator, insight_words.FORMULAS[indicator]))


def change(now: int, then: int, *, persons: bool = False) -> str:
    """Return ``↗ 18``, ``↘ 3`` or that it stayed the same."""
    if now == then:
        return say(_SAME)
    more, less = (_MORE_PERSONS, _LESS_PERSONS) if persons else (_MORE, _LESS)
    return say(more if now > then else less, n=abs(now - then))


def compared(ranking: Ranking) -> str:
    """Return what a ranking counts, and what it is compared with."""
    return say(_ONCE if ranking.once else _EACH, period=period(ranking.before))


def growth(percent: Decimal | None) -> str:
    """Return ``+12.5%``, a dash where there was nothing before."""
    return formats.NOTHING if percent is None else f"{percent:+}%"


def place(name: str) -> str:
    """Return the name of a village, or that none was given."""
    return name or say(_PLACELESS)


def _calendar_name(whole: Period) -> str:
    year, first = whole.first.year, whole.first
    if whole.sort is PeriodSort.MONTH:
        return say(_MONTH, month=formats.month(first), year=year)
    if whole.sort is PeriodSort.QUARTER:
        return say(_QUARTER, n=(first.month + 2) // 3, year=year)
    if whole.sort is PeriodSort.HALF_YEAR:
        return say(_FIRST_HALF if first.month == 1 else _SECOND_HALF, year=year)
    return say(_YEAR, year=year)
