"""The desk of the preview: pages lie in the middle of a sunken ground and are drawn as they come into view."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from desktop import look
from desktop.parts.sunken_desk import SunkenDesk
from desktop.printing.pdf_pages import POINTS_PER_INCH, PdfPages

ZOOMS = (25, 33, 40, 50, 55, 60, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Percent of the real size on a 96 dpi screen."""

_SCREEN_DPI = 96.0
_MARGIN = 28
_GAP = 24
_KEPT = 8
"""Pictures kept while scrolling to and fro."""


class PaperDesk(SunkenDesk):
    """Shows the pages of one PDF."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: PdfPages | None = None
        self._zoom = 100
        self._pictures: dict[tuple[int, int], QImage] = {}

    @property
    def zoom(self) -> int:
        """Return the size in percent."""
        return self._zoom

    @property
    def drawn(self) -> tuple[int, ...]:
        """Return the pages that have been drawn at the present size."""
        return tuple(sorted(number for number, zoom in self._pictures if zoom == self._zoom))

    def show_pages(self, pages: PdfPages | None) -> None:
        """Lay other pages on the desk, fitted to it unless the person has chosen a size."""
        self._pages = pages
        self._pictures.clear()
        if self._fits:
            self.fit()
        self._measure()
        self.viewport().update()

    def set_zoom(self, percent: int) -> None:
        """Show the pages at a size that the person chose."""
        self._fits = False
        self._apply_zoom(percent)

    def step_zoom(self, steps: int) -> None:
        """Go to a larger or smaller step."""
        place = min(range(len(ZOOMS)), key=lambda one: abs(ZOOMS[one] - self._zoom))
        self.set_zoom(ZOOMS[min(max(place + steps, 0), len(ZOOMS) - 1)])

    def fit(self) -> None:
        """Take the largest step at which the first page is seen whole."""
        self._fits = True
        if self._pages is None or not len(self._pages):
            return
        room = self.viewport().size()
        size = self._pages.points(0) * (_SCREEN_DPI / POINTS_PER_INCH)
        wide = (room.width() - 2 * _MARGIN) / size.width()
        high = (room.height() - 2 * _MARGIN) / size.height()
        share = 100 * min(wide, high)
        self._apply_zoom(max((step for step in ZOOMS if step <= share), default=ZOOMS[0]))

    def page_boxes(self) -> list[QRect]:
        """Return where the pages lie on the whole desk, as if it were not scrolled."""
        if self._pages is None:
            return []
        boxes, y = [], _MARGIN
        for number in range(len(self._pages)):
            size = (self._pages.points(number) * self._scale()).toSize()
            x = max((self.viewport().width() - size.width()) // 2, _MARGIN)
            boxes.append(QRect(QPoint(x, y), size))
            y += size.height() + _GAP
        return boxes

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), look.current().color("bg.sunken"))
        shift = QPoint(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        for number, box in enumerate(self.page_boxes()):
            shown = box.translated(shift)
            if shown.intersects(event.rect()):
                painter.drawImage(shown, self._picture(number))
                painter.setPen(QPen(look.current().color("border.default"), 1))
                painter.drawRect(shown.adjusted(-1, -1, 0, 0))
        painter.end()

    def _scale(self) -> float:
        return self._zoom / 100 * _SCREEN_DPI / POINTS_PER_INCH

    def _apply_zoom(self, percent: int) -> None:
        if percent == self._zoom:
            return
        self._zoom = percent
        self._measure()
        self.viewport().update()
        self.zoomed.emit(percent)

    def _measure(self) -> None:
        """Tell the scroll bars how large the desk is."""
        boxes = self.page_boxes()
        room = self.viewport().size()
        width = max((box.right() for box in boxes), default=0) + _MARGIN
        height = max((box.bottom() for box in boxes), default=0) + _MARGIN
        upright, level = self.verticalScrollBar(), self.horizontalScrollBar()
        upright.setRange(0, max(height - room.height(), 0))
        upright.setPageStep(room.height())
        upright.setSingleStep(look.current().px(48))
        level.setRange(0, max(width - room.width(), 0))
        level.setPageStep(room.width())

    def _picture(self, number: int) -> QImage:
        """Return a page at the present size; only pages in view are ever asked for."""
        key = (number, self._zoom)
        if key not in self._pictures:
            assert self._pages is not None
            while len(self._pictures) >= _KEPT:
                del self._pictures[next(iter(self._pictures))]
            ratio = self.devicePixelRatioF()
            dpi = self._scale() * POINTS_PER_INCH * ratio
            picture = self._pages.image(number, dpi)
            picture.setDevicePixelRatio(ratio)
            self._pictures[key] = picture
        return self._pictures[key]
