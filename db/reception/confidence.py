"""Opens what is sealed and names who may; every opening is an entry with its reason (security §6.4)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.posts import actor_of
from db.accounts.records import UserRow
from db.accounts.rules import Permission, check_permitted
from db.accounts.seals import Seals
from db.journal.recorder import Recorder
from db.journal.reveals import note_reveal
from db.kernel.actor import Actor, Role
from db.kernel.clock import Clock
from db.kernel.errors import InvalidInput, NotFound, NotPermitted
from db.kernel.ids import MatterId, UserId, new_id
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.people.rules import check_reason, clean_line
from db.reception.access import EVERY_MATTER, is_open_to
from db.reception.contracts import Visitor
from db.reception.queries import matter_row
from db.reception.records import MatterRow, NamingRow, VisitRow
from db.reception.rules import ReceptionProblem
from db.reception.sealed import NamePerson, OpenSealed, SealedReport
from db.reception.secrecy import Secrecy
from db.storage.unit_of_work import UnitOfWork, Work


class Confidence:
    """The sealed facts of this station."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, secrecy: Secrecy, *, seals: Seals, clock: Clock
    ) -> None:
        self._work = work
        self._recorder = recorder
        self._secrecy = secrecy
        self._seals = seals
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

    def name_person(self, actor: Actor, command: NamePerson) -> Saved[None]:
        """Let a named handler see one matter and open it; raises InvalidInput for anybody else."""
        check_permitted(actor, Permission.GRANT_ROLES)
        with self._work.writing(actor, Action.HANDLER_NAMED) as work:
            if work.session.get(MatterRow, command.matter, execution_options=EVERY_MATTER) is None:
                raise NotFound(Kind.MATTER, command.matter)
            _refuse_unfit(work.session, command.handler)
            if command.handler not in _named(work.session, command.matter):
                row = NamingRow(
                    id=new_id(self._clock), matter=command.matter, handler=command.handler
                )
                work.session.add(row)
            self._seals.arrive(work.session, actor)
            return work.saved(None)

    def named_for(self, actor: Actor, matter: MatterId) -> tuple[Actor, ...]:
        """Return who was named for a matter, in the order of naming."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            query = select(NamingRow.handler).where(NamingRow.matter == matter)
            ids = session.scalars(query.order_by(NamingRow.id)).all()
            rows = (session.get_one(UserRow, one) for one in ids)
            return tuple(actor_of(session, row) for row in rows)

    def could_be_named(self, actor: Actor) -> tuple[Actor, ...]:
        """Return who has the role of a named handler."""
        check_permitted(actor, Permission.GRANT_ROLES)
        with self._work.reading(actor) as session:
            query = select(UserRow).where(UserRow.disabled.is_(False)).order_by(UserRow.name)
            everyone = [actor_of(session, row) for row in session.scalars(query)]
            return tuple(one for one in everyone if Role.NAMED_HANDLER in one.roles)

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


def _named(session: Session, matter: UUID) -> frozenset[UUID]:
    return frozenset(session.scalars(select(NamingRow.handler).where(NamingRow.matter == matter)))


def _refuse_unfit(session: Session, handler: UserId) -> None:
    row = session.get(UserRow, handler)
    is_fit = row is not None and not row.disabled
    if row is None or not is_fit or Role.NAMED_HANDLER not in actor_of(session, row).roles:
        raise InvalidInput([Problem("handler", ReceptionProblem.HANDLER_UNFIT)])


def _refuse_unsealed(sealed: bytes | None) -> None:
    if sealed is None:
        raise InvalidInput([Problem("", ReceptionProblem.NOTHING_SEALED)])
