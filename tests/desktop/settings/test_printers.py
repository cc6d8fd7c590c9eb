"""Printers are chosen and tried; a printer that is gone stays chosen."""

from __future__ import annotations

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from db.kernel.errors import TroubleCode
from db.reception.paper_contracts import PaperKind
from desktop.settings.printers import PrintersSection
from tests.desktop.people.desks import desk_of
from tests.fakes.printer import OFFICE, RECEIPTS, FakeSpooler


@pytest.fixture
def made(station, tmp_path, clock, qtbot: QtBot):
    def make(**spooler):
        order_taker = FakeSpooler(**spooler)
        desk = desk_of(station, tmp_path, clock, spooler=order_taker)
        section = PrintersSection(desk)
        qtbot.addWidget(section)
        return section, desk, order_taker

    return make


def test_the_printers_of_this_computer_are_offered_and_the_choice_is_kept(made):
    section, desk, _spooler = made()
    box = section.receipts
    assert [box.itemData(n) for n in range(box.count())] == ["", OFFICE, RECEIPTS]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert desk.settings.receipt_printer == RECEIPTS
    assert desk.settings.page_printer == ""


def test_a_printer_that_is_switched_off_stays_chosen_and_is_called_missing(made):
    section, desk, _spooler = made(names=(OFFICE,))
    desk.settings.receipt_printer = RECEIPTS
    section.reload()
    assert section.receipts.currentData() == RECEIPTS
    assert section.receipts.currentText() != RECEIPTS


@pytest.mark.parametrize(("roll", "width"), [(True, 80), (False, 210)])
def test_a_test_page_goes_to_the_chosen_printer_in_the_size_of_its_paper(made, roll, width):
    section, desk, spooler = made()
    desk.settings.receipt_printer, desk.settings.page_printer = RECEIPTS, OFFICE
    section.trials[roll].click()
    (order,) = spooler.sent
    assert order.printer == (RECEIPTS if roll else OFFICE)
    page = pypdfium2.PdfDocument(order.pdf)[0]
    assert round(page.get_width() / 72 * 25.4) == width
    assert order.printer in section.results[roll].text()


def test_a_refusing_printer_is_told_of_where_it_was_tried(made):
    section, _desk, _spooler = made(refuses=TroubleCode.PRINTER_REFUSED)
    section.trials[True].click()
    assert not section.results[True].isHidden()
    assert section.results[False].isHidden()
    assert "没打出来" in section.results[True].text()


def test_without_any_printer_the_test_page_is_kept_as_pdf(made):
    section, desk, _spooler = made(names=())
    section.trials[False].click()
    assert list(desk.printing.papers_folder.glob("*.pdf"))
    assert str(desk.printing.papers_folder) in section.results[False].text()


def test_paper_and_preview_are_kept(made):
    section, desk, _spooler = made()
    section.paper.choose(1)
    section.preview.click()
    assert desk.settings.receipt_paper is PaperKind.RECEIPT_A4
    assert desk.settings.preview_first


def test_the_paper_of_a_printer_is_kept_for_it_and_shapes_the_test_page(made):
    section, desk, spooler = made()
    desk.settings.receipt_printer = RECEIPTS
    section.reload()
    section.fits[True].roll.choose(1)
    section.trials[True].click()
    (order,) = spooler.sent
    page = pypdfium2.PdfDocument(order.pdf)[0]
    assert round(page.get_width() / 72 * 25.4) == 58
    assert set(desk.settings.printer_fits) == {RECEIPTS}


def test_each_printer_keeps_its_own_edges(made):
    section, _desk, _spooler = made()
    pages = section.fits[False]
    section.pages.setCurrentIndex(section.pages.findData(OFFICE))
    section.pages.activated.emit(0)
    pages.right.setCurrentIndex(pages.right.findData(4))
    pages.right.activated.emit(0)
    section.pages.setCurrentIndex(section.pages.findData(RECEIPTS))
    section.pages.activated.emit(0)
    assert pages.fit().right == 0
    section.pages.setCurrentIndex(section.pages.findData(OFFICE))
    section.pages.activated.emit(0)
    assert pages.fit().right == 4


def test_without_a_printer_there_is_no_paper_to_keep(made):
    section, _desk, _spooler = made(names=())
    assert not section.fits[True].isEnabled()
