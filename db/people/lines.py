"""People as lists show them: read together, masked before they leave the database."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Grant, Permission, grant
from db.kernel.actor import Actor
from db.kernel.ids import PersonId
from db.people.contracts import DeputyLevel, PersonKind, PersonLine
from db.people.records import MandateRow, PersonRow
from db.people.rules import mask_name, mask_phone
from db.storage.prepared import Several

_RANK = list(DeputyLevel)


def lines_of(session: Session, ids: Sequence[UUID]) -> tuple[PersonLine, ...]:
    """Return the people with these ids in this order; ids that are gone are left out."""
    if not ids:
        return ()
    by_id = {row.id: row for row in _PEOPLE.rows(session, ids)}
    levels = _highest(_LEVELS.rows(session, ids))
    return tuple(_line(by_id[one], levels.get(one)) for one in ids if one in by_id)


def masked(actor: Actor, lines: Sequence[PersonLine]) -> tuple[PersonLine, ...]:
    """Return people with the names this person may read; deputies and officers are known by name to everybody."""
    if grant(actor, Permission.SEE_NAME) is Grant.YES:
        return tuple(lines)
    return tuple(
        replace(line, name=mask_name(line.name)) if line.kind is PersonKind.VOTER else line
        for line in lines
    )


def line_of(row: PersonRow, seats: Sequence[MandateRow]) -> PersonLine:
    """Return one person whose seats are known."""
    return _line(row, _highest(seats).get(row.id))


def mandates_of(session: Session, ids: Sequence[UUID]) -> Sequence[MandateRow]:
    """Return every seat of these people, oldest first."""
    query = select(MandateRow).where(MandateRow.person.in_(ids)).order_by(MandateRow.id)
    return session.scalars(query).all()


def _highest(seats: Iterable[Any]) -> dict[UUID, DeputyLevel]:
    found: dict[UUID, DeputyLevel] = {}
    for seat in seats:
        found[seat.person] = min(seat.level, found.get(seat.person, seat.level), key=_RANK.index)
    return found


def _line(row: Any, level: DeputyLevel | None) -> PersonLine:
    return PersonLine(
        id=PersonId(row.id), kind=row.kind, name=row.name, phone=mask_phone(row.phone),
        phone_tail=row.phone[-4:], region_code=row.region_code, region_name=row.region_name,
        level=level, officer_role=row.officer_role, specialty=row.specialty, active=row.active,
    )  # fmt: skip


_PEOPLE = Several(
    select(
        PersonRow.id, PersonRow.kind, PersonRow.name, PersonRow.phone, PersonRow.region_code,
        PersonRow.region_name, PersonRow.officer_role, PersonRow.specialty, PersonRow.active,
    ),
    PersonRow.id,
    of=PersonRow,
)  # fmt: skip
_LEVELS = Several(select(MandateRow.person, MandateRow.level), MandateRow.person, of=MandateRow)
