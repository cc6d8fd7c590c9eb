"""What the tables of two places should agree on, in 256 figures: which records stand where, by their clocks."""

from __future__ import annotations

import hashlib
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.bundle import log
from db.bundle.layout import Layout, Layouts
from db.storage.prepared import Prepared

BUCKETS = 256


def digests(session: Session, layout: Layout) -> tuple[bytes, ...]:
    """Return a digest of each bucket of records of one kind, in whatever order their operations came in.

    A record lies in the bucket of the last byte of its id, which chance made.
    """
    known, sums = log.names(session).of, [0] * BUCKETS
    for row in _clocks_of(layout).rows(session):
        base = known[row.base_origin] + row.base_seq.to_bytes(8) + row.base_hlc.to_bytes(8)
        digest = hashlib.sha256(row.id.bytes + base + (row.clk or b"")).digest()
        sums[row.id.bytes[-1]] ^= int.from_bytes(digest)
    return tuple(one.to_bytes(32) for one in sums)


@cache
def _clocks_of(layout: Layout) -> Prepared:
    columns = layout.table.c
    return Prepared(
        select(columns.id, columns.base_origin, columns.base_seq, columns.base_hlc, columns.clk)
    )


def differing(here: tuple[bytes, ...], there: tuple[bytes, ...]) -> tuple[int, ...]:
    """Return the buckets whose records have to be sent again."""
    return tuple(place for place in range(BUCKETS) if here[place] != there[place])


def every_digest(session: Session, layouts: Layouts | None = None) -> dict[int, tuple[bytes, ...]]:
    """Return the digests of all kinds."""
    every = (layouts or Layouts()).every()
    return {int(layout.kind): digests(session, layout) for layout in every}
