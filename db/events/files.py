"""Pictures and papers of an event: minutes, photos, materials of its parts."""

from __future__ import annotations

from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.attachments.contracts import Subject
from db.events.records import EventPartRow, EventRow
from db.kernel.actor import Actor
from db.kernel.errors import NotFound, NotPermitted
from db.kernel.kinds import Kind

_ROWS: dict[Kind, type[EventRow] | type[EventPartRow]] = {
    Kind.EVENT: EventRow, Kind.EVENT_PART: EventPartRow,
}  # fmt: skip


class EventGuard:
    """Whoever keeps events attaches what belongs to them."""

    def right(self, subject: Subject) -> Permission:
        """Return who may attach."""
        return Permission.KEEP_EVENTS

    def is_there(self, session: Session, subject: Subject) -> bool:
        """Tell whether a record is there and takes attachments."""
        row = _ROWS.get(subject.kind)
        return row is not None and session.get(row, subject.record) is not None

    def check(self, session: Session, actor: Actor, subject: Subject) -> None:
        """Raise NotFound for a record that is not there, NotPermitted for who sees no events."""
        check_permitted(actor, Permission.SEE_EVENTS)
        if not self.is_there(session, subject):
            raise NotFound(subject.kind, subject.record)

    def is_sealed(self, session: Session, subject: Subject) -> bool:
        """Tell that nothing here is sealed."""
        return False

    def check_opening(self, session: Session, actor: Actor, subject: Subject) -> None:
        """Raise NotPermitted: there is nothing sealed to open."""
        raise NotPermitted(Permission.SEE_CONFIDENTIAL)
