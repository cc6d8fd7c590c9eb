"""The only modal ones: a question before what cannot be undone, and the choosers for files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop import look
from desktop.parts.buttons import button
from desktop.parts.scrim import Scrim
from desktop.parts.text import label

if TYPE_CHECKING:
    from desktop.settings.local import LocalSettings

WIDTH = 440


class Questions(QObject):
    """Asks before a job starts; the answer is part of the command."""

    def __init__(self, settings: LocalSettings | None = None) -> None:
        super().__init__()
        self._settings = settings

    def confirm(
        self, question: str, body: str, *, act: str, keep: str, dangerous: bool = True
    ) -> bool:
        """Ask before something that cannot be undone; True when the person chose ``act``.

        ``act`` and ``keep`` are verbs, e.g. 停用密钥 and 先不停用; Esc and Enter mean ``keep``.
        """
        with _Veil(_window()) as window:
            dialog = QuestionDialog(
                question, body, verbs=(act, keep), dangerous=dangerous, parent=window
            )
            answer = dialog.exec() == QDialog.DialogCode.Accepted
            dialog.deleteLater()
        return answer

    def save_as(self, name: str, pattern: str = "PDF (*.pdf)") -> Path | None:
        """Ask where to keep a file; None when the person thought better of it."""
        start = str(self._folder() / name)
        chosen, _ = QFileDialog.getSaveFileName(_window(), self.tr("Save as"), start, pattern)
        return self._remembered(chosen)

    def open_file(self, title: str, pattern: str) -> Path | None:
        """Ask for a file to read."""
        chosen, _ = QFileDialog.getOpenFileName(_window(), title, str(self._folder()), pattern)
        return self._remembered(chosen)

    def open_files(self, title: str, pattern: str) -> list[Path]:
        """Ask for one or several files to read."""
        chosen, _ = QFileDialog.getOpenFileNames(_window(), title, str(self._folder()), pattern)
        return [path for one in chosen if (path := self._remembered(one)) is not None]

    def choose_folder(self, title: str) -> Path | None:
        """Ask for a folder."""
        return self._remembered(
            QFileDialog.getExistingDirectory(_window(), title, str(self._folder()))
        )

    def _folder(self) -> Path:
        kept = self._settings.last_folder if self._settings is not None else ""
        return Path(kept) if kept and Path(kept).is_dir() else Path.home()

    def _remembered(self, chosen: str) -> Path | None:
        if not chosen:
            return None
        path = Path(chosen)
        if self._settings is not None:
            self._settings.last_folder = str(path if path.is_dir() else path.parent)
        return path


class QuestionDialog(QDialog):
    """The one form of a dialog: the question, what happens and what is kept, two verbs."""

    def __init__(
        self,
        question: str,
        body: str,
        *,
        verbs: tuple[str, str],
        dangerous: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setProperty("surface", "dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(question)
        self.setAccessibleDescription(body)
        self.setFixedWidth(look.current().px(WIDTH))
        self.act = button(verbs[0], kind="danger-fill" if dangerous else "primary")
        self.keep = button(verbs[1], key="Esc")
        self.act.clicked.connect(self.accept)
        self.keep.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(_words(question, body))
        column.addWidget(_rule())
        column.addLayout(self._foot())
        look.current().dress(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.keep.setFocus(Qt.FocusReason.TabFocusReason)
        parent = self.parentWidget()
        if parent is not None:
            middle = parent.mapToGlobal(parent.rect().center())
            self.move(middle - QPoint(self.width() // 2, self.height() // 2))

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(24, 14, 24, 14)
        row.setSpacing(10)
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(self.act)
        self.keep.setAutoDefault(True)
        return row


class _Veil:
    """Covers the window behind a question for as long as it is asked."""

    def __init__(self, window: QWidget | None) -> None:
        self._window = window
        self._focus = QApplication.focusWidget()
        self._scrim = Scrim(window) if window is not None else None

    def __enter__(self) -> QWidget | None:
        if self._scrim is not None:
            self._scrim.cover()
        return self._window

    def __exit__(self, *_: object) -> None:
        if self._scrim is not None:
            self._scrim.hide()
            self._scrim.deleteLater()
        if self._window is not None:
            self._window.activateWindow()
        focus = self._focus
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.setFocus()


def _window() -> QWidget | None:
    """Return the window to ask over; a question just answered may still count as the active one."""
    window = QApplication.activeWindow()
    while isinstance(window, QDialog) and not window.isVisible():
        window = window.parentWidget()
    return window


def _words(question: str, body: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setContentsMargins(24, 24, 24, 20)
    column.setSpacing(8)
    column.addWidget(label(question, "section", wrap=True))
    column.addWidget(label(body, "secondary", wrap=True))
    return column


def _rule() -> QWidget:
    rule = QWidget()
    rule.setProperty("surface", "rule")
    rule.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return rule
