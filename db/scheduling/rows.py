"""Shifts and cells as they lie in the tables, read together for a span of days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.kernel.errors import NotFound, Outdated
from db.kernel.kinds import Kind
from db.scheduling.contracts import Attendance, ShiftStatus
from db.scheduling.records import DutyAttendanceRow, DutyCellRow, DutyShiftRow

_AT_ONCE = 400
"""So many ids are handed to the engine in one question."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Shifts by time, the places of each in order, and the newest note of every turn."""

    shifts: tuple[DutyShiftRow, ...]
    cells: Mapping[UUID, tuple[DutyCellRow, ...]]
    """By shift; dropped places are left out."""
    notes: Mapping[tuple[UUID, UUID], DutyAttendanceRow]
    """By cell and person."""

    def turns(self) -> Iterable[tuple[DutyShiftRow, DutyCellRow]]:
        """Return every filled place with its shift, by time; those of cancelled shifts are left out."""
        for shift in self.shifts:
            if shift.status is not ShiftStatus.CANCELLED:
                yield from ((shift, cell) for cell in self.cells[shift.id] if cell.person)

    def fate(self, cell: DutyCellRow) -> Attendance:
        """Return what became of a turn, as far as anybody noted it."""
        note = self.notes.get((cell.id, cell.person)) if cell.person else None
        return note.attendance if note else Attendance.EXPECTED

    def counts(self, cell: DutyCellRow) -> bool:
        """Tell whether a turn counts for whoever has it: who stayed away or was excused did not serve."""
        return self.fate(cell) in {Attendance.EXPECTED, Attendance.ATTENDED}


def is_past(shift: DutyShiftRow, today: date) -> bool:
    """Tell whether a shift lies behind us."""
    return shift.day < today or shift.status is ShiftStatus.DONE


def rows_of(
    session: Session,
    first: date,
    last: date,
    *,
    station: UUID | None = None,
    person: UUID | None = None,
) -> Rows:
    """Return the shifts from the first day to the last, of one station or of all that are known.

    With a person only those in which this person has a place.
    """
    query = select(DutyShiftRow).where(DutyShiftRow.day >= first, DutyShiftRow.day <= last)
    if station is not None:
        query = query.where(DutyShiftRow.station == station)
    if person is not None:
        query = query.where(
            DutyShiftRow.id.in_(select(DutyCellRow.shift).where(DutyCellRow.person == person))
        )
    order = (DutyShiftRow.day, DutyShiftRow.starts, DutyShiftRow.id)
    shifts = tuple(session.scalars(query.order_by(*order)))
    cells = _cells(session, [one.id for one in shifts])
    notes = _notes(session, [cell.id for several in cells.values() for cell in several])
    return Rows(shifts, cells, notes)


def year_of(session: Session, day: date) -> Rows:
    """Return the shifts of a day's year, of every station that is known."""
    return rows_of(session, date(day.year, 1, 1), date(day.year, 12, 31))


def around(session: Session, first: date, last: date, days: int, *, back: int) -> Rows:
    """Return the shifts of a span, of so many days after and before it, of every station that is known."""
    return rows_of(session, first - timedelta(days=back), last + timedelta(days=days))


def shift_row(session: Session, shift: UUID, revision: int | None = None) -> DutyShiftRow:
    """Return one shift; raises NotFound, and Outdated where it is not as it was seen."""
    row = session.get(DutyShiftRow, shift)
    if row is None:
        raise NotFound(Kind.DUTY_SHIFT, shift)
    if revision is not None and row.revision != revision:
        raise Outdated(Kind.DUTY_SHIFT, shift)
    return row


def cell_row(session: Session, cell: UUID, revision: int | None = None) -> DutyCellRow:
    """Return one place; raises NotFound, and Outdated where it is not as it was seen."""
    row = session.get(DutyCellRow, cell)
    if row is None or row.dropped:
        raise NotFound(Kind.DUTY_CELL, cell)
    if revision is not None and row.revision != revision:
        raise Outdated(Kind.DUTY_CELL, cell)
    return row


def cells_of(session: Session, shift: UUID) -> tuple[DutyCellRow, ...]:
    """Return the places of a shift in order."""
    return _cells(session, [shift])[shift]


def notes_of(session: Session, cell: UUID) -> Sequence[DutyAttendanceRow]:
    """Return every note of the turns in a place, the oldest first."""
    query = select(DutyAttendanceRow).where(DutyAttendanceRow.cell == cell)
    return session.scalars(query.order_by(DutyAttendanceRow.base_hlc, DutyAttendanceRow.id)).all()


def _cells(session: Session, shifts: Sequence[UUID]) -> Mapping[UUID, tuple[DutyCellRow, ...]]:
    found: dict[UUID, list[DutyCellRow]] = defaultdict(list)
    for some in _parts(shifts):
        query = select(DutyCellRow).where(
            DutyCellRow.shift.in_(some), DutyCellRow.dropped.is_(False)
        )
        for row in session.scalars(query.order_by(DutyCellRow.place, DutyCellRow.id)):
            found[row.shift].append(row)
    return {shift: tuple(found[shift]) for shift in shifts}


def _notes(
    session: Session, cells: Sequence[UUID]
) -> Mapping[tuple[UUID, UUID], DutyAttendanceRow]:
    found: dict[tuple[UUID, UUID], DutyAttendanceRow] = {}
    for some in _parts(cells):
        query = select(DutyAttendanceRow).where(DutyAttendanceRow.cell.in_(some))
        rows = session.scalars(query.order_by(DutyAttendanceRow.base_hlc, DutyAttendanceRow.id))
        found.update(((row.cell, row.person), row) for row in rows)
    return found


def _parts(ids: Sequence[UUID]) -> Iterable[Sequence[UUID]]:
    return (ids[at : at + _AT_ONCE] for at in range(0, len(ids), _AT_ONCE))
