"""The two numbers behind every figure, counted by the engine; no row is loaded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlalchemy.orm import Session

from db.calendar.working_days import WorkCalendar
from db.insights.contracts import (
    OF_DAYS,
    OF_DEADLINES,
    OF_MATTERS,
    OF_RATINGS,
    OF_REPLIES,
    OF_SLIPS,
    OF_VISITS,
    Indicator,
    Period,
)
from db.insights.measures import (
    accepted,
    counted_in_one_scan,
    fed_back,
    first_slip,
    on_site,
    overdue,
    registered,
    score,
)
from db.insights.rules import Spread, spread
from db.reception.handling import Score
from db.reception.lines import day_bounds
from db.reception.records import (
    AssignmentRow,
    ExtensionRow,
    MatterRow,
    ReplyRow,
    UrgeRow,
    VisitRow,
)
from db.storage.days import civil_day

_I = Indicator
Pair = tuple[int, int | None]
"""Above and below the line; None where a figure is a plain count."""


@dataclass(frozen=True, slots=True)
class Tallies:
    """What was counted for one period."""

    pairs: Mapping[Indicator, Pair]
    days: Spread


def within(period: Period) -> ColumnElement[bool]:
    """Matters received on the days of a period."""
    start, _ = day_bounds(period.first)
    _, end = day_bounds(period.last)
    return and_(MatterRow.received_at >= start, MatterRow.received_at < end)


def tally(
    session: Session, period: Period, today: date, calendar: WorkCalendar, *, of: Set[Indicator]
) -> Tallies:
    """Count what the figures asked for need, and nothing besides."""
    counts: Mapping[frozenset[Indicator], Callable[[], dict[Indicator, Pair]]] = {
        OF_MATTERS: lambda: _of_matters(session, period, today),
        OF_RATINGS: lambda: _of_ratings(session, period),
        OF_VISITS: lambda: _of_visits(session, period),
        OF_DEADLINES: lambda: {_I.OVERDUE: (_count(session, overdue(today)), None)},
        OF_REPLIES: lambda: {_I.FACE_TO_FACE: _face_to_face(session, period)},
        OF_SLIPS: lambda: _of_slips(session, period),
    }
    pairs: dict[Indicator, Pair] = {}
    for together, count in counts.items():
        if together & of:
            pairs |= count()
    days = _handling_days(session, period, calendar) if OF_DAYS & of else Spread()
    return Tallies(pairs | dict.fromkeys(OF_DAYS & of, (days.total, days.count)), days)


def _of_matters(session: Session, period: Period, today: date) -> dict[Indicator, Pair]:
    """Count in one pass over the period's matters."""
    measures = counted_in_one_scan(today)
    sums = [
        _sum(one)
        for each in measures.values()
        for one in (and_(each.whole, each.counted), each.whole)
    ]
    row = session.execute(select(*sums).where(within(period))).one()
    told_by = zip(measures, row[::2], row[1::2], strict=True)
    pairs: dict[Indicator, Pair] = {one: (int(top), int(whole)) for one, top, whole in told_by}
    answered = _count(session, and_(within(period), registered(), on_site()))
    pairs[_I.ON_SITE] = (answered, pairs[_I.REGISTERED][0])
    for plain in (_I.REGISTERED, _I.ACCEPTED):
        pairs[plain] = (pairs[plain][0], None)
    return pairs


def _of_ratings(session: Session, period: Period) -> dict[Indicator, Pair]:
    """Count by first and last word, so that each is looked up once for a matter."""
    said = select(score(first=True).label("first"), score(first=False).label("last"))
    each = said.where(within(period), accepted()).subquery()
    grouped = select(each.c.first, each.c.last, func.count()).group_by(*each.c)
    first, last = Counter[int](), Counter[int]()
    for first_score, last_score, count in session.execute(grouped.where(each.c.last.is_not(None))):
        first[first_score] += count
        last[last_score] += count
    rated = last.total()
    return {
        _I.SATISFACTION: (last[Score.SATISFIED], rated),
        _I.SATISFACTION_BROAD: (last[Score.SATISFIED] + last[Score.MOSTLY], rated),
        _I.FIRST_SATISFACTION: (first[Score.SATISFIED], rated),
        _I.FIRST_SATISFACTION_BROAD: (first[Score.SATISFIED] + first[Score.MOSTLY], rated),
        _I.RATED_SHARE: (rated, _told(session, period)),
    }


def _told(session: Session, period: Period) -> int:
    """Count who was told in two halves, each of which an index answers."""
    cohort = and_(within(period), accepted())
    on_the_spot = _count(session, and_(cohort, on_site(), ~fed_back()))
    return on_the_spot + _count(session, and_(cohort, fed_back()))


def _of_slips(session: Session, period: Period) -> dict[Indicator, Pair]:
    """Count what happened to slips; one matter can be returned or urged more than once."""
    cohort = and_(within(period), registered())
    slips, returned = session.execute(
        select(func.count(), func.count(AssignmentRow.returned_at))
        .join(MatterRow, MatterRow.id == AssignmentRow.matter)
        .where(cohort)
    ).one()
    granted = _events(session, ExtensionRow, and_(cohort, ExtensionRow.granted.is_(True)))
    # What was answered on the spot and handled again without a slip is no event of one.
    handed = select(AssignmentRow.id).where(AssignmentRow.matter == MatterRow.id).exists()
    times = select(func.sum(MatterRow.redone)).where(cohort, MatterRow.redone > 0, handed)
    redone = session.scalar(times)
    return {
        _I.RETURNS: (returned, slips),
        _I.EXTENSIONS: (granted, slips),
        _I.URGES: (_events(session, UrgeRow, cohort), slips),
        _I.REDOS: (int(redone or 0), slips),
    }


def _of_visits(session: Session, period: Period) -> dict[Indicator, Pair]:
    came = select(MatterRow.visit).where(within(period), registered())
    visits, persons = session.execute(
        select(
            func.coalesce(func.sum(VisitRow.visitor_count), 0),
            func.count(VisitRow.person.distinct()),
        ).where(VisitRow.id.in_(came))
    ).one()
    return {_I.VISITS: (int(visits), None), _I.PERSONS: (persons, None)}


def _face_to_face(session: Session, period: Period) -> Pair:
    query = (
        select(_sum(ReplyRow.met_person.is_(True)), func.count())
        .join(MatterRow, MatterRow.id == ReplyRow.matter)
        .where(within(period), accepted(), ReplyRow.on_site.is_(False))
    )
    met, replies = session.execute(query).one()
    return int(met), replies


def _handling_days(session: Session, period: Period, calendar: WorkCalendar) -> Spread:
    """Count pairs of days, of which there are few, and let the calendar say how far apart they are."""
    handled = and_(within(period), accepted(), MatterRow.replied_at.is_not(None))
    each = select(first_slip().label("handed"), MatterRow.replied_at).where(handled).subquery()
    days = (civil_day(each.c.handed), civil_day(each.c.replied_at))
    query = select(*days, func.count()).where(each.c.handed <= each.c.replied_at).group_by(*days)
    tallies = Counter[int]()
    for handed, replied, count in session.execute(query):
        tallies[calendar.working_days_between(handed, replied)] += count
    return spread(tallies)


def _events(session: Session, row_class: Any, condition: ColumnElement[bool]) -> int:
    query = select(func.count()).select_from(row_class)
    joined = query.join(MatterRow, MatterRow.id == row_class.matter).where(condition)
    return session.scalar(joined) or 0


def _count(session: Session, condition: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(MatterRow).where(condition)) or 0


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(_one(condition)), 0)


def _one(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)
