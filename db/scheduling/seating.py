"""Who is put into a place by a person: what stands against it is told, and done all the same for a reason."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from db.kernel.errors import InvalidInput, NotFound
from db.kernel.kinds import Kind
from db.kernel.problems import Problem as Finding
from db.people.records import PersonRow
from db.people.rules import clean_line
from db.scheduling.contracts import Attendance, SeatSource
from db.scheduling.posing import findings, wishes
from db.scheduling.records import DutyCellRow
from db.scheduling.rows import notes_of, shift_row
from db.scheduling.rules import RotaProblem, check_open, check_reason, refuse, stop


def seat(
    session: Session,
    row: DutyCellRow,
    person: UUID | None,
    *,
    source: SeatSource = SeatSource.BY_HAND,
    kept_because: str = "",
    without: Collection[UUID] = (),
) -> tuple[Finding, ...]:
    """Put somebody into a place, and return what stands against it.

    Raises InvalidInput where something does and nobody says why it is done all the same. ``without`` are places that
    are emptied in the same click.
    """
    against = () if person is None else check_seat(session, row, person, without=without)
    if against and not clean_line(kept_because):
        raise InvalidInput([*against, Finding("kept_because", RotaProblem.KEPT_WITHOUT_REASON)])
    if against:
        refuse(check_reason(kept_because, field="kept_because"))
    row.person, row.source = person, source
    row.kept_because = clean_line(kept_because) if against else ""
    return (*against, *(wishes(session, row, person) if person else ()))


def check_seat(
    session: Session, row: DutyCellRow, person: UUID, *, without: Collection[UUID] = ()
) -> tuple[Finding, ...]:
    """Return what stands against somebody in a place; raises NotFound for somebody unknown."""
    if session.get(PersonRow, person) is None:
        raise NotFound(Kind.PERSON, person)
    return findings(session, row, person, without=without)


def check_changeable(
    session: Session, rows: Sequence[DutyCellRow], *, locked: bool = False
) -> None:
    """Raise InvalidInput where a place may not be changed: locked, over, cancelled, or somebody served there."""
    for row in rows:
        refuse(check_open(shift_row(session, row.shift).status))
        if row.locked and not locked:
            raise stop(RotaProblem.LOCKED)
        if has_served(session, row):
            raise stop(RotaProblem.ALREADY_ATTENDED)


def has_served(session: Session, row: DutyCellRow) -> bool:
    """Tell whether it was noted what became of the turn of whoever sits in a place."""
    notes = [one for one in notes_of(session, row.id) if one.person == row.person]
    return bool(notes) and notes[-1].attendance is not Attendance.EXPECTED
