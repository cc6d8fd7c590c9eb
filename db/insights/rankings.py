"""High-frequency matters, hot spots, warnings and the trend, grouped by the engine."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, distinct, func, literal_column, select
from sqlalchemy.orm import Session

from db.insights import periods
from db.insights.contracts import (
    Alarm,
    AlarmRule,
    AlarmSort,
    Frequent,
    HotSpots,
    Month,
    Period,
    PeriodSort,
    Ranking,
)
from db.insights.measures import closed_and_accepted, registered
from db.insights.rules import ranked
from db.insights.tallies import within
from db.reception.codes import Urgency
from db.reception.lines import day_bounds
from db.reception.records import MatterRow, VisitRow
from db.reception.states import OPEN_STATES
from db.storage.days import civil_month

PLACES, CATEGORIES = 8, 10
"""Rows and columns of the matrix at most; the rest is in the lists."""

TREND_MONTHS = 12

_VERY_URGENT = MatterRow.urgency == literal_column(f"'{Urgency.VERY_URGENT.value}'")
"""Stands in the statement itself, so that the engine knows the index of the urgent ones."""


def ranking(session: Session, period: Period, now: datetime, *, once: bool = False) -> Ranking:
    """Return the categories that came most often, with what they were before."""
    before, year_before = periods.before(period), periods.year_before(period)
    counts, then, long_ago = (
        _by_category(session, one, once=once) for one in (period, before, year_before)
    )
    lines = tuple(
        Frequent(rank, category, count, then[category], long_ago[category])
        for rank, category, count in ranked(counts.items())
    )
    return Ranking(lines, period, before, year_before, counts.total(), now, once)


def hot_spots(session: Session, period: Period, now: datetime) -> HotSpots:
    """Return first-level categories against villages."""
    broad = func.substr(MatterRow.category, 1, 2)
    grouped = _with_visits(broad, _PLACE, func.count()).where(within(period))
    rows = session.execute(grouped.group_by(broad, _PLACE))
    counts = Counter({(category, place): count for category, place, count in rows})
    places, categories = Counter[str](), Counter[str]()
    for (category, place), count in counts.items():
        places[place] += count
        categories[category] += count
    down, across = _largest(categories, CATEGORIES), _largest(places, PLACES)
    cells = tuple(tuple(counts[category, place] for place in across) for category in down)
    return HotSpots(across, down, cells, period, now)


def alarms(session: Session, today: date, rule: AlarmRule) -> tuple[Alarm, ...]:
    """Return what needs somebody's eye: the urgent first, then clusters, the largest first."""
    urgent = _alarms(session, AlarmSort.VERY_URGENT, alarm(AlarmSort.VERY_URGENT, today, rule), 1)
    clusters = _alarms(
        session, AlarmSort.CLUSTER, alarm(AlarmSort.CLUSTER, today, rule), rule.least
    )
    return (*urgent, *clusters)


def alarm(sort: AlarmSort, today: date, rule: AlarmRule) -> ColumnElement[bool]:
    """Return which matters a warning of a sort looks at."""
    if sort is AlarmSort.VERY_URGENT:
        is_open = MatterRow.state.in_(list(OPEN_STATES))
        return and_(is_open, _VERY_URGENT)
    first = today - timedelta(days=rule.days - 1)
    # A cluster needs a place; that nobody named one is nothing in common.
    named = VisitRow.region_name != ""
    return and_(registered(), named, within(Period(PeriodSort.FREE, first, today)))


def trend(session: Session, last: date, today: date) -> tuple[Month, ...]:
    """Return registered and closed matters of the months up to the one of a day."""
    firsts = periods.months_until(last, TREND_MONTHS)
    span = Period(PeriodSort.FREE, firsts[0], periods.around(PeriodSort.MONTH, last).last)
    start, end = day_bounds(span.first)[0], day_bounds(span.last)[1]
    came = _by_month(session, MatterRow.received_at, and_(registered(), within(span)))
    ended = and_(closed_and_accepted(), MatterRow.closed_at >= start, MatterRow.closed_at < end)
    closed = _by_month(session, MatterRow.closed_at, ended)
    return tuple(
        Month(first, came[f"{first:%Y-%m}"], closed[f"{first:%Y-%m}"],
              partial=first == today.replace(day=1))
        for first in firsts
    )  # fmt: skip


_PLACE = VisitRow.region_name


def _alarms(
    session: Session, sort: AlarmSort, condition: ColumnElement[bool], least: int
) -> tuple[Alarm, ...]:
    newest = func.max(MatterRow.received_at)
    query = (
        _with_visits(MatterRow.category, _PLACE, func.count(), newest)
        .where(condition)
        .group_by(MatterRow.category, _PLACE)
        .having(func.count() >= least)
        .order_by(func.count().desc(), newest.desc())
    )
    return tuple(Alarm(sort, *row) for row in session.execute(query))


def _by_category(session: Session, period: Period, *, once: bool) -> Counter[str]:
    if not once:
        query = select(MatterRow.category, func.count()).where(within(period), registered())
    else:
        # Somebody unknown counts each time: nobody can tell whether it was the same person.
        who = func.coalesce(VisitRow.person, MatterRow.id)
        query = _with_visits(MatterRow.category, func.count(distinct(who))).where(within(period))
    grouped = session.execute(query.group_by(MatterRow.category))
    return Counter({row[0]: row[1] for row in grouped})


def _by_month(session: Session, instant: Any, condition: ColumnElement[bool]) -> Counter[str]:
    month = civil_month(instant)
    query = select(month, func.count()).where(condition).group_by(month)
    return Counter({row[0]: row[1] for row in session.execute(query)})


def _with_visits(*columns: Any) -> Select[Any]:
    joined = select(*columns).join_from(MatterRow, VisitRow, VisitRow.id == MatterRow.visit)
    return joined.where(registered())


def _largest(counts: Counter[str], most: int) -> tuple[str, ...]:
    return tuple(sorted(counts, key=lambda one: (-counts[one], one))[:most])
