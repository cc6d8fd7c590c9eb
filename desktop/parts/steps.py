"""The step bar: where a matter stands on its way of five steps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import look
from desktop.parts.painting import cut, smooth, width_of
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_ICON, _GAP, _STEP_WIDTH, _BESIDE, _YIELDED = 24, 6, 72, 4, 6


class StepState(StrEnum):
    """How far one step is."""

    DONE = "done"
    NOW = "now"
    NEXT = "next"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Step:
    """A step with its name and the date, due date or dash below it."""

    state: StepState
    name: str
    caption: str = ""


_ICONS = {
    StepState.DONE: ("circle-check", "success.text"),
    StepState.SKIPPED: ("circle-check", "success.text"),
    StepState.NOW: ("circle-dot", "primary.text"),
    StepState.NEXT: ("circle-dashed", "text.tertiary"),
}
_NAME_INK = {StepState.NOW: "primary.text", StepState.NEXT: "text.tertiary"}
_SPOKEN = {
    StepState.DONE: QT_TRANSLATE_NOOP("StepBar", "done"),
    StepState.SKIPPED: QT_TRANSLATE_NOOP("StepBar", "skipped"),
    StepState.NOW: QT_TRANSLATE_NOOP("StepBar", "in progress"),
    StepState.NEXT: QT_TRANSLATE_NOOP("StepBar", "to come"),
}
_PLACE = QT_TRANSLATE_NOOP("StepBar", "Step {place} of {all}, {name}, {state}")
_SKIPPED_WORD = QT_TRANSLATE_NOOP("StepBar", "skipped here")
_COMING = "—"
_UNITS = frozenset("年月日")
"""A figure stays beside its unit."""


class StepBar(QWidget):
    """Five steps in a row; its spoken name says which one is in progress, the rest is described."""

    def __init__(self, steps: Sequence[Step] = ()) -> None:
        super().__init__()
        self._steps: tuple[Step, ...] = ()
        self._lines = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_steps(steps)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show another matter's steps."""
        self._steps = tuple(steps)
        spoken = [self._spoken(place) for place in range(len(self._steps))]
        current = [
            text
            for step, text in zip(self._steps, spoken, strict=True)
            if step.state is StepState.NOW
        ]
        self.setAccessibleName((current or spoken[-1:] or [""])[0])
        self.setAccessibleDescription("; ".join(spoken))
        self.setToolTip("\n".join(spoken))
        self._count_lines()
        self.update()

    def steps(self) -> tuple[Step, ...]:
        """Return the steps shown."""
        return self._steps

    def sizeHint(self) -> QSize:
        in_force = look.current()
        height = in_force.px(_ICON + _GAP) + in_force.line("label")
        height += self._lines * in_force.line("keyhint")
        return QSize(in_force.px(_STEP_WIDTH) * max(len(self._steps), 1), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.current().px(52) * max(len(self._steps), 1), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._count_lines()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._count_lines()

    def captions(self) -> tuple[tuple[str, ...], ...]:
        """Return what stands below each step, line by line, as it fits the width."""
        beside = look.current().px(_BESIDE)
        rooms = (self._column(place).width() - beside for place in range(len(self._steps)))
        return tuple(
            _lines_of(_caption(step), room) for step, room in zip(self._steps, rooms, strict=True)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        with smooth(self) as painter:
            captions = self.captions()
            for place, step in enumerate(self._steps):
                self._paint_line(painter, place)
                self._paint_icon(painter, place, step)
                self._paint_words(painter, place, step)
                self._paint_caption(painter, place, captions[place])

    def _count_lines(self) -> None:
        lines = max((len(caption) for caption in self.captions()), default=1)
        if lines != self._lines:
            self._lines = lines
            self.updateGeometry()

    def _spoken(self, place: int) -> str:
        step = self._steps[place]
        state = say(_SPOKEN[step.state])
        text = say(_PLACE, place=place + 1, all=len(self._steps), name=step.name, state=state)
        return f"{text} {step.caption}".strip()

    def _column(self, place: int) -> QRect:
        left, right = self._edge(place), self._edge(place + 1)
        return QRect(left, 0, right - left, self.height())

    def _edge(self, place: int) -> int:
        """Return where a column begins; steps to come yield a little to those that have a date."""
        count, yielded = len(self._steps), look.current().px(_YIELDED)
        idle = [step.state is StepState.NEXT and not step.caption for step in self._steps]
        dated = count - sum(idle)
        if not dated or not any(idle):
            return place * self.width() // count
        before = sum(idle[:place])
        gained = yielded * ((place - before) * sum(idle) / dated - before)
        return round(place * self.width() / count + gained)

    def _paint_line(self, painter: QPainter, place: int) -> None:
        if place == 0:
            return
        in_force = look.current()
        reached = self._steps[place].state is not StepState.NEXT
        half = in_force.px(_ICON) / 2
        start = self._column(place - 1).center().x() + half + in_force.px(4)
        end = self._column(place).center().x() - half - in_force.px(4)
        painter.setPen(QPen(in_force.color("success.text" if reached else "border.default"), 2))
        painter.drawLine(QPointF(start, half), QPointF(end, half))

    def _paint_icon(self, painter: QPainter, place: int, step: Step) -> None:
        name, color = _ICONS[step.state]
        left = self._column(place).center().x() - look.current().px(_ICON) // 2
        painter.drawPixmap(left, 0, look.current().pixmap(name, _ICON, color))

    def _paint_words(self, painter: QPainter, place: int, step: Step) -> None:
        in_force, column = look.current(), self._column(place)
        painter.setFont(in_force.font("label", bold=step.state is StepState.NOW))
        painter.setPen(in_force.color(_NAME_INK.get(step.state, "text.primary")))
        top = in_force.px(_ICON + _GAP)
        box = QRect(column.left(), top, column.width(), in_force.line("label"))
        name = cut(step.name, painter.font(), column.width() - in_force.px(_BESIDE))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_caption(self, painter: QPainter, place: int, lines: tuple[str, ...]) -> None:
        in_force, column = look.current(), self._column(place)
        coming = self._steps[place].state is StepState.NEXT
        painter.setFont(in_force.font("keyhint"))
        painter.setPen(in_force.color("text.tertiary" if coming else "text.secondary"))
        top, height = in_force.px(_ICON + _GAP) + in_force.line("label"), in_force.line("keyhint")
        for line, text in enumerate(lines):
            box = QRect(column.left(), top + line * height, column.width(), height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _caption(step: Step) -> str:
    if step.caption:
        return step.caption
    return {StepState.NEXT: _COMING, StepState.SKIPPED: say(_SKIPPED_WORD)}.get(step.state, "")


def _close(text: str) -> str:
    """Return a date without the spaces round its figures, so that it stays in one line."""
    return re.sub(r"(?<=\d) (?=[年月日])|(?<=[年月日]) (?=\d)", "", text)


def _lines_of(text: str, room: int) -> tuple[str, ...]:
    """Return a caption in one line, without its hour, in two lines, or at last with … in them."""
    if width_of(text, "keyhint") > room and ":" in text:
        text = text.rsplit(" ", 1)[0]  # the timeline has the hour
    if width_of(text, "keyhint") > room and width_of(_close(text), "keyhint") <= room + _BESIDE:
        return (_close(text),)
    if width_of(text, "keyhint") <= room or " " not in text:
        return (cut(text, look.current().font("keyhint"), room),)
    words = text.split(" ")
    ways = [
        (" ".join(words[:at]), " ".join(words[at:]))
        for at in range(1, len(words))
        if not (words[at - 1][-1:].isdigit() and words[at][:1] in _UNITS)
    ] or [(text, "")]
    best = min(ways, key=lambda way: max(width_of(line, "keyhint") for line in way))
    return tuple(_fitted(line, room) for line in best)


def _fitted(line: str, room: int) -> str:
    """Return a line that closes up before it is cut."""
    closed = line if width_of(line, "keyhint") <= room else _close(line)
    return cut(closed, look.current().font("keyhint"), room)
