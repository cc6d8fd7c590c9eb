"""The proposal that is shown at once."""

from __future__ import annotations

from hypothesis import given

from db.scheduling.greedy import propose
from db.scheduling.problem import Cell, Person, Post, PostKind, Problem, Shift
from db.scheduling.reasons import cost_of
from db.scheduling.standing import Board
from tests.db.scheduling.rotas import broken_rules, day, problems


@given(problems(most=6, shifts_most=6, posts=3))
def test_the_first_proposal_keeps_every_hard_rule(problem: Problem) -> None:
    assert not broken_rules(problem, propose(problem).seats)


@given(problems(most=6, shifts_most=6, posts=3))
def test_the_first_proposal_leaves_no_cell_empty_that_somebody_is_free_for(
    problem: Problem,
) -> None:
    found = propose(problem)
    board = Board(problem, found.seats)
    for cell in found.empty(problem):
        assert all(list(board.bars(one, cell)) for one in problem.people)


@given(problems(most=6, shifts_most=6, posts=3))
def test_what_calling_somebody_adds_is_the_difference_of_the_whole(problem: Problem) -> None:
    board, weights = Board(problem), problem.rules.weights
    before = cost_of(problem)
    for cell in problem.open_cells():
        for person in problem.people:
            if not list(board.bars(person, cell)):
                after = cost_of(problem, {cell: person.id})
                assert after - before == board.added_cost(person, cell) - weights.empty


def test_between_whom_nothing_decides_the_order_does() -> None:
    shift = Shift("s", day(0), (Post("one"),))
    assert propose(Problem((Person("b"), Person("a")), (shift,))).seats == {Cell("s", "one"): "b"}


def test_the_post_with_the_fewest_candidates_is_filled_first() -> None:
    people = (Person("officer", PostKind.LEGAL_OFFICER), Person("deputy"))
    posts = (Post("any"), Post("judge", PostKind.LEGAL_OFFICER))
    found = propose(Problem(people, (Shift("s", day(0), posts),)))
    assert found.seats == {Cell("s", "any"): "deputy", Cell("s", "judge"): "officer"}
