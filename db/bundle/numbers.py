"""Which bundles came, by their numbers: the receiver names every one that it took in, and what it leaves out was lost.

A bundle brings all that was not acknowledged, so what a lost one held comes with a later one (decision 0050).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from db.bundle.contracts import Acknowledgement, Came
from db.bundle.exchange_records import SentRow, TakenRow

_RUNS = 100
"""Runs of numbers in one acknowledgement, the newest; what is older was told before."""
_RECENT = 10
"""Numbers of a partner that are looked at for one that never came."""


def came(session: Session, partner: UUID) -> list[Came]:
    """Return which bundles of a partner were taken in, in runs of numbers with as many parts."""
    query = select(TakenRow.number, func.count(TakenRow.part.distinct()))
    parts = query.where(TakenRow.partner == partner).group_by(TakenRow.number)
    rows = session.execute(parts.order_by(TakenRow.number)).all()
    return [Came(first, last, count) for first, last, count in _runs(rows)][-_RUNS:]


def confirm(session: Session, partner: UUID, told: Acknowledgement, now: datetime) -> None:
    """Note that bundles of ours arrived whole; an older program names no more than the newest."""
    runs = told.bundles or [Came(told.bundle, told.bundle)] * bool(told.bundle)
    open_rows = select(SentRow).where(SentRow.partner == partner, SentRow.received_at.is_(None))
    for row in session.scalars(open_rows):
        # Who names no parts knows of none: one number is one bundle to it.
        needed = row.parts if told.bundles else 1
        if any(one.first <= row.number <= one.last and one.parts >= needed for one in runs):
            row.received_at = now


def made_up_by(session: Session, rows: Collection[SentRow]) -> Mapping[bytes, int]:
    """Return of the bundles that never arrived with which number their contents came instead."""
    later = aliased(SentRow)
    query = (
        select(SentRow.series, func.min(later.number))
        .join(later, (later.partner == SentRow.partner) & (later.number > SentRow.number))
        .where(SentRow.received_at.is_(None), later.received_at.is_not(None))
        .where(SentRow.series.in_([one.series for one in rows]))
        .group_by(SentRow.series)
    )
    return {bytes(series): number for series, number in session.execute(query)}


def missed_before(session: Session, rows: Collection[TakenRow]) -> Mapping[bytes, tuple[int, ...]]:
    """Return of bundles that came the numbers right before them that did not."""
    earlier = aliased(TakenRow)
    query = (
        select(TakenRow.bundle, TakenRow.number, func.max(earlier.number))
        .outerjoin(
            earlier, (earlier.partner == TakenRow.partner) & (earlier.number < TakenRow.number)
        )
        .where(TakenRow.bundle.in_([one.bundle for one in rows]))
        .group_by(TakenRow.bundle, TakenRow.number)
    )
    return {
        bytes(bundle): tuple(range(max((last or 0) + 1, number - _RECENT), number))
        for bundle, number, last in session.execute(query)
    }


def missed(session: Session) -> Mapping[UUID, tuple[int, ...]]:
    """Return of every partner which of its newest numbers never came."""
    newest = select(TakenRow.partner, func.max(TakenRow.number).label("number"))
    last = newest.group_by(TakenRow.partner).subquery()
    recent = select(TakenRow.partner, TakenRow.number).join(
        last, (TakenRow.partner == last.c.partner) & (TakenRow.number > last.c.number - _RECENT)
    )
    here: dict[UUID, set[int]] = defaultdict(set)
    for partner, number in session.execute(recent):
        here[partner].add(number)
    return {partner: _gaps(numbers) for partner, numbers in here.items()}


def _gaps(numbers: Collection[int]) -> tuple[int, ...]:
    newest = max(numbers)
    wanted = range(max(1, newest - _RECENT + 1), newest)
    return tuple(one for one in wanted if one not in numbers)


def _runs(rows: Iterable[Sequence[int]]) -> Iterator[tuple[int, int, int]]:
    """Yield first and last of the numbers that follow each other with as many parts, and those."""
    for (_, parts), many in groupby(enumerate(rows), lambda at: (at[1][0] - at[0], at[1][1])):
        numbers = [row[0] for _, row in many]
        yield numbers[0], numbers[-1], parts
