"""What lets a neighbour see more or less, written past the states of a matter; and what it could read and does not."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import select

from db.bundle.exchange_contracts import Extent
from db.journal.records import OperationRow
from db.kernel.ids import new_id
from db.kernel.kinds import Action
from db.people.contracts import DeputyLevel, MandateStatus
from db.people.records import MandateRow
from db.reception.records import AssignmentRow
from tests.db.bundle.desks import Desk


def made_here(desk: Desk, row_class: type[Any]) -> list[UUID]:
    """Return the records of a table that this life of a desk made."""
    table = row_class.__table__
    query = select(table.c.id).where(table.c.base_origin == desk.workspace.origin.number)
    with desk.workspace.unit_of_work.reading() as session:
        return list(session.scalars(query.order_by(table.c.id)))


def assign(desk: Desk, matter: UUID, name: str) -> None:
    """Hand a matter to the body of a name."""
    unit = desk.house(name)
    with desk.workspace.unit_of_work.writing(desk.station.actor, Action.MATTER_ASSIGNED) as work:
        work.session.add(
            AssignmentRow(
                id=new_id(desk.clock), matter=matter, year=2026, serial=1, number="", unit=unit,
                assigned_at=desk.clock.now(), opinion="",
            )
        )  # fmt: skip


def reassign(desk: Desk, assignment: UUID, name: str) -> None:
    """Let an assignment name another body."""
    unit = desk.house(name)
    with desk.workspace.unit_of_work.writing(desk.station.actor, Action.MATTER_ASSIGNED) as work:
        work.session.get_one(AssignmentRow, assignment).unit = unit


def seat(desk: Desk, person: UUID) -> None:
    """Give a person a seat."""
    with desk.workspace.unit_of_work.writing(desk.station.actor, Action.PERSON_CHANGED) as work:
        work.session.add(
            MandateRow(
                id=new_id(desk.clock), person=person, level=DeputyLevel.COUNTY,
                congress_term="第十七届", electoral_district="", certificate_no="",
                status=MandateStatus.SERVING,
            )
        )  # fmt: skip


def behind(desk: Desk) -> set[UUID]:
    """Return the records of which a desk has something as a proof alone."""
    return {record for _, record in desk.proofs()}


def unread(giver: Desk, taker: Desk) -> set[bytes]:
    """Return the links of what the taker has as a proof, and the giver has in full and may show it."""
    left, bare, sending = set(), _proofs(taker), giver.workspace.bundles.sending
    with giver.workspace.unit_of_work.writing(giver.station.actor, Action.BUNDLE_MADE) as work:
        session = work.session
        sender = sending._house.partners.sender(session)
        voyage = sending._voyage(session, taker.replica, Extent.FULL, sender)
        outgoing = sending._outgoing(session, voyage)
        for known in (one for one in voyage.origins if outgoing._goes(one, is_told=True)):
            query = select(OperationRow).where(
                OperationRow.origin == known.number, OperationRow.payload.is_not(None),
                OperationRow.link.in_(bare),
            )  # fmt: skip
            rows = session.scalars(query).all()
            hidden = outgoing._sight.hidden(known, rows)
            left |= {row.link for row in rows if row.seq not in hidden}
    return left


def _proofs(desk: Desk) -> set[bytes]:
    bare = OperationRow.payload.is_(None), OperationRow.salt.is_(None)
    with desk.workspace.unit_of_work.reading() as session:
        return {bytes(one) for one in session.scalars(select(OperationRow.link).where(*bare))}
