"""One picture in the middle of a sunken ground: seen whole at first, then as near as a person wants."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QSize
from PySide6.QtGui import (
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from desktop import look
from desktop.parts.sunken_desk import SunkenDesk

_MARGIN = 24
_STEP = 1.25
_LEAST, _MOST = 0.05, 8.0


class PictureDesk(SunkenDesk):
    """Shows a picture; ``zoomed(int)`` tells its size in percent of its own pixels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QImage()
        self._zoom = 1.0
        self._held: QPointF | None = None

    @property
    def zoom(self) -> int:
        """Return the size in percent."""
        return round(self._zoom * 100)

    def picture(self) -> QImage:
        """Return what is shown; null while nothing is."""
        return self._picture

    def show_picture(self, picture: QImage) -> None:
        """Show another picture, whole."""
        self._picture = picture
        self.fit()
        self.viewport().update()

    def step_zoom(self, steps: int) -> None:
        """Come nearer or go farther away."""
        self._fits = False
        self._apply(self._zoom * _STEP**steps)

    def fit(self) -> None:
        """Show the picture whole, never larger than it is."""
        self._fits = True
        if self._picture.isNull():
            return
        room, size = self.viewport().size(), self._size(1.0)
        wide = (room.width() - 2 * _MARGIN) / max(size.width(), 1)
        high = (room.height() - 2 * _MARGIN) / max(size.height(), 1)
        self._apply(min(wide, high, 1.0))

    def box(self) -> QRect:
        """Return where the picture lies in the part that is seen."""
        size = self._size(self._zoom)
        room = self.viewport().size()
        x = max((room.width() - size.width()) // 2, _MARGIN) - self.horizontalScrollBar().value()
        y = max((room.height() - size.height()) // 2, _MARGIN) - self.verticalScrollBar().value()
        return QRect(QPoint(x, y), size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), look.current().color("bg.sunken"))
        if not self._picture.isNull():
            box = self.box()
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, self._picture)
            painter.setPen(QPen(look.current().color("border.default"), 1))
            painter.drawRect(box.adjusted(-1, -1, 0, 0))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._held = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            moved, self._held = event.position() - self._held, event.position()
            for bar, by in (
                (self.horizontalScrollBar(), moved.x()), (self.verticalScrollBar(), moved.y()),
            ):  # fmt: skip
                bar.setValue(round(bar.value() - by))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None

    def _size(self, zoom: float) -> QSize:
        return (self._picture.size().toSizeF() * zoom / self.devicePixelRatioF()).toSize()

    def _apply(self, zoom: float) -> None:
        self._zoom = min(max(zoom, _LEAST), _MOST)
        self._measure()
        self.viewport().update()
        self.zoomed.emit(self.zoom)

    def _measure(self) -> None:
        """Tell the scroll bars how large the picture is with the ground round it."""
        size, room = self._size(self._zoom), self.viewport().size()
        for bar, needed, there in (
            (self.horizontalScrollBar(), size.width(), room.width()),
            (self.verticalScrollBar(), size.height(), room.height()),
        ):
            bar.setRange(0, max(needed + 2 * _MARGIN - there, 0))
            bar.setPageStep(there)
            bar.setSingleStep(look.current().px(48))
