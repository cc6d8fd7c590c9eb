"""The desk shows pages as they come into view."""

from __future__ import annotations

import pytest

from desktop.printing.paper_desk import PaperDesk
from desktop.printing.pdf_pages import PdfPages
from tests.desktop.printing.papers import page_paper, roll_paper


@pytest.fixture
def paper_desk(qtbot, painted) -> PaperDesk:
    made = PaperDesk()
    qtbot.addWidget(made)
    made.resize(1000, 760)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_paper_is_fitted_whole_and_lies_in_the_middle(paper_desk):
    paper_desk.show_pages(PdfPages(page_paper().pdf))
    (box,) = paper_desk.page_boxes()
    assert box.height() <= paper_desk.viewport().height() - 56
    assert abs(box.center().x() - paper_desk.viewport().rect().center().x()) <= 1
    assert paper_desk.verticalScrollBar().maximum() == 0


def test_only_pages_in_view_are_drawn(paper_desk):
    paper_desk.show_pages(PdfPages(page_paper(12).pdf))
    paper_desk.grab()
    assert max(paper_desk.drawn) <= 1
    paper_desk.verticalScrollBar().setValue(paper_desk.verticalScrollBar().maximum())
    paper_desk.grab()
    assert paper_desk.drawn[0] == 0
    assert paper_desk.drawn[-1] == 11
    assert len(paper_desk.drawn) <= 4


def test_zoom_goes_in_steps_and_is_told(qtbot, paper_desk):
    paper_desk.show_pages(PdfPages(roll_paper().pdf))
    before = paper_desk.zoom
    with qtbot.waitSignal(paper_desk.zoomed) as told:
        paper_desk.step_zoom(1)
    assert told.args == [paper_desk.zoom]
    assert paper_desk.zoom > before
    paper_desk.fit()
    assert paper_desk.zoom == before


def test_a_size_that_was_chosen_stays_when_the_window_changes(paper_desk):
    paper_desk.show_pages(PdfPages(page_paper().pdf))
    paper_desk.set_zoom(100)
    paper_desk.resize(500, 400)
    assert paper_desk.zoom == 100
    assert paper_desk.verticalScrollBar().maximum() > 0
    assert paper_desk.horizontalScrollBar().maximum() > 0


def test_an_empty_desk_is_quiet(paper_desk):
    paper_desk.show_pages(None)
    paper_desk.grab()
    assert paper_desk.drawn == ()
