"""交办单 of a matter: which one counts now, which units still have to answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.kernel.problems import Problem
from db.reception.handling import UnitRole
from db.reception.records import AssignmentRow
from db.reception.rules import ReceptionProblem


def slips_of(session: Session, matter: UUID) -> Sequence[AssignmentRow]:
    """Return every slip of a matter in the order of their numbers."""
    query = select(AssignmentRow).where(AssignmentRow.matter == matter)
    return session.scalars(query.order_by(AssignmentRow.year, AssignmentRow.serial)).all()


def live_slips(session: Session, matter: UUID) -> Sequence[AssignmentRow]:
    """Return the slips that count, the lead's first: neither returned nor handed elsewhere."""
    return [slip for slip in slips_of(session, matter) if _is_live(slip)]


def current_slip(session: Session, matter: UUID) -> AssignmentRow | None:
    """Return the slip of the unit that leads."""
    return next(iter(live_slips(session, matter)), None)


def slip_of(session: Session, matter: UUID, unit: UUID | None) -> AssignmentRow | None:
    """Return the slip that counts of one unit; without a unit, of the one that leads."""
    if unit is None:
        return current_slip(session, matter)
    return next((slip for slip in live_slips(session, matter) if slip.unit == unit), None)


def check_answering(session: Session, matter: UUID, unit: UUID | None) -> tuple[Problem, ...]:
    """Return a problem when a unit is said to answer that has no slip any more, or never had one."""
    if unit is None or slip_of(session, matter, unit) is not None:
        return ()
    return (Problem("unit", ReceptionProblem.SLIP_UNKNOWN),)


def awaited_slip(slips: Iterable[AssignmentRow], unit: UUID | None) -> AssignmentRow | None:
    """Return which of these is of a unit that has not answered; without a unit, the first such slip."""
    waiting = [slip for slip in slips if _is_live(slip) and slip.replied_at is None]
    return next((slip for slip in waiting if unit in (None, slip.unit)), None)


def unsigned_slips(session: Session, matter: UUID) -> Sequence[AssignmentRow]:
    """Return the slips that count and that nobody signed yet."""
    return [slip for slip in live_slips(session, matter) if slip.signed_on is None]


def resume_slips(session: Session, matter: UUID) -> None:
    """Let the slips that ended last count again: the matter goes on where it stood."""
    slips = slips_of(session, matter)
    last = max((slip.ended_at for slip in slips if slip.ended_at is not None), default=None)
    for slip in slips:
        if slip.ended_at == last:
            slip.ended_at = None


def end_slips(session: Session, matter: UUID, now: datetime) -> None:
    """Let no slip count any more: the matter goes elsewhere."""
    for slip in live_slips(session, matter):
        slip.ended_at = now


def answered(session: Session, matter: UUID, unit: UUID | None, now: datetime) -> bool:
    """Write that a unit answered; True when no separate unit still has to."""
    slips = live_slips(session, matter)
    for slip in slips:
        if unit is None or slip.unit == unit:
            slip.replied_at = slip.replied_at or now
    separate = [slip for slip in slips if slip.role is UnitRole.SEPARATE]
    return all(slip.replied_at for slip in separate)


def _is_live(slip: AssignmentRow) -> bool:
    return slip.returned_at is None and slip.ended_at is None
