"""Single shifts: added, moved, cancelled, brought back, over; and the places they have."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.kinds import Action, Saved
from db.kernel.problems import Problem as Finding
from db.people.rules import clean_line
from db.scheduling.contracts import (
    AddPost,
    AddShift,
    CancelShift,
    CellSeen,
    FinishShift,
    Moved,
    MoveShift,
    ShiftLine,
    ShiftStatus,
)
from db.scheduling.lines import one_shift
from db.scheduling.planning import new_cell, new_cells
from db.scheduling.planning_rules import known_levels, tidy_posts
from db.scheduling.posing import findings
from db.scheduling.records import DutyCellRow, DutyShiftRow
from db.scheduling.rows import cell_row, cells_of, shift_row
from db.scheduling.rules import (
    RotaProblem,
    check_hours,
    check_open,
    check_posts,
    check_reason,
    check_theme,
    refuse,
    stop,
)
from db.stations.service import the_station
from db.storage.unit_of_work import UnitOfWork


class Shifts:
    """What is done to one shift by hand."""

    def __init__(self, work: UnitOfWork, *, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def add(self, actor: Actor, command: AddShift) -> Saved[ShiftLine]:
        """Plan one shift; raises InvalidInput. A retry with the same id changes nothing."""
        check_permitted(actor, Permission.KEEP_ROTA)
        posts = tidy_posts(command.posts)
        found = *check_hours(command.starts, command.ends), *check_posts(posts)
        refuse((*found, *check_theme(command.theme)))
        with self._work.writing(actor, Action.SHIFT_ADDED) as work:
            row = work.session.get(DutyShiftRow, command.shift)
            if row is None:
                row = DutyShiftRow(
                    id=command.shift, station=the_station(work.session).id, day=command.day,
                    starts=command.starts, ends=command.ends, theme=clean_line(command.theme),
                    mix=known_levels(command.mix), status=ShiftStatus.DRAFT, version=0,
                    cancel_reason="", nobody_came=False,
                )  # fmt: skip
                work.session.add_all((row, *new_cells(row.id, posts)))
            return work.saved(one_shift(work.session, row))

    def move(self, actor: Actor, command: MoveShift) -> Saved[Moved]:
        """Hold a shift on another day or hour; who sits there comes along. Raises InvalidInput, Outdated."""
        check_permitted(actor, Permission.KEEP_ROTA)
        refuse((*check_hours(command.starts, command.ends), *check_theme(command.theme)))
        with self._work.writing(actor, Action.SHIFT_MOVED) as work:
            row = shift_row(work.session, command.shift, command.revision)
            refuse(check_open(row.status))
            planned = row.planned_on or row.day
            row.planned_on = None if planned == command.day else planned
            row.day, row.starts, row.ends = command.day, command.starts, command.ends
            row.theme = clean_line(command.theme)
            work.session.flush()
            line = one_shift(work.session, row)
            return work.saved(Moved(line, _against(work.session, row)))

    def cancel(self, actor: Actor, command: CancelShift) -> Saved[ShiftLine]:
        """Let a shift fall out, for a reason; raises InvalidInput, Outdated."""
        check_permitted(actor, Permission.KEEP_ROTA)
        refuse(check_reason(command.reason))
        with self._work.writing(actor, Action.SHIFT_CANCELLED) as work:
            row = shift_row(work.session, command.shift, command.revision)
            refuse(check_open(row.status))
            row.status, row.cancel_reason = ShiftStatus.CANCELLED, clean_line(command.reason)
            return work.saved(one_shift(work.session, row))

    def reinstate(self, actor: Actor, shift: UUID, revision: int) -> Saved[ShiftLine]:
        """Hold a cancelled shift after all, or open one again that was said to be over.

        Raises InvalidInput, Outdated.
        """
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.writing(actor, Action.SHIFT_REINSTATED) as work:
            row = shift_row(work.session, shift, revision)
            if not check_open(row.status):
                raise stop(RotaProblem.SHIFT_STANDS)
            row.status = ShiftStatus.PUBLISHED if row.version else ShiftStatus.DRAFT
            row.cancel_reason, row.nobody_came = "", False
            return work.saved(one_shift(work.session, row))

    def finish(self, actor: Actor, command: FinishShift) -> Saved[ShiftLine]:
        """Say that a shift is over, with visitors or without; raises InvalidInput, Outdated."""
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.writing(actor, Action.SHIFT_FINISHED) as work:
            row = shift_row(work.session, command.shift, command.revision)
            refuse(check_open(row.status))
            if row.day > self._today():
                raise stop(RotaProblem.NOT_YET, day=row.day)
            row.status, row.nobody_came = ShiftStatus.DONE, command.nobody_came
            return work.saved(one_shift(work.session, row))

    def add_post(self, actor: Actor, command: AddPost) -> Saved[ShiftLine]:
        """Widen a shift by a place; raises InvalidInput. A retry with the same id changes nothing."""
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.writing(actor, Action.POST_ADDED) as work:
            row = shift_row(work.session, command.shift)
            refuse(check_open(row.status))
            present = cells_of(work.session, row.id)
            (post,) = tidy_posts((command.post,))
            refuse(check_posts((*((post,) * len(present)), post)))
            if work.session.get(DutyCellRow, command.cell) is None:
                place = max((one.place for one in present), default=0) + 1
                work.session.add(new_cell(command.cell, row.id, place, post))
            return work.saved(one_shift(work.session, row))

    def drop_post(self, actor: Actor, seen: CellSeen) -> Saved[ShiftLine]:
        """Take an empty place out of a shift; raises InvalidInput, Outdated."""
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.writing(actor, Action.POST_DROPPED) as work:
            cell = cell_row(work.session, seen.cell, seen.revision)
            if cell.person is not None:
                raise stop(RotaProblem.POST_FILLED)
            cell.dropped = True
            work.session.flush()
            return work.saved(one_shift(work.session, shift_row(work.session, cell.shift)))

    def _today(self) -> date:
        return local_date(self._clock.now())


def _against(session: Session, shift: DutyShiftRow) -> Mapping[UUID, tuple[Finding, ...]]:
    found = {
        cell.id: findings(session, cell, cell.person)
        for cell in cells_of(session, shift.id)
        if cell.person is not None
    }
    return {cell: rules for cell, rules in found.items() if rules}
