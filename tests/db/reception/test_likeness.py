"""How much alike two matters are: the same from both sides, and no more than whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from db.reception.likeness import Traits, likeness, may_be_same, shared
from db.reception.link_contracts import TypedMatter

_WORDS = st.text("东林路窨井盖响夜车压修灯 ，。ab1", max_size=40)
_PLACES = st.sampled_from(["", "桂湾社区", "同德社区"])
_CODES = st.sampled_from(["", "03", "0306", "05"])


@given(_WORDS, _WORDS)
def test_two_texts_share_the_same_from_both_sides(one: str, other: str) -> None:
    assert shared(one, other) == shared(other, one)
    assert 0 <= shared(one, other) <= 1


@given(_WORDS, _WORDS, _PLACES, _CODES)
def test_a_known_place_never_makes_the_same_one_less_like(
    words: str, other: str, place: str, code: str
) -> None:
    there = Traits(other, "", "桂湾社区", code)
    unknown = likeness(TypedMatter(words, "", code), there)
    known = likeness(TypedMatter(words, "桂湾社区", code), there)
    assert 0 <= unknown <= known <= 1
    assert likeness(TypedMatter(words, "翠苑社区", code), there) <= unknown


def test_a_subcategory_belongs_to_the_category_that_the_form_names() -> None:
    typed = TypedMatter("路灯一直不亮，晚上看不清", "", "03")
    near, far = Traits("路灯不亮", "", "", "0306"), Traits("路灯不亮", "", "", "05")
    assert likeness(typed, near) > likeness(typed, far)


def test_place_and_category_alone_are_not_enough() -> None:
    typed = TypedMatter("楼下商铺深夜扰民，无法休息", "桂湾社区", "03")
    assert not may_be_same(likeness(typed, Traits("窨井盖异响", "", "桂湾社区", "03")))


def test_signs_and_spaces_say_nothing() -> None:
    assert shared("东林路窨井盖，异响！", "东林路 窨井盖 异响") == 1
    assert shared("", "窨井盖") == shared("井", "井") == 0


def test_two_characters_in_common_say_little() -> None:
    assert shared("路灯", "路灯不亮，楼道里摔了人") < 0.4
