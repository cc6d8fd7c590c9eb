"""Papers reach a queue unchanged, or the trouble is told."""

from __future__ import annotations

import pytest
from PySide6.QtPrintSupport import QPrinter

from db.kernel.errors import CannotPrint, TroubleCode
from desktop.printing.pdf_pages import Millimetres, PdfPages
from desktop.printing.spooler import (
    LpSpooler,
    PictureSpooler,
    PrintOrder,
    is_roll,
    media,
    system_spooler,
)
from tests.desktop.printing.papers import page_paper, roll_paper
from tests.fakes.printer import RECEIPTS, lp_program


def order(paper=None, **values):
    paper = paper or roll_paper()
    return PrintOrder(paper.pdf, paper.title, RECEIPTS, **values)


def test_lp_gets_the_pdf_unchanged_with_title_copies_and_paper(tmp_path):
    paper = roll_paper(120)
    LpSpooler(str(lp_program(tmp_path))).send(order(paper, copies=2))
    assert (tmp_path / "job").read_bytes() == paper.pdf
    arguments = (tmp_path / "arguments").read_text().splitlines()
    assert arguments == [
        "-d", RECEIPTS, "-n", "2", "-t", paper.title, "-o", "media=Custom.80x120mm",
    ]  # fmt: skip


def test_lp_gets_only_the_pages_that_are_wanted(tmp_path):
    LpSpooler(str(lp_program(tmp_path))).send(order(page_paper(4), pages=(0, 2)))
    arguments = (tmp_path / "arguments").read_text().splitlines()
    assert arguments[-4:] == ["-o", "media=A4", "-P", "1,3"]


def test_a_queue_that_refuses_is_trouble_with_its_code(tmp_path):
    with pytest.raises(CannotPrint) as refused:
        LpSpooler(str(lp_program(tmp_path, answer=1))).send(order())
    assert refused.value.code is TroubleCode.PRINTER_REFUSED
    assert refused.value.params == {"printer": RECEIPTS}


def test_a_missing_lp_is_trouble_and_no_crash(tmp_path):
    with pytest.raises(CannotPrint) as refused:
        LpSpooler(str(tmp_path / "gone")).send(order())
    assert refused.value.code is TroubleCode.PRINTER_REFUSED


@pytest.mark.parametrize("paper", [page_paper(3), roll_paper()], ids=["page", "roll"])
def test_pages_are_painted_at_their_real_size_where_there_is_no_lp(qapp, tmp_path, paper):
    target = tmp_path / "out.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(203)
    PictureSpooler().paint(printer, order(paper))
    made, source = PdfPages(target.read_bytes()), PdfPages(paper.pdf)
    assert len(made) == len(source)
    assert [round(side) for side in made.size()] == [round(side) for side in source.size()]


@pytest.mark.parametrize(("width", "height"), [(297, 210), (297, 420)], ids=["lying", "a3"])
def test_a_page_that_lies_and_a_poster_keep_their_size(qapp, tmp_path, width, height):
    paper = page_paper(1, size=(width, height))
    target = tmp_path / "out.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(100)
    PictureSpooler().paint(printer, order(paper))
    made = PdfPages(target.read_bytes()).size()
    assert [round(side) for side in made] == [width, height]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_driver_that_cannot_paint_is_trouble(qapp, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder.pdf"))
    with pytest.raises(CannotPrint):
        PictureSpooler().paint(printer, order())


def test_rolls_tell_their_length_and_pages_their_name():
    assert media(Millimetres(80, 152.3)) == "Custom.80x153mm"
    assert media(Millimetres(210, 297)) == "A4"
    assert media(Millimetres(297, 210)) == "A4"
    assert media(Millimetres(297, 420)) == "A3"
    assert is_roll(Millimetres(58, 100))
    assert not is_roll(Millimetres(148, 210))


def test_lp_is_taken_where_there_is_one(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert isinstance(system_spooler(), PictureSpooler)
    lp_program(tmp_path)
    assert isinstance(system_spooler(), LpSpooler)
