"""Keeps the seals of runs that came, so that they can be passed on as their origin signed them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import bindparam, func, insert, select
from sqlalchemy.orm import Session

from db.bundle.arriving import Operation
from db.bundle.contracts import Segment
from db.journal.records import SegmentRow
from db.storage.prepared import Prepared


def keep_seal(session: Session, origin: int, segment: Segment, last: Operation) -> None:
    """Keep the seal of a run that reaches further than those here and leaves nothing out behind them.

    It may cut across them, for an origin that went back seals the same operations in other runs; then both stay. A
    run that was cut short, because its origin is believed no further, has no seal of its own.
    """
    sealed = _SEALED.run(session, origin=origin).scalar() or 0
    if segment.first <= sealed + 1 <= segment.last == last.seq:
        _KEEP.run(
            session, origin=origin, first=segment.first, last=segment.last, head=last.link,
            signature=segment.signature,
        )  # fmt: skip


def without_covered(seals: Iterable[Any]) -> list[Any]:
    """Return seals, given in the order of their last operations, without those that a longer one covers."""
    found: list[Any] = []
    for one in seals:
        while found and one.first <= found[-1].first:
            found.pop()
        found.append(one)
    return found


_SEALED = Prepared(
    select(func.max(SegmentRow.last)).where(SegmentRow.origin == bindparam("origin"))
)
_KEEP = Prepared(insert(SegmentRow))
