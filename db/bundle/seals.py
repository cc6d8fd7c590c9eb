"""Keeps the seals of runs that came, so that they can be passed on as their origin signed them."""

from __future__ import annotations

from sqlalchemy import func, insert, select
from sqlalchemy.orm import Session

from db.bundle.arriving import Operation, Writer
from db.bundle.contracts import Segment
from db.journal.records import OriginRow, SegmentRow


def keep_seal(session: Session, writer: Writer, segment: Segment, last: Operation) -> None:
    """Keep the seal of a run that lies whole behind the last one; one that cuts across those here is not needed.

    A run that was cut short, because its origin is believed no further, has no seal of its own.
    """
    origin = select(OriginRow.number).where(
        OriginRow.replica == writer.replica, OriginRow.epoch == writer.epoch
    )
    number = session.scalar(origin)
    sealed = session.scalar(select(func.max(SegmentRow.last)).where(SegmentRow.origin == number))
    if segment.first == (sealed or 0) + 1 and last.seq == segment.last:
        session.execute(
            insert(SegmentRow.__table__).values(  # type: ignore[arg-type]
                origin=number, first=segment.first, last=segment.last, head=last.link,
                signature=segment.signature,
            )
        )  # fmt: skip
