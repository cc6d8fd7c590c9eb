"""The rotas that ``bench_rota`` fills: a year of three posts a week, a month of nine posts a day, and a tight year.

People and wishes are drawn with a fixed seed. The same rotas are written out as plain figures for a peer.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from db.people.contracts import DeputyLevel
from db.scheduling.problem import Cell, Person, Post, Problem, Rules, Shift
from db.scheduling.standing import Board, cost_of_seat

_LEVELS = list(DeputyLevel)
_TOWN, _COUNTY = DeputyLevel.TOWN, DeputyLevel.COUNTY
_FIELDS = ("law", "education", "health")


@dataclass(frozen=True, slots=True)
class Size:
    """What a rota measures."""

    name: str
    people: int
    shifts: int
    posts: int
    every: int
    """Days from one shift to the next."""
    gap: int
    free: float
    """How likely somebody can come on a day."""


YEAR = Size("60 deputies, 52 weeks, 3 posts", 60, 52, 3, 7, 14, 0.8)
TIGHT = Size("the same, free on 3 days of 10, gap 4 weeks", 60, 52, 3, 7, 28, 0.3)
MONTH = Size("60 deputies, 31 days, 9 posts", 60, 31, 9, 1, 3, 0.8)


def rota(size: Size, seed: int) -> Problem:
    """Return a rota of a size."""
    drawn = random.Random(seed)
    days = [date(2026, 1, 7) + timedelta(days=size.every * number) for number in range(size.shifts)]
    people = tuple(_person(drawn, number, days, size.free) for number in range(size.people))
    shifts = tuple(_shift(drawn, number, day, size.posts) for number, day in enumerate(days))
    return Problem(people, shifts, rules=Rules(gap_days=size.gap, least_turns=2))


def _person(drawn: random.Random, number: int, days: list[date], free: float) -> Person:
    return Person(
        f"p{number:02}",
        levels=frozenset(drawn.sample(_LEVELS, drawn.choice([1, 1, 2]))),
        specialities=frozenset({drawn.choice(_FIELDS)}),
        groups=frozenset({f"group {number % 5}"}),
        blocked=frozenset(day for day in days if drawn.random() > free),
        unwilling=frozenset(day for day in days if drawn.random() < 0.2),
        done=drawn.choice([0, 0, 1, 2]),
    )


def _shift(drawn: random.Random, number: int, day: date, posts: int) -> Shift:
    wished = [frozenset({_COUNTY}), frozenset({_TOWN}), *[frozenset[DeputyLevel]()] * posts]
    return Shift(
        f"s{number:02}",
        day,
        tuple(
            Post(
                f"c{at}", levels=wished[at], speciality=drawn.choice(["", "law"]) if at > 1 else ""
            )
            for at in range(posts)
        ),
        mix=frozenset({_COUNTY, _TOWN}),
    )


def written(problem: Problem) -> str:
    """Return a rota as figures: seats that may be with their costs, steps of turns, levels of shifts."""
    board = Board(problem)
    places = {one.id: at for at, one in enumerate(problem.people)}
    seats = [
        [places[person.id], at, number, cost_of_seat(problem, person, shift, post)]
        for at, shift in enumerate(problem.in_order())
        for number, post in enumerate(shift.posts)
        for person in problem.people
        if not list(board.bars(person, Cell(shift.id, post.id)))
    ]
    most, (year,) = len(problem.shifts), board.years
    told: dict[str, Any] = {
        "seats": seats,
        "days": [shift.day.toordinal() for shift in problem.in_order()],
        "posts": [len(shift.posts) for shift in problem.in_order()],
        "gap": problem.rules.gap_days,
        "empty": problem.rules.weights.empty,
        "steps": [
            [
                board.step_cost(one, board.total(one, year) + turn, year)
                for turn in range(1, most + 1)
            ]
            for one in problem.people
        ],
        "mixes": [
            [at, [places[one.id] for one in problem.people if level in one.levels]]
            for at, shift in enumerate(problem.in_order())
            for level in sorted(shift.mix)
        ],
        "mix": problem.rules.weights.mix,
    }
    return json.dumps(told)
