"""What a rota is made from: people, shifts with their posts, what is filled already, and the rules of the station.

Everything is immutable and holds no record: the service reads it out of the tables, and a test writes it by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from db.people.contracts import DeputyLevel


class PostKind(StrEnum):
    """Who a post of a shift is for (domain reference §2.8)."""

    DEPUTY = "deputy"
    LEGAL_OFFICER = "legal_officer"
    STAFF = "staff"
    OFFICIAL = "official"


class Cell(NamedTuple):
    """One post of one shift: what is filled, locked, swapped and merged on its own."""

    shift: str
    post: str


Seats = Mapping[Cell, str]
"""Who sits where, by the id of the person."""

NO_SEATS: Seats = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last, both counted."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        """Tell whether a day lies within."""
        return self.first <= day <= self.last

    def days(self) -> Iterator[date]:
        """Yield the days in order."""
        for number in range((self.last - self.first).days + 1):
            yield self.first + timedelta(days=number)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can be called; ``done`` are the turns of this year that no cell of the problem shows."""

    id: str
    kind: PostKind = PostKind.DEPUTY
    levels: frozenset[DeputyLevel] = frozenset()
    specialities: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    """Names of the groups the person is in, fixed ones and those for a task."""
    is_elsewhere: bool = False
    """Grouped into other stations alone: put in by hand, never proposed."""
    out_of_office: frozenset[date] = frozenset()
    """Days of the problem on which no seat is served."""
    blocked: frozenset[date] = frozenset()
    leave: tuple[Span, ...] = ()
    unwilling: frozenset[date] = frozenset()
    """Days on which the person would rather not, but can."""
    done: int = 0
    done_later: tuple[int, ...] = ()
    """Turns of each year after that of the first shift, as far as the problem reaches."""
    turns_near: frozenset[date] = frozenset()
    """Days of turns outside the problem, before, after or elsewhere, to which the gap is kept as well."""


@dataclass(frozen=True, slots=True)
class Post:
    """One place of a shift; what is wished of whoever takes it is empty where anybody of the kind will do."""

    id: str
    kind: PostKind = PostKind.DEPUTY
    levels: frozenset[DeputyLevel] = frozenset()
    """One of these is wished."""
    speciality: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Shift:
    """One time of reception; ``mix`` are the levels of which at least one person each is wished."""

    id: str
    day: date
    posts: tuple[Post, ...]
    start: time = time(9)
    end: time = time(11, 30)
    mix: frozenset[DeputyLevel] = frozenset()

    def overlaps(self, other: Shift) -> bool:
        """Tell whether nobody can be at both."""
        return self.day == other.day and self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Weights:
    """What a wish is worth beside the others; whole figures, so that two costs are never nearly the same."""

    empty: int = 10_000
    level: int = 20
    mix: int = 20
    group: int = 10
    unwilling: int = 8
    shortage: int = 6
    speciality: int = 5
    evenness: int = 3
    nearness: int = 2


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of a station: days, turns and weights are settings."""

    gap_days: int = 7
    """Two turns of a person lie at least so many days apart; hard. 0 lets somebody serve twice on a day."""
    wished_gap_days: int = 0
    """Turns within so many days are wished apart; soft. More than the turns leave room for is dear to prove."""
    most_turns: int | None = None
    """More in a year is not asked of anybody; hard."""
    least_turns: int = 0
    """Fewer in a year is a shortage."""
    weights: Weights = field(default_factory=Weights)


@dataclass(frozen=True, slots=True)
class Problem:
    """One rota to be filled; only cells that are neither filled nor locked may be.

    The order of the people is the order in which those are called between whom nothing else decides.
    Raises ValueError where two people, two shifts or two posts of a shift have one id.
    """

    people: tuple[Person, ...]
    shifts: tuple[Shift, ...]
    filled: Seats = field(default_factory=lambda: NO_SEATS)
    locked: frozenset[Cell] = frozenset()
    rules: Rules = field(default_factory=Rules)

    def __post_init__(self) -> None:
        """Refuse what could not be told apart."""
        for ids in self._ids():
            if len(set(ids)) != len(ids):
                raise ValueError(ids)

    def in_order(self) -> tuple[Shift, ...]:
        """Return the shifts by time, however they came."""
        return tuple(sorted(self.shifts, key=lambda one: (one.day, one.start, one.id)))

    def open_posts(self, shift: Shift) -> tuple[Post, ...]:
        """Return the posts of a shift that may be filled."""
        return tuple(post for post in shift.posts if self.is_open(Cell(shift.id, post.id)))

    def is_open(self, cell: Cell) -> bool:
        """Tell whether a cell is empty and not locked."""
        return cell not in self.filled and cell not in self.locked

    def open_cells(self) -> tuple[Cell, ...]:
        """Return every cell that may be filled, by time, then as the posts stand."""
        return tuple(
            Cell(shift.id, post.id)
            for shift in self.in_order()
            for post in self.open_posts(shift)
        )  # fmt: skip

    def _ids(self) -> list[list[str]]:
        posts = [[post.id for post in shift.posts] for shift in self.shifts]
        return [[one.id for one in self.people], [one.id for one in self.shifts], *posts]


class Outcome(StrEnum):
    """How far a proposal has come."""

    FIRST = "first"
    """Made at once, cell by cell."""
    STOPPED = "stopped"
    """The best found until somebody stopped the search."""
    BEST = "best"
    """No other filling breaks wishes of less weight: proven."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Who is proposed for the open cells; those of which nobody is proposed are not in it."""

    seats: Seats
    outcome: Outcome
    cost: int
    """The weight of the wishes broken and of the unevenness, of the whole rota."""

    def empty(self, problem: Problem) -> tuple[Cell, ...]:
        """Return the open cells for which nobody is proposed."""
        return tuple(cell for cell in problem.open_cells() if cell not in self.seats)
