"""Papers on one printer's paper: moved, drawn in, narrowed, and untouched where nothing is to be done."""

from __future__ import annotations

import pypdfium2
import pytest

from desktop.printing.fit import AS_DRAWN, NARROW_ROLL, PrinterFit, fitted, placing_of, read_fit
from desktop.printing.pdf_pages import MM_PER_POINT, Millimetres, PdfPages
from tests.desktop.printing.papers import page_paper, roll_paper

A4 = Millimetres(210, 297)


def ink(pdf: bytes, page: int = 0) -> tuple[int, int, int, int]:
    """Return the box in which something is drawn, in pixels at 72 dpi times four."""
    picture = pypdfium2.PdfDocument(pdf)[page].render(scale=4).to_pil().convert("L")
    found = picture.point(lambda shade: 255 if shade < 128 else 0).getbbox()
    assert found is not None
    return found


def moved(before: tuple[int, ...], after: tuple[int, ...]) -> tuple[float, float]:
    """Return by how many millimetres the upper left corner went to the right and down."""
    dots = 4 / MM_PER_POINT
    return (after[0] - before[0]) / dots, (after[1] - before[1]) / dots


def test_a_paper_that_fits_goes_to_the_printer_unchanged():
    for paper in (page_paper(2), roll_paper()):
        assert fitted(paper.pdf, AS_DRAWN) is paper.pdf


@pytest.mark.parametrize("paper", [page_paper(2), roll_paper()], ids=["page", "roll"])
def test_a_paper_is_moved_by_millimetres_on_paper_of_the_same_size(paper):
    done = fitted(paper.pdf, PrinterFit(right=3, down=-2))
    assert moved(ink(paper.pdf), ink(done)) == pytest.approx((3, -2), abs=0.15)
    assert PdfPages(done).size() == pytest.approx(PdfPages(paper.pdf).size(), abs=0.01)
    assert len(PdfPages(done)) == len(PdfPages(paper.pdf))


def test_letters_stay_letters():
    done = fitted(page_paper(2).pdf, PrinterFit(right=3))
    assert "第 2 页" in pypdfium2.PdfDocument(done)[1].get_textpage().get_text_range()


def test_a_page_is_drawn_in_alike_from_left_and_right():
    placing = placing_of(A4, PrinterFit(inset=5))
    assert placing.left * MM_PER_POINT == pytest.approx(5)
    right = placing.width - placing.left - A4.width / MM_PER_POINT * placing.scale
    assert right * MM_PER_POINT == pytest.approx(5)
    assert placing.height * MM_PER_POINT == pytest.approx(297)


def test_a_narrow_roll_gets_a_narrow_receipt_with_three_dots_made_two():
    done = fitted(roll_paper(120).pdf, PrinterFit(roll=NARROW_ROLL))
    assert PdfPages(done).size() == pytest.approx((58, 80), abs=0.1)
    assert placing_of(Millimetres(80, 120), PrinterFit(roll=NARROW_ROLL)).scale * 3 == 2


def test_a_page_is_no_roll_and_a_roll_is_not_drawn_in():
    page = page_paper().pdf
    assert fitted(page, PrinterFit(roll=NARROW_ROLL)) is page
    roll = roll_paper().pdf
    assert fitted(roll, PrinterFit(inset=5)) is roll


@pytest.mark.parametrize(
    ("kept", "fit"),
    [
        ({"right": 2, "down": -3, "inset": 4, "roll": 58}, PrinterFit(2, -3, 4, 58)),
        ({"right": 99, "inset": -5, "roll": 70}, PrinterFit(6, 0, 0, 80)),
        ({"right": "much"}, AS_DRAWN),
        ({}, AS_DRAWN),
    ],
)
def test_what_was_kept_is_read_within_its_bounds(kept, fit):
    assert read_fit(kept) == fit
    assert read_fit(fit.values()) == fit
