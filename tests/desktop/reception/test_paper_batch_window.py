"""The window of a batch says how far it is, and in the end what came out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from db.kernel.errors import CannotPrint, TroubleCode
from db.reception.paper_contracts import PaperKind
from desktop.reception.paper_batch import BatchOrder, BatchOutcome, NotPrinted
from desktop.reception.paper_batch_window import BatchWindow


@pytest.fixture
def window(desk, painted, qtbot, tmp_path) -> Iterator[BatchWindow]:
    parent = QWidget()
    qtbot.addWidget(parent)
    order = BatchOrder(PaperKind.ASSIGNMENT_SLIP, (), tmp_path / "slips.pdf")
    made = BatchWindow(desk, order, parent)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.show()
    yield made
    made.close()


def test_it_does_not_stand_before_the_work(window):
    assert not window.isModal()
    assert "交办单" in window.windowTitle()


def test_it_follows_every_paper(window):
    window.batch.moved.emit(12, 38)
    assert (window._bar.value(), window._bar.maximum()) == (12, 38)
    assert "12" in window._count.text()


def test_in_the_end_it_says_how_many_came_out_and_which_did_not(window, tmp_path):
    failed = (NotPrinted("海昌接〔2026〕3号", "没有交办单。"),)
    window.batch.finished.emit(BatchOutcome(38, failed, path=tmp_path / "slips.pdf"))
    assert "38 件已存为 PDF：slips.pdf。" in window.sentence()
    assert "1 件没有打出来：" in window.sentence()
    assert window.details() == "海昌接〔2026〕3号\u3000没有交办单。"
    assert window.leave.isVisible()
    assert not window.stop.isVisible()


def test_a_batch_that_was_stopped_names_what_is_left_and_why(window):
    trouble = CannotPrint(TroubleCode.PRINTER_REFUSED, printer="Office")
    window.batch.finished.emit(BatchOutcome(2, left=36, stopped_by=trouble))
    assert "已打印 2 件。" in window.sentence()
    assert "剩下 36 件没有打印。" in window.sentence()
    assert "打印机没有接收" in window.sentence()


def test_nothing_printed_is_said_plainly_and_codes_are_named(window):
    window.batch.finished.emit(BatchOutcome(0))
    assert window.sentence() == "一件也没有打印。"
    window.batch.finished.emit(BatchOutcome(1, framed=("\U00033000",)))
    assert "U+33000" in window.sentence()


def test_esc_stops_first_and_closes_afterwards(window):
    stopped = []
    window.batch.cancel = lambda: stopped.append(True)
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert stopped
    assert window.isVisible()
    window.batch.finished.emit(BatchOutcome(1))
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
