"""Fifth screen: a test page is printed and scanned, which proves printer and scanner in one go."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from db.kernel.errors import StationError
from desktop.frame.wedge import Wedge
from desktop.parts.announce import announce
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.parts.text import IconText, label
from desktop.printing.printer import Printing, PrintOutcome, PrintWay
from desktop.settings.local import LocalSettings
from desktop.shell.steps.answers import Answers
from desktop.shell.steps.labelled import Labelled
from desktop.shell.steps.step import Step
from desktop.wording import words


class DevicesStep(Step):
    """May be skipped: without a printer papers are kept as PDF, without a scanner numbers are typed."""

    may_skip = True

    def __init__(self, answers: Answers, printing: Printing, settings: LocalSettings) -> None:
        super().__init__(
            QCoreApplication.translate("DevicesStep", "Printing and scanning"),
            QCoreApplication.translate(
                "DevicesStep", "Print a test receipt and scan it: printer and scanner in one go."
            ),
        )
        self._answers, self._printing, self._settings = answers, printing, settings
        self._wedge: Wedge | None = None
        self.receipts, self.pages = QComboBox(), QComboBox()
        for box in (self.receipts, self.pages):
            box.activated.connect(self._on_printers_activated)
        self.test = Button(self.tr("Print a test receipt"), icon="receipt", key="Ctrl+P")
        self.test.setShortcut("Ctrl+P")
        self.test.clicked.connect(self._on_test_clicked)
        self._printed = IconText("circle-dashed", self.tr("Not printed yet"))
        self._scanned = IconText("circle-dashed", self.tr("Waiting for a scan"))
        self._arrange()
        printing.printers_found.connect(self._on_printing_printers_found)

    def verb(self) -> str:
        """Return what the button that goes on says."""
        return self.tr("Start working")

    def begin(self) -> None:
        """Look which printers are there."""
        self._on_printing_printers_found(self._printing.printers())
        self._printing.look_for_printers()

    def first_focus(self) -> QWidget | None:
        """Return where work begins."""
        return self.test

    def enter_order(self) -> tuple[QWidget, ...]:
        """Return the printers, and then what tries them."""
        return (self.receipts, self.pages, self.test)

    def scan_state(self) -> str:
        """Return what is said of the scanner."""
        return self._scanned.text()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._wedge = Wedge(self)
        self._wedge.watch(self.window())
        self._wedge.scanned.connect(self.take_scan)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._wedge is not None:
            self._wedge.deleteLater()
            self._wedge = None

    @Slot(str)
    def take_scan(self, digits: str) -> None:
        """Say whether the scanner read what the test receipt carries."""
        from desktop.settings.sheet import TRIAL_DIGITS

        if digits == TRIAL_DIGITS:
            self._scanned.show_line("circle-check", self.tr("The scanner works"), Tone.OK)
        else:
            sentence = self.tr("The scanner works, but this is another code: {digits}")
            self._scanned.show_line("alert-triangle", sentence.format(digits=digits), Tone.WARN)
        announce(self, self._scanned.text())

    @Slot(object)
    def _on_printing_printers_found(self, names: tuple[str, ...]) -> None:
        kept = (
            (self.receipts, self._settings.receipt_printer),
            (self.pages, self._settings.page_printer),
        )
        for box, chosen in kept:
            box.clear()
            box.addItem(self.tr("None, keep papers as PDF"), "")
            for name in names:
                box.addItem(name, name)
            box.setCurrentIndex(max(box.findData(chosen), 0))

    @Slot()
    def _on_printers_activated(self) -> None:
        self._settings.receipt_printer = str(self.receipts.currentData() or "")
        self._settings.page_printer = str(self.pages.currentData() or "")

    @Slot()
    def _on_test_clicked(self) -> None:
        from desktop.settings.sheet import trial_paper

        paper = trial_paper(self._answers.name, roll=True)
        self._printing.print(self, paper, then=self._on_printed, failed=self._on_print_failed)

    def _on_printed(self, outcome: PrintOutcome) -> None:
        if outcome.way is PrintWay.PRINTED:
            sent = self.tr("Sent to {printer}").format(printer=outcome.printer)
            self._printed.show_line("circle-check", sent, Tone.OK)
        else:
            kept = self.tr("No printer, kept as {path}").format(path=outcome.path)
            self._printed.show_line("info-circle", kept)

    def _on_print_failed(self, error: StationError) -> None:
        self._printed.show_line("alert-circle", words.of(error), Tone.BAD)

    def _arrange(self) -> None:
        form = QVBoxLayout()
        form.setSpacing(8)
        form.addWidget(Labelled(self.tr("Receipt printer"), self.receipts))
        form.addWidget(Labelled(self.tr("Page printer"), self.pages))
        act = QHBoxLayout()
        act.addWidget(self.test)
        act.addStretch(1)
        form.addLayout(act)
        form.addWidget(self._printed)
        form.addSpacing(12)
        form.addWidget(label(self.tr("Then scan the bar code on it"), "strong"))
        form.addWidget(self._scanned)
        row = QHBoxLayout()
        row.addLayout(form, 1)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)
