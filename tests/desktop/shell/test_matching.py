"""Names answer characters, full pinyin and initials, and say where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.shell.matching import matched


@pytest.mark.parametrize(
    ("name", "typed", "places"),
    [
        ("桂湾社区北门路灯连续多日不亮", "lu", (6,)),
        ("桂湾社区北门路灯连续多日不亮", "ludeng", (6, 7)),
        ("桂湾社区北门路灯连续多日不亮", "ld", (6, 7)),
        ("桂湾社区北门路灯连续多日不亮", "lude", (6, 7)),
        ("桂湾社区北门路灯连续多日不亮", "路灯", (6, 7)),
        ("陆承安", "lca", (0, 1, 2)),
        ("锁定屏幕", "sd", (0, 1)),
        ("Lock the screen", "SCREEN", (9, 10, 11, 12, 13, 14)),
        ("锁定屏幕", "打印", ()),
        ("锁定屏幕", "zz", ()),
        ("锁定屏幕", "  ", ()),
        ("", "lu", ()),
    ],
)
def test_a_name_says_which_characters_answer(name, typed, places):
    assert matched(name, typed) == places


@given(st.text(max_size=30), st.text(max_size=30))
def test_whatever_is_typed_the_places_lie_in_the_name(name, typed):
    places = matched(name, typed)
    assert all(0 <= place < len(name) for place in places)
    assert sorted(set(places)) == list(places)
