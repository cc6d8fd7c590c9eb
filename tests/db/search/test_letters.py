"""Titles by sound: syllables and initials of any part, and letters cut in every way without delay."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.search.full_text import FTS5
from db.search.letters import sound_tokens, sound_ways, sounds_like, split
from db.search.query import read

LETTERS = st.text("aeghinuvz", max_size=60)


@pytest.mark.parametrize(
    ("typed", "cut"),
    [
        ("ludeng", ("lu", "deng")),
        ("yinjinggai", ("yin", "jing", "gai")),
        ("xian", ("xian",)),
        ("fangan", ("fang", "an")),
        ("lud", ("lu", "d")),
        ("d", ("d",)),
        ("", ()),
        ("vvvvvvvv", ()),
    ],
)
def test_letters_are_cut_into_syllables_the_longest_first(typed: str, cut: tuple[str, ...]) -> None:
    assert split(typed) == cut


@given(LETTERS)
def test_what_is_cut_is_all_that_was_typed(typed: str) -> None:
    assert "".join(split(typed)) in (typed, "")


def test_a_word_of_many_ways_is_cut_at_once() -> None:
    """Trying every way took longer than anybody waits: 2 to the power of its syllables."""
    start = time.perf_counter()
    assert split("angang" * 30 + "vvvvvvvvvv") == ()
    assert time.perf_counter() - start < 0.5


@pytest.mark.parametrize(
    ("letters", "heard"),
    [
        ("ludeng", True),
        ("deng", True),
        ("lud", True),
        ("ld", True),
        ("dbl", True),
        ("ldbl", True),
        ("d", True),
        ("ldd", False),
        ("eng", False),
        ("luden", True),
    ],
)
def test_a_title_sounds_like_any_part_of_it(letters: str, *, heard: bool) -> None:
    assert sounds_like("路灯不亮", letters) is heard


@given(st.text("路灯不亮窨井盖异响abc3 ", min_size=1, max_size=12))
def test_a_title_sounds_like_each_of_its_tokens(title: str) -> None:
    kept = set(sound_tokens(title))
    initials = [token[1:] for token in kept if token.startswith("\ue101")]
    for pair in initials:
        assert sounds_like(title, pair)
    for syllable in (token[1:] for token in kept if token.startswith("\ue100")):
        assert sounds_like(title, syllable)


def test_a_single_letter_asks_for_no_sound() -> None:
    assert sound_ways(read("l")) == ()
    assert FTS5.expression(sound_ways(read("ld"))) == '"\ue101ld"'
    begun = " OR ".join(f'"\ue100{one}"' for one in ("lu", "luan", "lun", "luo"))
    assert FTS5.expression(sound_ways(read("lu"))) == f'("\ue101lu") OR (({begun}))'
