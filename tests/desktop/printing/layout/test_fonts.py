"""Characters find a font, or are announced as missing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import reportlab

import resources
from desktop.printing.layout.blocks import Column, text
from desktop.printing.layout.flow import Flow, Frame
from desktop.printing.layout.fonts import (
    HOUSE_FONTS,
    FontChain,
    is_invisible,
    letter_fonts,
    missing,
    office_face,
    rare_fonts,
)
from desktop.printing.layout.text import Style
from desktop.printing.layout.writer import write_pdf
from tests.desktop.printing.layout.pdf import text_of

NOTO = resources.path("fonts", "NotoSansSC_400Regular.ttf")
BOLD = resources.path("fonts", "NotoSansSC_700Bold.ttf")
VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
"""Stands in for a font of rare characters: it has letters that Noto Sans SC lacks."""


def write(words: str, fonts: FontChain, *, bold: bool = False) -> bytes:
    flow = Flow(Frame(400, 400, top=20, right=20, bottom=20, left=20))
    flow.pour(text(Column(360, fonts), words, Style(14, bold=bold)))
    return write_pdf(flow.pages(), "fonts")


@pytest.mark.parametrize("name", ["䶮", "㛃", "𬭚", "喆堃", "阿依古丽·买买提", "王𠅤𬬭"])
def test_names_with_rare_characters_are_drawn_and_can_be_copied(name):
    assert not missing(name)
    assert name in text_of(write(name, HOUSE_FONTS))


def test_a_character_that_no_font_has_prints_its_code_point_and_is_announced():
    fonts = FontChain(NOTO, BOLD)
    assert fonts.missing("王\U00031350\U00031350李\U0001f600") == ("\U00031350", "\U0001f600")
    printed = text_of(write("王\U00031350李", fonts))
    assert "王U+31350李" in printed


def test_a_font_for_rare_characters_takes_over_glyph_by_glyph():
    fonts = FontChain(NOTO, BOLD, (VERA,))
    assert not fonts.missing("Łukasz 王 Šš")
    assert fonts.glyph("Ł").font == "Vera"
    assert fonts.glyph("王").font == NOTO.stem
    assert "Łukasz 王 Šš" in text_of(write("Łukasz 王 Šš", fonts))


def test_bold_text_thickens_a_font_that_has_no_bold():
    fonts = FontChain(NOTO, BOLD, (VERA,))
    assert fonts.glyph("王", bold=True).font == BOLD.stem
    assert fonts.glyph("Ł", bold=True).thickened
    assert "Ł王" in text_of(write("Ł王", fonts, bold=True))


def test_fonts_for_rare_characters_are_parsed_only_when_asked(tmp_path):
    rare = Path(shutil.copy(VERA, tmp_path / "Rare.ttf"))
    fonts = FontChain(NOTO, BOLD, (rare,))
    fonts.glyph("王")
    rare.rename(tmp_path / "Gone.ttf")
    assert fonts.glyph("Ł").absent, "it is opened only now, when it is no longer there"


def test_a_damaged_font_is_passed_over(tmp_path):
    broken = tmp_path / "HanaMinB.ttf"
    broken.write_bytes(b"not a font at all")
    fonts = FontChain(NOTO, BOLD, rare_fonts([tmp_path]))
    assert fonts.missing("\U00031350") == ("\U00031350",)


def test_rare_fonts_are_asked_in_their_order_wherever_they_lie(tmp_path):
    system, own = tmp_path / "system", tmp_path / "own"
    for folder in (system, own):
        folder.mkdir()
        (folder / "BabelStoneHan.ttf").touch()
    (system / "HanaMinB.ttf").touch()
    found = rare_fonts([own, system])
    assert found == (system / "HanaMinB.ttf", own / "BabelStoneHan.ttf")


def test_marks_without_a_shape_are_neither_drawn_nor_missing():
    invisible = "\x00\x07\u200b\u202e\ufe0f\U000e0100\u2066"
    assert all(is_invisible(one) for one in invisible)
    assert not missing(f"沈{invisible}知行 \u3000\t")
    assert "沈知行" in text_of(write(f"沈{invisible}知行", HOUSE_FONTS))


def test_more_than_a_subset_of_characters_keeps_its_text():
    words = "".join(chr(point) for point in range(0x4E00, 0x4E00 + 700))
    printed = "".join(text_of(write(words, HOUSE_FONTS)).split())
    assert printed == words


def test_letters_are_set_in_a_face_with_feet_and_what_it_lacks_comes_from_the_house():
    fonts = letter_fonts()
    assert fonts.glyph("答").font != HOUSE_FONTS.glyph("答").font
    assert fonts.glyph("䶮").font == HOUSE_FONTS.glyph("䶮").font
    assert fonts.glyph("答", bold=True).thickened or fonts.glyph("答", bold=True).font
    assert "答复䶮𬭚" in text_of(write("答复䶮𬭚", fonts, bold=True))


def test_chains_share_a_font_so_that_two_papers_may_be_drawn_at_once():
    first = write("回执", HOUSE_FONTS)
    letter_fonts().glyph("䶮")
    assert write("回执", HOUSE_FONTS) == first


def test_a_face_of_the_office_is_found_in_a_folder_and_right_below(tmp_path):
    assert office_face(("simfang.ttf",), (tmp_path,)) is None
    below = tmp_path / "winfonts" / "simfang.ttf"
    below.parent.mkdir()
    below.touch()
    assert office_face(("FZFSK.TTF", "simfang.ttf"), (tmp_path / "gone", tmp_path)) == below
    beside = tmp_path / "FZFSK.TTF"
    beside.touch()
    assert office_face(("FZFSK.TTF", "simfang.ttf"), (tmp_path,)) == beside
