"""Rotas for the tests: small ones that hypothesis draws, and the hard rules told again in other words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from itertools import product

from hypothesis import strategies as st

from db.people.contracts import DeputyLevel
from db.scheduling.problem import (
    Cell,
    Person,
    Post,
    PostKind,
    Problem,
    Rules,
    Shift,
    Span,
    Weights,
)

START = date(2026, 3, 2)
COUNTY, TOWN = DeputyLevel.COUNTY, DeputyLevel.TOWN
LEVELS = st.frozensets(st.sampled_from([COUNTY, TOWN]), max_size=2)
KINDS = st.sampled_from([PostKind.DEPUTY, PostKind.DEPUTY, PostKind.DEPUTY, PostKind.STAFF])


def day(number: int) -> date:
    """Return a day of the rota."""
    return START + timedelta(days=number)


DAYS = st.integers(0, 11).map(day)


@st.composite
def people(draw: st.DrawFn, most: int) -> tuple[Person, ...]:
    """Draw some people; an id is drawn apart from the order."""
    names = draw(st.permutations("abcdef"))[: draw(st.integers(0, most))]
    return tuple(
        Person(
            name,
            kind=draw(KINDS),
            levels=draw(LEVELS),
            specialities=draw(st.frozensets(st.sampled_from(["law"]))),
            groups=draw(st.frozensets(st.sampled_from(["one", "two"]))),
            blocked=draw(st.frozensets(DAYS, max_size=3)),
            leave=tuple(
                Span(first, first + timedelta(2)) for first in draw(st.lists(DAYS, max_size=1))
            ),
            unwilling=draw(st.frozensets(DAYS, max_size=3)),
            done=draw(st.integers(0, 3)),
            turns_near=draw(st.frozensets(st.integers(-4, 13).map(day), max_size=1)),
        )
        for name in names
    )


@st.composite
def shifts(draw: st.DrawFn, most: int, posts: int) -> tuple[Shift, ...]:
    """Draw some shifts, several on a day at times, and not in order."""
    return tuple(
        Shift(
            f"s{number}",
            draw(DAYS),
            tuple(
                Post(
                    f"p{place}",
                    draw(KINDS),
                    draw(LEVELS),
                    draw(st.sampled_from(["", "law"])),
                    draw(st.sampled_from(["", "", "one"])),
                )
                for place in range(draw(st.integers(1, posts)))
            ),
            start=time(draw(st.sampled_from([8, 10]))),
            end=time(draw(st.sampled_from([11, 17]))),
            mix=draw(LEVELS),
        )
        for number in range(draw(st.integers(1, most)))
    )


RULES = st.builds(
    Rules,
    gap_days=st.integers(0, 5),
    wished_gap_days=st.integers(0, 8),
    most_turns=st.none() | st.integers(1, 5),
    least_turns=st.integers(0, 3),
    weights=st.builds(
        Weights,
        empty=st.sampled_from([10_000, 30]),
        level=st.integers(0, 20),
        mix=st.integers(0, 20),
        evenness=st.integers(0, 4),
        shortage=st.integers(0, 9),
        nearness=st.integers(0, 3),
    ),
)


@st.composite
def problems(draw: st.DrawFn, most: int = 4, shifts_most: int = 4, posts: int = 2) -> Problem:
    """Draw a problem; what is filled keeps to no rule, for manual work always wins."""
    who, when = draw(people(most)), draw(shifts(shifts_most, posts))
    cells = [Cell(one.id, post.id) for one in when for post in one.posts]
    names = [one.id for one in who] + ["left office"]
    filled = draw(st.dictionaries(st.sampled_from(cells), st.sampled_from(names), max_size=2))
    locked = draw(st.frozensets(st.sampled_from(cells), max_size=2))
    return Problem(who, when, filled, locked, draw(RULES))


def every_filling(problem: Problem) -> Iterator[dict[Cell, str]]:
    """Yield every way to fill the open cells, empty ones with it, that keeps the hard rules."""
    cells = problem.open_cells()
    choices = [None, *(one.id for one in problem.people)]
    for chosen in product(choices, repeat=len(cells)):
        seats = {cell: who for cell, who in zip(cells, chosen, strict=True) if who is not None}
        if not broken_rules(problem, seats):
            yield seats


def broken_rules(problem: Problem, seats: Mapping[Cell, str]) -> list[str]:
    """Return what new seats break, told from the beginning: no line is shared with the program."""
    found = []
    when = {one.id: one for one in problem.shifts}
    posts = {Cell(one.id, post.id): post for one in problem.shifts for post in one.posts}
    everything = [*problem.filled.items(), *seats.items()]
    for cell, name in seats.items():
        shift, person = when[cell.shift], next(one for one in problem.people if one.id == name)
        if cell in problem.filled or cell in problem.locked:
            found.append(f"{cell} was not free")
        if posts[cell].kind != person.kind:
            found.append(f"{name} is of another kind")
        if shift.day in person.blocked or any(s.first <= shift.day <= s.last for s in person.leave):
            found.append(f"{name} is away")
        others = [when[c.shift] for c, n in everything if n == name and c != cell]
        if any(_meet(shift, other) for other in others):
            found.append(f"{name} is in two places")
        days = [*(other.day for other in others), *person.turns_near]
        if any(abs((one - shift.day).days) < problem.rules.gap_days for one in days):
            found.append(f"{name} comes again too soon")
        most = problem.rules.most_turns
        if most is not None and person.done + len(others) + 1 > most:
            found.append(f"{name} comes too often")
    return found


def _meet(one: Shift, other: Shift) -> bool:
    if one.id == other.id:
        return True
    return one.day == other.day and max(one.start, other.start) < min(one.end, other.end)
