"""Pages become pictures of the right size, from any thread."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from desktop.printing.pdf_pages import PdfPages, parse_pages
from tests.desktop.printing.papers import page_paper, roll_paper


def test_sizes_are_told_in_millimetres():
    assert len(PdfPages(page_paper(3).pdf)) == 3
    assert [round(side) for side in PdfPages(page_paper().pdf).size()] == [210, 297]
    assert [round(side) for side in PdfPages(roll_paper(120).pdf).size()] == [80, 120]


def test_a_receipt_is_as_many_pixels_wide_as_the_head_has_dots():
    assert PdfPages(roll_paper().pdf).image(0, 203.2).width() == 640


def test_a_picture_outlives_its_document():
    picture = PdfPages(page_paper().pdf).image(0, 50)
    assert not picture.isNull()
    assert picture.pixelColor(0, 0).lightness() == 255


def test_two_threads_may_draw_at_the_same_time():
    pages = PdfPages(page_paper(4).pdf)
    with ThreadPoolExecutor(4) as pool:
        pictures = list(pool.map(lambda number: pages.image(number % 4, 60), range(40)))
    assert len({picture.width() for picture in pictures}) == 1


@pytest.mark.parametrize(
    ("typed", "pages"),
    [
        ("", (0, 1, 2, 3, 4)),
        ("1", (0,)),
        ("2-3", (1, 2)),
        ("1, 3-4，5", (0, 2, 3, 4)),
        ("3、1、3", (2, 0)),
        ("6", None),
        ("0", None),
        ("4-2", None),
        ("a", None),
        ("-3", None),
        ("2-", None),
        ("²", None),
    ],
)
def test_page_numbers_are_read_as_typed(typed, pages):
    assert parse_pages(typed, 5) == pages
