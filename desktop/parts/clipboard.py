"""What the program itself puts on the clipboard: marked as secret where it is, and not left there."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QGuiApplication

KEPT_FOR = 10_000
"""Milliseconds after which a secret is taken away again, as KeePassXC does."""

SECRET_MARKS = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"\x01",
}
"""What clipboard managers of Linux and Windows look at before they remember something."""


def copy(text: str) -> None:
    """Copy what anybody may know, e.g. a number."""
    QGuiApplication.clipboard().setText(text)


def copy_secret(text: str) -> None:
    """Copy something personal or secret; clipboard managers pass it over, and soon it is gone."""
    content = QMimeData()
    content.setText(text)
    for name, mark in SECRET_MARKS.items():
        content.setData(name, mark)
    board = QGuiApplication.clipboard()
    board.setMimeData(content)
    QTimer.singleShot(KEPT_FOR, board, lambda: take_away(text))


def take_away(text: str) -> None:
    """Empty the clipboard if it still holds this; what somebody copied since stays."""
    board = QGuiApplication.clipboard()
    if board.text() == text:
        board.clear()
