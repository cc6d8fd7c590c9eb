"""Several features have records that take attachments: each is asked about its own kinds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from db.attachments.contracts import Subject
from db.kernel.actor import Actor
from db.kernel.kinds import Kind

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from db.accounts.rules import Permission
    from db.attachments.service import Guard


class GuardsByKind:
    """Asks the guard of a kind, or the usual one; a feature is loaded when somebody asks for a kind of its own."""

    def __init__(self, usual: Guard, others: Mapping[Kind, Callable[[], Guard]]) -> None:
        self._usual, self._others = usual, others

    def right(self, subject: Subject) -> Permission:
        """Return the right that it takes to attach something to such a record."""
        return self._of(subject).right(subject)

    def is_there(self, session: Session, subject: Subject) -> bool:
        """Tell whether a record is there and takes attachments."""
        return self._of(subject).is_there(session, subject)

    def check(self, session: Session, actor: Actor, subject: Subject) -> None:
        """Raise NotFound for a record that is not there or that the actor may not look at."""
        self._of(subject).check(session, actor, subject)

    def is_sealed(self, session: Session, subject: Subject) -> bool:
        """Tell whether what is attached to a record has to be sealed."""
        return self._of(subject).is_sealed(session, subject)

    def check_opening(self, session: Session, actor: Actor, subject: Subject) -> None:
        """Raise NotPermitted unless the actor may open what is sealed of a record."""
        self._of(subject).check_opening(session, actor, subject)

    def _of(self, subject: Subject) -> Guard:
        begin = self._others.get(subject.kind)
        return self._usual if begin is None else begin()
