"""Every broken wish is told once, with what it costs; and a cell's side pane says who could sit there and why not."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import given

from db.kernel.problems import Problem as Finding
from db.people.contracts import DeputyLevel
from db.scheduling.problem import Cell, Person, Post, Problem, Rules, Seats, Shift, Span, Weights
from db.scheduling.reasons import Candidate, broken, candidates, cost_of, unevenness
from db.scheduling.solver import solve
from db.scheduling.standing import Bar, Wish
from tests.db.scheduling.rotas import COUNTY, TOWN, broken_rules, day, problems


def told_again(problem: Problem, seats: Seats) -> Counter[Wish]:
    """Return what the wishes broken of each kind cost, told from the beginning."""
    found: Counter[Wish] = Counter()
    weights, people = problem.rules.weights, {one.id: one for one in problem.people}
    sitting = {**problem.filled, **seats}
    turns = {name: sorted(one.turns_near) for name, one in people.items()}
    totals = Counter({name: one.done for name, one in people.items()})
    for shift in problem.shifts:
        levels: set[DeputyLevel] = set()
        for post in shift.posts:
            cell = Cell(shift.id, post.id)
            person = people.get(sitting.get(cell, "nobody"))
            if person is None:
                if cell not in sitting and cell not in problem.locked:
                    found[Wish.EMPTY] += weights.empty
                continue
            levels |= person.levels
            turns[person.id].append(shift.day)
            totals[person.id] += 1
            found[Wish.LEVEL] += weights.level * bool(
                post.levels and not post.levels & person.levels
            )
            found[Wish.SPECIALITY] += weights.speciality * (
                post.speciality not in {"", *person.specialities}
            )
            found[Wish.GROUP] += weights.group * (post.group not in {"", *person.groups})
            found[Wish.UNWILLING] += weights.unwilling * (shift.day in person.unwilling)
        found[Wish.MIX] += weights.mix * len(shift.mix - levels)
    for name, person in people.items():
        for start in {one.day for one in problem.shifts} | person.turns_near:
            end = start + timedelta(days=problem.rules.wished_gap_days)
            within = sum(start <= one < end for one in turns[name])
            found[Wish.NEAR] += weights.nearness * max(0, within - 1)
        found[Wish.SHORTAGE] += weights.shortage * max(0, problem.rules.least_turns - totals[name])
    return +found


@given(problems(most=6, shifts_most=6, posts=3))
def test_every_broken_wish_is_told_with_what_it_costs(problem: Problem) -> None:
    seats = solve(problem).seats
    told: Counter[Wish] = Counter()
    for reason in broken(problem, seats):
        told[reason.wish] += reason.cost
    assert +told == told_again(problem, seats)


@given(problems(most=6, shifts_most=6, posts=3))
def test_the_reasons_and_the_unevenness_are_the_whole_cost(problem: Problem) -> None:
    found = solve(problem)
    reasons = sum(one.cost for one in broken(problem, found.seats))
    assert reasons + unevenness(problem, found.seats) == found.cost


@given(problems(most=6, shifts_most=6, posts=3))
def test_nothing_is_told_twice(problem: Problem) -> None:
    told = [
        (one.wish, one.cell, one.person, str(dict(one.params)))
        for one in broken(problem, solve(problem).seats)
        if one.wish is not Wish.NEAR
    ]
    assert len(set(told)) == len(told)


@given(problems(most=6, shifts_most=6, posts=3))
def test_whoever_is_free_in_the_side_pane_breaks_no_rule(problem: Problem) -> None:
    seats = dict(solve(problem).seats)
    for cell in problem.open_cells():
        others = {one: who for one, who in seats.items() if one != cell}
        before = set(broken_rules(problem, others))
        for one in candidates(problem, seats, cell):
            new = set(broken_rules(problem, {**others, cell: one.person})) - before
            assert bool(new) == bool(one.bars)


@given(problems(most=6, shifts_most=6, posts=3))
def test_the_cheapest_in_the_side_pane_comes_first_and_the_barred_last(problem: Problem) -> None:
    seats = solve(problem).seats
    for cell in problem.open_cells():
        listed = candidates(problem, seats, cell)
        keys = [(len(one.bars), one.cost) for one in listed]
        assert keys == sorted(keys)


ALL = Cell("s", "one")
SHIFT = Shift("s", day(20), (Post("one", levels=frozenset({COUNTY})),), mix=frozenset({TOWN}))


def side_pane(person: Person, rules: Rules | None = None) -> Candidate:
    idle = Person("idle", levels=frozenset({COUNTY}))
    problem = Problem((person, idle), (SHIFT,), rules=rules or Rules())
    return next(one for one in candidates(problem, {}, ALL) if one.person == person.id)


@pytest.mark.parametrize(
    ("person", "bar", "params"),
    [
        (Person("x", blocked=frozenset({day(20)})), Bar.BLOCKED, {"day": day(20)}),
        (
            Person("x", leave=(Span(day(19), day(22)),)),
            Bar.ON_LEAVE,
            {"first": day(19), "last": day(22)},
        ),
        (Person("x", turns_near=frozenset({day(17)})), Bar.TOO_CLOSE, {"days": 3, "gap": 7}),
        (Person("x", done=4), Bar.TURNS_REACHED, {"most": 4}),
    ],
)
def test_who_is_barred_is_told_the_rule_and_its_figures(
    person: Person, bar: Bar, params: dict[str, object]
) -> None:
    (found,) = side_pane(person, Rules(most_turns=4)).bars
    assert (found.code, dict(found.params)) == (bar, params)


def test_a_candidate_comes_with_turns_mean_and_days_since_the_last() -> None:
    one = side_pane(Person("x", done=3, turns_near=frozenset({day(10)})))
    assert (one.turns, one.mean, one.days_since) == (3, 1.5, 10)
    assert {reason.wish for reason in one.wishes} == {Wish.LEVEL, Wish.UNEVEN}


def test_whoever_sits_in_the_cell_is_weighed_as_if_it_were_empty() -> None:
    problem = Problem((Person("x"),), (SHIFT,), {ALL: "x"})
    (one,) = candidates(problem, {}, ALL)
    assert not one.bars
    assert one.turns == 0


def test_a_reason_is_a_finding_that_warns() -> None:
    reasons = broken(Problem((Person("x"),), (SHIFT,)), {ALL: "x"})
    assert reasons[0].finding == Finding("s/one", Wish.LEVEL, {"levels": (COUNTY,)}, warns=True)


def test_weights_of_nothing_cost_nothing() -> None:
    nothing = Weights(0, 0, 0, 0, 0, 0, 0, 0, 0)
    problem = Problem((Person("x", done=3), Person("y")), (SHIFT,), rules=Rules(weights=nothing))
    assert cost_of(problem, {ALL: "x"}) == 0
