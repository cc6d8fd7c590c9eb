"""Files of reports that came before files of reports were sealed: sealed one by one when a head is inside."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.attachments.lines import rows_of
from db.attachments.records import AttachmentRow
from db.attachments.sealed import SealedFiles
from db.kernel.actor import Actor
from db.kernel.ids import AttachmentId
from db.kernel.kinds import Action, Saved
from db.reception.access import EVERY_MATTER
from db.reception.codes import DemandType
from db.reception.files import records_of
from db.reception.records import MatterRow
from db.storage.unit_of_work import UnitOfWork


class LeftOpen:
    """Finds them and seals them; one file is one transaction, so that a cut leaves every file either way."""

    def __init__(self, work: UnitOfWork, sealed: SealedFiles) -> None:
        self._work, self._sealed = work, sealed

    def attachments(self, actor: Actor) -> tuple[AttachmentId, ...]:
        """Return what is attached to reports in the open; raises NotPermitted."""
        check_permitted(actor, Permission.SEE_CONFIDENTIAL)
        with self._work.reading(actor) as session:
            rows = rows_of(session, _records(session))
            return tuple(AttachmentId(row.id) for row in rows if row.sealed is None)

    def seal(self, actor: Actor, attachment: AttachmentId) -> Saved[None]:
        """Seal one of them; a second time changes nothing.

        Raises NotPermitted, and CannotOpen (MISSING, DAMAGED) for content that is not at this station.
        """
        check_permitted(actor, Permission.SEE_CONFIDENTIAL)
        gone: list[bytes] = []
        with self._work.writing(actor, Action.ATTACHMENTS_SEALED) as work:
            row = work.session.get(AttachmentRow, attachment)
            if row is not None and row.sealed is None and row.subject in _records(work.session):
                gone = self._sealed.seal(work, row)
            saved = work.saved(None)
        self._sealed.shelves.remove(gone)
        return saved


def _records(session: Session) -> set[UUID]:
    """Return every record whose attachments belong to a report, those that nobody here may read included."""
    reports = select(MatterRow).where(MatterRow.demand_type == DemandType.REPORT)
    rows = session.scalars(reports, execution_options=EVERY_MATTER).all()
    return {record for row in rows for record in records_of(session, row)}
