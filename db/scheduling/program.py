"""The linear program of a rota: columns, rows, and which column is whose call to which shift.

What keeps the proof short: a person's call to a shift is one column over all its posts, and who of those that cost the
same sits on which post is shared out afterwards; the gap is stated for whole windows of days, not for pairs; and
evenness is a chain of steps, each dearer than the one before, so that its relaxation is exact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby

from db.scheduling.problem import Cell, Person, Post, Problem, Shift
from db.scheduling.standing import Bar, Board, bars_of_day, cost_of_seat

Terms = Sequence[int]
_Costs = tuple[int | None, ...]
_NO_END = float("inf")
_NOBODY_LEFT = 1000
"""In an elastic program an empty cell is dearer than any number of rules that might be broken for it."""


@dataclass(slots=True)
class Lines:
    """Columns and rows as the solver takes them; all columns are whole figures from 0 up."""

    costs: list[float] = field(default_factory=list)
    uppers: list[float] = field(default_factory=list)
    row_lowers: list[float] = field(default_factory=list)
    row_uppers: list[float] = field(default_factory=list)
    starts: list[int] = field(default_factory=lambda: [0])
    columns: list[int] = field(default_factory=list)
    factors: list[float] = field(default_factory=list)

    def column(self, cost: float = 0, upper: float = 1) -> int:
        """Add a column and return its number."""
        self.costs.append(cost)
        self.uppers.append(upper)
        return len(self.costs) - 1

    def row(self, plus: Terms, minus: Terms = (), *, lower: float = 0, upper: float = 0) -> None:
        """Add ``lower <= sum of plus - sum of minus <= upper``."""
        self.columns += [*plus, *minus]
        self.factors += [1.0] * len(plus) + [-1.0] * len(minus)
        self.starts.append(len(self.columns))
        self.row_lowers.append(lower)
        self.row_uppers.append(upper)

    def at_most(self, upper: float, plus: Terms, minus: Terms = ()) -> None:
        """Add ``sum of plus - sum of minus <= upper``."""
        self.row(plus, minus, lower=-_NO_END, upper=upper)


@dataclass(frozen=True, slots=True)
class _Call:
    """The column that is 1 where a person is called to a shift."""

    shift: Shift
    column: int


@dataclass(frozen=True, slots=True)
class _Place:
    """People who cost the same, and posts that wish the same; ``share`` is the column of how many sit there."""

    shift: Shift
    posts: list[Post]
    calls: dict[str, int]
    share: int | None


class Program:
    """The program of one problem. ``elastic``: rules may be broken and wishes count nothing, to find what collides."""

    def __init__(self, problem: Problem, *, elastic: bool = False) -> None:
        self.problem = problem
        self.lines = Lines()
        self.idle = 0
        """What the columns cost where nobody is called."""
        self._elastic = elastic
        self._board = Board(problem)
        self._calls: dict[str, list[_Call]] = {one.id: [] for one in problem.people}
        self._in_shift: dict[str, dict[str, int]] = {}
        self._places: list[_Place] = []
        self._state()

    def seats_of(self, values: Sequence[float]) -> dict[Cell, str]:
        """Return who sits where by the values of the columns; people who cost the same by their order."""
        seats: dict[Cell, str] = {}
        seated: set[tuple[str, str]] = set()
        for place in self._places:
            waiting = [
                who
                for who, column in place.calls.items()
                if values[column] > 0.5 and (place.shift.id, who) not in seated
            ]
            count = len(waiting) if place.share is None else round(values[place.share])
            free = (c for post in place.posts if (c := Cell(place.shift.id, post.id)) not in seats)
            for cell, who in zip(list(free), waiting[:count], strict=False):
                seats[cell] = who
                seated.add((place.shift.id, who))
        return seats

    def _state(self) -> None:
        for shift in self.problem.in_order():
            self._fill(shift)
        for person in self.problem.people:
            self._overlaps(person)
            self._gaps(person)
            self._most(person)
            if not self._elastic:
                self._steps(person)
                self._nearness(person)
        if not self._elastic:
            for shift in self.problem.in_order():
                self._mixes(shift)

    def _fill(self, shift: Shift) -> None:
        """Every open post has somebody or is empty, and nobody sits twice in a shift."""
        choices = _alike(self.problem.open_posts(shift))
        rows: list[list[int]] = [[] for _ in choices]
        called: dict[str, int] = {}
        for costs, people in self._by_costs(shift, [posts[0] for posts in choices]).items():
            calls = {one.id: self.lines.column(least) for one, least in people}
            called |= calls
            self._share(shift, calls, costs, choices, rows)
        weight = _NOBODY_LEFT if self._elastic else self.problem.rules.weights.empty
        for posts, columns in zip(choices, rows, strict=True):
            empty = self.lines.column(weight, len(posts))
            self.idle += weight * len(posts)
            self.lines.row([*columns, empty], lower=len(posts), upper=len(posts))
        self._in_shift[shift.id] = called
        for who, column in called.items():
            self._calls[who].append(_Call(shift, column))

    def _by_costs(
        self, shift: Shift, posts: Sequence[Post]
    ) -> dict[_Costs, list[tuple[Person, int]]]:
        """Return the people of a shift by what each post costs beyond the cheapest, and each with the cheapest."""
        alike: dict[_Costs, list[tuple[Person, int]]] = defaultdict(list)
        for person in self.problem.people:
            costs = [
                self._cost(person, shift, post) if self._may(person, shift, post) else None
                for post in posts
            ]
            least = min((one for one in costs if one is not None), default=None)
            if least is not None:
                beyond = tuple(None if one is None else one - least for one in costs)
                alike[beyond].append((person, least))
        return alike

    def _share(
        self,
        shift: Shift,
        calls: dict[str, int],
        costs: _Costs,
        choices: list[list[Post]],
        rows: list[list[int]],
    ) -> None:
        """Let the calls of people who cost the same be shared among the posts; where one post is left, they are it."""
        able = [at for at, cost in enumerate(costs) if cost is not None]
        if len(able) == 1:
            rows[able[0]] += calls.values()
            self._places.append(_Place(shift, choices[able[0]], calls, None))
            return
        shares = []
        for at in able:
            share = self.lines.column(costs[at] or 0, len(choices[at]))
            shares.append(share)
            rows[at].append(share)
            self._places.append(_Place(shift, choices[at], calls, share))
        self.lines.row([*calls.values()], shares)

    def _may(self, person: Person, shift: Shift, post: Post) -> bool:
        if not self._elastic:
            barred = self._board.bars(person, Cell(shift.id, post.id))
            return next(barred, None) is None
        turns = {one.code for one in self._board.bars_of_turns(person, shift)}
        return person.kind is post.kind and not turns & {Bar.ALREADY_HERE, Bar.ELSEWHERE}

    def _cost(self, person: Person, shift: Shift, post: Post) -> int:
        if not self._elastic:
            return cost_of_seat(self.problem, person, shift, post)
        turns = [one.code for one in self._board.bars_of_turns(person, shift)]
        return len(list(bars_of_day(person, shift.day, post))) + turns.count(Bar.TOO_CLOSE)

    def _overlaps(self, person: Person) -> None:
        """Whoever is called to a shift is at no other one at the same minute."""
        if self.problem.rules.gap_days and not self._elastic:
            return  # the windows of days say so
        for _, on_day in groupby(self._calls[person.id], key=lambda one: one.shift.day):
            calls = list(on_day)
            for one in calls:
                at_once = [
                    two.column
                    for two in calls
                    if two.shift.start <= one.shift.start < two.shift.end
                ]
                if len(at_once) > 1:
                    self.lines.at_most(1, at_once)

    def _gaps(self, person: Person) -> None:
        """In every window of the gap a person has one turn at most; a window within another says nothing new."""
        calls, reached = self._calls[person.id], 0
        days = [one.shift.day for one in calls]
        for first, day in enumerate(days):
            behind = next(
                (
                    at
                    for at in range(first, len(days))
                    if (days[at] - day).days >= self.problem.rules.gap_days
                ),
                len(days),
            )
            if behind > max(reached, first + 1):
                reached = behind
                self.lines.at_most(1, [one.column for one in calls[first:behind]], self._slack())

    def _most(self, person: Person) -> None:
        most = self.problem.rules.most_turns
        for year, calls in self._by_year(person):
            if most is not None:
                left = max(0, most - self._board.filled_total(person, year))
                self.lines.at_most(left, [one.column for one in calls], self._slack())

    def _by_year(self, person: Person) -> Iterator[tuple[int, list[_Call]]]:
        """Yield the calls of each year, those of people who are called at all."""
        for year, calls in groupby(self._calls[person.id], key=lambda one: one.shift.day.year):
            yield year, list(calls)

    def _slack(self) -> list[int]:
        """Return a column that lets a rule be broken, where it may be."""
        return [self.lines.column(1, _NO_END)] if self._elastic else []

    def _steps(self, person: Person) -> None:
        for year, calls in self._by_year(person):
            before = self._board.filled_total(person, year)
            steps = [
                self.lines.column(self._board.step_cost(person, before + at, year))
                for at in range(1, self._most_new(calls) + 1)
            ]
            self.lines.row([one.column for one in calls], steps)

    def _most_new(self, calls: Sequence[_Call]) -> int:
        """Return how many turns the gap leaves room for."""
        count, last = 0, date.min
        gap = timedelta(days=self.problem.rules.gap_days)
        for one in calls:
            if not count or one.shift.day - last >= gap:
                count, last = count + 1, one.shift.day
        return count

    def _nearness(self, person: Person) -> None:
        """What goes beyond one turn in a window of the wished gap costs; windows that hold the same count together."""
        rules = self.problem.rules
        if rules.wished_gap_days <= rules.gap_days or not rules.weights.nearness:
            return
        alike: dict[tuple[tuple[int, ...], int], int] = defaultdict(int)
        for window in self._windows(person):
            alike[window] += 1
        for (columns, filled), count in alike.items():
            weight = rules.weights.nearness * count
            self.idle += weight * max(0, filled - 1)
            beyond = self.lines.column(weight, _NO_END)
            self.lines.at_most(1 - filled, columns, [beyond])

    def _windows(self, person: Person) -> Iterator[tuple[tuple[int, ...], int]]:
        """Yield the calls within each window that could hold two turns, and the turns that it has already."""
        wished = timedelta(days=self.problem.rules.wished_gap_days)
        for start in self._board.window_starts(person):
            calls = [
                c.column for c in self._calls[person.id] if start <= c.shift.day < start + wished
            ]
            filled = sum(start <= day < start + wished for day in self._board.days(person))
            if calls and len(calls) + filled > 1:
                yield tuple(calls), filled

    def _mixes(self, shift: Shift) -> None:
        for level in sorted(shift.mix):
            if self._board.has_level(shift, level):
                continue
            called = self._in_shift[shift.id]
            having = [c for who, c in called.items() if level in self._board.people[who].levels]
            self.idle += self.problem.rules.weights.mix
            missed = self.lines.column(self.problem.rules.weights.mix)
            self.lines.row([*having, missed], lower=1, upper=_NO_END)


def _alike(posts: Sequence[Post]) -> list[list[Post]]:
    """Return the posts by what they wish; who sits in which of those that wish the same makes no difference."""
    alike: dict[tuple[object, ...], list[Post]] = defaultdict(list)
    for post in posts:
        alike[post.kind, post.levels, post.speciality, post.group].append(post)
    return list(alike.values())
