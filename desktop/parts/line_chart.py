"""One or two lines over months: the second one dashed, so that they differ without colour as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import look
from desktop.parts.painting import fill_round, smooth, width_of

_COLORS = ("chart.1", "chart.2")
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500)
_LINES = 4
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 30, 34, 28
_DOT = 8
_HIGH = 20


@dataclass(frozen=True, slots=True)
class Series:
    """One line: its name and a number for every place on the axis."""

    name: str
    counts: tuple[int, ...]


class LineChart(QWidget):
    """Lines with a labelled axis; the last number of each stands beside its end.

    ``chosen(place)`` follows a press over a place of the axis.
    """

    chosen = Signal(int)

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._places: tuple[str, ...] = ()
        self._series: tuple[Series, ...] = ()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_series(self, places: Sequence[str], series: Sequence[Series]) -> None:
        """Show other lines."""
        self._places, self._series = tuple(places), tuple(series)
        told = (
            f"{one.name} "
            + "，".join(f"{at} {n}" for at, n in zip(self._places, one.counts, strict=True))
            for one in self._series
        )
        self.setAccessibleDescription("。".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.current().px(420), look.current().px(270))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.current().px(280), look.current().px(220))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        field = self._field()
        if not self._places or not field.contains(event.position().x(), field.center().y()):
            return
        share = (event.position().x() - field.left()) / max(field.width(), 1)
        self.chosen.emit(round(share * (len(self._places) - 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._places:
            return
        field, top = self._field(), self._top()
        with smooth(self) as painter:
            self._paint_axis(painter, field, top)
            self._paint_places(painter, field)
            for at, series in enumerate(self._series):
                self._paint_line(painter, series, at, self._points(series, field, top))
            self._paint_ends(painter, field, top)
            self._paint_names(painter)

    def _field(self) -> QRectF:
        px = look.current().px
        return QRectF(self.rect()).adjusted(px(_LEFT), px(_TOP), -px(_RIGHT), -px(_BOTTOM))

    def _top(self) -> int:
        """Return the number at the top of the axis: a round one, not below the largest."""
        most = max((n for one in self._series for n in one.counts), default=0)
        step = next((one for one in _STEPS if one * _LINES >= most), 0)
        while not step or step * _LINES < most:
            step = (step or _STEPS[-1]) * 2
        return step * _LINES

    def _points(self, series: Series, field: QRectF, top: int) -> list[QPointF]:
        apart = field.width() / max(len(self._places) - 1, 1)
        return [
            QPointF(field.left() + at * apart, field.bottom() - field.height() * n / top)
            for at, n in enumerate(series.counts)
        ]

    def _paint_axis(self, painter: QPainter, field: QRectF, top: int) -> None:
        in_force = look.current()
        painter.setFont(in_force.font("keyhint"))
        for line in range(_LINES + 1):
            y = field.bottom() - field.height() * line / _LINES
            painter.setPen(QPen(in_force.color("border.subtle"), 1))
            painter.drawLine(QLineF(field.left(), y, field.right(), y))
            painter.setPen(in_force.color("text.tertiary"))
            box = QRectF(0, y - 10, field.left() - in_force.px(8), 20)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, f"{top * line // _LINES:,}")

    def _paint_places(self, painter: QPainter, field: QRectF) -> None:
        in_force = look.current()
        apart = field.width() / max(len(self._places) - 1, 1)
        painter.setFont(in_force.font("keyhint"))
        painter.setPen(in_force.color("text.tertiary"))
        for at, place in enumerate(self._places):
            x = field.left() + at * apart
            box = QRectF(x - 40, field.bottom() + in_force.px(6), 80, in_force.px(20))
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, place)

    def _paint_line(
        self, painter: QPainter, series: Series, at: int, points: Sequence[QPointF]
    ) -> None:
        style = Qt.PenStyle.SolidLine if at == 0 else Qt.PenStyle.DashLine
        painter.setPen(QPen(look.current().color(_COLORS[at]), 2.2, style))
        painter.drawPolyline(QPolygonF(points))
        dot = QRectF(0, 0, _DOT, _DOT)
        dot.moveCenter(points[-1])
        fill_round(painter, dot, radius=_DOT / 2, color=_COLORS[at])

    def _paint_ends(self, painter: QPainter, field: QRectF, top: int) -> None:
        """Write the last numbers beside their dots, clear of each other and of the places below."""
        in_force = look.current()
        painter.setFont(in_force.font("table", bold=True))
        painter.setPen(in_force.color("text.primary"))
        ends = [(self._points(one, field, top)[-1], one.counts[-1]) for one in self._series]
        ends.sort(key=lambda one: one[0].y())
        tops = end_tops([point.y() for point, _ in ends], field.bottom(), in_force.px(_HIGH))
        for (point, count), y in zip(ends, tops, strict=True):
            box = QRectF(point.x() - 40, y, 80, in_force.px(_HIGH))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{count:,}")

    def _paint_names(self, painter: QPainter) -> None:
        """Name the lines at the top right, each with a piece of its own stroke."""
        in_force, px = look.current(), look.current().px
        x = float(self.width())
        for at in reversed(range(len(self._series))):
            name = self._series[at].name
            x -= width_of(name, "caption") + px(4)
            painter.setFont(in_force.font("caption"))
            painter.setPen(in_force.color("text.secondary"))
            painter.drawText(QPointF(x, px(14)), name)
            style = Qt.PenStyle.SolidLine if at == 0 else Qt.PenStyle.DashLine
            painter.setPen(QPen(in_force.color(_COLORS[at]), 2.2, style))
            x -= px(32)
            painter.drawLine(QLineF(x, px(9), x + px(24), px(9)))
            x -= px(14)


def end_tops(points: Sequence[float], bottom: float, high: float) -> list[float]:
    """Return where numbers of a height begin: the higher above its dot, the lower below where the axis leaves room."""
    gap = high * 0.3
    tops = [points[0] - high - gap, *(y + gap for y in points[1:])][: len(points)]
    if len(tops) > 1 and tops[1] + high > bottom:
        tops[1] = points[1] - high - gap
        tops[0] = min(tops[0], tops[1] - high)
    return tops
