"""What the tables of two places should agree on, in 256 figures: which records stand where, by their clocks."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session

from db.bundle import log
from db.bundle.layout import Layout, Layouts
from db.bundle.standing import OWN_AFFAIRS
from db.journal.records import OperationRow
from db.kernel.kinds import Verb
from db.storage.prepared import Bulk, Prepared

BUCKETS = 256

FIGURE = 8
"""Bytes of a figure that travels: nobody gains by two that agree by chance."""

_AT_ONCE = 1000


def digests(session: Session, layout: Layout) -> tuple[bytes, ...]:
    """Return a digest of each bucket of records of one kind, in whatever order their operations came in.

    A record lies in the bucket of the last byte of its id, which chance made.
    """
    known, sums = log.names(session).of, [0] * BUCKETS
    for row in _clocks_of(layout).rows(session):
        sums[row.id.bytes[-1]] ^= int.from_bytes(_digest_of(known, row))
    return tuple(one.to_bytes(32) for one in sums)


def _digest_of(names: Mapping[int, bytes], row: Any) -> bytes:
    base = names[row.base_origin] + row.base_seq.to_bytes(8) + row.base_hlc.to_bytes(8)
    return hashlib.sha256(row.id.bytes + base + (row.clk or b"")).digest()


@cache
def _clocks_of(layout: Layout) -> Prepared:
    return Prepared(_clocks(layout))


@cache
def _of_ids(layout: Layout) -> Bulk:
    return Bulk(_clocks(layout), layout.table.c.id)


def _clocks(layout: Layout) -> Select[Any]:
    columns = layout.table.c
    return select(columns.id, columns.base_origin, columns.base_seq, columns.base_hlc, columns.clk)


def differing(here: tuple[bytes, ...], there: tuple[bytes, ...]) -> tuple[int, ...]:
    """Return the buckets whose records have to be sent again."""
    return tuple(place for place in range(BUCKETS) if here[place] != there[place])


def every_digest(session: Session, layouts: Layouts | None = None) -> dict[int, tuple[bytes, ...]]:
    """Return the digests of all kinds."""
    every = (layouts or Layouts()).every()
    return {int(layout.kind): digests(session, layout) for layout in every}


class Figure(NamedTuple):
    """What one record adds to the figures of its maker."""

    kind: int
    record: UUID
    digest: bytes
    """Empty where it is not in its table, or was made by somebody else first."""


def figures(session: Session, origins: Iterable[int]) -> Iterator[Figure]:
    """Yield the figures of the records that these origins made.

    Found by the operations that made them: a hub holds the records of a thousand stations in one table.
    """
    names, layouts = log.names(session).of, Layouts()
    for origin in origins:
        for kind, records in _made(session, origin):
            layout = layouts.of(kind)
            if layout is not None and kind not in OWN_AFFAIRS:
                rows = {row.id: row for row in _of_ids(layout).rows(session, records)}
                for record in records:
                    row = rows.get(record)
                    is_its = row is not None and row.base_origin == origin
                    digest = _digest_of(names, row)[:FIGURE] if is_its else b""
                    yield Figure(kind, record, digest)


def folded(figures: Iterable[Figure]) -> bytes:
    """Return the 256 figures that these amount to, one behind the other."""
    sums = [0] * BUCKETS
    for one in figures:
        sums[one.record.bytes[-1]] ^= int.from_bytes(one.digest)
    return b"".join(one.to_bytes(FIGURE) for one in sums)


def _made(session: Session, origin: int) -> Iterator[tuple[int, list[UUID]]]:
    """Yield the records that an origin made, of one kind some at a time."""
    waiting: dict[int, list[UUID]] = defaultdict(list)
    for row in _INSERTS.rows(session, origin=origin):
        waiting[row.kind].append(row.record)
        if len(waiting[row.kind]) == _AT_ONCE:
            yield row.kind, waiting.pop(row.kind)
    yield from waiting.items()


_INSERTS = Prepared(
    select(OperationRow.kind, OperationRow.record)
    .where(OperationRow.origin == bindparam("origin"), OperationRow.verb == Verb.INSERT)
    .order_by(OperationRow.seq)
)
