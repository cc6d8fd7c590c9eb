"""Key caps: the keys of a shortcut drawn as small boxes."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import look
from desktop.parts.painting import line_round, smooth, width_of

_HEIGHT, _PADDING, _GAP = 20, 6, 4


def caps_width(keys: str) -> int:
    """Return the width of the caps of a shortcut such as ``Ctrl+K``."""
    in_force = look.current()
    names = keys.split("+")
    inner = sum(width_of(name, "keyhint") + 2 * in_force.px(_PADDING) for name in names)
    return inner + in_force.px(_GAP) * (len(names) - 1)


def paint_caps(painter: QPainter, left: int, middle: int, keys: str) -> None:
    """Paint the caps of a shortcut from `left` on, centred at the height `middle`."""
    in_force = look.current()
    height = in_force.px(_HEIGHT)
    for name in keys.split("+"):
        width = width_of(name, "keyhint") + 2 * in_force.px(_PADDING)
        box = QRect(left, middle - height // 2, width, height)
        line_round(
            painter, QRectF(box), radius=in_force.px(4), color="border.default", fill="bg.app"
        )
        painter.setFont(in_force.font("keyhint"))
        painter.setPen(in_force.color("text.tertiary"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)
        left += width + in_force.px(_GAP)


class KeyCap(QWidget):
    """The caps of one shortcut."""

    def __init__(self, keys: str) -> None:
        super().__init__()
        self._keys = keys
        self.setAccessibleName(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(caps_width(self._keys), look.current().px(_HEIGHT) + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        with smooth(self) as painter:
            paint_caps(painter, 0, self.height() // 2, self._keys)
