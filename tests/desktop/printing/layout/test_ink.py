"""Pages become operators: the same for the same marks, each picture once."""

from __future__ import annotations

import pytest

from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Column
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.ink import Ink
from desktop.printing.layout.marks import BoxMark, Page, PictureMark, RingMark, RuleMark, TurnedMark
from desktop.printing.layout.text import Style
from desktop.printing.layout.writer import PdfBook, write_pdf
from tests.desktop.printing.layout.pdf import flat_text_of, ink_of, picture_of
from tests.desktop.reception.papers import photo


def _page(height: float) -> Page:
    page = Page(200, height)
    strips = blocks.text(Column(180, HOUSE_FONTS), "北门路灯不亮", Style(12))
    page.put([*strips[0].marks, RuleMark(0, 30, 180, 30), BoxMark(0, 40, 20, 10)], 10, 10)
    return page


def test_the_same_marks_are_written_alike_on_a_page_of_any_length():
    ink = Ink(PdfBook("ink"))
    short, long = (ink.content(_page(height)).splitlines() for height in (150, 900))
    assert short[0] != long[0]
    assert short[1:] == long[1:]


def test_a_picture_shown_twice_is_kept_once():
    image = photo()
    page = Page(200, 200)
    page.put([PictureMark(x, 10, 80, 60, image) for x in (10, 100)], 0, 0)
    pdf = write_pdf([page, page], "pictures")
    assert pdf.count(b"/Subtype /Image") == 1
    assert ink_of(picture_of(pdf, page=1, dpi=72)) == (10, 10, 180, 70)


def test_words_said_on_every_page_are_found_on_every_page():
    book = PdfBook("book")
    for _ in range(3):
        book.add([_page(150)])
    assert flat_text_of(book.finish()).count("北门路灯不亮") == 3


def test_a_circle_fills_the_square_around_it_and_leaves_its_corners_free():
    page = Page(200, 200)
    page.put([RingMark(20, 40, 60, 2)], 0, 0)
    picture = picture_of(write_pdf([page], "ring"), dpi=72)
    assert ink_of(picture) == pytest.approx((19, 39, 81, 101), abs=1)
    assert picture.getpixel((24, 44)) == 255
    assert picture.getpixel((50, 40)) < 128


def test_turned_marks_stand_upside_down_in_their_box():
    page = Page(200, 200)
    page.put([TurnedMark(50, 20, 100, 80, (BoxMark(0, 0, 30, 10, 0, 0.0),))], 0, 0)
    assert ink_of(picture_of(write_pdf([page], "turned"), dpi=72)) == (120, 90, 150, 100)
