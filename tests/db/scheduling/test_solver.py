"""The search keeps the rules, leaves alone what is not its own, and is right about the best."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from db.scheduling.greedy import propose
from db.scheduling.problem import Cell, Outcome, Person, Post, PostKind, Problem, Rules, Shift
from db.scheduling.reasons import broken, cost_of
from db.scheduling.solver import Progress, solve
from db.scheduling.standing import Wish
from tests.db.scheduling.rotas import broken_rules, day, every_filling, problems


@given(problems(most=6, shifts_most=6, posts=3))
def test_no_hard_rule_is_ever_broken(problem: Problem) -> None:
    assert not broken_rules(problem, solve(problem).seats)


@given(problems(most=6, shifts_most=6, posts=3))
def test_only_cells_that_are_empty_and_not_locked_are_filled(problem: Problem) -> None:
    assert set(solve(problem).seats) <= set(problem.open_cells())


@given(problems(most=6, shifts_most=6, posts=3))
def test_the_same_problem_gives_the_same_rota(problem: Problem) -> None:
    again = Problem(
        problem.people,
        tuple(reversed(problem.shifts)),
        dict(reversed(problem.filled.items())),
        problem.locked,
        problem.rules,
    )
    assert solve(problem) == solve(again)


@settings(max_examples=150)
@given(problems(most=3, shifts_most=3, posts=2))
def test_a_proven_best_is_the_best_of_all_fillings(problem: Problem) -> None:
    found = solve(problem)
    assert found.outcome is Outcome.BEST
    assert found.cost == min(cost_of(problem, seats) for seats in every_filling(problem))
    assert found.cost == cost_of(problem, found.seats)


@given(problems(most=6, shifts_most=6, posts=3))
def test_the_best_is_never_dearer_than_the_first(problem: Problem) -> None:
    assert solve(problem).cost <= propose(problem).cost


WEEKS = tuple(Shift(f"w{n}", day(7 * n), (Post("one"), Post("two"))) for n in range(6))
SIX = tuple(Person(name) for name in "abcdef")
HARD = Problem(
    tuple(Person(f"{n:02}", groups=frozenset({str(n % 3)}), done=n % 2) for n in range(14)),
    tuple(
        Shift(f"d{n:02}", day(n), (Post("one", group=str(n % 2)), Post("two"), Post("three")))
        for n in range(24)
    ),
    rules=Rules(gap_days=3, wished_gap_days=7, least_turns=6),
)
"""More turns than the wished gap leaves room for: the search has something to do."""


def test_who_has_come_never_this_year_is_called_before_who_has_come_twice() -> None:
    people = (Person("often", done=2), Person("never"), Person("once", done=1))
    seats = solve(Problem(people, WEEKS[:1])).seats
    assert sorted(seats.values()) == ["never", "once"]


def test_turns_are_spread_evenly_over_everybody() -> None:
    seats = solve(Problem(SIX, WEEKS)).seats
    assert sorted(seats.values()) == sorted("abcdef" * 2)


def test_a_post_of_another_kind_stays_empty_where_nobody_is_of_it() -> None:
    shift = Shift("s", day(0), (Post("judge", PostKind.LEGAL_OFFICER), Post("one")))
    problem = Problem(SIX, (shift,))
    found = solve(problem)
    assert found.empty(problem) == (Cell("s", "judge"),)
    assert Wish.EMPTY in {one.wish for one in broken(problem, found.seats)}


def test_somebody_who_left_office_keeps_the_cell_and_counts_nowhere() -> None:
    problem = Problem(SIX, WEEKS[:1], {Cell("w0", "one"): "gone"})
    found = solve(problem)
    assert set(found.seats) == {Cell("w0", "two")}


def test_a_search_that_is_stopped_at_once_gives_the_first_proposal() -> None:
    problem = Problem(SIX, WEEKS)
    found = solve(problem, cancelled=lambda: True)
    assert found == replace(propose(problem), outcome=Outcome.STOPPED)


def test_a_search_that_is_stopped_on_the_way_still_keeps_every_rule() -> None:
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 2

    found = solve(HARD, cancelled=cancelled)
    assert len(asked) == 3
    assert not broken_rules(HARD, found.seats)
    assert found.outcome is Outcome.STOPPED


def test_whoever_looks_on_hears_the_first_cost_and_then_how_far_the_search_is() -> None:
    heard: list[Progress] = []
    found = solve(HARD, on_progress=heard.append)
    assert heard[0] == Progress(propose(HARD).cost)
    assert heard[-1] == Progress(found.cost, found.cost)
    between = heard[1:-1]
    assert between
    assert all(found.cost <= one.best for one in between)
    bounds = [one.bound for one in between if one.bound is not None]
    assert bounds
    assert max(bounds) <= found.cost


def test_what_a_listener_raises_ends_the_search() -> None:
    def fail(progress: Progress) -> None:
        if progress.bound is not None:
            raise LookupError

    with pytest.raises(LookupError):
        solve(HARD, on_progress=fail)


def test_two_people_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="twice"):
        Problem((Person("twice"), Person("twice")), WEEKS)
