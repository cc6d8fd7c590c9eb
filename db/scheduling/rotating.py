"""Fills down by rotation: whose last turn is longest ago is next, and who cannot come keeps their place in line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from db.scheduling.problem import Cell, Post, Problem, Shift
from db.scheduling.standing import Board

_ONE_DAY = timedelta(days=1)


def rotation(problem: Problem, start: Cell, count: int) -> tuple[tuple[Cell, str], ...]:
    """Return who is next in the empty places like one, from the shift after it on, so many at most.

    Like it are the places of the same kind that stand as high in their shift. Whoever sits in the first one is last in
    line. A place that nobody can take is passed over.
    """
    board = Board(problem)
    shift, kind = board.shifts[start.shift], board.posts[start].kind

    def last_turn(person: str) -> tuple[bool, date]:
        day = board.last_before(board.people[person], shift.day + _ONE_DAY)
        return person == board.seats.get(start), day or date.min

    line = sorted((one.id for one in problem.people if one.kind is kind), key=last_turn)
    found: list[tuple[Cell, str]] = []
    for cell in _like(problem, shift, start):
        called = (one for one in line if next(board.bars(board.people[one], cell), None) is None)
        person = next(called, None)
        if len(found) == count:
            break
        if person is not None:
            board.put(person, cell)
            line.remove(person)
            line.append(person)
            found.append((cell, person))
    return tuple(found)


def _like(problem: Problem, first: Shift, start: Cell) -> Iterator[Cell]:
    """Yield the open places like one, of later shifts."""
    at = [post.id for post in first.posts].index(start.post)
    for shift in problem.in_order():
        if (shift.day, shift.start) > (first.day, first.start) and at < len(shift.posts):
            post: Post = shift.posts[at]
            cell = Cell(shift.id, post.id)
            if post.kind is first.posts[at].kind and problem.is_open(cell):
                yield cell
