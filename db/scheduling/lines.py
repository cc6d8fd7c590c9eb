"""Shifts and cells as pages show them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.kernel.actor import Actor
from db.people.contracts import PersonLine
from db.people.lines import lines_of, masked
from db.scheduling.contracts import (
    Attendance,
    AttendanceLine,
    CellLine,
    ShiftLine,
    ShiftStatus,
)
from db.scheduling.planning_rules import known_levels
from db.scheduling.pool import Office
from db.scheduling.problem import PostKind
from db.scheduling.records import DutyAttendanceRow, DutyCellRow, DutyShiftRow, DutySwapRow
from db.scheduling.rows import Rows, cells_of, notes_of
from db.scheduling.swap_contracts import SwapOutcome
from db.scheduling.table_contracts import TableTurn

_NOTHING: Mapping[tuple[UUID, UUID], DutyAttendanceRow] = {}


def shift_lines(session: Session, rows: Rows, *, today: date) -> tuple[ShiftLine, ...]:
    """Return shifts with everything that marks their cells."""
    asked, gone = asked_cells(session), out_of_office(session, rows, today=today)
    return tuple(
        shift_line(shift, (
            cell_line(cell, rows.notes, asked=asked, gone=gone) for cell in rows.cells[shift.id]
        ))
        for shift in rows.shifts
    )  # fmt: skip


def as_published(shifts: Iterable[ShiftLine]) -> tuple[ShiftLine, ...]:
    """Return what everybody may see: no drafts, and none of the reasons that people gave."""
    return tuple(
        replace(one, cells=tuple(map(_without_reasons, one.cells)))
        for one in shifts
        if one.version and one.status is not ShiftStatus.DRAFT
    )


def as_told(shifts: Iterable[ShiftLine], turns: Iterable[TableTurn]) -> tuple[ShiftLine, ...]:
    """Return published shifts with who was to come by the tables, whatever was changed since without a word."""
    told = {one.cell: one.person for one in turns}
    return tuple(
        replace(
            shift, cells=tuple(
                replace(one, person=told[one.id]) for one in shift.cells if one.id in told
            ),
        )
        for shift in as_published(shifts)
    )  # fmt: skip


def _without_reasons(cell: CellLine) -> CellLine:
    note = replace(cell.attendance, remark="")
    return replace(cell, kept_because="", attendance=note, swap_asked=False)


def one_shift(session: Session, shift: DutyShiftRow) -> ShiftLine:
    """Return a shift that was just written."""
    session.flush()
    return shift_line(shift, (one_cell(session, cell) for cell in cells_of(session, shift.id)))


def one_cell(session: Session, cell: DutyCellRow) -> CellLine:
    """Return a place that was just written."""
    session.flush()
    notes = {(one.cell, one.person): one for one in notes_of(session, cell.id)}
    return cell_line(cell, notes, asked=asked_cells(session))


def shift_line(row: DutyShiftRow, cells: Iterable[CellLine]) -> ShiftLine:
    """Return one shift with its cells."""
    return ShiftLine(
        id=row.id, revision=row.revision, day=row.day, starts=row.starts, ends=row.ends,
        planned_on=row.planned_on, theme=row.theme, mix=known_levels(row.mix), status=row.status,
        version=row.version, announced_on=row.announced_on, cancel_reason=row.cancel_reason,
        nobody_came=row.nobody_came, pattern=row.pattern, cells=tuple(cells),
    )  # fmt: skip


def cell_line(
    row: DutyCellRow,
    notes: Mapping[tuple[UUID, UUID], DutyAttendanceRow] = _NOTHING,
    *,
    asked: Collection[UUID] = (),
    gone: Collection[UUID] = (),
) -> CellLine:
    """Return one place with what was noted of whoever sits there."""
    note = notes.get((row.id, row.person)) if row.person else None
    return CellLine(
        id=row.id, revision=row.revision, place=row.place, post_kind=row.post_kind,
        levels=known_levels(row.levels), speciality=row.speciality, group=row.wished_group,
        person=row.person, locked=row.locked, source=row.source, kept_because=row.kept_because,
        attendance=attendance_line(note), swap_asked=row.id in asked, out_of_office=row.id in gone,
    )  # fmt: skip


def attendance_line(row: DutyAttendanceRow | None) -> AttendanceLine:
    """Return what was noted of a turn."""
    if row is None:
        return AttendanceLine(Attendance.EXPECTED)
    return AttendanceLine(row.attendance, row.signed_in_at, row.signed_out_at, row.remark)


def people_in(session: Session, actor: Actor, rows: Rows) -> dict[UUID, PersonLine]:
    """Return who sits in these shifts, in cancelled ones as well."""
    every = (cell.person for several in rows.cells.values() for cell in several)
    return people_of(session, actor, {one for one in every if one})


def people_of(session: Session, actor: Actor, ids: Collection[UUID]) -> dict[UUID, PersonLine]:
    """Return people by id; deputies and officers are known by name to everybody."""
    return {one.id: one for one in masked(actor, lines_of(session, sorted(ids)))}


def asked_cells(session: Session) -> frozenset[UUID]:
    """Return the places that somebody asked to swap."""
    query = select(DutySwapRow.cell, DutySwapRow.other_cell)
    rows = session.execute(query.where(DutySwapRow.outcome == SwapOutcome.ASKED))
    return frozenset(one for row in rows for one in row if one is not None)


def out_of_office(session: Session, rows: Rows, *, today: date) -> frozenset[UUID]:
    """Return the places to come of people who cannot be called any more; past ones stay as they were."""
    office = Office(session)
    return frozenset(
        cell.id
        for shift, cell in rows.turns()
        if shift.day >= today and shift.status is not ShiftStatus.DONE
        if cell.post_kind is not PostKind.OFFICIAL
        if cell.person is not None and not office.holds(cell.person, shift.day)
    )
