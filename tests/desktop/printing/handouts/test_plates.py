"""Name plates: folded over, the name reads upright from both sides, large and whole."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from db.people.contracts import PersonLine
from desktop.printing.handouts.plates import PlateSheet, plate_of
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.marks import MM, Page, TextMark, TurnedMark
from desktop.printing.layout.writer import write_pdf
from tests.desktop.printing.layout.pdf import flat_text_of, ink_of, picture_of, sizes_of
from tests.desktop.scheduling import papers
from tests.fakes.words import chinese


@pytest.fixture(autouse=True)
def _speak_chinese() -> Iterator[None]:
    with chinese():
        yield


def pages(*people: PersonLine) -> tuple[Page, ...]:
    return PlateSheet([*map(plate_of, people)], HOUSE_FONTS).pages()


def size_of(name: str) -> float:
    """Return the size of a name in points."""
    page = pages(papers.person(name=name))[0]
    return max(one.line.size for one in page.marks if isinstance(one, TextMark))


def test_each_person_has_a_page_with_the_name_on_both_halves():
    pdf = write_pdf(pages(papers.person(name="欧阳青禾"), papers.officer()), "plates")
    assert sizes_of(pdf) == [(297.0, 210.0)] * 2
    printed = flat_text_of(pdf)
    assert printed.count("全国人大代表") == 2
    assert printed.count("法官") == 2


def test_the_upper_half_is_the_lower_one_turned_round():
    pdf = write_pdf(pages(papers.person(name="欧阳青禾")), "plates")
    picture = picture_of(pdf, dpi=72)
    middle = picture.height // 2
    # The fold is marked at the edges; what is compared lies between.
    edge = round(13 * MM)
    upper = picture.crop((edge, 0, picture.width - edge, middle)).rotate(180)
    lower = picture.crop((edge, picture.height - middle, picture.width - edge, picture.height))
    assert ink_of(upper) == pytest.approx(ink_of(lower), abs=2)
    assert isinstance(pages(papers.person())[0].marks[0], TurnedMark)


@pytest.mark.parametrize("name", ["何静", "林念慈", "欧阳青禾"])
def test_two_to_four_characters_fill_the_plate(name):
    assert size_of(name) >= 180


@pytest.mark.parametrize("name", ["库尔班江·阿布都热合曼", "阿依古丽·买买提·吐尔逊·" * 4, "𠮷野㛃"])
def test_a_long_name_gets_smaller_and_stays_whole_on_its_half(name):
    pdf = write_pdf(pages(papers.person(name=name)), "plates")
    assert name in flat_text_of(pdf)
    picture = picture_of(pdf, dpi=72)
    left, top, right, bottom = ink_of(picture)
    assert left >= 3 * MM
    assert top >= 2 * MM
    assert right <= picture.width - 3 * MM
    assert bottom <= picture.height - 2 * MM


def test_a_character_without_a_glyph_is_told_for_both_halves():
    page = pages(papers.person(name="何\U0003fffd"))[0]
    assert list(page.framed()) == ["\U0003fffd"] * 2


def test_nobody_makes_a_page_that_says_so():
    assert "没有可打印的人员" in flat_text_of(write_pdf(pages(), "plates"))
