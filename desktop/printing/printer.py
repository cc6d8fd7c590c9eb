"""Printing: finds printers, sends papers, and keeps a PDF where no printer can be found."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from db.kernel.errors import CannotPrint, CannotWrite, StationError, TroubleCode
from desktop.jobs import Jobs
from desktop.printing.fit import AS_DRAWN, PrinterFit, fitted, read_fit
from desktop.printing.paper import Paper
from desktop.printing.pdf_pages import PdfPages, parse_pages
from desktop.printing.spooler import PrintOrder, Spooler, is_roll, system_spooler

MOST_COPIES = 99


class PrintWay(StrEnum):
    """What became of a paper."""

    PRINTED = "printed"
    KEPT_AS_PDF = "kept_as_pdf"


@dataclass(frozen=True, slots=True)
class PrintOutcome:
    """A paper that reached a printer's queue, or the folder of papers when there is no printer."""

    way: PrintWay
    paper: Paper
    printer: str = ""
    copies: int = 1
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class PrintWish:
    """Where and how often to print: an empty printer means the one remembered for this kind of paper."""

    printer: str = ""
    copies: int = 1
    pages: str = ""
    """As typed, e.g. ``1-2``; empty means all."""


class Remembered(Protocol):
    """The printers this computer remembers; ``LocalSettings`` has them."""

    receipt_printer: str
    page_printer: str
    printer_fits: dict[str, Any]
    """By the name of a printer, how papers are laid on its paper."""


Then = Callable[[PrintOutcome], object]
Failed = Callable[[StationError], object]


class Printing(QObject):
    """The printers of this computer.

    ``printers_found(names)`` follows every search, ``finished(PrintOutcome)`` every paper that left.
    """

    printers_found = Signal(object)
    finished = Signal(object)

    def __init__(
        self,
        jobs: Jobs,
        papers: Path,
        remembered: Remembered,
        *,
        spooler: Spooler | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._papers = papers
        self._remembered = remembered
        self._spooler = spooler or system_spooler()
        self._known: tuple[str, ...] = ()
        self._fits = {name: read_fit(kept) for name, kept in remembered.printer_fits.items()}
        """Replaced and never changed, so that a paper on its way reads it from the pool."""

    @property
    def papers_folder(self) -> Path:
        """Return where papers are kept when there is no printer."""
        return self._papers

    def printers(self) -> tuple[str, ...]:
        """Return the printers of the last search, the default one first."""
        return self._known

    def look_for_printers(self) -> None:
        """Search anew in the background, for network queues may take their time."""
        self._jobs.compute(self, self._spooler.printers, self._on_printers_found)

    def printer_for(self, *, roll: bool) -> str:
        """Return the printer remembered for receipts or pages, empty when none was chosen."""
        kept = self._remembered
        return kept.receipt_printer if roll else kept.page_printer

    def fit_of(self, printer: str) -> PrinterFit:
        """Return how papers are laid on a printer's paper."""
        return self._fits.get(printer, AS_DRAWN)

    def set_fit(self, printer: str, fit: PrinterFit) -> None:
        """Remember how papers are laid on a printer's paper, from the next one on."""
        self._fits = {**self._fits, printer: fit}
        self._remembered.printer_fits = {name: one.values() for name, one in self._fits.items()}

    def remember(self, printer: str, *, roll: bool) -> None:
        """Remember the printer that was chosen for receipts or for pages."""
        if roll:
            self._remembered.receipt_printer = printer
        else:
            self._remembered.page_printer = printer

    def print(
        self,
        owner: QObject,
        paper: Paper,
        wish: PrintWish | None = None,
        *,
        then: Then | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Send a paper away from the main thread; ``then`` gets the outcome, ``failed`` the trouble."""
        asked = wish or PrintWish()
        remembered = {roll: self.printer_for(roll=roll) for roll in (True, False)}

        def work() -> PrintOutcome:
            return self.print_now(paper, asked, remembered)

        def done(outcome: PrintOutcome) -> None:
            self.finished.emit(outcome)
            if then is not None:
                then(outcome)

        self._jobs.compute(owner, work, done, failed)

    def print_now(self, paper: Paper, wish: PrintWish, remembered: dict[bool, str]) -> PrintOutcome:
        """Print and wait; raises CannotPrint or CannotWrite. Touches no widget and no setting."""
        pages = PdfPages(paper.pdf)
        names = self._spooler.printers()
        name = self._choose(wish.printer or remembered[is_roll(pages.size())], names)
        if not name and paper.tells_code:
            raise CannotPrint(TroubleCode.NO_PRINTER)
        if not name:
            return PrintOutcome(PrintWay.KEPT_AS_PDF, paper, path=keep_pdf(paper, self._papers))
        wanted = parse_pages(wish.pages, len(pages)) or ()
        copies = min(max(wish.copies, 1), MOST_COPIES)
        some = wanted if len(wanted) < len(pages) else ()
        pdf = fitted(paper.pdf, self.fit_of(name))
        self._spooler.send(PrintOrder(pdf, paper.title, name, copies, some))
        return PrintOutcome(PrintWay.PRINTED, paper, name, copies)

    def keep(
        self, owner: QObject, paper: Paper, path: Path, *, then: Then, failed: Failed | None = None
    ) -> None:
        """Write a paper to a file that a person chose."""

        def work() -> PrintOutcome:
            _write(paper.pdf, path)
            return PrintOutcome(PrintWay.KEPT_AS_PDF, paper, path=path)

        self._jobs.compute(owner, work, then, failed)

    def _choose(self, wanted: str, names: tuple[str, ...]) -> str:
        """Return the printer to use; a wanted one that is gone is trouble, not another printer's job."""
        if wanted and names and wanted not in names:
            raise CannotPrint(TroubleCode.NO_PRINTER, printer=wanted)
        return (wanted or names[0]) if names else ""

    def _on_printers_found(self, names: tuple[str, ...]) -> None:
        self._known = names
        self.printers_found.emit(names)


def keep_pdf(paper: Paper, folder: Path) -> Path:
    """Write a paper into a folder under its name; never over an older paper. Return the file."""
    from desktop.wording.paper_names import file_name

    stem = file_name(paper.title)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(error) from error
    path = folder / f"{stem}.pdf"
    number = 2
    while path.exists():
        path = folder / f"{stem}-{number}.pdf"
        number += 1
    _write(paper.pdf, path)
    return path


def _write(pdf: bytes, path: Path) -> None:
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise _cannot_write(error) from error


def _cannot_write(error: OSError) -> CannotWrite:
    import errno

    codes = {
        errno.ENOSPC: TroubleCode.DISK_FULL,
        errno.EDQUOT: TroubleCode.DISK_FULL,
        errno.EACCES: TroubleCode.READ_ONLY,
        errno.EPERM: TroubleCode.READ_ONLY,
        errno.EROFS: TroubleCode.READ_ONLY,
    }
    return CannotWrite(codes.get(error.errno or 0, TroubleCode.DISK_ERROR))
