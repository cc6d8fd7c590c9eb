"""Who came: notes of turns, added one after the other; the newest counts, and none is overwritten."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.kinds import Action, Saved
from db.people.rules import check_length, clean_line
from db.scheduling.contracts import (
    Attendance,
    AttendanceLine,
    CellLine,
    NoteAttendance,
    ShiftStatus,
)
from db.scheduling.lines import attendance_line, one_cell
from db.scheduling.records import DutyAttendanceRow, DutyCellRow
from db.scheduling.rows import cell_row, notes_of, shift_row
from db.scheduling.rules import REASON_LIMIT, Problems, RotaProblem, refuse, stop
from db.storage.unit_of_work import UnitOfWork


class AttendanceBook:
    """Notes who came, who was excused and who stayed away."""

    def __init__(self, work: UnitOfWork, *, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def note(self, actor: Actor, command: NoteAttendance) -> Saved[CellLine]:
        """Add a note of a turn; ``EXPECTED`` takes an earlier one back.

        Somebody excused may be noted beforehand, nobody else. Raises InvalidInput. A retry with the same id changes
        nothing.
        """
        check_permitted(actor, Permission.KEEP_ROTA)
        refuse(_check(command))
        with self._work.writing(actor, Action.ATTENDANCE_NOTED) as work:
            row = cell_row(work.session, command.cell)
            if work.session.get(DutyAttendanceRow, command.note) is None:
                self._begin(work.session, row, command)
                work.session.add(self._new(row, command))
            return work.saved(one_cell(work.session, row))

    def history(self, actor: Actor, cell: UUID) -> tuple[AttendanceLine, ...]:
        """Return every note of the turns in a place, the oldest first."""
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.reading() as session:
            return tuple(attendance_line(one) for one in notes_of(session, cell))

    def _begin(self, session: Session, row: DutyCellRow, command: NoteAttendance) -> None:
        shift = shift_row(session, row.shift)
        if row.person is None:
            raise stop(RotaProblem.NOBODY_HERE)
        if shift.status is ShiftStatus.CANCELLED:
            raise stop(RotaProblem.SHIFT_CANCELLED)
        came = command.attendance in {Attendance.ATTENDED, Attendance.ABSENT}
        if came and shift.day > local_date(self._clock.now()):
            raise stop(RotaProblem.NOT_YET, day=shift.day)
        if command.attendance is Attendance.ATTENDED and shift.status is not ShiftStatus.DONE:
            shift.status = ShiftStatus.IN_DUTY

    def _new(self, row: DutyCellRow, command: NoteAttendance) -> DutyAttendanceRow:
        came = command.attendance is Attendance.ATTENDED
        return DutyAttendanceRow(
            id=command.note, cell=row.id, person=row.person, attendance=command.attendance,
            signed_in_at=command.signed_in_at if came else None,
            signed_out_at=command.signed_out_at if came else None,
            remark=clean_line(command.remark), noted_at=self._clock.now(),
        )  # fmt: skip


def _check(command: NoteAttendance) -> Problems:
    found = check_length(clean_line(command.remark), REASON_LIMIT, field="remark")
    came, went = command.signed_in_at, command.signed_out_at
    if came is not None and went is not None and went < came:
        return (*found, *stop(RotaProblem.SIGNED_OUT_BEFORE, "signed_out_at").problems)
    return found
