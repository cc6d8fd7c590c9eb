"""Long work as a line that fills, with its figures; said aloud as text, never by colour alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import look
from desktop.parts.painting import fill_round, smooth

_HEIGHT = 6


class ProgressLine(QWidget):
    """Fills from left to right; the words beside it belong to the page."""

    def __init__(self) -> None:
        super().__init__()
        self._part = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, done: int, total: int, told: str) -> None:
        """Show how much is done, and say it."""
        self._part = done / total if total else 0.0
        self.setAccessibleName(told)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, look.current().px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect())
        radius = box.height() / 2
        with smooth(self) as painter:
            fill_round(painter, box, radius=radius, color="border.default")
            box.setWidth(box.width() * min(self._part, 1.0))
            if self._part > 0:
                fill_round(painter, box, radius=radius, color="success.fill")
