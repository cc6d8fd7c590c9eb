"""One spelling: what folds together, what stays apart, and that no string does harm."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.search import tables
from db.search.normal import _PUNCTUATION, contains, normal, says, visible, words

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("道路破損，號誌燈", "道路破损,号志灯"),
        ("裏面", "裡面"),
        ("ＡＢＣ１２３", "abc123"),
        ("王　伟", "王伟"),
        ("138 0000 4417", "13800004417"),
        ("阿依古丽•买买提", "阿依古丽·买买提"),
        ("阿依古丽・买买提", "阿依古丽买买提"),
        ("张\u200b三\u202e", "张三"),
        ("A13 号", "a13号"),
        ("葛\U000e0100城", "葛城"),
        ("ﬁne  Print", "fine print"),
        ("e\u0301tude", "étude"),
    ],
)
def test_spellings_of_the_same_thing_fold_together(one: str, other: str) -> None:
    assert normal(one) == normal(other)


@given(st.text(st.sampled_from([*"路灯不亮请尽快修a7", *map(chr, _PUNCTUATION)]), max_size=40))
def test_marks_are_spelt_alike_alone_and_among_words(text: str) -> None:
    assert normal(text) == normal(text + "\u200b")


@pytest.mark.parametrize("name", ["喆", "堃", "䶮", "㛃", "𬭚", "\U00031350"])
def test_rare_characters_keep_their_own_spelling(name: str) -> None:
    assert normal(name) == name


def test_a_space_stays_between_latin_words_only() -> None:
    assert normal(" north  gate 3 号 楼 ") == "north gate 3号楼"


def test_words_are_parted_by_any_blank_and_asked_once() -> None:
    assert words(" 路燈　桂湾\n路灯 ") == ("路灯", "桂湾")


@pytest.mark.parametrize(
    ("needle", "expected"),
    [
        ("路灯", True),
        ("湾社区北", True),
        ("桂湾 路燈", True),
        ("灯路", False),
        ("", False),
        (" \x00", False),
        ("3 月", True),
        ("%", False),
    ],
)
def test_contains_asks_for_every_word(needle: str, *, expected: bool) -> None:
    assert contains("桂湾社区北门路灯自3月12日不亮", needle) is expected


@given(ANYTHING)
def test_any_string_has_a_spelling_without_invisible_characters(text: str) -> None:
    spelt = normal(text)
    spelt.encode()
    assert not any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} for c in spelt)
    assert not set("\u200b\u200d\u202e\u2066\ufeff\x00") & set(spelt)


@given(ANYTHING)
def test_seeing_twice_changes_nothing(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@given(st.text("桂灣湾社區区 aＢ１2·•，", max_size=30))
def test_spelling_twice_changes_nothing(text: str) -> None:
    assert normal(normal(text)) == normal(text)


@given(st.text("路灯號裏，。！：（）、《》“”| ·3aＡé\u3000\u0301", max_size=20), st.data())
def test_words_are_told_of_a_text_as_of_its_spelling(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    asked = words(text[start : start + data.draw(st.integers(0, 4))])
    for word in asked:
        assert says(text, [word]) == (word in normal(text))
    assert says(text, asked) == all(word in normal(text) for word in asked)


def test_no_han_that_is_written_otherwise_counts_as_plain() -> None:
    changed = [chr(code) for code in tables.variants() if 0x4E00 <= code <= 0x9FFF]
    assert len(changed) > 2000
    for one in changed:
        assert normal(one) == tables.variants()[ord(one)]
        assert says(f"路{one}，", [normal(one)])
