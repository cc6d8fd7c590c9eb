"""The preview shows what will come out, and prints exactly that."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from db.accounts.rules import Permission
from db.kernel.errors import NotPermitted, TroubleCode
from db.kernel.kinds import Saved
from desktop.jobs import Jobs
from desktop.printing.preview import PreviewPage
from desktop.printing.preview_options import ContentChoice, PaperForm
from desktop.printing.preview_order import Fetch, PreviewOrder
from desktop.printing.printer import PrintWay
from tests.desktop.printing.papers import page_paper, roll_paper
from tests.fakes.printer import OFFICE, RECEIPTS

FORMS = (PaperForm("roll", "80 毫米小票"), PaperForm("page", "A4"))


class Drawer:
    """Draws small papers and remembers what was asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, frozenset[str]]] = []

    def __call__(self, form, contents):
        self.asked.append((form, contents))
        return roll_paper() if form == "roll" else page_paper(3, missing=("\U00031350",))


def order(draw, **values) -> PreviewOrder:
    made = PreviewOrder(
        heading="打印回执", number="松陌接〔2026〕312号", forms=FORMS, form="page", draw=draw,
        contents=(
            ContentChoice("voters", "交群众联", forms=("page",)),
            ContentChoice("phone", "印上完整手机号", chosen=False, forms=("page",)),
        ),
        hint="默认遮住手机号中间四位",
    )  # fmt: skip
    return replace(made, **values)


@pytest.fixture
def page(qtbot, desk) -> PreviewPage:
    made = PreviewPage(desk)
    qtbot.addWidget(made)
    made.resize(1356, 816)
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_the_paper_lies_on_the_desk_with_its_heading_and_number(page):
    drawer = Drawer()
    page.open_subject(order(drawer))
    assert drawer.asked == [("page", frozenset({"voters"}))]
    assert page.paper().title.startswith("receipt_a4")
    assert len(page.paper_desk.page_boxes()) == 3


def test_another_form_is_drawn_at_once_and_has_its_own_contents(page):
    drawer = Drawer()
    page.show_order(order(drawer))
    page.options._segments.choose(0)
    assert drawer.asked[-1] == ("roll", frozenset())
    assert not [box for box in page.findChildren(QCheckBox) if box.isVisible()]


def phone_box(page: PreviewPage) -> QCheckBox:
    return next(box for box in page.findChildren(QCheckBox) if box.text() == "印上完整手机号")


def test_choosing_content_draws_anew(page):
    drawer = Drawer()
    page.show_order(order(drawer))
    phone_box(page).click()
    assert drawer.asked[-1] == ("page", frozenset({"voters", "phone"}))


def test_what_a_part_needs_is_fetched_at_every_choosing_and_let_go_again(page):
    plain, whole, fetched = Drawer(), Drawer(), []

    def fetch() -> Saved:
        fetched.append(1)
        return Saved(whole, frozenset())

    page.show_order(order(plain, fetch=Fetch("phone", fetch)))
    phone_box(page).click()
    assert whole.asked == [("page", frozenset({"voters", "phone"}))]
    assert plain.asked == [("page", frozenset({"voters"}))]
    phone_box(page).click()
    assert plain.asked[-1] == ("page", frozenset({"voters"}))
    phone_box(page).click()
    assert len(fetched) == 2


def test_a_part_that_is_not_given_is_taken_back_and_it_is_said_why(page):
    def fetch() -> Saved:
        raise NotPermitted(Permission.REVEAL_CONTACT)

    drawer = Drawer()
    page.show_order(order(drawer, fetch=Fetch("phone", fetch), form="roll"))
    page.options._segments.choose(1)
    phone_box(page).click()
    assert not phone_box(page).isChecked()
    assert drawer.asked[-1] == ("page", frozenset({"voters"}))
    assert page.paper() is not None


def test_nothing_is_printed_while_what_a_part_needs_is_on_its_way(qtbot, page, desk):
    with closing(Jobs()) as desk.jobs:
        made = PreviewPage(desk)
        qtbot.addWidget(made)
        given = Event()

        def fetch() -> Saved:
            given.wait(5)
            return Saved(Drawer(), frozenset())

        made.show_order(order(Drawer(), fetch=Fetch("phone", fetch)))
        qtbot.waitUntil(lambda: made.paper() is not None)
        phone_box(made).click()
        made.print_paper()
        assert made.paper() is None
        given.set()
        qtbot.waitUntil(lambda: made.paper() is not None)
    assert not desk.spooler.sent


def test_a_cleared_desk_keeps_no_paper(page):
    page.show_order(order(Drawer()))
    page.clear()
    assert page.paper() is None
    assert page.paper_desk.page_boxes() == []


def test_ctrl_p_prints_what_is_seen_with_the_chosen_printer_and_remembers_it(qtbot, page, desk):
    page.show_order(order(Drawer()))
    page.options.printer.setCurrentIndex(page.options.printer.findData(RECEIPTS))
    page.options.copies.setText("2")
    page.options.pages.setText("1-2")
    with qtbot.waitSignal(page.printed) as printed:
        qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    (sent,) = desk.spooler.sent
    assert (sent.printer, sent.copies, sent.pages) == (RECEIPTS, 2, (0, 1))
    assert desk.kept.page_printer == RECEIPTS
    assert desk.kept.receipt_printer == ""
    assert printed.args[0].way is PrintWay.PRINTED
    assert page.options.note() == f"已送到 {RECEIPTS}"
    assert page.print_button.text() == "打印"


def test_esc_leaves_without_printing(qtbot, page, desk):
    page.show_order(order(Drawer()))
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not desk.spooler.sent


def test_a_refusal_is_said_in_place_and_the_paper_stays(qtbot, page, desk):
    desk.spooler.refuses = TroubleCode.PRINTER_REFUSED
    page.show_order(order(Drawer()))
    with qtbot.waitSignal(page.refused):
        page.print_paper()
    assert page.options.note()
    assert page.paper() is not None
    desk.spooler.refuses = None
    page.print_paper()
    assert desk.spooler.sent[0].printer == OFFICE


def test_without_a_printer_a_pdf_is_kept_and_named(qtbot, page, desk):
    desk.spooler.names = ()
    page.show_order(order(Drawer()))
    assert page.options.printer.currentText() == "没有打印机，存为 PDF"
    with qtbot.waitSignal(page.printed) as printed:
        page.print_paper()
    assert printed.args[0].way is PrintWay.KEPT_AS_PDF
    assert page.options.note() == "已存为 PDF：A4-回执-330481-HC-REC-2026-000312.pdf"


def test_saving_asks_for_a_file_and_suggests_a_name_without_a_person(page, desk, tmp_path):
    page.show_order(order(Drawer()))
    page.save_paper()
    desk.questions.file = tmp_path / "chosen.pdf"
    page.save_paper()
    assert desk.questions.suggested == ["A4-回执-330481-HC-REC-2026-000312.pdf"] * 2
    assert (tmp_path / "chosen.pdf").read_bytes() == page.paper().pdf


def test_characters_without_a_glyph_are_announced_before_printing(page):
    page.show_order(order(Drawer()))
    assert "U+31350" in page.options.note()
    page.options._segments.choose(0)
    assert page.options.note() == "默认遮住手机号中间四位"


@pytest.mark.parametrize(("copies", "pages"), [("0", ""), ("百", ""), ("100", ""), ("1", "9")])
def test_a_wrong_number_is_marked_and_nothing_is_printed(page, desk, copies, pages):
    page.show_order(order(Drawer()))
    page.options.copies.setText(copies)
    page.options.pages.setText(pages)
    page.print_paper()
    assert page.options.copies.error() or page.options.pages.error()
    assert not desk.spooler.sent


def test_zoom_keys_change_the_size_and_zero_fits_again(qtbot, page):
    page.show_order(order(Drawer()))
    before = page.paper_desk.zoom
    qtbot.keyClick(page, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert page.paper_desk.zoom < before
    qtbot.keyClick(page, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert page.paper_desk.zoom == before


def test_everything_that_takes_the_focus_has_a_name(page):
    page.show_order(order(Drawer()))
    for widget in (page.options.copies, page.options.pages, page.options.printer, page.paper_desk):
        assert widget.accessibleName()
