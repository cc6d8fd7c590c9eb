"""Which matters a person gets to see at all: reports of wrongdoing lie aside, named handlers see their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager
from dataclasses import replace
from typing import cast
from uuid import UUID

from sqlalchemy import ColumnElement, Select, Table, event, exists, literal_column, or_, select
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from db.accounts.rules import Grant, Permission, grant
from db.kernel.actor import Actor, Role
from db.people.rules import mask_name
from db.reception.contracts import MatterLine
from db.reception.naming_records import NamingRow
from db.reception.records import MatterRow
from db.storage.unit_of_work import READER, UnitOfWork

EVERY_MATTER = {"every_matter": True}
"""Execution options of a statement that counts or numbers, and shows nobody anything."""

_HAS_REPORTS = "has_reports"
_FOR_OTHERS = "for_others"
"""Key in ``Session.info``: what is read goes on to others, so that reports lie aside even for their head."""


def attach(session_class: type[Session]) -> None:
    """Let every question of these sessions be answered with what its reader may see (R-53)."""
    event.listen(session_class, "do_orm_execute", _narrow)


@contextmanager
def reading_for_others(work: UnitOfWork, actor: Actor) -> Iterator[Session]:
    """Yield a session for figures, ledgers and archives: they say the same whoever asks for them (R-53)."""
    with work.reading(actor) as session:
        session.info[_FOR_OTHERS] = True
        yield session


def masked(actor: Actor, lines: Iterable[MatterLine]) -> tuple[MatterLine, ...]:
    """Return matters with the names that this person may read (security §8.2)."""
    if grant(actor, Permission.SEE_NAME) is Grant.YES:
        return tuple(lines)
    return tuple(replace(line, visitor=mask_name(line.visitor)) for line in lines)


def is_named(session: Session, actor: Actor, matter: UUID) -> bool:
    """Tell whether a person was named for a matter."""
    query = _namings(actor).where(NamingRow.matter == matter)
    return session.scalar(query.limit(1)) is not None


def is_open_to(session: Session, actor: Actor, matter: UUID) -> bool:
    """Tell whether a person may open what is sealed of a matter: the head every one, a handler where named."""
    if Role.STATION_HEAD in actor.roles:
        return True
    return Role.NAMED_HANDLER in actor.roles and is_named(session, actor, matter)


def _narrow(state: ORMExecuteState) -> None:
    if not state.is_select or state.execution_options.get("every_matter"):
        return
    condition = _condition(state.session)
    if condition is not None:
        criteria = with_loader_criteria(MatterRow, condition, include_aliases=True)
        state.statement = state.statement.options(criteria)


def _condition(session: Session) -> ColumnElement[bool] | None:
    """Return what a matter has to be for this reader, None where every one is."""
    actor: Actor | None = session.info.get(READER)
    named = _namings(actor) if actor else None
    if actor and named is not None and grant(actor, Permission.SEE_MATTERS) is Grant.NAMED:
        return MatterRow.id.in_(named)
    opens: Set[Role] = (
        frozenset() if actor is None or session.info.get(_FOR_OTHERS) else set(actor.roles)
    )
    if Role.STATION_HEAD in opens or not _has_reports(session):
        return None
    columns = _table().c
    aside = select(columns.id).where(columns.demand_type == literal_column("'report'"))
    is_open = MatterRow.id.not_in(aside)
    if named is not None and Role.NAMED_HANDLER in opens:
        return or_(is_open, MatterRow.id.in_(named))
    return is_open


def _namings(actor: Actor) -> Select[UUID]:
    """Return the matters a person is named for now."""
    named = select(NamingRow.matter).where(NamingRow.handler == actor.user)
    return named.where(NamingRow.ended.is_(None))


def _has_reports(session: Session) -> bool:
    """Tell whether any report lies aside; hardly ever one does, and lists then cost nothing more."""
    if _HAS_REPORTS not in session.info:
        columns = _table().c
        asked = exists().where(columns.demand_type == literal_column("'report'"))
        session.info[_HAS_REPORTS] = bool(session.connection().scalar(select(asked)))
    return bool(session.info[_HAS_REPORTS])


def _table() -> Table:
    """Return the table itself, which no condition is laid upon."""
    return cast("Table", MatterRow.__table__)
