"""A ground that takes the colour of an answer; words and icon say the same."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop import look


class Ground(QWidget):
    """Paints itself in the colour of a token; ``usual`` is the one without an answer."""

    def __init__(self, usual: str = "bg.app", *, line: str = "") -> None:
        super().__init__()
        self._usual, self._token, self._line = usual, usual, line

    def set_tint(self, token: str) -> None:
        """Take the colour of a token; empty brings the usual one back."""
        if (wanted := token or self._usual) != self._token:
            self._token = wanted
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), in_force.color(self._token))
        color = in_force.color("border.default")
        if self._line == "bottom":
            painter.fillRect(0, self.height() - 1, self.width(), 1, color)
        elif self._line == "top":
            painter.fillRect(0, 0, self.width(), 1, color)
        elif self._line == "left":
            painter.fillRect(0, 0, 1, self.height(), color)
        painter.end()
