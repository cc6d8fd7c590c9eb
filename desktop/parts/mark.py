"""The product's mark: a filled square with 联."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import look
from desktop.parts.painting import fill_round, smooth

LETTER = "联"


class ProductMark(QWidget):
    """The mark in a size of its own."""

    def __init__(self, size: int = 36) -> None:
        super().__init__()
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = look.current().px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        font = in_force.font("section")
        font.setPixelSize(in_force.px(self._size * 0.56))
        with smooth(self) as painter:
            fill_round(painter, QRectF(self.rect()), radius=in_force.px(6), color="primary.fill")
            painter.setFont(font)
            painter.setPen(in_force.color("primary.onFill"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, LETTER)
