"""What every export to a sheet shares: a file chosen, work that can be stopped, and no half of a file ever left."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.kernel.errors import StationError
from desktop.frame.pane import FootBar, Pane, PaneHeader
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import Button
from desktop.parts.painting import Tone
from desktop.parts.progress_line import ProgressLine
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.jobs.progress import Progress

Write = Callable[[str, Callable[[int], None]], object]
"""Writes the file for a station of this name, and tells how many lines stand in it so far."""


class SheetOut(Pane):
    """``left()`` asks to go back. Nothing but a whole file ever stands under the name chosen."""

    left = Signal()

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__(title)
        self._desk = desk
        self._progress: Progress | None = None
        self.export_button = Button(self.tr("Choose the file and export"), kind="primary")
        self.stop_button = Button(self.tr("Stop"))
        self.back_button = Button(self.tr("Back"), icon="arrow-left", key="Esc")
        self._line, self._told = ProgressLine(), label("", "secondary")
        self.messages = MessageBar()
        self.export_button.clicked.connect(self.export)
        self.stop_button.clicked.connect(self.stop)
        self.back_button.clicked.connect(self.leave)

    @Slot()
    def export(self) -> None:
        """Ask where to, then write."""
        raise NotImplementedError

    @Slot()
    def stop(self) -> None:
        """Stop the work; no half of a file is left."""
        if self._progress is not None:
            self._progress.cancel()
            self._end()

    @Slot()
    def leave(self) -> None:
        """Go back; work under way is stopped."""
        self.stop()
        self.left.emit()

    def _begin(self) -> None:
        """Show that work is under way."""
        self.messages.clear()
        self._progress = self._desk.jobs.progress(self, self._show_written)
        self._show_progress(shown=True)

    def _compose(self, path: Path, total: int, write: Write) -> None:
        """Write so many lines away from the window, unless somebody stopped it meanwhile."""
        desk, progress = self._desk, self._progress
        if progress is None or progress.cancelled:
            return

        def work(station: str) -> int:
            write(station, lambda done: progress.report(done, total))
            return total

        def begin(station: str) -> None:
            then = partial(self._finish, path)
            desk.jobs.compute(self, lambda: work(station), then, self._fail, progress=progress)

        desk.jobs.ask(self, lambda: desk.workspace.stations.facts().name, begin, self._fail)

    def _finish(self, path: Path, count: int) -> None:
        self._end()
        told = self._done(count).format(name=path.name)
        self.left.emit()
        self._desk.notices.toast(told)

    def _done(self, count: int) -> str:
        """Return what is said of a file with so many lines; ``{name}`` stands for its own."""
        raise NotImplementedError

    def _fail(self, error: StationError) -> None:
        self._end()
        said = words.said(error)
        self.messages.show_message(Tone.BAD, said.headline, said.body)

    def _end(self) -> None:
        self._progress = None
        self._show_progress(shown=False)

    def _show_written(self, done: int, total: int) -> None:
        told = self.tr("Writing {done} of {total}").format(done=f"{done:,}", total=f"{total:,}")
        self._show_part(done, total, told)

    def _show_part(self, done: int, total: int, told: str) -> None:
        self._line.show_part(done, total, told)
        self._told.setText(told)

    def _show_progress(self, *, shown: bool) -> None:
        for one in (self._line, self._told, self.stop_button):
            set_shown(one, shown=shown)
        self.export_button.setEnabled(not shown)

    def _arrange(self, header: PaneHeader, *parts: QWidget, spacing: int) -> None:
        """Lay the parts below one another, and what tells of the work below them."""
        self.set_header(header)
        self.add_bar(self.messages)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(20, 8, 20, 20)
        column.setSpacing(spacing)
        for part in parts:
            column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self._line, 1)
        row.addWidget(self._told)
        row.addWidget(self.stop_button)
        column.addLayout(row)
        column.addStretch(1)
        self.set_body(body, scrolls=True)
        foot = FootBar()
        foot.add_left(self.export_button)
        foot.add_right(self.back_button)
        self.set_foot(foot)
        self._show_progress(shown=False)
