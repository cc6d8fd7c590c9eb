"""Files lying on the disk of a counter, and the moves that bring them into the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests import pictures

_COPY = Qt.DropAction.CopyAction
_LEFT = Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


def photo_file(folder: Path, name: str = "东林路井盖.jpg", *, seed: int = 1) -> Path:
    """Write a photo."""
    path = folder / name
    path.write_bytes(pictures.photo(120, 90, seed=seed))
    return path


def document_file(folder: Path, name: str = "答复函.pdf") -> Path:
    """Write a document of two pages."""
    path = folder / name
    path.write_bytes(pictures.document(2))
    return path


def drop(widget: QWidget, *paths: Path) -> bool:
    """Let files go over a widget; tell whether they were taken."""
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    enter = QDragEnterEvent(QPointF(5, 5).toPoint(), _COPY, carried, _LEFT, _NONE)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), _COPY, carried, _LEFT, _NONE))
    return enter.isAccepted()
