"""The search field of the header: looks like a field, opens the palette."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop import look
from desktop.parts.keycap import caps_width, paint_caps
from desktop.parts.painting import line_round, smooth

_WIDTH, _INSET, _ICON = 340, 10, 18


class SearchField(QAbstractButton):
    """A button named by its placeholder with the key caps at its right end."""

    def __init__(self, placeholder: str, keys: str = "Ctrl+K") -> None:
        super().__init__()
        self._keys = keys
        self.setText(placeholder)
        self.setAccessibleName(placeholder)
        self.setAccessibleDescription(keys)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look.current().px(_WIDTH), look.current().size("control"))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.current().px(200), look.current().size("control"))

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force, middle = look.current(), self.height() // 2
        inset, icon = in_force.px(_INSET), in_force.px(_ICON)
        ground = "bg.hover" if self.underMouse() else "bg.surface"
        font = in_force.font("table")
        with smooth(self) as painter:
            radius = in_force.px(6)
            line_round(
                painter, QRectF(self.rect()), radius=radius, color="border.control", fill=ground
            )
            picture = in_force.pixmap("search", _ICON, "text.secondary")
            painter.drawPixmap(inset, middle - icon // 2, picture)
            caps = self.width() - inset - caps_width(self._keys)
            box = self.rect().adjusted(inset + icon + in_force.px(8), 0, caps - self.width() - 8, 0)
            shown = QFontMetrics(font).elidedText(
                self.text(), Qt.TextElideMode.ElideRight, box.width()
            )
            painter.setFont(font)
            painter.setPen(in_force.color("text.tertiary"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)
            paint_caps(painter, caps, middle, self._keys)
