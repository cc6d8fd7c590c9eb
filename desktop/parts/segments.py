"""Segments: two to five short possibilities side by side, longer ones under each other; the chosen one is filled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy

from desktop import look
from desktop.parts.choice import Choice, ChoiceGroup, Option, control_height
from desktop.parts.painting import fill_round, line_round, smooth, width_of

_PADDING, _LEAST_PADDING = 16, 4
_RADIUS = 6


class Segments(ChoiceGroup):
    """A row of segments of equal width, or a column where ``upright`` is asked for."""

    def __init__(
        self, options: Sequence[Option] = (), *, name: str = "", upright: bool = False
    ) -> None:
        super().__init__(name)
        direction = QBoxLayout.Direction
        self._row = QBoxLayout(direction.TopToBottom if upright else direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_options(options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer these possibilities; meant to be called once, before the group is shown."""
        self.adopt(_Segment(value, text) for value, text in options)
        for choice in self.choices():
            self._row.addWidget(choice, 1)


class _Segment(Choice):
    def sizeHint(self) -> QSize:
        padding = 2 * look.current().px(_PADDING)
        return QSize(width_of(self.text(), "bodyStrong") + padding, control_height())

    def minimumSizeHint(self) -> QSize:
        padding = 2 * look.current().px(_LEAST_PADDING)
        return QSize(width_of(self.text(), "bodyStrong") + padding, control_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with smooth(self) as painter:
            painter.setClipRect(self.rect())
            self._paint_ground(painter)
            painter.setFont(self.text_font())
            ink = "primary.onFill" if self.isChecked() and self.isEnabled() else self.ink()
            painter.setPen(look.current().color(ink))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.shown_text())

    def text_room(self) -> int:
        return self.width() - 2 * look.current().px(_LEAST_PADDING)

    def _paint_ground(self, painter: QPainter) -> None:
        # Every segment draws the part of the whole rounded box that lies above it.
        group = self.parentWidget() or self
        whole = QRectF(-self.x(), -self.y(), group.width(), group.height())
        radius = look.current().px(_RADIUS)
        chosen = self.isChecked() and self.isEnabled()
        ground = "bg.hover" if self.underMouse() and self.isEnabled() else "bg.surface"
        fill_round(painter, whole, radius=radius, color="primary.fill" if chosen else ground)
        line = "primary.fill" if chosen else "border.control"
        line_round(painter, whole, radius=radius, color=line)
        if chosen or not (self.x() or self.y()):
            return
        upright = QRectF(0, 1, 1, self.height() - 2)
        across = QRectF(1, 0, self.width() - 2, 1)
        painter.fillRect(upright if self.x() else across, look.current().color("border.default"))
