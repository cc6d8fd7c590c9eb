"""A rota shown at once: cell by cell whoever costs least, the cells with the fewest candidates of a shift first."""

from __future__ import annotations

from datetime import date

from db.scheduling.problem import Cell, Outcome, Person, Post, Problem, Proposal, Shift
from db.scheduling.reasons import cost_of
from db.scheduling.standing import Board, bars_of_day

_NEVER = date.min


def propose(problem: Problem) -> Proposal:
    """Return a rota that keeps every hard rule, in some milliseconds; wishes it meets as they come."""
    board = Board(problem)
    for shift in problem.in_order():
        for post in _scarce_first(problem, shift):
            cell = Cell(shift.id, post.id)
            if person := _cheapest(board, cell):
                board.put(person.id, cell)
    seats = {cell: board.seats[cell] for cell in problem.open_cells() if cell in board.seats}
    return Proposal(seats, Outcome.FIRST, cost_of(problem, seats))


def _scarce_first(problem: Problem, shift: Shift) -> list[Post]:
    def suitable(post: Post) -> int:
        return sum(next(bars_of_day(one, shift.day, post), None) is None for one in problem.people)

    return sorted(problem.open_posts(shift), key=suitable)


def _cheapest(board: Board, cell: Cell) -> Person | None:
    """Return who costs least; then who has the fewest turns, then whose last is longest ago, then who stands first."""
    day = board.shifts[cell.shift].day
    free = [one for one in board.problem.people if next(board.bars(one, cell), None) is None]
    return min(
        free,
        key=lambda one: (
            board.added_cost(one, cell),
            board.total(one, day.year),
            board.last_before(one, day) or _NEVER,
        ),
        default=None,
    )
