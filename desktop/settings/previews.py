"""Small pictures of the four themes, painted from the tokens of each."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import look
from desktop.look import Theme
from desktop.look.theme import qcolor
from desktop.parts.painting import fill_round, smooth

_WIDTH, _HEIGHT = 132.0, 84.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ThemePreview(QWidget):
    """A pane with a title, a line, a button and a tag; it shrinks as a picture does."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        in_force = look.current()
        return QSize(in_force.px(104), in_force.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.current().px(64), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        unit = self._unit()
        box = QRectF(0.5, 0.5, self.width() - 1, self.height() - 1)
        with smooth(self) as painter:
            painter.setPen(QPen(self._ink("border.default"), 1))
            painter.setBrush(self._ink("bg.surface"))
            painter.drawRoundedRect(box, 4, 4)
            self._paint_rail(painter, box, unit)
            painter.translate(27 * unit, self.height() / 2)
            self._paint_words(painter, unit)

    def _paint_rail(self, painter: QPainter, box: QRectF, unit: float) -> None:
        rail = QRectF(1, 1, 16 * unit, box.height() - 1)
        fill_round(painter, rail, radius=3, color=self._ink("bg.app"))
        edge = QRectF(rail.right(), 1, 1, rail.height())
        painter.fillRect(edge, self._ink("border.default"))
        mark = QRectF(4 * unit, 5 * unit, 9 * unit, 9 * unit)
        fill_round(painter, mark, radius=2, color=self._ink("primary.fill"))

    def _paint_words(self, painter: QPainter, unit: float) -> None:
        self._write(painter, QRectF(0, -34 * unit, 100 * unit, 20 * unit), self.tr("Lamp is out"))
        due = self.tr("Reply by 9 April")
        box = QRectF(0, -15 * unit, 100 * unit, 18 * unit)
        self._write(painter, box, due, ink="text.secondary", px=12)
        left = self._paint_chip(painter, 0.0, self.tr("Register"), "primary.fill", "primary.onFill")
        self._paint_chip(painter, left, self.tr("Due soon"), "warning.tint", "warning.text")

    def _paint_chip(
        self, painter: QPainter, left: float, word: str, ground: str, ink: str
    ) -> float:
        """Paint a word on its ground; return where the next one may begin."""
        unit = self._unit()
        width = QFontMetricsF(self._font(12)).horizontalAdvance(word) + 14 * unit
        box = QRectF(left, 8 * unit, width, 18 * unit)
        fill_round(painter, box, radius=3, color=self._ink(ground))
        self._write(painter, box.adjusted(7 * unit, 0, 0, 0), word, ink=ink, px=12)
        return box.right() + 5 * unit

    def _write(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        *,
        ink: str = "text.primary",
        px: int = 13,
    ) -> None:
        painter.setFont(self._font(px, bold=ink == "text.primary"))
        painter.setPen(self._ink(ink))
        painter.drawText(box, _MIDDLE, text)

    def _font(self, px: int, *, bold: bool = False) -> QFont:
        font = QFont(look.current().font("caption"))
        font.setPixelSize(max(round(px * self._unit()), 6))
        font.setBold(bold)
        return font

    def _unit(self) -> float:
        return min(self.width() / max(_WIDTH, self._needed()), self.height() / _HEIGHT)

    def _needed(self) -> float:
        """Return how wide the picture is at its own size, with both words in full."""
        font = QFont(look.current().font("caption"))
        font.setPixelSize(12)
        metrics = QFontMetricsF(font)
        words = (self.tr("Register"), self.tr("Due soon"))
        return 27 + sum(metrics.horizontalAdvance(word) + 19 for word in words) + 4

    def _ink(self, name: str) -> QColor:
        return qcolor(look.current().tokens.color(self._theme, name))
