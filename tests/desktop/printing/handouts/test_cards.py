"""Cards of 90 by 54 mm, ten on a page, with marks to cut along and no private phone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from db.people.contracts import PersonLine
from desktop.printing.handouts.cards import CARD, CardSheet
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.marks import MM, RuleMark
from desktop.printing.layout.writer import write_pdf
from tests.desktop.printing.layout.pdf import codes_of, flat_text_of, picture_of, sizes_of
from tests.desktop.scheduling import papers
from tests.fakes.words import chinese


@pytest.fixture(autouse=True)
def _speak_chinese() -> Iterator[None]:
    with chinese():
        yield


def cards(people: list[PersonLine]) -> bytes:
    return write_pdf(CardSheet(people, papers.station(), HOUSE_FONTS).pages(), "cards")


def test_ten_cards_stand_on_a_page_and_the_eleventh_on_the_next():
    pdf = cards([papers.person(at) for at in range(11)])
    assert sizes_of(pdf) == [(210.0, 297.0)] * 2
    printed = flat_text_of(pdf)
    for at in range(11):
        assert papers.name(at) in printed
    assert printed.count("电话：0000-8123-0016") == 11
    assert "2764" not in printed


def test_a_phone_reads_the_code_of_a_card_as_text():
    read = {text for _, text in codes_of(picture_of(cards([papers.person()]), dpi=200))}
    assert read == {"祝云舟\n岚川市南渚区松陌镇代表联络站\n0000-8123-0016"}


def test_the_marks_to_cut_along_are_a_card_apart_and_end_before_it():
    page = CardSheet([papers.person()], papers.station(), HOUSE_FONTS).pages()[0]
    marks = [one for one in page.marks if isinstance(one, RuleMark) and one.thickness < 0.5]
    uprights = sorted({round(one.x, 2) for one in marks if one.x == one.to_x})
    levels = sorted({round(one.y, 2) for one in marks if one.y == one.to_y})
    assert [b - a for a, b in pairwise(uprights)] == pytest.approx([CARD[0]] * 2, abs=0.02)
    assert [b - a for a, b in pairwise(levels)] == pytest.approx([CARD[1]] * 5, abs=0.02)
    assert (CARD[0] / MM, CARD[1] / MM) == pytest.approx((90, 54))


@pytest.mark.parametrize(
    "name", ["何静", "𠮷野㛃", "库尔班江·阿布都热合曼", "阿依古丽·买买提·吐尔逊·" * 4]
)
def test_no_name_leaves_its_card(name):
    pdf = cards([papers.person(name=name)])
    assert name in flat_text_of(pdf)
    picture = picture_of(pdf, dpi=72)
    left = round((210 * MM - 2 * CARD[0]) / 2)
    beside = picture.crop(
        (left + round(CARD[0]) - 10, 44, left + round(CARD[0]) + 12, 38 + round(CARD[1]))
    )
    assert beside.point(lambda shade: 255 if shade < 250 else 0).getbbox() is None


def test_nobody_makes_a_page_that_says_so():
    assert "没有可打印的人员" in flat_text_of(cards([]))
