"""Places filled by hand: one, several, two exchanged, kept as they are; manual work always wins."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.kinds import Action, Saved
from db.people.contracts import PersonLine
from db.scheduling.contracts import CellLine, ExchangeCells, FillCell, Filled, LockCell
from db.scheduling.lines import one_cell, people_of
from db.scheduling.posing import A_YEAR, pose, pose_day
from db.scheduling.problem import NO_SEATS
from db.scheduling.reasons import Candidate, candidates
from db.scheduling.rotating import rotation
from db.scheduling.rows import cell_row, shift_row
from db.scheduling.rules import RotaProblem, check_open, refuse, stop
from db.scheduling.seating import check_changeable, seat
from db.storage.unit_of_work import UnitOfWork, Work

NEXT_TURNS = 8
"""So many turns are shown before a rotation is filled in."""

_AHEAD = timedelta(days=200)


class Cells:
    """What is done to single places by hand."""

    def __init__(self, work: UnitOfWork, *, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def fill(self, actor: Actor, command: FillCell) -> Saved[Filled]:
        """Put somebody into a place, or take them out (``Del``).

        Raises InvalidInput where a rule stands against it and no reason was given, or the place is locked; Outdated
        where somebody else changed it meanwhile.
        """
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.writing(actor, _action([command])) as work:
            return work.saved(_fill(work, command))

    def fill_all(self, actor: Actor, commands: Sequence[FillCell]) -> Saved[tuple[Filled, ...]]:
        """Fill several places with one click, all or none (``Ctrl+D``); raises as ``fill`` does."""
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.writing(actor, _action(commands)) as work:
            return work.saved(tuple(_fill(work, one) for one in commands))

    def lock(self, actor: Actor, command: LockCell) -> Saved[CellLine]:
        """Keep a place as it is, filled or empty, or let go of it; raises InvalidInput, Outdated."""
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.writing(actor, Action.CELL_LOCKED) as work:
            row = cell_row(work.session, command.cell, command.revision)
            refuse(check_open(shift_row(work.session, row.shift).status))
            row.locked = command.locked
            return work.saved(one_cell(work.session, row))

    def exchange(self, actor: Actor, command: ExchangeCells) -> Saved[tuple[Filled, Filled]]:
        """Drag somebody onto another place; raises as ``fill`` does."""
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.writing(actor, Action.CELLS_EXCHANGED) as work:
            session, both = work.session, (command.source, command.target)
            source, target = (cell_row(session, one.cell, one.revision) for one in both)
            if source.id == target.id or source.person is None:
                raise stop(RotaProblem.NOBODY_HERE)
            check_changeable(session, (source, target))
            given, taken = source.person, target.person
            emptied = (source.id, target.id)
            moved = seat(session, target, given, kept_because=command.kept_because, without=emptied)
            back = seat(session, source, taken, kept_because=command.kept_because, without=emptied)
            first, second = one_cell(session, source), one_cell(session, target)
            return work.saved((Filled(first, back), Filled(second, moved)))

    def rotation(self, actor: Actor, cell: UUID, count: int = NEXT_TURNS) -> tuple[FillCell, ...]:
        """Return the next turns by rotation as ``fill_all`` takes them; nothing is written (``Ctrl+D``)."""
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.reading() as session:
            row = cell_row(session, cell)
            shift, today = shift_row(session, row.shift), local_date(self._clock.now())
            refuse(check_open(shift.status))
            last = shift.day + _AHEAD
            posed = pose(session, shift.day, last, station=shift.station, today=today, back=A_YEAR)
            found = rotation(posed.problem, posed.cells[row.id], count)
            rows = [(cell_row(session, UUID(one.post)), who) for one, who in found]
            return tuple(FillCell(one.id, one.revision, UUID(who)) for one, who in rows)

    def candidates(
        self, actor: Actor, cell: UUID
    ) -> tuple[tuple[Candidate, ...], dict[UUID, PersonLine]]:
        """Return everybody who could sit in a place and why not, the best first, with their names.

        This is by what is stored; beside a proposal ``Layer.candidates`` answers.
        """
        check_permitted(actor, Permission.KEEP_ROTA)
        with self._work.reading() as session:
            row = cell_row(session, cell)
            posed = pose_day(session, shift_row(session, row.shift))
            found = candidates(posed.problem, NO_SEATS, posed.cells[row.id])
            people = people_of(session, actor, {UUID(one.person) for one in found})
            return found, people


def _action(commands: Sequence[FillCell]) -> Action:
    cleared = all(one.person is None for one in commands)
    return Action.CELL_CLEARED if cleared else Action.CELL_FILLED


def _fill(work: Work, command: FillCell) -> Filled:
    row = cell_row(work.session, command.cell, command.revision)
    check_changeable(work.session, (row,))
    warnings = seat(work.session, row, command.person, kept_because=command.kept_because)
    return Filled(one_cell(work.session, row), warnings)
