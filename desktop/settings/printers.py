"""Printers of this computer: which one prints receipts and pages, on what paper, and a test page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox

from db.kernel.errors import StationError
from db.reception.paper_contracts import PaperKind
from desktop.parts.announce import announce
from desktop.parts.buttons import Button, button
from desktop.parts.painting import Tone
from desktop.parts.segments import Segments
from desktop.parts.switch import Switch
from desktop.parts.text import IconText
from desktop.printing.fit import PrinterFit
from desktop.printing.printer import PrintOutcome, PrintWay, PrintWish
from desktop.settings.fit_boxes import FitBoxes
from desktop.settings.rows import BOX, SectionView, beside, stacked
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.printing.paper import Paper


class PrintersSection(SectionView):
    """A printer that is switched off stays chosen; papers wait as PDF until one is there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.receipts = self._printer_box(self.tr("Receipt printer"))
        self.pages = self._printer_box(self.tr("Page printer"))
        self.trials = {roll: self._trial(roll=roll) for roll in (True, False)}
        self.fits = {
            True: FitBoxes(self.tr("Paper of the receipt printer"), roll=True),
            False: FitBoxes(self.tr("Edges of the page printer"), roll=False),
        }
        self.results = {roll: IconText("info-circle", "") for roll in (True, False)}
        self._add_printers()
        self._add_paper()
        desk.printing.printers_found.connect(self._on_printing_printers_found)
        self._offer(desk.printing.printers())
        desk.printing.look_for_printers()

    def reload(self) -> None:
        """Look which printers are there now."""
        self.desk.printing.look_for_printers()

    def _add_printers(self) -> None:
        search = button(self.tr("Search again"), "refresh")
        search.clicked.connect(self._on_search_clicked)
        self.add_row(
            self.tr("Receipt printer"),
            self.tr("Receipts go there without being asked"),
            stacked(beside(self.receipts, self.trials[True]), self.results[True], gap=6),
        )
        self.add_row(
            self.tr("Paper of the receipt printer"),
            self.tr("Kept for this printer; print a test page to see it"),
            self.fits[True],
        )
        self.add_row(
            self.tr("Page printer"),
            self.tr("Forms, slips and lists on A4"),
            stacked(beside(self.pages, self.trials[False]), self.results[False], gap=6),
        )
        self.add_row(
            self.tr("Edges of the page printer"),
            self.tr("Where a side of the frame of the test page is missing"),
            self.fits[False],
        )
        self.add_row(
            self.tr("Printers of this computer"),
            self.tr("Switched on after the program was opened"),
            beside(search),
        )
        for roll, boxes in self.fits.items():
            boxes.changed.connect(partial(self._keep_fit, roll))
        for result in self.results.values():
            result.hide()

    def _add_paper(self) -> None:
        kept = self.desk.settings
        options = (
            (PaperKind.RECEIPT_80, self.tr("80 mm roll")),
            (PaperKind.RECEIPT_A4, self.tr("A4, two halves")),
        )
        self.paper = Segments(options, name=self.tr("Paper of receipts"))
        self.paper.set_value(kept.receipt_paper)
        self.paper.currentChanged.connect(self._on_paper_current_changed)
        effect = self.tr("A4 keeps one half at the station")
        self.add_row(self.tr("Paper of receipts"), effect, beside(self.paper))
        self.preview = Switch(self.tr("Look before printing"), on=kept.preview_first)
        self.preview.toggled.connect(self._on_preview_toggled)
        effect = self.tr("Off: a receipt is printed as soon as the matter is registered")
        self.add_row(self.tr("Look before printing"), effect, beside(self.preview))

    def _printer_box(self, name: str) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(name)
        self.keep_width(made, BOX)
        made.activated.connect(self._on_box_activated)
        return made

    def _trial(self, *, roll: bool) -> Button:
        made = button(self.tr("Print a test page"), "printer")
        made.clicked.connect(self._on_roll_clicked if roll else self._on_page_clicked)
        return made

    def _offer(self, names: tuple[str, ...]) -> None:
        kept = self.desk.settings
        chosen = ((self.receipts, kept.receipt_printer), (self.pages, kept.page_printer))
        for box, printer in chosen:
            box.clear()
            box.addItem(self.tr("Keep as PDF") if not names else self.tr("The first one found"), "")
            for name in names:
                box.addItem(name, name)
            if printer and printer not in names:
                box.addItem(self.tr("{name} (not found now)").format(name=printer), printer)
            box.setCurrentIndex(max(box.findData(printer), 0))
        self._show_fits()

    def _show_fits(self) -> None:
        """Show the paper of the printers that are chosen; where there is none nothing can be kept."""
        for roll, boxes in self.fits.items():
            printer = self._printer(roll=roll)
            boxes.setEnabled(bool(printer))
            boxes.show_fit(self.desk.printing.fit_of(printer))

    def _printer(self, *, roll: bool) -> str:
        chosen = (self.receipts if roll else self.pages).currentData()
        return str(chosen or next(iter(self.desk.printing.printers()), ""))

    def _keep_fit(self, roll: bool, fit: PrinterFit) -> None:
        self.desk.printing.set_fit(self._printer(roll=roll), fit)

    def _try(self, *, roll: bool) -> None:
        """Draw the page on the pool, for ReportLab takes its time, then print it."""
        station = self.desk.workspace.stations.facts

        def draw(name: str) -> None:
            self.desk.jobs.compute(self, lambda: _drawn(name, roll=roll), send)

        def send(paper: Paper) -> None:
            wish = PrintWish(self.desk.printing.printer_for(roll=roll))
            self.desk.printing.print(
                self, paper, wish,
                then=lambda outcome: self._show_outcome(outcome, roll=roll),
                failed=lambda error: self._show_trouble(error, roll=roll),
            )  # fmt: skip

        self.desk.jobs.ask(self, lambda: station().name, draw)

    def _show_outcome(self, outcome: PrintOutcome, *, roll: bool) -> None:
        if outcome.way is PrintWay.PRINTED:
            text = self.tr("Sent to {printer}").format(printer=outcome.printer)
            self._say("circle-check", text, Tone.OK, roll=roll)
        else:
            text = self.tr("No printer was found, kept as {path}").format(path=outcome.path)
            self._say("file-type-pdf", text, Tone.INFO, roll=roll)

    def _show_trouble(self, error: StationError, *, roll: bool) -> None:
        self._say("printer-off", words.of(error), Tone.BAD, roll=roll)

    def _say(self, icon: str, text: str, tone: Tone, *, roll: bool) -> None:
        self.results[roll].show_line(icon, text, tone)
        self.results[roll].show()
        announce(self, text)

    @Slot(object)
    def _on_printing_printers_found(self, names: tuple[str, ...]) -> None:
        self._offer(names)

    @Slot()
    def _on_search_clicked(self) -> None:
        self.desk.printing.look_for_printers()

    @Slot()
    def _on_roll_clicked(self) -> None:
        self._try(roll=True)

    @Slot()
    def _on_page_clicked(self) -> None:
        self._try(roll=False)

    @Slot(int)
    def _on_box_activated(self, _place: int) -> None:
        self.desk.settings.receipt_printer = self.receipts.currentData()
        self.desk.settings.page_printer = self.pages.currentData()
        self._show_fits()

    @Slot(object)
    def _on_paper_current_changed(self, paper: PaperKind) -> None:
        self.desk.settings.receipt_paper = paper

    @Slot(bool)
    def _on_preview_toggled(self, wanted: bool) -> None:
        self.desk.settings.preview_first = wanted


def _drawn(station: str, *, roll: bool) -> Paper:
    from desktop.settings.sheet import trial_paper

    return trial_paper(station, roll=roll)
