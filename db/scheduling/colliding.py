"""Which rules collide where a rota cannot be filled, and what would have to give way.

The elastic program lets every rule be broken at the same price and fills all cells at the lowest: what it breaks is a
smallest set of exemptions that would do. It decides nothing; a person may grant one, or leave the cell empty.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from db.scheduling.problem import Cell, Problem, Proposal, Seats
from db.scheduling.program import Program
from db.scheduling.solver import Cancelled, never, run
from db.scheduling.standing import Bar, Barred, Board

_OF_THE_SHIFT = frozenset({Bar.ALREADY_HERE})
"""Nobody sits twice in a shift: no rule of the station, and never the reason by itself."""


@dataclass(frozen=True, slots=True)
class Collision:
    """An empty cell: how many of those who could sit there each rule bars; nobody at all where ``people`` is 0."""

    cell: Cell
    people: int
    barred: Mapping[Bar, int]


@dataclass(frozen=True, slots=True)
class Exemption:
    """One exemption that would help: a person called to a cell against these rules."""

    cell: Cell
    person: str
    bars: tuple[Barred, ...]


@dataclass(frozen=True, slots=True)
class Collisions:
    """Why cells stay empty, which rules collide there, and the fewest exemptions that would fill them.

    ``seats`` is a rota with these exemptions. ``nobody`` are the cells that stay empty even then: there are not enough
    people.
    """

    cells: tuple[Collision, ...]
    rules: tuple[Bar, ...]
    exemptions: tuple[Exemption, ...]
    nobody: tuple[Cell, ...]
    seats: Seats


def explain(problem: Problem, proposal: Proposal, *, cancelled: Cancelled = never) -> Collisions:
    """Return why a proposal leaves cells empty; all is empty where it leaves none.

    Without exemptions and ``nobody`` every cell could be filled: it stayed empty for the wishes that this would break,
    or because the search was stopped.
    """
    empty = proposal.empty(problem)
    if not empty:
        return Collisions((), (), (), (), proposal.seats)
    board = Board(problem, proposal.seats)
    cells = tuple(_collision(board, cell) for cell in empty)
    program = Program(problem, elastic=True)
    found = run(program.lines, cancelled=cancelled)
    seats = program.seats_of(found.values) if found.values is not None else dict(proposal.seats)
    exemptions = _exemptions(problem, seats)
    nobody = tuple(cell for cell in problem.open_cells() if cell not in seats)
    return Collisions(cells, _rules(cells, exemptions), exemptions, nobody, seats)


def _collision(board: Board, cell: Cell) -> Collision:
    kind = board.posts[cell].kind
    people = [one for one in board.problem.people if one.kind is kind]
    barred = Counter(bar.code for one in people for bar in board.bars(one, cell))
    return Collision(cell, len(people), dict(sorted(barred.items())))


def _exemptions(problem: Problem, seats: Mapping[Cell, str]) -> tuple[Exemption, ...]:
    """Fill cell by cell by time, so that of two turns too close the later one is the exemption."""
    board, found = Board(problem), []
    for cell in problem.open_cells():
        if cell not in seats:
            continue
        bars = tuple(board.bars(board.people[seats[cell]], cell))
        if bars:
            found.append(Exemption(cell, seats[cell], bars))
        board.put(seats[cell], cell)
    return tuple(found)


def _rules(cells: tuple[Collision, ...], exemptions: tuple[Exemption, ...]) -> tuple[Bar, ...]:
    """Return the rules that had a hand in it, in the order of their declaration."""
    named = {code for one in cells for code in one.barred}
    named |= {bar.code for one in exemptions for bar in one.bars}
    return tuple(bar for bar in Bar if bar in named - _OF_THE_SHIFT)
