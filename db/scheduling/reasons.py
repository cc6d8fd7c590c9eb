"""Why a rota is as it is: every broken wish as one sentence, and for a cell everybody who could sit there, and why.

A reason is a problem that warns: the ceiling words it like any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, pairwise, product

from db.kernel.problems import NO_PARAMS
from db.kernel.problems import Problem as Finding
from db.scheduling.problem import NO_SEATS, Cell, Person, Problem, Seats
from db.scheduling.standing import Barred, Board, Wish, weight_of, wishes_of_seat


@dataclass(frozen=True, slots=True)
class Reason:
    """One broken wish: which, whose, where, and what it costs; ``cell`` or ``person`` is None where it has none."""

    wish: Wish
    cost: int
    cell: Cell | None = None
    person: str | None = None
    params: Mapping[str, object] = field(default_factory=lambda: NO_PARAMS)

    @property
    def finding(self) -> Finding:
        """The reason as the ceiling words it."""
        field = "/".join(self.cell) if self.cell else ""
        return Finding(field, self.wish, self.params, warns=True)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody in the side pane of a cell: what bars them, what calling them costs and why."""

    person: str
    bars: tuple[Barred, ...]
    wishes: tuple[Reason, ...]
    cost: int
    turns: int
    """Of this year, those of the rota counted."""
    mean: float
    days_since: int | None
    """Since the last turn before the cell's day."""


def broken(problem: Problem, seats: Seats = NO_SEATS) -> tuple[Reason, ...]:
    """Return every wish that the rota breaks with these seats beside what is filled, by time.

    The costs of the reasons and ``unevenness`` together are the cost of the rota.
    """
    board = Board(problem, seats)
    found = [*_of_cells(board), *_of_mixes(board)]
    for person in problem.people:
        totals = (_of_totals(board, person, year) for year in board.years)
        found += [*_of_nearness(board, person), *chain.from_iterable(totals)]
    return tuple(found)


def unevenness(problem: Problem, seats: Seats = NO_SEATS) -> int:
    """Return what the distribution of the proposed turns costs; even the fairest one costs something."""
    board = Board(problem, seats)
    per_wish = problem.rules.weights.shortage
    cost = 0
    for person, year in product(problem.people, board.years):
        before, after = board.filled_total(person, year), board.total(person, year)
        wanted = min(after, problem.rules.least_turns) - min(before, problem.rules.least_turns)
        steps = sum(board.step_cost(person, total, year) for total in range(before + 1, after + 1))
        cost += steps + wanted * per_wish
    return cost


def cost_of(problem: Problem, seats: Seats = NO_SEATS) -> int:
    """Return the weight of everything the rota breaks."""
    return sum(one.cost for one in broken(problem, seats)) + unevenness(problem, seats)


def candidates(problem: Problem, seats: Seats, cell: Cell) -> tuple[Candidate, ...]:
    """Return everybody of the cell's kind: who is free by cost, then who is barred; whoever sits there is taken out."""
    others = {one: who for one, who in seats.items() if one != cell}
    filled = {one: who for one, who in problem.filled.items() if one != cell}
    emptied = Problem(problem.people, problem.shifts, filled, problem.locked, problem.rules)
    board = Board(emptied, others)
    asked = [one for one in problem.people if one.kind is board.posts[cell].kind]
    found = [_candidate(board, one, cell) for one in asked]
    return tuple(sorted(found, key=lambda one: (len(one.bars), one.cost, one.turns)))


def _candidate(board: Board, person: Person, cell: Cell) -> Candidate:
    day = board.shifts[cell.shift].day
    last = board.last_before(person, day)
    return Candidate(
        person=person.id,
        bars=tuple(board.bars(person, cell)),
        wishes=tuple(_of_candidate(board, person, cell)),
        cost=board.added_cost(person, cell),
        turns=board.total(person, day.year),
        mean=board.mean_total(person, day.year),
        days_since=(day - last).days if last else None,
    )


def _of_candidate(board: Board, person: Person, cell: Cell) -> Iterator[Reason]:
    yield from _of_seat(board, person, cell)
    day = board.shifts[cell.shift].day
    rules, nearest = board.problem.rules, board.nearest(person, day)
    if nearest is not None and rules.gap_days <= nearest < rules.wished_gap_days:
        params = {"days": nearest, "wished": rules.wished_gap_days}
        yield Reason(Wish.NEAR, rules.weights.nearness, cell, person.id, params)
    if board.total(person, day.year) > board.mean_total(person, day.year):
        yield _uneven(board, person, day.year)


def _of_cells(board: Board) -> Iterator[Reason]:
    for shift in board.problem.in_order():
        for post in shift.posts:
            cell = Cell(shift.id, post.id)
            person = board.people.get(board.seats.get(cell, ""))
            if person is not None:
                yield from _of_seat(board, person, cell)
            elif board.problem.is_open(cell) and cell not in board.seats:
                params = {"day": shift.day, "kind": post.kind}
                yield Reason(Wish.EMPTY, board.problem.rules.weights.empty, cell, params=params)


def _of_seat(board: Board, person: Person, cell: Cell) -> Iterator[Reason]:
    shift, post = board.shifts[cell.shift], board.posts[cell]
    params: Mapping[Wish, Mapping[str, object]] = {
        Wish.LEVEL: {"levels": tuple(sorted(post.levels))},
        Wish.SPECIALITY: {"speciality": post.speciality},
        Wish.GROUP: {"group": post.group},
        Wish.UNWILLING: {"day": shift.day},
    }
    for wish in wishes_of_seat(person, shift, post):
        yield Reason(wish, weight_of(board.problem, wish), cell, person.id, params[wish])


def _of_mixes(board: Board) -> Iterator[Reason]:
    for shift in board.problem.in_order():
        for level in sorted(shift.mix):
            if not board.has_level(shift, level):
                params = {"day": shift.day, "level": level}
                cell = Cell(shift.id, "")
                yield Reason(Wish.MIX, board.problem.rules.weights.mix, cell, params=params)


def _of_nearness(board: Board, person: Person) -> Iterator[Reason]:
    rules = board.problem.rules
    for first, second in pairwise(board.days(person)):
        windows = board.windows_over(person, first, second)
        if windows:
            days = (second - first).days
            params = {"day": second, "days": days, "wished": rules.wished_gap_days}
            cost = rules.weights.nearness * windows
            yield Reason(Wish.NEAR, cost, person=person.id, params=params)


def _of_totals(board: Board, person: Person, year: int) -> Iterator[Reason]:
    rules, total = board.problem.rules, board.total(person, year)
    if total < rules.least_turns:
        cost = rules.weights.shortage * (rules.least_turns - total)
        params = {"turns": total, "least": rules.least_turns}
        yield Reason(Wish.SHORTAGE, cost, person=person.id, params=params)
    if total >= board.mean_total(person, year) + 1:
        yield _uneven(board, person, year)


def _uneven(board: Board, person: Person, year: int) -> Reason:
    """Name who stands a whole turn above the mean; what it costs is part of the unevenness of all."""
    params = {
        "turns": board.total(person, year), "mean": f"{board.mean_total(person, year):.3g}"
    }  # fmt: skip
    return Reason(Wish.UNEVEN, 0, person=person.id, params=params)
