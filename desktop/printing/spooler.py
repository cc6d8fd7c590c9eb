"""Ways to a printer: the system's spooler where there is one, else Qt with pictures of the pages."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from db.kernel.errors import CannotPrint, TroubleCode
from desktop.printing.pdf_pages import Millimetres, PdfPages

_ROLL_UP_TO = 90.0
"""Millimetres: narrower paper is a roll, whose length is told with every job."""

_A4_WIDTH = 210.0

_PATIENCE = 30
"""Seconds until a queue that does not answer counts as refusing."""

_PAGE_DPI, _ROLL_DPI = 300, 600
"""Finest pictures; a receipt is drawn dot by dot at its printer's 203, and in more on other printers."""


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """One job: what, where, how often, which pages (from zero; empty for all)."""

    pdf: bytes
    title: str
    printer: str
    copies: int = 1
    pages: tuple[int, ...] = ()


class Spooler(Protocol):
    """A way to the printers of this computer."""

    def printers(self) -> tuple[str, ...]:
        """Return the printers' names, the default one first."""

    def send(self, order: PrintOrder) -> None:
        """Hand a job over; raises CannotPrint when it is not taken."""


class LpSpooler:
    """Hands PDFs to CUPS unchanged through ``lp``."""

    def __init__(self, program: str = "lp") -> None:
        self._program = program

    def printers(self) -> tuple[str, ...]:
        """Return the printers' names, the default one first."""
        return _known_printers()

    def send(self, order: PrintOrder) -> None:
        """Hand a job over; the PDF goes through the pipe, so no file with it stays behind."""
        command = [self._program, "-d", order.printer, "-n", str(order.copies), "-t", order.title]
        command += ["-o", f"media={media(PdfPages(order.pdf).size())}"]
        if order.pages:
            command += ["-P", ",".join(str(page + 1) for page in order.pages)]
        try:
            done = subprocess.run(  # noqa: S603  arguments never pass a shell
                command, input=order.pdf, capture_output=True, timeout=_PATIENCE, check=False
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise CannotPrint(TroubleCode.PRINTER_REFUSED, printer=order.printer) from error
        if done.returncode != 0:
            raise CannotPrint(TroubleCode.PRINTER_REFUSED, printer=order.printer)


class PictureSpooler:
    """Paints pictures of the pages through Qt, for systems without ``lp``."""

    def printers(self) -> tuple[str, ...]:
        """Return the printers' names, the default one first."""
        return _known_printers()

    def send(self, order: PrintOrder) -> None:
        """Paint the wanted pages on the printer."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(order.printer)
        printer.setDocName(order.title)
        printer.setCopyCount(order.copies)
        self.paint(printer, order)

    def paint(self, printer: QPrinter, order: PrintOrder) -> None:
        """Paint the wanted pages; raises CannotPrint when the driver gives no page to paint on."""
        pages = PdfPages(order.pdf)
        _lay_out(printer, pages.size())
        painter = QPainter()
        if not painter.begin(printer):
            raise CannotPrint(TroubleCode.PRINTER_REFUSED, printer=order.printer)
        dpi = printer.resolution()
        finest = min(dpi, _ROLL_DPI if is_roll(pages.size()) else _PAGE_DPI)
        try:
            for place, number in enumerate(order.pages or range(len(pages))):
                if place and not printer.newPage():
                    raise CannotPrint(TroubleCode.PRINTER_REFUSED, printer=order.printer)
                picture = pages.image(number, finest)
                size = pages.points(number) * (dpi / 72)
                painter.drawImage(QRectF(0, 0, size.width(), size.height()), picture)
        finally:
            painter.end()


def system_spooler() -> Spooler:
    """Return the way to the printers that this system offers."""
    program = shutil.which("lp")
    return LpSpooler(program) if program else PictureSpooler()


def is_roll(size: Millimetres) -> bool:
    """Tell whether a page of this size comes from a roll."""
    return size.width <= _ROLL_UP_TO


def media(size: Millimetres) -> str:
    """Return the media option of ``lp`` for a page size."""
    if is_roll(size):
        return f"Custom.{round(size.width)}x{round(size.height + 0.49)}mm"
    return "A3" if is_a3(size) else "A4"


def is_a3(size: Millimetres) -> bool:
    """Tell whether a page is a poster, upright or lying."""
    return min(size) > _A4_WIDTH + 1


def _lay_out(printer: QPrinter, size: Millimetres) -> None:
    """Give the printer the paper's size and way without margins; the sheets keep their own."""
    paper = QPageSize(QSizeF(size.width, size.height), QPageSize.Unit.Millimeter)
    if not is_roll(size):
        name = QPageSize.PageSizeId.A3 if is_a3(size) else QPageSize.PageSizeId.A4
        paper = QPageSize(name)
    lies = size.width > size.height and not is_roll(size)
    way = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(paper, way, QMarginsF(0, 0, 0, 0)))


def _known_printers() -> tuple[str, ...]:
    default = QPrinterInfo.defaultPrinterName()
    names = QPrinterInfo.availablePrinterNames()
    return tuple(sorted(names, key=lambda name: (name != default, names.index(name))))
