"""Pages become operators: the same for the same marks, each picture once."""

from __future__ import annotations

from desktop.printing.layout import blocks
from desktop.printing.layout.blocks import Column
from desktop.printing.layout.fonts import HOUSE_FONTS
from desktop.printing.layout.ink import Ink
from desktop.printing.layout.marks import BoxMark, Page, PictureMark, RuleMark
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
