"""Lines break by the rules of Chinese punctuation and never lose a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.text import (
    NOT_FIRST,
    NOT_LAST,
    Span,
    Style,
    measure,
    set_balanced,
    set_lines,
)

TEN = Style(10)


def lines_of(words: str, width: float, style: Style = TEN) -> list[str]:
    return [line.text for line in set_lines([Span(words, style)], width, HOUSE_FONTS)]


def squeezed(words: str) -> str:
    return "".join(words.replace("\u00a0", " ").split())


def test_chinese_breaks_between_any_two_characters():
    assert lines_of("桂湾社区北门路灯", 42) == ["桂湾社区", "北门路灯"]


@pytest.mark.parametrize("mark", "，。、；：？！）》”·")
def test_no_line_begins_with_a_closing_mark(mark):
    assert lines_of(f"桂湾社区{mark}北门路灯", 42)[:2] == ["桂湾社", f"区{mark}北门"]


@pytest.mark.parametrize("mark", "（《“〔—")
def test_no_line_ends_with_an_opening_mark(mark):
    assert lines_of(f"桂湾社{mark}北门路灯", 42)[0] == "桂湾社"


def test_a_figure_stays_with_its_unit():
    first, second = lines_of("登记于三月 18 日", 60)[:2]
    assert first == "登记于三月"
    assert second.replace("\u00a0", " ") == "18 日"


def test_words_and_numbers_stay_whole_where_they_fit():
    assert lines_of("电话 0000-8123-0016 转", 80) == ["电话", "0000-8123-0016", "转"]


def test_a_word_longer_than_a_line_is_broken_and_keeps_every_letter():
    word = "https://example.invalid/" + "a" * 80
    lines = lines_of(word, 100)
    assert len(lines) > 3
    assert "".join(lines) == word
    assert all(measure(line, TEN, HOUSE_FONTS) <= 100 for line in lines)


def test_a_long_word_takes_its_closing_mark_to_the_next_line():
    lines = lines_of("a" * 17 + "，", measure("a" * 17, TEN, HOUSE_FONTS) + 1)
    assert lines == ["a" * 16, "a，"]


def test_line_ends_are_kept_and_other_white_becomes_a_space():
    assert lines_of("一\r\n二\u2028三\t四\u2003五", 200) == ["一", "二", "三 四 五"]


def test_an_empty_text_takes_one_line():
    lines = set_lines([Span("", TEN)], 100, HOUSE_FONTS)
    assert [line.text for line in lines] == [""]
    assert lines[0].height == TEN.line_height


def test_styles_mix_in_one_line_and_the_tallest_gives_the_height():
    spans = [Span("2026 年", Style(12, bold=True)), Span("前", Style(9))]
    (line,) = set_lines(spans, 300, HOUSE_FONTS)
    assert {run.style.size for run in line.runs} == {12, 9}
    assert line.height == Style(12).line_height


def test_balanced_lines_are_about_equally_long():
    words = Span("岚川市南渚区松陌镇人大代表联络站", TEN)
    lines = set_balanced([words], 120, HOUSE_FONTS)
    assert [len(line.text) for line in lines] == [8, 8]


ANY = st.text(max_size=60)
MARKS = st.text(alphabet="桂，。（）《》“”—…a1 ·、", max_size=60)


@given(ANY | MARKS, st.floats(min_value=1, max_value=200))
def test_no_text_raises_and_no_visible_letter_is_lost(words, width):
    fonts = HOUSE_FONTS
    absent = fonts.missing(words)
    set_words = "".join(lines_of(words, width))
    for character in words:
        if character in absent:
            assert f"U+{ord(character):04X}" in set_words
        elif character.isalnum():
            assert character in set_words


@given(
    st.lists(st.sampled_from(["桂", "湾，", "（社", "区）", "“北”", "门。", "—街", "3 月", "ab"]))
)
def test_no_line_of_prose_begins_or_ends_with_the_wrong_mark(pieces):
    lines = lines_of("".join(pieces), 60)
    assert not [line for line in lines[1:] if line[0] in NOT_FIRST]
    assert not [line for line in lines[:-1] if line[-1] in NOT_LAST]
