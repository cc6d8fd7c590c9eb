"""The field that people sign on: finger, pen or mouse, and nothing of it scrolls or steals a stroke."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QElapsedTimer, QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import look
from desktop.parts.painting import line_round, smooth
from desktop.scoring.ink import Ink, Point, Stroke, fitted

_LEAST = 600, 320
_SMALLEST = 420, 200
"""Where the window is low the field gives way before it is scrolled."""
_WIDTH = 4.0
_NEAR = 1.5
"""Pixels that a point has to lie from the one before: a resting finger is one dot."""
_LINE_FROM_FOOT, _MARGIN = 92, 48
_PALM = 1500
"""Milliseconds after the pen during which a touch is a resting palm."""
_TOUCHES = frozenset({
    QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel,
})  # fmt: skip


class SignaturePad(QWidget):
    """``changed()`` follows every finished stroke and whatever is taken back."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._strokes: list[Stroke] = []
        self._stroke: list[Point] = []
        self._finger = -1
        self._pen = QElapsedTimer()
        self._caption = ""
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(self.tr("Field for the signature"))

    @property
    def ink(self) -> Ink:
        """What is written, the stroke under way included."""
        return Ink(self.width(), self.height(), tuple(self._every()))

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is written."""
        return not (self._strokes or self._stroke)

    def set_caption(self, text: str) -> None:
        """Say below the line who signs, and when."""
        self._caption = text
        self.setAccessibleDescription(text)
        self.update()

    @Slot()
    def clear(self) -> None:
        """Take every stroke away."""
        self._strokes.clear()
        self._stroke = []
        self._tell()

    @Slot()
    def undo(self) -> None:
        """Take the last stroke away."""
        if self._strokes:
            self._strokes.pop()
            self._tell()

    def sizeHint(self) -> QSize:
        return QSize(*map(look.current().px, _LEAST))

    def minimumSizeHint(self) -> QSize:
        return QSize(*_SMALLEST)

    def event(self, event: QEvent) -> bool:
        if event.type() in _TOUCHES and isinstance(event, QTouchEvent):
            self._on_touch(event)
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        self._pen.start()
        steps = {
            QEvent.Type.TabletPress: lambda: self._begin(event.position()),
            QEvent.Type.TabletMove: lambda: self._go_on(event.position()),
            QEvent.Type.TabletRelease: self._end,
        }
        if (step := steps.get(event.type())) is not None:
            step()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._strokes and min(self.width(), self.height()) > 0:
            self._strokes = list(fitted(self.ink, self.width(), self.height()).strokes)

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        with smooth(self) as painter:
            box = QRectF(self.rect())
            radius = in_force.px(10)
            line_round(
                painter, box, radius=radius, color="border.control", width=2, fill="bg.surface"
            )
            self._paint_line(painter)
            paint_ink(painter, self._every(), in_force.px(_WIDTH))

    def _paint_line(self, painter: QPainter) -> None:
        in_force = look.current()
        y, margin = self.height() - in_force.px(_LINE_FROM_FOOT), in_force.px(_MARGIN)
        painter.setPen(QPen(in_force.color("border.default"), 1))
        painter.drawLine(margin, y, self.width() - margin, y)
        painter.setFont(in_force.font("caption"))
        painter.setPen(in_force.color("text.secondary"))
        box = QRectF(
            margin, y + in_force.px(12), self.width() - 2 * margin, in_force.line("caption")
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, self._caption)

    def _on_touch(self, event: QTouchEvent) -> None:
        """Follow the first finger; what else lies on the glass is a hand."""
        if self._pen.isValid() and self._pen.elapsed() < _PALM:
            return
        for point in event.points():
            state = point.state()
            if state == point.State.Pressed and self._finger < 0:
                self._finger = point.id()
                self._begin(point.position())
            elif point.id() != self._finger:
                continue
            elif state == point.State.Released:
                self._go_on(point.position())
                self._finger = -1
                self._end()
            else:
                self._go_on(point.position())
        if event.type() == QEvent.Type.TouchCancel:
            self._finger = -1
            self._end()

    def _begin(self, at: QPointF) -> None:
        self._stroke = [(at.x(), at.y())]
        self.update()

    def _go_on(self, at: QPointF) -> None:
        if not self._stroke:
            return
        x, y = self._stroke[-1]
        if abs(at.x() - x) + abs(at.y() - y) >= _NEAR:
            self._stroke.append((at.x(), at.y()))
            self.update()

    def _end(self) -> None:
        if self._stroke:
            self._strokes.append(tuple(self._stroke))
            self._stroke = []
            self._tell()

    def _every(self) -> list[Stroke]:
        return [*self._strokes, tuple(self._stroke)] if self._stroke else self._strokes

    def _tell(self) -> None:
        self.update()
        self.changed.emit()


class SavedInk(QWidget):
    """A signature as it was saved: drawn from the strokes that are kept, never from the pad."""

    def __init__(self, ink: Ink, *, faded: bool = False) -> None:
        super().__init__()
        self._ink, self._faded = ink, faded
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def ink(self) -> Ink:
        """What is shown."""
        return self._ink

    def sizeHint(self) -> QSize:
        return QSize(look.current().px(132), look.current().px(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force = look.current()
        inset = in_force.px(8)
        with smooth(self) as painter:
            box, radius = QRectF(self.rect()), in_force.px(6)
            line_round(painter, box, radius=radius, color="border.default", fill="bg.surface")
            painter.translate(inset, inset)
            shown = fitted(self._ink, self.width() - 2 * inset, self.height() - 2 * inset)
            color = "text.disabled" if self._faded else "text.primary"
            paint_ink(painter, shown.strokes, in_force.px(2), color)


def paint_ink(
    painter: QPainter, strokes: list[Stroke] | tuple[Stroke, ...], width: float,
    color: str = "text.primary",
) -> None:  # fmt: skip
    """Draw strokes smoothly: through the middles of their parts, so that no corner of the measuring shows."""
    pen = QPen(look.current().color(color), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in strokes:
        if len(stroke) == 1:
            painter.drawPoint(QPointF(*stroke[0]))
        else:
            painter.drawPath(_path(stroke))


def _path(stroke: Stroke) -> QPainterPath:
    points = [QPointF(x, y) for x, y in stroke]
    path = QPainterPath(points[0])
    for here, after in pairwise(points[1:]):
        path.quadTo(here, (here + after) / 2)
    path.lineTo(points[-1])
    return path
