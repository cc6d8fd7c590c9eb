"""Leave and days on which somebody cannot come: turns of those days are given up by name, never silently."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.errors import NotFound, Outdated
from db.kernel.kinds import Action, Kind, Saved
from db.people.records import PersonRow
from db.people.rules import check_length, clean_line
from db.scheduling.absence_contracts import (
    AbsenceKind,
    AbsenceLine,
    AbsencePreview,
    AffectedTurn,
    GiveUp,
    RecordAbsence,
)
from db.scheduling.lines import people_of
from db.scheduling.posing import pose_day
from db.scheduling.problem import NO_SEATS
from db.scheduling.reasons import Candidate, candidates
from db.scheduling.records import DutyAbsenceRow, DutyCellRow, DutyShiftRow
from db.scheduling.rows import cell_row, rows_of
from db.scheduling.rules import (
    OVER,
    REASON_LIMIT,
    Problems,
    RotaProblem,
    check_reason,
    refuse,
    stop,
)
from db.scheduling.seating import has_served, seat
from db.scheduling.weekdays import check_days, is_meant, read, written
from db.storage.unit_of_work import UnitOfWork

_SHOWN = 5
"""So many who could step in are named for each turn."""


class Absences:
    """Who cannot come, or would rather not."""

    def __init__(self, work: UnitOfWork, *, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def between(
        self, actor: Actor, first: date, last: date, person: UUID | None = None
    ) -> tuple[AbsenceLine, ...]:
        """Return the absences of a span, of everybody or of one person, by their first day."""
        check_permitted(actor, Permission.KEEP_ROTA)
        query = select(DutyAbsenceRow).where(
            DutyAbsenceRow.withdrawn.is_(False), DutyAbsenceRow.first <= last,
            DutyAbsenceRow.last >= first,
        )  # fmt: skip
        if person is not None:
            query = query.where(DutyAbsenceRow.person == person)
        with self._work.reading() as session:
            rows = session.scalars(query.order_by(DutyAbsenceRow.first, DutyAbsenceRow.id))
            return tuple(map(_line, rows))

    def preview(self, actor: Actor, command: RecordAbsence) -> AbsencePreview:
        """Return the turns to come that fall on these days, and who could take each; raises InvalidInput."""
        check_permitted(actor, Permission.KEEP_ROTA)
        refuse(check_days(command.first, command.last, command.weekdays))
        with self._work.reading() as session:
            turns = tuple(
                _turn(session, shift, cell) for shift, cell in self._affected(session, command)
            )
            named = {UUID(who.person) for turn in turns for who in turn.replacements}
            return AbsencePreview(turns, tuple(people_of(session, actor, named).values()))

    def record(self, actor: Actor, command: RecordAbsence) -> Saved[AbsenceLine]:
        """Keep an absence, and give up the turns of those days as the command names them.

        Raises InvalidInput where it names some turn neither as given up nor as staying, Outdated where one changed
        since it was seen. A retry with the same id changes nothing.
        """
        check_permitted(actor, Permission.KEEP_ROTA)
        refuse(_check(command))
        with self._work.writing(actor, Action.ABSENCE_RECORDED) as work:
            row = work.session.get(DutyAbsenceRow, command.absence)
            if row is None:
                self._check_named(work.session, command)
                row = _new(command)
                work.session.add(row)
                work.session.flush()
                _give_up(work.session, command.person, command.gives_up)
            work.session.flush()
            return work.saved(_line(row))

    def withdraw(self, actor: Actor, absence: UUID, revision: int) -> Saved[UUID]:
        """Say that somebody can come after all; turns that were given up stay so. Raises NotFound, Outdated."""
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.writing(actor, Action.ABSENCE_WITHDRAWN) as work:
            row = work.session.get(DutyAbsenceRow, absence)
            if row is None:
                raise NotFound(Kind.DUTY_ABSENCE, absence)
            if row.revision != revision:
                raise Outdated(Kind.DUTY_ABSENCE, absence)
            row.withdrawn = True
            return work.saved(absence)

    def _check_named(self, session: Session, command: RecordAbsence) -> None:
        if session.get(PersonRow, command.person) is None:
            raise NotFound(Kind.PERSON, command.person)
        affected = {cell.id for _, cell in self._affected(session, command)}
        given = {one.cell for one in command.gives_up}
        if affected - given - command.stays or given & command.stays or given - affected:
            raise stop(RotaProblem.TURNS_AFFECTED, "gives_up", turns=len(affected))

    def _affected(
        self, session: Session, command: RecordAbsence
    ) -> list[tuple[DutyShiftRow, DutyCellRow]]:
        """Return the person's turns from today on; who would rather not come still comes."""
        first = max(command.first, local_date(self._clock.now()))
        if command.kind is AbsenceKind.UNWILLING or first > command.last:
            return []
        return [
            (shift, cell)
            for shift, cell in rows_of(session, first, command.last).turns()
            if cell.person == command.person and shift.status not in OVER
            if is_meant(shift.day, command.weekdays)
            if not has_served(session, cell)
        ]


def _check(command: RecordAbsence) -> Problems:
    found = check_days(command.first, command.last, command.weekdays)
    if command.kind is AbsenceKind.LEAVE:
        return (*found, *check_reason(command.reason))
    return (*found, *check_length(clean_line(command.reason), REASON_LIMIT, field="reason"))


def _new(command: RecordAbsence) -> DutyAbsenceRow:
    return DutyAbsenceRow(
        id=command.absence, person=command.person, absence=command.kind, first=command.first,
        last=command.last, reason=clean_line(command.reason), withdrawn=False, weekdays=written(command.weekdays),
    )  # fmt: skip


def _give_up(session: Session, person: UUID, given: Iterable[GiveUp]) -> None:
    """Empty the places first, so that nobody who steps in is held against a turn that is given up as well."""
    rows = [(one, cell_row(session, one.cell, one.revision)) for one in given]
    for _, row in rows:
        if row.person != person:
            raise Outdated(Kind.DUTY_CELL, row.id)
        row.locked = False
        seat(session, row, None)
    session.flush()
    for one, row in rows:
        if one.replacement is not None:
            seat(session, row, one.replacement)
            session.flush()


def _turn(session: Session, shift: DutyShiftRow, cell: DutyCellRow) -> AffectedTurn:
    return AffectedTurn(
        cell.id, cell.revision, shift.id, shift.day, shift.starts, shift.ends,
        tuple(islice(_who_could(session, shift, cell), _SHOWN)),
    )  # fmt: skip


def _who_could(session: Session, shift: DutyShiftRow, cell: DutyCellRow) -> Iterable[Candidate]:
    posed = pose_day(session, shift)
    found = candidates(posed.problem, NO_SEATS, posed.cells[cell.id])
    return (one for one in found if not one.bars and one.person != str(cell.person))


def _line(row: DutyAbsenceRow) -> AbsenceLine:
    return AbsenceLine(
        row.id,
        row.revision,
        row.person,
        row.absence,
        row.first,
        row.last,
        row.reason,
        read(row.weekdays),
    )
