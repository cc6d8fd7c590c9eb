"""Rankings, trend, hot spots and warnings in rows of words, for tables on the page and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from db.calendar.limits import Satisfaction
from db.insights import rules
from db.insights.contracts import (
    Alarm,
    AlarmRule,
    AlarmSort,
    Figure,
    HotSpots,
    Indicator,
    Month,
    Ranking,
)
from desktop.insights import categories, phrases
from desktop.wording import formats, result_words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

MAIN = (
    Indicator.REGISTERED, Indicator.CLOSING, Indicator.ON_TIME, Indicator.MEAN_DAYS,
    Indicator.SATISFACTION_BROAD,
)  # fmt: skip
"""The five that stand large on top."""

GROUPS = (
    (
        QT_TRANSLATE_NOOP("FigureGroup", "Reception"),
        (Indicator.VISITS, Indicator.PERSONS, Indicator.ACCEPTED, Indicator.ON_SITE, Indicator.OVERDUE),
    ),
    (
        QT_TRANSLATE_NOOP("FigureGroup", "Replies"),
        (Indicator.REPLY, Indicator.ON_TIME_EXTENDED, Indicator.SOLVED, Indicator.MEDIAN_DAYS, Indicator.LONGEST_DAYS),
    ),
    (
        QT_TRANSLATE_NOOP("FigureGroup", "What people say of the handling"),
        (
            Indicator.SATISFACTION, Indicator.FIRST_SATISFACTION_BROAD, Indicator.FIRST_SATISFACTION,
            Indicator.RATED_SHARE, Indicator.FACE_TO_FACE,
        ),
    ),
    (
        QT_TRANSLATE_NOOP("FigureGroup", "On the way"),
        (Indicator.RETURNS, Indicator.EXTENSIONS, Indicator.URGES, Indicator.REDOS),
    ),
    (
        QT_TRANSLATE_NOOP("FigureGroup", "Classes of results"),
        (Indicator.CLASS_A, Indicator.CLASS_B, Indicator.CLASS_C, Indicator.CLASS_D),
    ),
)  # fmt: skip
"""All others, in groups under their headings."""

PLAIN = frozenset({
    Indicator.VISITS, Indicator.PERSONS, Indicator.REGISTERED, Indicator.ACCEPTED,
    Indicator.OVERDUE, Indicator.MEAN_DAYS, Indicator.MEDIAN_DAYS, Indicator.LONGEST_DAYS,
})  # fmt: skip
"""Figures that are no rate: all their records stand on one side."""

_CLUSTER = QT_TRANSLATE_NOOP("Alarm", "{n} matters within {days} days, the last {at}")
_URGENT = QT_TRANSLATE_NOOP("Alarm", "{n} open, very urgent, the last {at}")
_WHERE = QT_TRANSLATE_NOOP("Alarm", "{place} · {category}")
RANK = QT_TRANSLATE_NOOP("Ranking", "Rank")
CATEGORY = QT_TRANSLATE_NOOP("Ranking", "Category")
COUNT = QT_TRANSLATE_NOOP("Ranking", "Matters")
BEFORE = QT_TRANSLATE_NOOP("Ranking", "Period before")
GROWTH = QT_TRANSLATE_NOOP("Ranking", "Growth")
YEAR_BEFORE = QT_TRANSLATE_NOOP("Ranking", "A year before")
YEAR_GROWTH = QT_TRANSLATE_NOOP("Ranking", "Growth on the year")
MONTH = QT_TRANSLATE_NOOP("Trend", "Month")
REGISTERED = QT_TRANSLATE_NOOP("Trend", "Registered")
CLOSED = QT_TRANSLATE_NOOP("Trend", "Closed")
_MONTH_OF = QT_TRANSLATE_NOOP("Trend", "{year}-{month:02d}")


def is_told(figure: Figure) -> bool:
    """Tell whether a figure is shown: a class that the station does not use only where some have it."""
    return figure.numerator > 0 or result_words.uses(figure.indicator)


def swapped(indicators: Sequence[Indicator], satisfaction: Satisfaction) -> tuple[Indicator, ...]:
    """Let the satisfaction that the station goes by stand where the other one would."""
    pair = (Indicator.SATISFACTION_BROAD, Indicator.SATISFACTION)
    other = (
        dict(zip(pair, reversed(pair), strict=True)) if satisfaction is Satisfaction.STRICT else {}
    )
    return tuple(other.get(one, one) for one in indicators)


def ranking_rows(ranking: Ranking) -> list[tuple[str, ...]]:
    """Return the ranking as a table: rank, category, count, then both comparisons."""
    return [
        (
            str(line.rank), categories.word(line.category), str(line.count),
            str(line.before), phrases.growth(rules.growth(line.count, line.before)),
            str(line.year_before), phrases.growth(rules.growth(line.count, line.year_before)),
        )
        for line in ranking.lines
    ]  # fmt: skip


def ranking_headings() -> list[str]:
    """Return what stands above a ranking."""
    marks = (RANK, CATEGORY, COUNT, BEFORE, GROWTH, YEAR_BEFORE, YEAR_GROWTH)
    return [say(mark) for mark in marks]


def trend_rows(months: tuple[Month, ...]) -> list[tuple[str, ...]]:
    """Return the trend as a table."""
    return [
        (say(_MONTH_OF, year=one.first.year, month=one.first.month), str(one.registered), str(one.closed))
        for one in months
    ]  # fmt: skip


def matrix_rows(spots: HotSpots) -> list[tuple[str, ...]]:
    """Return the hot spots as a table."""
    pairs = zip(spots.categories, spots.cells, strict=True)
    return [(categories.word(code), *(str(count) for count in cells)) for code, cells in pairs]


def title_of(place: str, code: str) -> str:
    """Return where and what: ``东塘村 · 环境保护``."""
    return say(_WHERE, place=phrases.place(place), category=categories.word(code))


def alarm_title(alarm: Alarm) -> str:
    """Return where and what a warning is about."""
    return title_of(alarm.place, alarm.category)


def alarm_caption(alarm: Alarm, rule: AlarmRule, now: datetime) -> str:
    """Return how much of it there is, and since when."""
    at = formats.moment(alarm.newest, now)
    if alarm.sort is AlarmSort.VERY_URGENT:
        return say(_URGENT, n=alarm.count, at=at)
    return say(_CLUSTER, n=alarm.count, days=rule.days, at=at)
