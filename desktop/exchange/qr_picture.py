"""A QR code on the screen, with the quiet border that readers need, on white in every theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import look
from desktop.printing.layout.codes import qr_modules

_QUIET, _SIDE = 4, 236


class QrPicture(QWidget):
    """Shows one text; empty until it is given one."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._rows: tuple[bytes, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show this text as a code."""
        self._rows = qr_modules(text) if text else ()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        side = look.current().px(_SIDE)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        modules = len(self._rows) + 2 * _QUIET
        side = max(1, self.width() // modules)
        left = (self.width() - side * modules) // 2 + side * _QUIET
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        for y, row in enumerate(self._rows):
            for x, light in enumerate(row):
                if not light:
                    box = QRectF(left + x * side, left + y * side, side, side)
                    painter.fillRect(box, Qt.GlobalColor.black)
        painter.end()
