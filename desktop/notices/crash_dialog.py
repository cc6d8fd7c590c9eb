"""What a person sees when the program itself is at fault, and the hook that shows it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from db.kernel.clock import Clock, SystemClock
from desktop import look
from desktop.notices.crash_report import report_of, write_report
from desktop.parts.buttons import button
from desktop.parts.text import label, selectable

_WIDTH = 520


class CrashDialog(QDialog):
    """Says that a step did not work out, what is kept, and how to go on; the report on demand."""

    def __init__(self, report: str, path: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("This step did not work out"))
        self.setFixedWidth(look.current().px(_WIDTH))
        self._report = QPlainTextEdit(report)
        self._report.setReadOnly(True)
        self._report.setAccessibleName(self.tr("Report"))
        self._report.hide()
        self.details = button(self.tr("Show details"), kind="quiet")
        self.go_on = button(self.tr("Go on working"), kind="primary")
        self.leave = button(self.tr("Close the program"))
        self.details.clicked.connect(self._on_details_clicked)
        self.go_on.clicked.connect(self.accept)
        self.leave.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(label(self.windowTitle(), "section"))
        column.addWidget(label(self._body(path), "secondary", wrap=True))
        column.addWidget(self._report)
        if path is not None:
            column.addWidget(selectable(label(str(path), "caption", wrap=True)))
        column.addLayout(self._foot())
        self.go_on.setFocus()
        look.current().dress(self)

    @Slot()
    def _on_details_clicked(self) -> None:
        self._report.setVisible(not self._report.isVisible())
        self.adjustSize()

    def _body(self, path: Path | None) -> str:
        kept = self.tr("Everything saved is kept, and so are the drafts. Work can go on.")
        if path is None:
            return kept
        hand_over = self.tr(
            "If it happens again, hand the report to whoever looks after the computer. It names no person."
        )
        return f"{kept}\n{hand_over}"

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.go_on)
        row.addWidget(self.leave)
        row.addStretch(1)
        row.addWidget(self.details, 0, Qt.AlignmentFlag.AlignRight)
        return row


class CrashHook:
    """Takes ``sys.excepthook``: writes the report, then shows it, one at a time.

    Whatever reaches it is a bug; errors of the tree are told by ``Notices`` long before.
    """

    def __init__(
        self,
        folder: Path,
        version: str,
        *,
        clock: Clock | None = None,
        show: Callable[[str, Path | None], None] | None = None,
    ) -> None:
        self._folder, self._version = folder, version
        self._clock = clock or SystemClock()
        self._show = show or _show
        self._is_showing = False
        self._before = sys.excepthook

    def install(self) -> None:
        """Hear of every exception that nobody caught."""
        sys.excepthook = self

    def remove(self) -> None:
        """Give the hook back."""
        sys.excepthook = self._before

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Write and show one report; an interrupt from the keyboard is no bug."""
        if not issubclass(kind, Exception):
            self._before(kind, error, trace)
            return
        now = self._clock.now()
        report = report_of(error.with_traceback(trace), version=self._version, at=now)
        path = write_report(self._folder, report, at=now)
        print(report, file=sys.stderr)  # noqa: T201  for who started it from a terminal
        if not self._is_showing:
            self._is_showing = True
            try:
                self._show(report, path)
            finally:
                self._is_showing = False


def _show(report: str, path: Path | None) -> None:
    app = QApplication.instance()
    if app is None:
        return
    dialog = CrashDialog(report, path, QApplication.activeWindow())
    # A lock puts the dialog away unanswered: that is no wish to end the program.
    dialog.rejected.connect(app.quit)
    dialog.exec()
    dialog.deleteLater()
