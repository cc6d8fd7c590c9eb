"""Who handles a report: named by the security administrator, asked for by the head, and ended again (security §8.1)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.posts import actor_of
from db.accounts.records import UserRow
from db.accounts.rules import Grant, Permission, check_permitted, grant
from db.accounts.seals import Seals
from db.kernel.actor import Actor, Role
from db.kernel.clock import Clock, local_date
from db.kernel.errors import InvalidInput, NotFound, NotPermitted
from db.kernel.ids import MatterId, UserId, new_id
from db.kernel.kinds import Action, Kind, Saved
from db.kernel.problems import Problem
from db.people.rules import check_reason, clean_line
from db.reception.access import EVERY_MATTER
from db.reception.codes import DemandType
from db.reception.naming_records import NamingRequestRow, NamingRow
from db.reception.records import MatterRow
from db.reception.rules import ReceptionProblem
from db.reception.sealed import AskNaming, NamePerson, NamingRequest, ReportLine
from db.storage.unit_of_work import UnitOfWork

_WAYS = frozenset({Grant.YES, Grant.REQUEST})


class Namings:
    """The reports of this station by number alone, and who may open each; no word of any is read here."""

    def __init__(self, work: UnitOfWork, *, seals: Seals, clock: Clock) -> None:
        self._work = work
        self._seals = seals
        self._clock = clock

    def reports(self, actor: Actor) -> tuple[ReportLine, ...]:
        """Return every report, the newest first; raises NotPermitted for who neither names nor asks."""
        _check_way(actor)
        with self._work.reading(actor) as session:
            query = select(MatterRow.id, MatterRow.number, MatterRow.received_at)
            query = query.where(MatterRow.demand_type == DemandType.REPORT)
            ordered = query.order_by(MatterRow.received_at.desc(), MatterRow.id)
            rows = session.execute(ordered, execution_options=EVERY_MATTER).all()
            named, asked = _standing(session), _open_requests(session)
            return tuple(
                ReportLine(
                    MatterId(one.id), one.number, local_date(one.received_at),
                    tuple(named.get(one.id, ())), tuple(asked.get(one.id, ())),
                )
                for one in rows
            )  # fmt: skip

    def could_be_named(self, actor: Actor) -> tuple[Actor, ...]:
        """Return who has the role of a named handler, in the order of name."""
        _check_way(actor)
        with self._work.reading(actor) as session:
            query = select(UserRow).where(UserRow.disabled.is_(False)).order_by(UserRow.name)
            everyone = [actor_of(session, row) for row in session.scalars(query)]
            return tuple(one for one in everyone if Role.NAMED_HANDLER in one.roles)

    def name(self, actor: Actor, command: NamePerson) -> Saved[None]:
        """Let a named handler see one matter and open it; raises InvalidInput for anybody else."""
        check_permitted(actor, Permission.GRANT_ROLES)
        with self._work.writing(actor, Action.HANDLER_NAMED) as work:
            _check_matter(work.session, command.matter)
            _refuse_unfit(work.session, actor, command.handler)
            self._let_stand(work.session, command)
            for request in _requests(work.session, command):
                request.settled = True
            self._seals.arrive(work.session, actor)
            return work.saved(None)

    def end(self, actor: Actor, command: NamePerson) -> Saved[None]:
        """Take a matter from a handler's sight again; raises NotFound for who is not named."""
        check_permitted(actor, Permission.GRANT_ROLES)
        with self._work.writing(actor, Action.HANDLER_UNNAMED) as work:
            row = _naming(work.session, command)
            if row is None or row.ended:
                raise NotFound(Kind.NAMING, command.matter)
            row.ended = True
            return work.saved(None)

    def ask(self, actor: Actor, command: AskNaming) -> Saved[None]:
        """Ask the security administrator to name somebody; the same wish twice is one."""
        _check_way(actor)
        if problems := check_reason(command.reason):
            raise InvalidInput(problems)
        with self._work.writing(actor, Action.NAMING_ASKED) as work:
            _check_matter(work.session, command.matter)
            _refuse_unfit(work.session, actor, command.handler)
            wanted = NamePerson(command.matter, command.handler)
            if not _requests(work.session, wanted):
                row = NamingRequestRow(
                    id=new_id(self._clock), matter=command.matter, handler=command.handler,
                    asked_by=actor.user, reason=clean_line(command.reason), settled=False,
                )  # fmt: skip
                work.session.add(row)
            return work.saved(None)

    def decline(self, actor: Actor, command: NamePerson) -> Saved[None]:
        """Settle what was asked for without naming; raises NotFound where nothing was asked."""
        check_permitted(actor, Permission.GRANT_ROLES)
        with self._work.writing(actor, Action.NAMING_DECLINED) as work:
            found = _requests(work.session, command)
            if not found:
                raise NotFound(Kind.NAMING_REQUEST, command.matter)
            for request in found:
                request.settled = True
            return work.saved(None)

    def _let_stand(self, session: Session, command: NamePerson) -> None:
        row = _naming(session, command)
        if row is None:
            identity = new_id(self._clock)
            session.add(NamingRow(id=identity, matter=command.matter, handler=command.handler))
        else:
            row.ended = None


def _check_way(actor: Actor) -> None:
    """Raise NotPermitted unless the actor names handlers or may ask for one."""
    if grant(actor, Permission.GRANT_ROLES) not in _WAYS:
        raise NotPermitted(Permission.GRANT_ROLES)


def _check_matter(session: Session, matter: UUID) -> None:
    if session.get(MatterRow, matter, execution_options=EVERY_MATTER) is None:
        raise NotFound(Kind.MATTER, matter)


def _refuse_unfit(session: Session, actor: Actor, handler: UserId) -> None:
    """Nobody opens a report by naming themselves, and only who has the role is named."""
    row = session.get(UserRow, handler)
    if row is None or row.disabled or Role.NAMED_HANDLER not in actor_of(session, row).roles:
        raise InvalidInput([Problem("handler", ReceptionProblem.HANDLER_UNFIT)])
    if handler == actor.user:
        raise InvalidInput([Problem("handler", ReceptionProblem.HANDLER_SELF)])


def _naming(session: Session, command: NamePerson) -> NamingRow | None:
    query = select(NamingRow).where(
        NamingRow.matter == command.matter, NamingRow.handler == command.handler
    )
    return session.scalars(query.order_by(NamingRow.id)).first()


def _requests(session: Session, command: NamePerson) -> Collection[NamingRequestRow]:
    query = select(NamingRequestRow).where(
        NamingRequestRow.matter == command.matter,
        NamingRequestRow.handler == command.handler,
        NamingRequestRow.settled.is_(False),
    )
    return session.scalars(query).all()


def _standing(session: Session) -> Mapping[UUID, list[tuple[UserId, str]]]:
    """Return who is named, matter by matter."""
    query = select(NamingRow.matter, UserRow.id, UserRow.name).join(
        UserRow, UserRow.id == NamingRow.handler
    )
    found: dict[UUID, list[tuple[UserId, str]]] = {}
    for row in session.execute(query.where(NamingRow.ended.is_(None)).order_by(NamingRow.id)):
        found.setdefault(row.matter, []).append((UserId(row.id), row.name))
    return found


def _open_requests(session: Session) -> Mapping[UUID, list[NamingRequest]]:
    query = select(NamingRequestRow).where(NamingRequestRow.settled.is_(False))
    found: dict[UUID, list[NamingRequest]] = {}
    for row in session.scalars(query.order_by(NamingRequestRow.id)):
        handler, asking = (
            session.get_one(UserRow, one).name for one in (row.handler, row.asked_by)
        )
        asked = NamingRequest(UserId(row.handler), handler, asking, row.reason)
        found.setdefault(row.matter, []).append(asked)
    return found
