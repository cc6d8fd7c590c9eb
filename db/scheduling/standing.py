"""How people stand towards a cell while a rota is being filled: what bars them, and what calling them would cost.

The search (``solver``) states the same rules and wishes as rows and columns; the tests hold the two together.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from db.kernel.problems import NO_PARAMS, ProblemCode
from db.kernel.problems import Problem as Finding
from db.people.contracts import DeputyLevel
from db.scheduling.problem import NO_SEATS, Cell, Person, Post, PostKind, Problem, Seats, Shift


class Bar(ProblemCode):
    """Why somebody cannot be called: the hard rules, those of the person first."""

    WRONG_KIND = "wrong_kind"
    OUT_OF_OFFICE = "out_of_office"
    BLOCKED = "blocked"
    ON_LEAVE = "on_leave"
    ALREADY_HERE = "already_here"
    ELSEWHERE = "elsewhere"
    TOO_CLOSE = "too_close"
    TURNS_REACHED = "turns_reached"


class Wish(ProblemCode):
    """What a proposal may break at a cost: the soft rules."""

    EMPTY = "empty"
    LEVEL = "level"
    SPECIALITY = "speciality"
    GROUP = "group"
    UNWILLING = "unwilling"
    MIX = "mix"
    NEAR = "near"
    SHORTAGE = "shortage"
    UNEVEN = "uneven"


@dataclass(frozen=True, slots=True)
class Barred:
    """One rule that bars a person from a cell, with the figures of its sentence."""

    code: Bar
    params: Mapping[str, object] = field(default_factory=lambda: NO_PARAMS)

    @property
    def finding(self) -> Finding:
        """The rule as the ceiling words it."""
        return Finding("", self.code, self.params, warns=True)


def bars_of_day(person: Person, day: date, post: Post) -> Iterator[Barred]:
    """Yield what bars a person from a post on a day whatever else is filled."""
    if person.kind is not post.kind:
        yield Barred(Bar.WRONG_KIND, {"kind": post.kind})
    if day in person.out_of_office and post.kind is not PostKind.OFFICIAL:
        yield Barred(Bar.OUT_OF_OFFICE, {"day": day})
    if day in person.blocked:
        yield Barred(Bar.BLOCKED, {"day": day})
    for span in person.leave:
        if day in span:
            yield Barred(Bar.ON_LEAVE, {"first": span.first, "last": span.last})


def wishes_of_seat(person: Person, shift: Shift, post: Post) -> Iterator[Wish]:
    """Yield the wishes that a person in a cell breaks whatever else is filled."""
    if post.levels and not post.levels & person.levels:
        yield Wish.LEVEL
    if post.speciality and post.speciality not in person.specialities:
        yield Wish.SPECIALITY
    if post.group and post.group not in person.groups:
        yield Wish.GROUP
    if shift.day in person.unwilling:
        yield Wish.UNWILLING


def weight_of(problem: Problem, wish: Wish) -> int:
    """Return what breaking a wish of a seat costs by the settings."""
    weights = problem.rules.weights
    return {
        Wish.EMPTY: weights.empty,
        Wish.LEVEL: weights.level,
        Wish.SPECIALITY: weights.speciality,
        Wish.GROUP: weights.group,
        Wish.UNWILLING: weights.unwilling,
        Wish.MIX: weights.mix,
        Wish.NEAR: weights.nearness,
        Wish.SHORTAGE: weights.shortage,
        Wish.UNEVEN: weights.evenness,
    }[wish]


def cost_of_seat(problem: Problem, person: Person, shift: Shift, post: Post) -> int:
    """Return what a person in a cell costs whatever else is filled."""
    return sum(weight_of(problem, one) for one in wishes_of_seat(person, shift, post))


class Board:
    """A rota under way: the seats that are filled, and what follows for everybody else."""

    def __init__(self, problem: Problem, seats: Seats = NO_SEATS) -> None:
        self.problem = problem
        self.people = {one.id: one for one in problem.people}
        self.shifts = {one.id: one for one in problem.shifts}
        self.posts = {Cell(s.id, p.id): p for s in problem.shifts for p in s.posts}
        self.seats: dict[Cell, str] = {}
        self._turns: dict[str, list[Shift]] = {one.id: [] for one in problem.people}
        self._days = {one.id: sorted(one.turns_near) for one in problem.people}
        self._shift_days = {one.day for one in problem.shifts}
        self._window_starts = {one.id: self._starts(one) for one in problem.people}
        self._levels: Counter[tuple[str, DeputyLevel]] = Counter()
        for cell, person in sorted({**problem.filled, **seats}.items()):
            self.put(person, cell)
        self.years = sorted({one.day.year for one in problem.shifts}) or [0]
        """Years that the rota reaches into; turns are counted within each."""
        self._filled = self._count_filled()
        self._fewest = self._fewest_of_kind()

    def put(self, person: str, cell: Cell) -> None:
        """Fill a cell; somebody whom the problem does not know takes the place and nothing else."""
        self.seats[cell] = person
        if person not in self.people or cell not in self.posts:
            return
        shift = self.shifts[cell.shift]
        self._turns[person].append(shift)
        insort(self._days[person], shift.day)
        self._levels.update((shift.id, level) for level in self.people[person].levels)

    def total(self, person: Person, year: int) -> int:
        """Return the turns of a person in a year, with those of the rota."""
        turns = sum(one.day.year == year for one in self._turns[person.id])
        return self._done(person, year) + turns

    def _done(self, person: Person, year: int) -> int:
        later = year - self.years[0]
        if not later:
            return person.done
        return person.done_later[later - 1] if later <= len(person.done_later) else 0

    def days(self, person: Person) -> tuple[date, ...]:
        """Return the days of a person's turns, near ones outside the rota with them, in order."""
        return tuple(self._days[person.id])

    def last_before(self, person: Person, day: date) -> date | None:
        """Return the day of a person's last turn before a day, None where there was none."""
        at = bisect_left(self._days[person.id], day)
        return self._days[person.id][at - 1] if at else None

    def nearest(self, person: Person, day: date) -> int | None:
        """Return how many days lie between a day and the person's nearest turn."""
        return min((abs((day - one).days) for one in self._days[person.id]), default=None)

    def mean_total(self, person: Person, year: int) -> float:
        """Return the mean of the turns of a year among the person's kind; who has none is counted as well."""
        totals = [self.total(one, year) for one in self.problem.people if one.kind is person.kind]
        return sum(totals) / len(totals)

    def has_level(self, shift: Shift, level: DeputyLevel) -> bool:
        """Tell whether somebody of a level sits in a shift."""
        return self._levels[shift.id, level] > 0

    def bars(self, person: Person, cell: Cell) -> Iterator[Barred]:
        """Yield every hard rule that bars a person from a cell, as far as the rota is filled."""
        shift = self.shifts[cell.shift]
        yield from bars_of_day(person, shift.day, self.posts[cell])
        yield from self.bars_of_turns(person, shift)

    def bars_of_turns(self, person: Person, shift: Shift) -> Iterator[Barred]:
        """Yield what bars a person from a shift because of the turns that the person has."""
        turns = self._turns[person.id]
        if any(one.id == shift.id for one in turns):
            yield Barred(Bar.ALREADY_HERE)
        elif clash := next((one for one in turns if one.overlaps(shift)), None):
            yield Barred(
                Bar.ELSEWHERE, {"start": f"{clash.start:%H:%M}", "end": f"{clash.end:%H:%M}"}
            )
        rules, nearest = self.problem.rules, self.nearest(person, shift.day)
        if nearest is not None and nearest < rules.gap_days:
            yield Barred(Bar.TOO_CLOSE, {"days": nearest, "gap": rules.gap_days})
        if rules.most_turns is not None and self.total(person, shift.day.year) >= rules.most_turns:
            yield Barred(Bar.TURNS_REACHED, {"most": rules.most_turns})

    def added_cost(self, person: Person, cell: Cell) -> int:
        """Return what calling a person would add to the cost of the rota, the empty cell not counted."""
        shift = self.shifts[cell.shift]
        return (
            cost_of_seat(self.problem, person, shift, self.posts[cell])
            + self.step_cost(person, self.total(person, shift.day.year) + 1, shift.day.year)
            + self._near_cost(person, shift.day)
            - self._mix_gained(person, shift)
        )

    def step_cost(self, person: Person, total: int, year: int) -> int:
        """Return what the turn costs that brings a person to so many in a year; each costs more than the one before.

        Squares of the totals over the fewest that anybody of the kind has: who has none counts like everybody.
        """
        weights = self.problem.rules.weights
        wanted = weights.shortage if total <= self.problem.rules.least_turns else 0
        return weights.evenness * (2 * (total - self._fewest[person.kind, year]) - 1) - wanted

    def filled_total(self, person: Person, year: int) -> int:
        """Return the turns of a person in a year before anything is proposed."""
        return self._done(person, year) + self._filled[person.id, year]

    def windows_over(self, person: Person, first: date, second: date) -> int:
        """Return how many windows of the wished gap hold both days: the closer they lie, the more.

        Windows begin on every day of a shift and of a turn near the rota.
        """
        wished = timedelta(days=self.problem.rules.wished_gap_days)
        starts = self._window_starts[person.id]
        return max(0, bisect_right(starts, first) - bisect_right(starts, second - wished))

    def window_starts(self, person: Person) -> tuple[date, ...]:
        """Return the days on which windows begin."""
        return tuple(self._window_starts[person.id])

    def _starts(self, person: Person) -> list[date]:
        return sorted(self._shift_days | person.turns_near)

    def _near_cost(self, person: Person, day: date) -> int:
        """Return what a turn on a day costs for lying near those before and after it."""
        days, at = self._days[person.id], bisect_left(self._days[person.id], day)
        before = self.windows_over(person, days[at - 1], day) if at else 0
        after = self.windows_over(person, day, days[at]) if at < len(days) else 0
        joined = self.windows_over(person, days[at - 1], days[at]) if 0 < at < len(days) else 0
        return self.problem.rules.weights.nearness * (before + after - joined)

    def _mix_gained(self, person: Person, shift: Shift) -> int:
        won = [one for one in shift.mix & person.levels if not self.has_level(shift, one)]
        return self.problem.rules.weights.mix * len(won)

    def _count_filled(self) -> Counter[tuple[str, int]]:
        return Counter(
            (person, self.shifts[cell.shift].day.year)
            for cell, person in self.problem.filled.items()
            if cell in self.posts
        )

    def _fewest_of_kind(self) -> dict[tuple[str, int], int]:
        fewest: dict[tuple[str, int], int] = {}
        for one in self.problem.people:
            for year in self.years:
                total = self.filled_total(one, year)
                fewest[one.kind, year] = min(total, fewest.get((one.kind, year), total))
        return fewest
