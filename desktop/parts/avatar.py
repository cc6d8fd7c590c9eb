"""Avatars: a disc with the first character of a name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import look
from desktop.parts.painting import fill_round, smooth


class Avatar(QWidget):
    """The disc of one person; decoration beside the written name."""

    def __init__(self, name: str = "", size: int = 32) -> None:
        super().__init__()
        self._name, self._size, self._chosen = name, size, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Show another person."""
        self._name = name
        self.update()

    @Slot(bool)
    def set_chosen(self, chosen: bool) -> None:
        """Fill the disc while its card is chosen."""
        self._chosen = chosen
        self.update()

    def sizeHint(self) -> QSize:
        side = look.current().px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        ground, ink = (
            ("primary.fill", "primary.onFill") if self._chosen else ("neutral.tint", "text.primary")
        )
        font = in_force.font("bodyStrong")
        font.setPixelSize(in_force.px(self._size * 0.45))
        with smooth(self) as painter:
            fill_round(painter, QRectF(self.rect()), radius=self.height() / 2, color=ground)
            painter.setFont(font)
            painter.setPen(in_force.color(ink))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._name[:1])
