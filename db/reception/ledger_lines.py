"""Reads matters as the ledger names them, many at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, func, select
from sqlalchemy.orm import Session

from db.kernel.ids import MatterId
from db.people.rules import mask_phone
from db.reception.codes import DemandType, MatterState, VisitorKind
from db.reception.ledger import LedgerLine, LedgerScope
from db.reception.lines import day_bounds
from db.reception.records import MatterRow, ReplyRow, VisitRow
from db.stations.records import OrganizationRow

_AT_ONCE = 500
"""Values in one condition; SQLite takes 32,766, but a plan for so many is slow."""

_COPIED = (
    "revision", "number", "received_at", "title", "category", "demand_type", "urgency", "scale",
    "place", "summary", "proposed_handling", "due_on", "state", "result", "replied_at", "closed_at",
)  # fmt: skip
_OF_MATTER: tuple[Any, ...] = (
    MatterRow.id, MatterRow.machine_number, MatterRow.external_number, MatterRow.unit,
    MatterRow.statement, *(getattr(MatterRow, name) for name in _COPIED),
)  # fmt: skip
_OF_VISIT: tuple[Any, ...] = (
    VisitRow.channel, VisitRow.name, VisitRow.phone, VisitRow.region_name, VisitRow.visitor_kind,
    VisitRow.confidential,
)  # fmt: skip


def within(scope: LedgerScope) -> ColumnElement[bool]:
    """Return the condition of a period; matters that were taken back are in no ledger."""
    conditions = [MatterRow.state != MatterState.VOID]
    if scope.first is not None:
        conditions.append(MatterRow.received_at >= day_bounds(scope.first)[0])
    if scope.last is not None:
        conditions.append(MatterRow.received_at < day_bounds(scope.last)[1])
    return and_(*conditions)


def lines_of(session: Session, ids: Sequence[UUID]) -> tuple[LedgerLine, ...]:
    """Return these matters in this order; ids that are gone are left out."""
    found: dict[UUID, LedgerLine] = {}
    for part in _parts(ids):
        found |= {one.id: one for one in _lines(session, MatterRow.id.in_(part))}
    return tuple(found[one] for one in ids if one in found)


def by_key(session: Session, keys: Sequence[str]) -> dict[str, LedgerLine]:
    """Return machine number → matter."""
    found: dict[str, LedgerLine] = {}
    for part in _parts(keys):
        is_meant = and_(MatterRow.machine_number.in_(part), MatterRow.state != MatterState.VOID)
        found |= {one.key: one for one in _lines(session, is_meant)}
    return found


def by_external(session: Session, numbers: Sequence[str]) -> dict[str, LedgerLine]:
    """Return number of the other system → matter; a number that two matters have means neither."""
    found: dict[str, list[LedgerLine]] = {}
    for part in _parts(numbers):
        is_meant = and_(MatterRow.external_number.in_(part), MatterRow.state != MatterState.VOID)
        for one in _lines(session, is_meant):
            found.setdefault(one.external_number, []).append(one)
    return {number: lines[0] for number, lines in found.items() if len(lines) == 1}


def _parts(values: Sequence[Any]) -> list[Sequence[Any]]:
    return [values[at : at + _AT_ONCE] for at in range(0, len(values), _AT_ONCE)]


def _lines(session: Session, condition: ColumnElement[bool]) -> list[LedgerLine]:
    query: Select[Any] = select(*_OF_MATTER, *_OF_VISIT)
    joined = query.join(VisitRow, VisitRow.id == MatterRow.visit).where(condition)
    rows = session.execute(joined).all()
    units = _units(session, {row.unit for row in rows if row.unit})
    replies = _replies(session, [row.id for row in rows if row.replied_at])
    return [_line(row, units, replies) for row in rows]


def _line(row: Row[Any], units: Mapping[UUID, str], replies: Mapping[UUID, str]) -> LedgerLine:
    # Reports of wrongdoing and confidential words stay in the station (security §8.1).
    sealed = row.confidential or row.demand_type is DemandType.REPORT
    return LedgerLine(
        id=MatterId(row.id), key=row.machine_number, external_number=row.external_number or "",
        channel=row.channel, visitor="" if row.confidential else masked(row.name),
        phone="" if row.confidential else mask_phone(row.phone), region_name=row.region_name,
        statement="" if sealed else row.statement, unit=units.get(row.unit, ""),
        reply=replies.get(row.id, ""), anonymous=row.visitor_kind is VisitorKind.ANONYMOUS,
        confidential=row.confidential, **{name: getattr(row, name) for name in _COPIED},
    )  # fmt: skip


def masked(name: str) -> str:
    """Return the first character and two stars (security §8.2)."""
    return f"{name[0]}**" if name else ""


def _units(session: Session, ids: set[UUID]) -> dict[UUID, str]:
    if not ids:
        return {}
    query = select(OrganizationRow.id, OrganizationRow.name).where(OrganizationRow.id.in_(ids))
    return {row.id: row.name for row in session.execute(query)}


def _replies(session: Session, matters: Sequence[UUID]) -> dict[UUID, str]:
    """Return matter → newest reply."""
    found: dict[UUID, str] = {}
    for part in _parts(matters):
        newest = func.row_number().over(
            partition_by=ReplyRow.matter,
            order_by=(ReplyRow.base_hlc.desc(), ReplyRow.base_seq.desc()),
        )
        ranked = (
            select(ReplyRow.matter, ReplyRow.content, newest.label("place"))
            .where(ReplyRow.matter.in_(part))
            .subquery()
        )
        rows = session.execute(select(ranked.c.matter, ranked.c.content).where(ranked.c.place == 1))
        found |= {row.matter: row.content for row in rows}
    return found
