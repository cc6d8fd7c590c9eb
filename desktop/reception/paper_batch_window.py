"""The window of a batch: how far it is, a button that stops it, and in the end what came out and what did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop import look
from desktop.frame.pane import scrolling
from desktop.parts.announce import announce
from desktop.parts.buttons import button
from desktop.parts.text import label
from desktop.reception.paper_batch import BatchOrder, BatchOutcome, batch_of
from desktop.wording import formats, words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_WIDTH, _MOST = 480, 220


class BatchWindow(QDialog):
    """Stands beside the work and never stops it; closing it while papers are printed stops them."""

    def __init__(self, desk: Desk, order: BatchOrder, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setProperty("surface", "dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        title = self.tr("Printing: {paper}").format(paper=words.of(order.kind))
        self.setWindowTitle(title)
        self.setFixedWidth(look.current().px(_WIDTH))
        self._order = order
        self.batch = batch_of(desk, order, self)
        self.outcome: BatchOutcome | None = None
        self._title = label(title, "section", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self._count = label("", "secondary")
        self._sentence = label("", wrap=True)
        self._details = label("", "secondary", wrap=True)
        self._details_place = scrolling(self._details)
        self.stop = button(self.tr("Stop"), key="Esc")
        self.folder = button(self.tr("Open the folder"), "folder-open")
        self.leave = button(self.tr("Close"), kind="primary", key="Esc")
        self._arrange()
        self._connect()

    def start(self) -> None:
        """Show the window and begin."""
        self.show()
        self.stop.setFocus()
        self.batch.start()

    def sentence(self) -> str:
        """Return what was said at the end, nothing before."""
        return self._sentence.text()

    def details(self) -> str:
        """Return which papers did not come out, and why."""
        return self._details.text()

    @Slot()
    def reject(self) -> None:
        """Stop what is under way; close when it has ended."""
        if self.outcome is None:
            self.stop.setEnabled(False)
            self.batch.cancel()
        else:
            super().reject()

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for part in (self._title, self._bar, self._count, self._sentence, self._details_place):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addStretch(1)
        for one in (self.stop, self.folder, self.leave):
            row.addWidget(one)
        column.addLayout(row)
        self._sentence.hide()
        self._details_place.hide()
        self.folder.hide()
        self.leave.hide()

    def _connect(self) -> None:
        self.batch.moved.connect(self._on_batch_moved)
        self.batch.finished.connect(self._on_batch_finished)
        self.stop.clicked.connect(self.reject)
        self.leave.clicked.connect(self.accept)
        self.folder.clicked.connect(self._on_folder_clicked)

    @Slot(int, int)
    def _on_batch_moved(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._count.setText(
            self.tr("{done} of {total}").format(
                done=formats.number(done), total=formats.number(total)
            )
        )

    @Slot(object)
    def _on_batch_finished(self, outcome: BatchOutcome) -> None:
        self.outcome = outcome
        self._bar.hide()
        self._count.hide()
        self.stop.hide()
        self._sentence.setText("\n".join(self._told(outcome)))
        self._sentence.show()
        failed = [f"{one.number}\u3000{one.why}" for one in outcome.failed]
        self._details.setText("\n".join(failed))
        self._details_place.setVisible(bool(failed))
        needed = self._details.heightForWidth(look.current().px(_WIDTH) - 64) + 8
        self._details_place.setFixedHeight(min(needed, look.current().px(_MOST)))
        self.folder.setVisible(outcome.path is not None and outcome.printed > 0)
        self.leave.show()
        self.leave.setFocus()
        self.adjustSize()
        announce(self, self._sentence.text())

    def _told(self, outcome: BatchOutcome) -> list[str]:
        """Return the sentences of the end: what came out, what did not, what was not begun."""
        told = [self._came_out(outcome)]
        if outcome.failed:
            told.append(self.tr("%n did not come out:", "", len(outcome.failed)))
        if outcome.left:
            told.insert(1, self.tr("%n were not begun.", "", outcome.left))
        if outcome.stopped_by is not None:
            told.insert(1, words.of(outcome.stopped_by))
        if outcome.framed:
            codes = formats.listed(tuple(f"U+{ord(one):04X}" for one in outcome.framed))
            place = len(told) - bool(outcome.failed)
            told.insert(place, self.tr("Printed as codes: {codes}.").format(codes=codes))
        return told

    def _came_out(self, outcome: BatchOutcome) -> str:
        if not outcome.printed:
            return self.tr("Nothing was printed.")
        if outcome.path is not None:
            kept = self.tr("%n kept as PDF: {name}.", "", outcome.printed)
            return kept.format(name=outcome.path.name)
        return self.tr("%n printed.", "", outcome.printed)

    @Slot()
    def _on_folder_clicked(self) -> None:
        if self.outcome is not None and self.outcome.path is not None:
            folder = str(self.outcome.path.parent)
            QDesktopServices.openUrl(QUrl.fromLocalFile(folder))
