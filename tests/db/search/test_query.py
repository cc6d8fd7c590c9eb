"""Whatever a person types becomes a harmless question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.search.bigrams import asked_ways
from db.search.full_text import FTS5
from db.search.normal import contains
from db.search.query import LONGEST, Asked, like_pattern, read

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=300)


@pytest.mark.parametrize(
    ("typed", "kind", "key"),
    [
        ("4417", Asked.DIGITS, "4417"),
        ("138 0000 4417", Asked.DIGITS, "13800004417"),
        ("0573-8700 1234", Asked.DIGITS, "057387001234"),
        ("１２３４", Asked.DIGITS, "1234"),
        ("002X", Asked.DIGITS, "002x"),
        ("zxm", Asked.LETTERS, "zxm"),
        ("Zhāng Xiǎo'míng", Asked.LETTERS, "zhangxiaoming"),
        ("lü", Asked.LETTERS, "lv"),
        ("路燈", Asked.CHARACTERS, "路灯"),
        ("王 伟", Asked.CHARACTERS, "王伟"),
        ("A13", Asked.CHARACTERS, "a13"),
        ("%_'\"", Asked.CHARACTERS, "%_'\""),
        ("", Asked.NOTHING, ""),
        (" \t\u3000", Asked.NOTHING, ""),
        ("\x00\u200b\ud800", Asked.NOTHING, ""),
    ],
)
def test_the_kind_follows_what_was_typed(typed: str, kind: Asked, key: str) -> None:
    question = read(typed)
    assert (question.kind, question.key) == (kind, key)


def test_a_paste_of_megabytes_is_cut() -> None:
    question = read("路灯" * 2_500_000)
    assert len(question.text) == LONGEST
    assert len(FTS5.expression(asked_ways(question.text))) < 1000


def test_words_must_all_be_contained() -> None:
    question = read("路灯 桂湾")
    assert question.words == ("路灯", "桂湾")
    assert contains("桂湾社区北门路灯", question.text)


@pytest.mark.parametrize(
    ("word", "pattern"),
    [("路灯", "%路灯%"), ("100%", r"%100\%%"), ("a_b", r"%a\_b%"), ("\\", r"%\\%")],
)
def test_like_patterns_are_escaped(word: str, pattern: str) -> None:
    assert like_pattern(word) == pattern


@given(ANYTHING)
def test_reading_never_fails_and_keeps_nothing_harmful(typed: str) -> None:
    question = read(typed)
    for text in (question.key, question.text, *question.words):
        text.encode()
        assert "\x00" not in text
    assert (question.kind is Asked.NOTHING) == (not question.words)
    assert len(question.text) <= LONGEST
