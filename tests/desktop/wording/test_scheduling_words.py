"""What the rota says, in Chinese and with its figures."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from db.people.contracts import DeputyLevel
from db.scheduling.problem import Cell, Person, Post, PostKind, Problem, Rules, Shift, Span
from db.scheduling.reasons import broken, candidates
from db.scheduling.standing import Bar, Wish
from desktop.wording import words

SHIFT = Shift("s", date(2026, 3, 18), (Post("one"), Post("staff", PostKind.STAFF)))


def test_a_broken_wish_is_one_sentence_with_its_figures(qapp: QApplication) -> None:
    people = (Person("x", done=8), Person("y", done=3))
    found = broken(Problem(people, (SHIFT,)), {Cell("s", "one"): "x"})
    said = {one.wish: words.of(one.finding) for one in found}
    assert said[Wish.UNEVEN] == "本年已 9 次，均值 6 次。"
    assert said[Wish.EMPTY] == "3 月 18 日的站点工作人员一席没有人选。"


def test_levels_that_are_wished_are_listed(qapp: QApplication) -> None:
    post = Post("one", levels=frozenset({DeputyLevel.COUNTY, DeputyLevel.TOWN}))
    shift = Shift("s", date(2026, 3, 18), (post,))
    (found,) = broken(Problem((Person("x"),), (shift,)), {Cell("s", "one"): "x"})[:1]
    county, town = words.of(DeputyLevel.COUNTY), words.of(DeputyLevel.TOWN)
    assert words.of(found.finding) == f"希望的代表级别是{county}、{town}。"


@pytest.mark.parametrize(
    ("person", "sentence"),
    [
        (
            Person("x", leave=(Span(date(2026, 3, 17), date(2026, 3, 20)),)),
            "3 月 17 日至 3 月 20 日请假。",
        ),
        (
            Person("x", turns_near=frozenset({date(2026, 3, 15)})),
            "与另一次进站只隔 3 天，至少应隔 7 天。",
        ),
        (Person("x", done=6), "本年已满 6 次。"),
    ],
)
def test_whoever_is_barred_is_told_why(qapp: QApplication, person: Person, sentence: str) -> None:
    problem = Problem((person,), (SHIFT,), rules=Rules(most_turns=6))
    (one,) = candidates(problem, {}, Cell("s", "one"))
    assert [words.of(bar.finding) for bar in one.bars] == [sentence]


def test_every_rule_and_wish_ends_as_a_sentence(qapp: QApplication) -> None:
    assert all(words.of(one).endswith("。") for one in [*Bar, *Wish])
