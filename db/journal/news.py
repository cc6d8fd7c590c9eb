"""What other counters have written into the same database since somebody asked last."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.journal.origins import Origin
from db.journal.records import OperationRow, OriginRow
from db.kernel.kinds import KNOWN, Changes, Kind
from db.storage.unit_of_work import UnitOfWork


class News:
    """Remembers how far each other origin was read; a file has one writer and never any news.

    The operations of one origin become visible in the order of their numbers, so a position says it all.
    """

    def __init__(self, work: UnitOfWork, origin: Origin) -> None:
        self._work = work
        self._origin = origin
        self._read: dict[int, int] = {}
        self.read()

    def read(self) -> Changes:
        """Return the kinds of record that were changed since the last call."""
        if not self._origin.has_neighbours:
            return frozenset()
        with self._work.reading() as session:
            others = select(OriginRow.number).where(OriginRow.number != self._origin.number)
            told = [self._kinds_of(session, one) for one in session.scalars(others).all()]
        return frozenset().union(*told)

    def _kinds_of(self, session: Session, origin: int) -> set[Kind]:
        seq = OperationRow.seq
        newest = session.scalar(
            select(seq).where(OperationRow.origin == origin).order_by(seq.desc()).limit(1)
        )
        known, self._read[origin] = self._read.get(origin, 0), newest or 0
        if not newest or newest == known:
            return set()
        unread = select(OperationRow.kind).where(OperationRow.origin == origin, seq > known)
        return {Kind(one) for one in session.scalars(unread.distinct()) if one in KNOWN}
