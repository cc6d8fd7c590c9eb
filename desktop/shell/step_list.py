"""The list of the first start's screens: which are done, which is now, which are to come."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop import look
from desktop.parts.painting import fill_round, smooth
from desktop.parts.steps import StepState
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_ROW, _ICON, _LEFT, _TEXT = 44, 22, 12, 46
_PLACE = QT_TRANSLATE_NOOP("StepList", "Step {place} of {all}, {name}, {state}")
_STATES = {
    StepState.DONE: ("circle-check", "success.text", QT_TRANSLATE_NOOP("StepList", "done")),
    StepState.NOW: ("circle-dot", "primary.text", QT_TRANSLATE_NOOP("StepList", "in progress")),
    StepState.NEXT: ("circle-dashed", "text.tertiary", QT_TRANSLATE_NOOP("StepList", "to come")),
}


class StepList(QWidget):
    """Shows and tells; going back is the business of the buttons."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._rows = [_Row(name) for name in names]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for row in self._rows:
            column.addWidget(row)

    def set_current(self, current: int) -> None:
        """Show which screen is open."""
        for place, row in enumerate(self._rows):
            state = (
                StepState.DONE
                if place < current
                else StepState.NOW
                if place == current
                else StepState.NEXT
            )
            row.set_state(state, place=place + 1, of=len(self._rows))


class _Row(QWidget):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name, self._state = name, StepState.NEXT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_state(self, state: StepState, *, place: int, of: int) -> None:
        self._state = state
        word = say(_STATES[state][2])
        self.setAccessibleName(say(_PLACE, place=place, all=of, name=self._name, state=word))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.current().px(200), look.current().px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        with smooth(self) as painter:
            if self._state is StepState.NOW:
                radius = look.current().px(6)
                fill_round(painter, QRectF(self.rect()), radius=radius, color="primary.tint")
            self._paint_icon(painter)
            self._paint_name(painter)

    def _paint_icon(self, painter: QPainter) -> None:
        name, color, _ = _STATES[self._state]
        side = look.current().px(_ICON)
        picture = look.current().pixmap(name, _ICON, color)
        painter.drawPixmap(look.current().px(_LEFT), (self.height() - side) // 2, picture)

    def _paint_name(self, painter: QPainter) -> None:
        in_force, is_now = look.current(), self._state is StepState.NOW
        ink = {StepState.NOW: "primary.text", StepState.DONE: "text.primary"}
        painter.setFont(in_force.font("body", bold=is_now))
        painter.setPen(in_force.color(ink.get(self._state, "text.tertiary")))
        left = in_force.px(_TEXT)
        box = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._name)
