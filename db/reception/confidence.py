"""Opens what is sealed; every opening is an entry with its reason (security §6.4)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.journal.recorder import Recorder
from db.journal.reveals import note_reveal
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.errors import InvalidInput, NotPermitted
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.people.rules import check_reason, clean_line
from db.reception.access import is_open_to
from db.reception.contracts import Visitor
from db.reception.queries import matter_row
from db.reception.records import MatterRow, VisitRow
from db.reception.rules import ReceptionProblem
from db.reception.sealed import OpenSealed, SealedReport
from db.reception.secrecy import Secrecy
from db.storage.unit_of_work import UnitOfWork, Work


class Confidence:
    """The sealed facts of this station."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, secrecy: Secrecy, *, clock: Clock
    ) -> None:
        self._work = work
        self._recorder = recorder
        self._secrecy = secrecy
        self._clock = clock

    def open_visitor(self, actor: Actor, command: OpenSealed) -> Saved[Visitor]:
        """Return who a confidential visitor was; raises NotPermitted, InvalidInput."""
        self._check(actor, command)
        with self._work.writing(actor, Action.SEALED_OPENED) as work:
            row = self._row(work.session, actor, command.matter)
            visit = work.session.get_one(VisitRow, row.visit)
            _refuse_unsealed(visit.sealed)
            visitor = self._secrecy.open_visitor(work.session, actor, visit)
            self._note(work, command)
            return work.saved(visitor)

    def open_report(self, actor: Actor, command: OpenSealed) -> Saved[SealedReport]:
        """Return the words of a report of wrongdoing; raises NotPermitted, InvalidInput."""
        self._check(actor, command)
        with self._work.writing(actor, Action.SEALED_OPENED) as work:
            row = self._row(work.session, actor, command.matter)
            _refuse_unsealed(row.sealed)
            report = self._secrecy.open_report(work.session, actor, row)
            self._note(work, command)
            return work.saved(report)

    def _check(self, actor: Actor, command: OpenSealed) -> None:
        check_permitted(actor, Permission.SEE_CONFIDENTIAL)
        if problems := check_reason(command.reason):
            raise InvalidInput(problems)

    def _row(self, session: Session, actor: Actor, matter: UUID) -> MatterRow:
        """Return a matter that this person may open: the head every one, a handler where named."""
        row = matter_row(session, matter)
        if not is_open_to(session, actor, matter):
            raise NotPermitted(Permission.SEE_CONFIDENTIAL)
        return row

    def _note(self, work: Work, command: OpenSealed) -> None:
        told, now = {0: clean_line(command.reason)}, self._clock.now()
        note_reveal(work, self._recorder, Kind.MATTER, command.matter, told=told, now=now)


def _refuse_unsealed(sealed: bytes | None) -> None:
    if sealed is None:
        raise InvalidInput([Problem("", ReceptionProblem.NOTHING_SEALED)])
