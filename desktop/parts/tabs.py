"""Text tabs above a list: a word and a count each, the current one underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from desktop import look
from desktop.parts.choice import Choice, ChoiceGroup, Option
from desktop.parts.painting import fill_round, smooth, width_of

_HEIGHT = 36
_GAP = 4
_BAR = 3
_SPACES = (
    (16, False, False), (12, False, False), (10, True, False), (8, True, False), (8, True, True),
)  # fmt: skip
"""Space between tabs, whether letters are small, whether figures stand below; never so close that they touch."""


_AT_THE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_BELOW = Qt.AlignmentFlag.AlignCenter


class TextTabs(ChoiceGroup):
    """Views of one list, e.g. 今日 11 · 在办 42."""

    def __init__(self, options: Sequence[Option], *, name: str = "") -> None:
        super().__init__(name)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_SPACES[0][0])
        self.adopt(_Tab(value, text) for value, text in options)
        for choice in self.choices():
            self._row.addWidget(choice)
        self._row.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._close_up()

    def set_count(self, value: object, count: int | None) -> None:
        """Show how many things stand in a view; None shows no number."""
        for choice in self.choices():
            if choice.value == value and isinstance(choice, _Tab):
                choice.set_count("" if count is None else str(count))
        self._close_up()

    def explain(self, value: object, text: str) -> None:
        """Say in tooltip and description what a view holds."""
        for choice in self.choices():
            if choice.value == value:
                choice.explain(text)

    def _close_up(self) -> None:
        """Let the tabs stand closer together, then put every figure below its word: none is left away."""
        tabs = [choice for choice in self.choices() if isinstance(choice, _Tab)]
        for spacing, is_small, is_below in _SPACES:
            self._row.setSpacing(spacing)
            for tab in tabs:
                tab.arrange(small=is_small, below=is_below)
            if self._needed(tabs) <= self.width():
                return

    def _needed(self, tabs: Sequence[_Tab]) -> int:
        return sum(tab.sizeHint().width() for tab in tabs) + self._row.spacing() * (len(tabs) - 1)


class _Tab(Choice):
    def __init__(self, value: object, text: str) -> None:
        super().__init__(value, text)
        self._count = ""
        self._is_below = False
        self._word, self._figure = "body", "table"

    def arrange(self, *, small: bool, below: bool) -> None:
        """Take the smaller letters where room is short, and the figure below the word where it is scarce."""
        self._word, self._figure = ("label", "caption") if small else ("body", "table")
        self._is_below = below
        self.updateGeometry()
        self.update()

    def set_count(self, count: str) -> None:
        self._count = count
        self.setAccessibleName(f"{self.text()} {count}".strip())
        self.updateGeometry()
        self.tell_whole()
        self.update()

    def sizeHint(self) -> QSize:
        # As wide as in bold, so that no tab moves when another one is chosen.
        word, figure = width_of(self.text(), self._word, bold=True), self._figure_width()
        width = max(word, figure) if self._is_below else word + look.current().px(_GAP) + figure
        least = max(look.current().px(_HEIGHT), look.current().size("minHit"))
        return QSize(width + 2, max(least, self._lines_height() + 2 * _BAR))

    def _lines_height(self) -> int:
        """Return how high word and figure stand above each other, nothing while they share a line."""
        in_force = look.current()
        return in_force.line(self._word) + in_force.line(self._figure) if self._is_below else 0

    def _figure_width(self) -> int:
        return width_of(self._count, self._figure)

    def text_font(self) -> QFont:
        return look.current().font(self._word, bold=self.isChecked())

    def text_room(self) -> int:
        if self._is_below or not self._count:
            return self.width()
        return self.width() - self._figure_width() - look.current().px(_GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force, chosen = look.current(), self.isChecked()
        with smooth(self) as painter:
            painter.setFont(self.text_font())
            quiet = "text.primary" if self.underMouse() else "text.secondary"
            painter.setPen(in_force.color("primary.text" if chosen else quiet))
            word, figure = self._boxes()
            painter.drawText(word, Qt.AlignmentFlag.AlignVCenter, self.shown_text())
            painter.setFont(in_force.font(self._figure))
            painter.drawText(figure, _AT_THE_RIGHT if figure == word else _BELOW, self._count)
            if chosen:
                bar = QRectF(0, self.height() - _BAR, self.width(), _BAR)
                fill_round(painter, bar, radius=1.5, color="primary.text")

    def _boxes(self) -> tuple[QRect, QRect]:
        """Return where word and figure stand: the same box when they share a line."""
        if not self._is_below:
            return self.rect(), self.rect()
        upper, lower = look.current().line(self._word), look.current().line(self._figure)
        top = max((self.height() - _BAR - upper - lower) // 2, 0)
        width = self.width()
        return QRect(0, top, width, upper), QRect(0, top + upper, width, lower)
