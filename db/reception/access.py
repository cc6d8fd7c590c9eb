"""Which matters a person gets to see at all: reports of wrongdoing lie aside, named handlers see their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from typing import Any, Literal, cast
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    Table,
    bindparam,
    event,
    literal_column,
    or_,
    select,
)
from sqlalchemy.orm import ORMExecuteState, Session, with_loader_criteria

from db.accounts.rules import Grant, Permission, grant
from db.kernel.actor import Actor, Role
from db.people.rules import mask_name
from db.reception.contracts import MatterLine
from db.reception.naming_records import NamingRow
from db.reception.records import MatterRow
from db.storage.columns import Id
from db.storage.prepared import Prepared
from db.storage.sights import Sight, hide
from db.storage.unit_of_work import READER, UnitOfWork

EVERY_MATTER = {"every_matter": True}
"""Execution options of a statement that counts or numbers, and shows nobody anything."""

_HAS_REPORTS = "has_reports"
_FOR_OTHERS = "for_others"
"""Key in ``Session.info``: what is read goes on to others, so that reports lie aside even for their head."""


def attach(session_class: type[Session]) -> None:
    """Let every question of these sessions be answered with what its reader may see (R-53)."""
    event.listen(session_class, "do_orm_execute", _narrow)
    hide(session_class, MatterRow, _sight)


@contextmanager
def reading_for_others(work: UnitOfWork, actor: Actor) -> Iterator[Session]:
    """Yield a session for figures, ledgers and archives: they say the same whoever asks for them (R-53)."""
    with work.reading(actor) as session:
        see_as_others(session)
        yield session


def see_as_others(session: Session) -> None:
    """Let a session read what everybody may: no report, whoever asks."""
    session.info[_FOR_OTHERS] = True


def masked(actor: Actor, lines: Iterable[MatterLine]) -> tuple[MatterLine, ...]:
    """Return matters with the names that this person may read (security §8.2)."""
    if grant(actor, Permission.SEE_NAME) is Grant.YES:
        return tuple(lines)
    return tuple(replace(line, visitor=mask_name(line.visitor)) for line in lines)


def is_named(session: Session, actor: Actor, matter: UUID) -> bool:
    """Tell whether a person was named for a matter."""
    query = _namings(actor.user).where(NamingRow.matter == matter)
    return session.scalar(query.limit(1)) is not None


def is_open_to(session: Session, actor: Actor, matter: UUID) -> bool:
    """Tell whether a person may open what is sealed of a matter: the head every one, a handler where named."""
    if Role.STATION_HEAD in actor.roles:
        return True
    return Role.NAMED_HANDLER in actor.roles and is_named(session, actor, matter)


def _narrow(state: ORMExecuteState) -> None:
    if not state.is_select or state.execution_options.get("every_matter"):
        return
    actor, sees = _seen_by(state.session)
    if sees != "all":
        condition = _condition(sees, actor.user if actor else None)
        criteria = with_loader_criteria(MatterRow, condition, include_aliases=True)
        state.statement = state.statement.options(criteria)


def _sight(session: Session) -> Sight:
    """Return what prepared questions of a session see."""
    actor, sees = _seen_by(session)
    return Sight(_for_anybody(sees), {"reader": actor.user if actor else None})


_Sees = Literal["all", "named", "open", "open or named"]
"""How much of the matters somebody sees."""


def _seen_by(session: Session) -> tuple[Actor | None, _Sees]:
    """Return who reads, and what a matter has to be for them."""
    actor: Actor | None = session.info.get(READER)
    opens: Set[Role] = (
        frozenset() if actor is None or session.info.get(_FOR_OTHERS) else set(actor.roles)
    )
    if actor and grant(actor, Permission.SEE_MATTERS) is Grant.NAMED:
        return actor, "named"
    if Role.STATION_HEAD in opens or not _has_reports(session):
        return actor, "all"
    return actor, "open or named" if Role.NAMED_HANDLER in opens else "open"


def _condition(sees: _Sees, reader: Any) -> ColumnElement[bool]:
    named = MatterRow.id.in_(_namings(reader))
    if sees == "named":
        return named
    columns = _table().c
    reports = columns.demand_type == literal_column("'report'")
    is_open = MatterRow.id.not_in(select(columns.id).where(reports).correlate(None))
    return is_open if sees == "open" else or_(is_open, named)


@cache
def _for_anybody(sees: _Sees) -> ColumnElement[bool] | None:
    """Return the condition with its reader still to be named."""
    return None if sees == "all" else _condition(sees, bindparam("reader", type_=Id()))


def _namings(reader: Any) -> Select[UUID]:
    """Return the matters a person is named for now."""
    named = select(NamingRow.matter).where(NamingRow.handler == reader)
    return named.where(NamingRow.ended.is_(None))


def _has_reports(session: Session) -> bool:
    """Tell whether any report lies aside; hardly ever one does, and lists then cost nothing more."""
    if _HAS_REPORTS not in session.info:
        session.info[_HAS_REPORTS] = bool(_ANY_REPORT.run(session).scalar())
    return bool(session.info[_HAS_REPORTS])


def _table() -> Table:
    """Return the table itself, which no condition is laid upon."""
    return cast("Table", MatterRow.__table__)


_REPORT: Select[Any] = select(literal_column("1")).where(
    _table().c.demand_type == literal_column("'report'")
)
_ANY_REPORT = Prepared(select(_REPORT.exists()))
