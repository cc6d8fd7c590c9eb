"""Pairs find every part of a text, alone and inside the real full-text index."""

from __future__ import annotations

import random

import pytest
import sqlcipher3.dbapi2 as sqlite
from hypothesis import given
from hypothesis import strategies as st

from db.search import statements
from db.search.bigrams import (
    asked_pairs,
    asked_singles,
    asked_ways,
    index_tokens,
    is_short,
    tokens,
)
from db.search.full_text import FTS5
from db.search.normal import contains, normal, words

MIXED = "桂湾灣社区路灯䶮㛃𬭚\U00031350买提·•，。、 　aBｃ12３-〔〕"
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)


def expression(text: str) -> str:
    """What FTS5 is asked for a text, empty when nothing can be asked."""
    ways = asked_ways(text)
    return FTS5.expression(ways) if ways else ""


def found_by_tokens(text: str, needle: str) -> bool:
    """The meaning of the FTS5 expression, reckoned plainly."""
    kept = set(tokens(text))
    if pairs := asked_pairs(needle):
        return kept.issuperset(pairs)
    return all(any(t.startswith(one) for t in kept) for one in asked_singles(needle))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("路灯不亮", "路灯 灯不 不亮 亮"),
        ("路灯，亮", "路灯 灯 亮"),
        ("冉䶮", "冉䶮 䶮"),
        ("A13号", "a1 13 3号 号"),
        ("阿依·买提", "阿依 依买 买提 提"),
        ("𬭚\U00031350", "𬭚\U00031350 \U00031350"),
        ("路灯路灯", "路灯 灯路 灯"),
        ("，。", ""),
    ],
)
def test_a_run_gives_its_pairs_and_its_last_character(text: str, expected: str) -> None:
    assert index_tokens(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("路灯不", '"路灯" AND "灯不"'),
        ("灯", '"灯" *'),
        ("路灯 3", '"路灯"'),
        ('路"灯" OR', '"or"'),
        ("，", ""),
        ("\x00", ""),
        ("", ""),
    ],
)
def test_a_question_asks_for_all_pairs(text: str, expected: str) -> None:
    assert expression(text) == expected


def test_single_characters_are_told_as_short() -> None:
    assert is_short("灯")
    assert is_short("灯 路")
    assert not is_short("灯 路灯")


@given(st.text(MIXED, min_size=1, max_size=30), st.data())
def test_every_part_of_a_text_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    part = text[start : start + data.draw(st.integers(1, 4))]
    if words(part):
        assert contains(text, part)
        assert found_by_tokens(text, part)


@given(st.text(MIXED, max_size=30), st.text(MIXED, min_size=1, max_size=4))
def test_what_is_contained_is_never_missed_by_the_tokens(text: str, needle: str) -> None:
    if contains(text, needle):
        assert found_by_tokens(text, needle)


@pytest.fixture
def index() -> sqlite.Connection:
    connection = sqlite.connect(":memory:")
    connection.execute(statements.CREATE)
    return connection


def test_the_index_answers_as_a_plain_filter_does(index: sqlite.Connection) -> None:
    chance = random.Random(20260318)
    texts = ["".join(chance.choices(MIXED, k=chance.randint(1, 24))) for _ in range(300)]
    for row, text in enumerate(texts):
        index.execute(statements.PUT, {"row": row, "tokens": index_tokens(text)})
    spelt = [normal(text) for text in texts]
    for _ in range(2000):
        source = chance.choice(texts)
        start = chance.randrange(len(source))
        needle = source[start : start + chance.randint(1, 4)]
        if not (asked_for := expression(needle)):
            continue
        asked = {"expression": asked_for, "first": 0, "last": 300, "limit": -1}
        rows = [row for (row,) in index.execute(statements.ASK, asked)]
        hits = [row for row in rows if contains(texts[row], needle)]
        asked_words = words(needle)
        plain = [r for r in range(300) if all(word in spelt[r] for word in asked_words)]
        assert hits == plain[::-1]


@given(ANYTHING)
def test_any_question_is_understood_by_the_engine(text: str) -> None:
    connection = sqlite.connect(":memory:")
    connection.execute(statements.CREATE)
    connection.execute(statements.PUT, {"row": 1, "tokens": index_tokens(text)})
    if asked_for := expression(text):
        asked = {"expression": asked_for, "first": 0, "last": 9, "limit": 5}
        assert connection.execute(statements.ASK, asked).fetchall() == [(1,)]
    connection.close()


def test_rows_are_replaced_removed_and_cleared(index: sqlite.Connection) -> None:
    def ask(text: str) -> list[tuple[int]]:
        asked = {"expression": expression(text), "first": 0, "last": 9, "limit": 9}
        return index.execute(statements.ASK, asked).fetchall()

    index.execute(statements.PUT, {"row": 7, "tokens": index_tokens("路灯不亮")})
    index.execute(statements.PUT, {"row": 7, "tokens": index_tokens("窨井盖异响")})
    index.execute(statements.PUT, {"row": 8, "tokens": index_tokens("窨井盖松动")})
    assert ask("路灯") == []
    assert ask("井盖") == [(8,), (7,)]
    index.execute(statements.REMOVE, {"row": 8})
    index.execute(statements.OPTIMIZE)
    assert ask("井盖") == [(7,)]
    index.execute(statements.CLEAR)
    assert ask("井盖") == []


def test_removed_tokens_leave_the_index_when_it_is_optimised(index: sqlite.Connection) -> None:
    index.execute(statements.PUT, {"row": 1, "tokens": index_tokens("沈禾穗")})
    index.execute(statements.PUT, {"row": 2, "tokens": index_tokens("路灯")})
    index.execute(statements.REMOVE, {"row": 1})
    index.execute(statements.OPTIMIZE)
    blocks = index.execute(f"SELECT block FROM {statements.TABLE}_data").fetchall()
    assert not any("禾穗".encode() in block for (block,) in blocks)
