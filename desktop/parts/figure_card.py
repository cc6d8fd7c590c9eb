"""A figure that can be opened: its name, the number with its unit, and below it what it was reckoned from."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop import look
from desktop.parts.painting import cut, fill_round, smooth, width_of

_PADDING = 16
_LEAST, _LEAST_LARGE = 150, 176


@dataclass(frozen=True, slots=True)
class FigureFace:
    """What a card shows: three lines, the number apart from its unit; ``tip`` explains it whole."""

    name: str
    value: str
    unit: str
    below: str
    basis: str
    tip: str = ""


class FigureCard(QAbstractButton):
    """One figure; a press opens the records behind it. A large one stands in the first row."""

    def __init__(self, face: FigureFace, *, large: bool = False) -> None:
        super().__init__()
        self._large = large
        self._face = face
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_face(face)

    def show_face(self, face: FigureFace) -> None:
        """Show another number."""
        self._face = face
        self.setText(face.name)
        self.setToolTip(face.tip)
        parts = (face.name, f"{face.value} {face.unit}".strip(), face.below, face.basis)
        self.setAccessibleName("，".join(part for part in parts if part))
        self.setAccessibleDescription(face.tip)
        self.update()

    def face(self) -> FigureFace:
        """Return what is shown."""
        return self._face

    def sizeHint(self) -> QSize:
        least = _LEAST_LARGE if self._large else _LEAST
        return QSize(look.current().px(least), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(look.current().px(_LEAST), self._height())

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        with smooth(self) as painter:
            if self.underMouse() or self.isDown():
                fill_round(painter, QRectF(self.rect()), radius=in_force.px(8), color="bg.hover")
            inner = self.rect().adjusted(in_force.px(_PADDING), in_force.px(10), -in_force.px(8), 0)
            top = self._line(painter, inner, self._face.name, "label", "text.secondary")
            top = self._number(painter, QRect(QPoint(inner.left(), top), inner.bottomRight()))
            for text, ink in (
                (self._face.below, "text.secondary"),
                (self._face.basis, "text.tertiary"),
            ):
                box = QRect(QPoint(inner.left(), top), inner.bottomRight())
                top = self._line(painter, box, text, "caption", ink)

    def _number(self, painter: QPainter, box: QRect) -> int:
        """Paint the number with its unit on one base line; return where the next line begins."""
        in_force, role = look.current(), self._role()
        height = in_force.line(role)
        painter.setFont(in_force.font(role))
        painter.setPen(in_force.color("text.primary"))
        base = (
            box.top()
            + (height + painter.fontMetrics().ascent() - painter.fontMetrics().descent()) // 2
        )
        painter.drawText(box.left(), base, self._face.value)
        after = box.left() + width_of(self._face.value, role) + in_force.px(4)
        painter.setFont(in_force.font("label"))
        painter.setPen(in_force.color("text.secondary"))
        painter.drawText(after, base, self._face.unit)
        return box.top() + height

    def _line(self, painter: QPainter, box: QRect, text: str, role: str, ink: str) -> int:
        in_force = look.current()
        height = in_force.line(role)
        painter.setFont(in_force.font(role))
        painter.setPen(in_force.color(ink))
        line = QRect(box.left(), box.top(), box.width(), height)
        painter.drawText(
            line, Qt.AlignmentFlag.AlignVCenter, cut(text, painter.font(), box.width())
        )
        return box.top() + height

    def _role(self) -> str:
        return "number" if self._large else "page"

    def _height(self) -> int:
        in_force = look.current()
        lines = in_force.line("label") + in_force.line(self._role()) + 2 * in_force.line("caption")
        return lines + in_force.px(20)
