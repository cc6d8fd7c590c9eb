"""A rota that cannot be filled says which rules collide, and which exemptions would do."""

from __future__ import annotations

from hypothesis import given

from db.scheduling.colliding import Exemption, explain
from db.scheduling.problem import Cell, Person, Post, PostKind, Problem, Rules, Shift, Span
from db.scheduling.solver import solve
from db.scheduling.standing import Bar, Barred
from tests.db.scheduling.rotas import broken_rules, day, every_filling, problems


def two_days(first: int = 0, second: int = 3) -> tuple[Shift, ...]:
    return tuple(Shift(f"s{n}", day(n), (Post("one"),)) for n in (first, second))


def test_a_rota_that_is_full_collides_with_nothing() -> None:
    problem = Problem((Person("x"), Person("y")), two_days())
    told = explain(problem, solve(problem))
    assert (told.cells, told.rules, told.exemptions, told.nobody) == ((), (), (), ())


def test_the_gap_and_somebodys_leave_are_named_where_only_they_are_in_the_way() -> None:
    people = (Person("x"), Person("y", leave=(Span(day(0), day(9)),)))
    problem = Problem(people, two_days(), rules=Rules(gap_days=7))
    told = explain(problem, solve(problem))
    assert told.rules == (Bar.ON_LEAVE, Bar.TOO_CLOSE)
    assert [dict(one.barred) for one in told.cells] == [{Bar.ON_LEAVE: 1, Bar.TOO_CLOSE: 1}]
    assert len(told.exemptions) == 1
    assert not told.nobody


def test_the_exemption_says_whom_where_and_from_what() -> None:
    problem = Problem((Person("x", blocked=frozenset({day(3)})),), two_days(), rules=Rules(0))
    (found,) = explain(problem, solve(problem)).exemptions
    assert found == Exemption(Cell("s3", "one"), "x", (Barred(Bar.BLOCKED, {"day": day(3)}),))


def test_the_most_turns_of_a_year_are_named() -> None:
    problem = Problem((Person("x", done=2),), two_days()[:1], rules=Rules(most_turns=2))
    told = explain(problem, solve(problem))
    assert told.rules == (Bar.TURNS_REACHED,)
    assert [one.person for one in told.exemptions] == ["x"]


def test_where_no_exemption_would_do_there_is_nobody() -> None:
    judge = Shift("s", day(0), (Post("judge", PostKind.LEGAL_OFFICER), Post("one"), Post("two")))
    problem = Problem((Person("x"),), (judge,))
    told = explain(problem, solve(problem))
    assert len(told.nobody) == 2
    assert Cell("s", "judge") in told.nobody
    assert {one.people for one in told.cells} == {0, 1}
    assert not told.exemptions


@given(problems(most=4, shifts_most=3, posts=2))
def test_cells_stay_empty_by_rules_exactly_where_rules_are_named(problem: Problem) -> None:
    told = explain(problem, solve(problem))
    fillable = any(len(one) == len(problem.open_cells()) for one in every_filling(problem))
    assert fillable == (not told.exemptions and not told.nobody)


@given(problems(most=5, shifts_most=5, posts=2))
def test_with_the_exemptions_granted_nothing_else_is_broken(problem: Problem) -> None:
    told = explain(problem, solve(problem))
    assert set(told.seats) == set(problem.open_cells()) - set(told.nobody)
    breaking = {one.split(" ", 1)[0] for one in broken_rules(problem, told.seats)}
    assert breaking == {one.person for one in told.exemptions}
    assert all(one.bars for one in told.exemptions)
    assert not {bar.code for one in told.exemptions for bar in one.bars} & {
        Bar.WRONG_KIND,
        Bar.ALREADY_HERE,
        Bar.ELSEWHERE,
    }
