"""The guide in its window: chapters, search, links, the way back, and paper."""

from __future__ import annotations

import pypdfium2
import pytest
from PySide6.QtCore import Qt, QUrl

from desktop.guide.chapters import chapters
from desktop.guide.window import GuideWindow
from desktop.printing.printer import Printing
from tests.fakes.jobs import ImmediateJobs
from tests.fakes.printer import OFFICE, FakeSpooler, RememberedPrinters
from tests.programs import nameless


@pytest.fixture
def spooler() -> FakeSpooler:
    return FakeSpooler()


@pytest.fixture
def window(qtbot, tmp_path, spooler) -> GuideWindow:
    jobs = ImmediateJobs()
    printing = Printing(jobs, tmp_path, RememberedPrinters(page_printer=OFFICE), spooler=spooler)
    made = GuideWindow(jobs, lambda: printing)
    qtbot.addWidget(made)
    made.open("receipt")
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_chapter_is_shown_with_its_title_its_steps_and_its_picture(window):
    text = window.view.toPlainText()
    assert text.startswith("打印和补打回执")
    assert "「补打」" in text
    assert "\ufffc" in text  # the picture


def test_pictures_are_found_and_no_wider_than_the_page(window):
    window.resize(900, 700)
    widths = [
        part.charFormat().toImageFormat().width()
        for part in window.view._fragments()
        if part.charFormat().isImageFormat()
    ]
    assert widths
    assert all(0 < width <= window.view.viewport().width() for width in widths)


def test_every_chapter_is_drawn(window):
    for one in chapters():
        window.open(one.key)
        assert window.view.toPlainText().startswith(one.title)


def test_the_search_leaves_the_chapters_that_hold_the_words_and_marks_them(window):
    window.search.setText("恢复码")
    offered = window.contents.offered()
    assert "lost-key" in offered
    assert len(offered) < len(chapters())
    assert window.key in offered
    assert set(window.view.marked()) == {"恢复码"}
    window.search.clear()
    assert len(window.contents.offered()) == len(chapters())


def test_what_is_nowhere_is_said(window):
    window.search.setText("没有这样的词")
    assert window.contents.offered() == ()
    assert window.contents._none.isVisible()


def test_enter_opens_the_best_chapter_and_the_way_back_leads_to_the_one_before(window, qtbot):
    window.search.setText("审计员和区县看全部")
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert window.key == "audit"
    window.search.clear()
    window.go_back()
    assert window.key == "receipt"


def test_a_link_leads_to_its_chapter(window):
    window.view.anchorClicked.emit(QUrl("#printers"))
    assert window.key == "printers"


def test_a_chapter_is_printed_on_the_printer_of_pages(window, spooler):
    window.open("restore")
    window.print_button.click()
    (order,) = spooler.sent
    assert order.printer == OFFICE
    text = "".join(
        page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(order.pdf)
    )
    assert "恢复备份" in text
    assert "去登录" in text
    assert OFFICE in window.result.text()


def test_the_quick_card_is_one_press_away(window, spooler):
    window.card_button.click()
    (order,) = spooler.sent
    assert order.title == "quick-card"


def test_every_control_has_a_name_and_the_window_keeps_no_program_open(window):
    assert nameless(window) == []
    assert not window.testAttribute(Qt.WidgetAttribute.WA_QuitOnClose)


def test_another_width_sets_the_page_anew_with_one_heading(window, qtbot):
    window.open("restore")
    for width in (1000, 820, 1200):
        # Dressed for fingers or in larger letters it cannot be as narrow.
        least = max(width, window.minimumSizeHint().width())
        window.resize(width, 700)
        qtbot.waitUntil(lambda least=least: window.width() == least)
    sizes = [
        part.charFormat().font().pixelSize()
        for part in window.view._fragments()
        if not part.charFormat().isImageFormat()
    ]
    assert sizes[0] > max(sizes[1:])


def test_the_arrows_lead_from_the_search_through_the_contents(window, qtbot):
    with qtbot.waitActive(window):
        window.activateWindow()
    window.search.setFocus()
    qtbot.keyClick(window.search, Qt.Key.Key_Down)
    reached = window.focusWidget()
    assert reached.text() == "打印和补打回执"
    qtbot.keyClick(reached, Qt.Key.Key_Down)
    assert window.key == "matter"
