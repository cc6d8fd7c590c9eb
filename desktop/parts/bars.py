"""Bars from zero, one below the other, each with its name before it and its number behind; a press opens one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from desktop import look
from desktop.parts.painting import cut, fill_round, smooth

_ROW, _BAR, _GAP = 27, 14, 10
_LEAD, _NUMBER, _NOTE = 26, 46, 84
_LEAST_BAR = 2


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what a press hands over, place in the ranking, name, number, a note behind it."""

    key: object
    name: str
    count: int
    lead: str = ""
    note: str = ""
    spoken: str = ""


class BarChart(QWidget):
    """The bars share one scale that begins at zero.

    ``chosen(key)`` follows a press on a bar.
    """

    chosen = Signal(object)

    def __init__(self, name: str = "", *, names: int = 132, notes: bool = True) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._names, self._notes = names, notes
        self._rows: list[BarRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other bars."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
            self._column.removeWidget(row)
        self._rows = []
        most = max((bar.count for bar in bars), default=0)
        for place, bar in enumerate(bars):
            row = BarRow(bar, most, names=self._names, notes=self._notes)
            row.clicked.connect(lambda _=False, key=bar.key: self.chosen.emit(key))
            self._column.insertWidget(place, row)
            self._rows.append(row)

    def rows(self) -> Sequence[BarRow]:
        """Return the bars from the top."""
        return tuple(self._rows)


class BarRow(QAbstractButton):
    """One bar as a button, so that keys and screen readers find it."""

    def __init__(self, bar: Bar, most: int, *, names: int, notes: bool) -> None:
        super().__init__()
        self.bar = bar
        self._share = bar.count / most if most else 0.0
        self._names, self._notes = names, notes
        self.setText(bar.name)
        self.setAccessibleName(
            bar.spoken or f"{bar.lead} {bar.name} {bar.count} {bar.note}".strip()
        )
        self.setToolTip(bar.spoken)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(look.current().px(320), look.current().px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.current().px(240), look.current().px(_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        with smooth(self) as painter:
            if self.underMouse():
                fill_round(painter, QRectF(self.rect()), radius=in_force.px(4), color="bg.hover")
            left = self._paint_names(painter)
            right = self._paint_numbers(painter)
            self._paint_bar(painter, left + in_force.px(_GAP), right - in_force.px(_GAP))

    def _paint_names(self, painter: QPainter) -> int:
        px, left = look.current().px, look.current().px(4)
        if self.bar.lead:
            lead = QRect(left, 0, px(_LEAD), self.height())
            self._text(painter, lead, self.bar.lead, "text.tertiary", right=True)
            left += px(_LEAD) + px(_GAP)
        name = QRect(left, 0, px(self._names), self.height())
        self._text(painter, name, self.bar.name, "text.primary")
        return left + px(self._names)

    def _paint_numbers(self, painter: QPainter) -> int:
        px, right = look.current().px, self.width() - look.current().px(4)
        if self._notes:
            note = QRect(right - px(_NOTE), 0, px(_NOTE), self.height())
            self._text(painter, note, self.bar.note, "text.secondary")
            right -= px(_NOTE) + px(_GAP)
        number = QRect(right - px(_NUMBER), 0, px(_NUMBER), self.height())
        self._text(painter, number, f"{self.bar.count:,}", "text.primary", right=True, bold=True)
        return right - px(_NUMBER)

    def _paint_bar(self, painter: QPainter, left: int, right: int) -> None:
        px = look.current().px
        room = max(right - left, 0)
        width = max(room * self._share, _LEAST_BAR if self.bar.count else 0)
        box = QRectF(left, (self.height() - px(_BAR)) / 2, width, px(_BAR))
        fill_round(painter, box, radius=px(2), color="chart.1")

    def _text(
        self,
        painter: QPainter,
        box: QRect,
        text: str,
        ink: str,
        *,
        right: bool = False,
        bold: bool = False,
    ) -> None:
        painter.setFont(look.current().font("table", bold=bold))
        painter.setPen(look.current().color(ink))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        shown = cut(text, painter.font(), box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, shown)
