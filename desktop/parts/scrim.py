"""The scrim: a flat veil over a window while the palette or a drawer is open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop import look


class Scrim(QWidget):
    """Covers its host and follows its size; put the thing in front of it by giving it this parent.

    Signals: `pressed` when the person presses beside the thing in front.
    """

    pressed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        host.installEventFilter(self)
        self.hide()

    def cover(self) -> None:
        """Lie over the host now."""
        self.setGeometry(self._host.rect())
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._host.rect())
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        beside = self.childAt(event.position().toPoint()) is None
        if beside and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.current().color("bg.scrim"))
        painter.end()
