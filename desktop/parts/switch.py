"""A switch for yes or no that takes effect at once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from desktop import look
from desktop.parts.painting import fill_round, line_round, smooth

_WIDTH, _HEIGHT = 44, 24


class Switch(QAbstractButton):
    """Read aloud as a check box named `name`; the knob's side says the state without colour."""

    def __init__(self, name: str, *, on: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setChecked(on)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        in_force = look.current()
        least = in_force.size("minHit")
        return QSize(max(in_force.px(_WIDTH), least), max(in_force.px(_HEIGHT), least))

    def paintEvent(self, event: QPaintEvent) -> None:
        height = look.current().px(_HEIGHT)
        track = QRectF(0, (self.height() - height) / 2, look.current().px(_WIDTH), height)
        with smooth(self) as painter:
            if self.isChecked():
                self._paint_on(painter, track)
            else:
                self._paint_off(painter, track)

    def _paint_on(self, painter: QPainter, track: QRectF) -> None:
        color = "primary.fillHover" if self.underMouse() else "primary.fill"
        fill_round(
            painter,
            track,
            radius=track.height() / 2,
            color=color if self.isEnabled() else "text.disabled",
        )
        knob = track.height() - 6
        box = QRectF(track.right() - 3 - knob, track.top() + 3, knob, knob)
        fill_round(painter, box, radius=knob / 2, color="primary.onFill")

    def _paint_off(self, painter: QPainter, track: QRectF) -> None:
        color = "border.control" if self.isEnabled() else "text.disabled"
        line_round(
            painter, track, radius=track.height() / 2, color=color, width=2, fill="bg.surface"
        )
        knob = track.height() - 10
        box = QRectF(track.left() + 5, track.top() + 5, knob, knob)
        fill_round(painter, box, radius=knob / 2, color=color)
