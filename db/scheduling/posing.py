"""Builds the problem of a span out of the tables, and asks of one cell what stands against somebody in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from db.kernel.problems import Problem as Finding
from db.scheduling.contracts import ShiftStatus
from db.scheduling.planning_rules import known_levels
from db.scheduling.pool import Pool, pool_of, with_turns
from db.scheduling.problem import Cell, Person, Post, PostKind, Problem, Shift
from db.scheduling.records import DutyCellRow, DutyShiftRow
from db.scheduling.rows import Rows, around, rows_of, year_of
from db.scheduling.rules import OVER, RotaProblem, hour_of
from db.scheduling.settings import settings_of
from db.scheduling.settings_rules import RotaSettings
from db.scheduling.standing import Board, wishes_of_seat

A_YEAR = 366
"""So far back the last turn of somebody is looked for."""


@dataclass(frozen=True, slots=True)
class Posed:
    """The problem of a span, and the places it was made from."""

    problem: Problem
    cells: Mapping[UUID, Cell]
    pool: Pool


def pose(
    session: Session, first: date, last: date, *, station: UUID, today: date, back: int = 0
) -> Posed:
    """Return the problem of a station's span; what is over, or lies before today, is left as it is.

    Turns before the span are known for so many days ``back``, and as far as the gap reaches.
    """
    settings, rows = settings_of(session), rows_of(session, first, last, station=station)
    posed = _posed(session, rows, _held(rows), settings, back=back)
    called = tuple(_called(posed.problem.people, rows, settings))
    locked = frozenset(posed.cells[one.id] for one in _fixed(rows, today))
    return replace(posed, problem=replace(posed.problem, people=called, locked=locked))


def pose_span(session: Session, first: date, last: date) -> Posed:
    """Return the problem of a span over every station; nobody is left out, nothing is locked."""
    rows = rows_of(session, first, last)
    return _posed(session, rows, _held(rows), settings_of(session))


def pose_day(session: Session, shift: DutyShiftRow, *, without: Collection[UUID] = ()) -> Posed:
    """Return the problem of a shift's day with every other turn beside it; nobody is left out, nothing is locked."""
    rows = rows_of(session, shift.day, shift.day)
    held = [one for one in rows.shifts if one is shift or one in _held(rows)]
    return _posed(session, rows, held, settings_of(session), without=without, back=A_YEAR)


def findings(
    session: Session, row: DutyCellRow, person: UUID, *, without: Collection[UUID] = ()
) -> tuple[Finding, ...]:
    """Return the rules that stand against somebody in a place; ``without`` are places thought empty meanwhile."""
    shift = session.get_one(DutyShiftRow, row.shift)
    posed = pose_day(session, shift, without=without)
    cell = posed.cells[row.id]
    someone = posed.pool[person]
    if someone is None:
        return _without_office(shift.day, row.post_kind)
    board = _board(posed, {row.id, *without})
    return bars_in(board, someone, cell)


def broken_rules(session: Session, first: date, last: date) -> dict[UUID, tuple[Finding, ...]]:
    """Return the filled places of a span that a rule stands against, whoever filled them and wherever.

    Two stations may each have done right, and what they did together does not: nobody is told before both are here.
    """
    posed = pose_span(session, first, last)
    shifts = {one.id: one for one in posed.problem.shifts}
    own: dict[str, dict[Cell, str]] = defaultdict(dict)
    for cell, person in posed.problem.filled.items():
        own[person][cell] = person
    found: dict[UUID, tuple[Finding, ...]] = {}
    for row, cell in posed.cells.items():
        who = posed.problem.filled.get(cell)
        if who is not None:
            others = {one: seat for one, seat in own[who].items() if one != cell}
            told = _broken(posed, cell, UUID(who), others, shifts)
            found |= {row: told} if told else {}
    return found


def _broken(
    posed: Posed,
    cell: Cell,
    who: UUID,
    others: Mapping[Cell, str],
    shifts: Mapping[str, Shift],
) -> tuple[Finding, ...]:
    """Return what stands against somebody in a place beside the person's other turns."""
    person, shift = posed.pool[who], shifts[cell.shift]
    if person is None:
        kind = next(one.kind for one in shift.posts if one.id == cell.post)
        return _without_office(shift.day, kind)
    near = tuple(shifts[one] for one in {cell.shift, *(seat.shift for seat in others)})
    alone = replace(posed.problem, people=(person,), shifts=near, filled=others)
    return bars_in(Board(alone), person, cell)


def _without_office(day: date, kind: PostKind) -> tuple[Finding, ...]:
    """Whoever is put on a post of officials stands for one, without holding an office at the station."""
    if kind is PostKind.OFFICIAL:
        return ()
    return (Finding("person", RotaProblem.OUT_OF_OFFICE, {"day": day}, warns=True),)


def bars_in(board: Board, person: Person, cell: Cell) -> tuple[Finding, ...]:
    """Return the rules that stand against somebody in a place of a board."""
    kind = PostKind.OFFICIAL if board.posts[cell].kind is PostKind.OFFICIAL else person.kind
    bars = board.bars(replace(person, kind=kind), cell)
    return tuple(replace(one.finding, field="person") for one in bars)


def wishes(session: Session, row: DutyCellRow, person: UUID) -> tuple[Finding, ...]:
    """Return the wishes of a place that somebody does not meet; they are told and never stop anybody."""
    shift = session.get_one(DutyShiftRow, row.shift)
    someone = pool_of(session, shift.day, shift.day)[person]
    if someone is None:
        return ()
    post, params = _post(row), _params(shift, row)
    return tuple(
        Finding("person", one, params, warns=True)
        for one in wishes_of_seat(someone, _shift(shift, (row,)), post)
    )


def _params(shift: DutyShiftRow, row: DutyCellRow) -> Mapping[str, object]:
    levels = known_levels(row.levels)
    return {
        "day": shift.day, "levels": levels, "speciality": row.speciality, "group": row.wished_group
    }  # fmt: skip


def _posed(
    session: Session,
    rows: Rows,
    held: Sequence[DutyShiftRow],
    settings: RotaSettings,
    *,
    without: Collection[UUID] = (),
    back: int = 0,
) -> Posed:
    pool = _pool(session, held, settings, without=without, back=back)
    cells = {
        cell.id: Cell(str(one.id), str(cell.id)) for one in held for cell in rows.cells[one.id]
    }
    shifts = tuple(_shift(one, rows.cells[one.id]) for one in held)
    problem = Problem(pool.people, shifts, _filled(rows, cells), rules=settings.rules)
    return Posed(problem, cells, pool)


def _held(rows: Rows) -> list[DutyShiftRow]:
    return [one for one in rows.shifts if one.status is not ShiftStatus.CANCELLED]


def _board(posed: Posed, emptied: Collection[UUID]) -> Board:
    gone = {posed.cells[one] for one in emptied if one in posed.cells}
    filled = {cell: who for cell, who in posed.problem.filled.items() if cell not in gone}
    return Board(replace(posed.problem, filled=filled))


def _pool(
    session: Session,
    held: Sequence[DutyShiftRow],
    settings: RotaSettings,
    *,
    without: Collection[UUID],
    back: int,
) -> Pool:
    if not held:
        return Pool(())
    first, last = held[0].day, held[-1].day
    beside = {one.id for one in held} | set(without)
    gap = max(settings.gap_days, settings.wished_gap_days)
    near = around(session, first, last, gap, back=max(gap, back))
    years = [year_of(session, date(year, 1, 1)) for year in range(first.year, last.year + 1)]
    return with_turns(pool_of(session, first, last), years, near, beside=beside)


def _called(people: Iterable[Person], rows: Rows, settings: RotaSettings) -> Iterable[Person]:
    """Return who is called as a matter of course, and those whose level some empty place wishes."""
    wished = {
        level for shift in _held(rows) for cell in rows.cells[shift.id] if not cell.person
        for level in (*cell.levels, *shift.mix)
    }  # fmt: skip
    for one in people:
        is_deputy = one.kind is PostKind.DEPUTY
        if one.is_elsewhere:
            continue
        if not is_deputy or settings.is_regular(one.levels) or one.levels & wished:
            yield one


def _fixed(rows: Rows, today: date) -> Iterable[DutyCellRow]:
    for shift in _held(rows):
        over = shift.status in OVER or shift.day < today
        yield from (cell for cell in rows.cells[shift.id] if cell.locked or over)


def _filled(rows: Rows, cells: Mapping[UUID, Cell]) -> dict[Cell, str]:
    return {cells[cell.id]: str(cell.person) for _, cell in rows.turns() if cell.id in cells}


def _shift(row: DutyShiftRow, cells: Iterable[DutyCellRow]) -> Shift:
    return Shift(
        str(row.id), row.day, tuple(map(_post, cells)), hour_of(row.starts), hour_of(row.ends),
        frozenset(known_levels(row.mix)),
    )  # fmt: skip


def _post(row: DutyCellRow) -> Post:
    levels = frozenset(known_levels(row.levels))
    return Post(str(row.id), row.post_kind, levels, row.speciality, row.wished_group)
