"""Keeps the seals of runs that came, so that they can be passed on as their origin signed them."""

from __future__ import annotations

from sqlalchemy import bindparam, func, insert, select
from sqlalchemy.orm import Session

from db.bundle.arriving import Operation
from db.bundle.contracts import Segment
from db.journal.records import SegmentRow
from db.storage.prepared import Prepared


def keep_seal(session: Session, origin: int, segment: Segment, last: Operation) -> None:
    """Keep the seal of a run that lies whole behind the last one; one that cuts across those here is not needed.

    A run that was cut short, because its origin is believed no further, has no seal of its own.
    """
    sealed = _SEALED.run(session, origin=origin).scalar() or 0
    if segment.first == sealed + 1 and last.seq == segment.last:
        _KEEP.run(
            session, origin=origin, first=segment.first, last=segment.last, head=last.link,
            signature=segment.signature,
        )  # fmt: skip


_SEALED = Prepared(
    select(func.max(SegmentRow.last)).where(SegmentRow.origin == bindparam("origin"))
)
_KEEP = Prepared(insert(SegmentRow))
