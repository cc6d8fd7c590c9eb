"""Which erasures have acted in a file, told to what is kept outside of it (decision 0052)."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from sqlalchemy import and_, select
from sqlalchemy.orm import Session

from db.journal.payload import decode_context
from db.journal.recorded import DELETED
from db.journal.records import ErasureRow, OperationRow
from db.kernel.errors import StationError
from db.storage.backups import asked_of
from db.storage.erased import Erased, ErasedList
from db.storage.unit_of_work import UnitOfWork, Work

HEARD = "erasures heard of"
"""Key in ``Session.info`` of a writing in which erasures acted."""

_ACTED = (
    "SELECT kind, operation.record, context FROM erasure JOIN operation"
    " ON operation.origin = erasure.origin AND operation.seq = erasure.seq"
)


class Outlasting:
    """Keeps the list outside as long as the file that it is about is open."""

    def __init__(self, work: UnitOfWork, listed: ErasedList) -> None:
        self._work, self.listed = work, listed

    def hear(self, work: Work) -> None:
        """Hear of a writing that is on the disk."""
        if work.session.info.get(HEARD):
            self.keep()

    def keep(self) -> None:
        """Write what has acted here so that it outlasts the file; where that cannot be read, it tells nothing."""
        with suppress(StationError), self._work.reading() as session:
            self.listed.add(acted(session))


def acted(session: Session) -> frozenset[Erased]:
    """Return the erasures that have acted in a file that is open."""
    rows = session.execute(_ACTING).all()
    return frozenset(_erased(kind, record.bytes, context) for kind, record, context in rows)


def acted_in(path: Path, key: bytes) -> frozenset[Erased]:
    """Return the erasures that have acted in a file; raises CannotOpen where it is damaged, or of another key."""
    rows = asked_of(path, key, _ACTED)
    return frozenset(_erased(kind, bytes(record), context) for kind, record, context in rows)


def _erased(kind: int, record: bytes, context: bytes | None) -> Erased:
    return Erased(kind, record, tuple(sorted(decode_context(context).keys() - {DELETED})))


_ACTING = select(OperationRow.kind, OperationRow.record, OperationRow.context).join(
    ErasureRow,
    and_(ErasureRow.origin == OperationRow.origin, ErasureRow.seq == OperationRow.seq),
)
