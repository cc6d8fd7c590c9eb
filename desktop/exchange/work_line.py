"""Long work of the page as it is seen: a line that fills, its figures, and a button that stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.jobs.progress import Progress
from desktop.parts.buttons import Button
from desktop.parts.progress_line import ProgressLine
from desktop.parts.text import label
from desktop.wording.sizes import size_told

if TYPE_CHECKING:
    from desktop.jobs import Jobs


class WorkLine(QWidget):
    """``stopped()`` follows once a person stopped the work; it leaves nothing behind."""

    stopped = Signal()

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self._progress: Progress | None = None
        self._doing = ""
        self._line, self._told = ProgressLine(), label("", "secondary")
        self.stop_button = Button(self.tr("Stop"))
        self.stop_button.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._line, 1)
        row.addWidget(self._told)
        row.addWidget(self.stop_button)
        self.hide()

    @property
    def is_under_way(self) -> bool:
        """Tell whether work is under way."""
        return self._progress is not None

    def begin(self, doing: str) -> Progress:
        """Show that this is being done, and return what the work reports to."""
        self._doing = doing
        self._progress = self._jobs.progress(self, self._show)
        self._line.show_part(0, 0, doing)
        self._told.setText(doing)
        self.show()
        return self._progress

    def end(self) -> None:
        """Take the line away, for the work is done."""
        self._progress = None
        self.hide()

    @Slot()
    def stop(self) -> None:
        """Stop the work at its next step."""
        if self._progress is not None:
            self._progress.cancel()
            self.end()
            self.stopped.emit()

    def _show(self, done: int, total: int) -> None:
        if self._progress is None:
            return
        figures = self.tr("{done} of {total}").format(done=size_told(done), total=size_told(total))
        told = f"{self._doing} {figures if total else size_told(done)}"
        self._line.show_part(done, total, told)
        self._told.setText(told)
