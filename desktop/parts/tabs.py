"""Text tabs above a list: a word and a count each, the current one underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from desktop import look
from desktop.parts.choice import Choice, ChoiceGroup, Option
from desktop.parts.painting import fill_round, smooth, width_of

_HEIGHT = 36
_GAP = 4
_SPACES = ((16, False), (12, False), (10, True), (8, True))
"""Space between tabs and whether their letters are small, from ample to scarce room; never so close that they touch."""


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

    def _close_up(self) -> None:
        """Let the tabs stand closer together, then leave figures away, the longest first, before a word is cut."""
        tabs = [choice for choice in self.choices() if isinstance(choice, _Tab)]
        for tab in tabs:
            tab.show_count(shown=True)
        for spacing, is_small in _SPACES:
            self._row.setSpacing(spacing)
            for tab in tabs:
                tab.set_small(small=is_small)
            if self._needed(tabs) <= self.width():
                return
        others = (tab for tab in tabs if not tab.isChecked())
        for tab in sorted(others, key=_Tab.digits, reverse=True):
            tab.show_count(shown=False)
            if self._needed(tabs) <= self.width():
                return

    def _needed(self, tabs: Sequence[_Tab]) -> int:
        return sum(tab.sizeHint().width() for tab in tabs) + self._row.spacing() * (len(tabs) - 1)


class _Tab(Choice):
    def __init__(self, value: object, text: str) -> None:
        super().__init__(value, text)
        self._count = ""
        self._shows_count = True
        self._word, self._figure = "body", "table"

    def set_small(self, *, small: bool) -> None:
        """Take the smaller letters where room is short."""
        self._word, self._figure = ("label", "caption") if small else ("body", "table")
        self.updateGeometry()
        self.update()

    def show_count(self, *, shown: bool) -> None:
        """Leave the figure away where there is no room; it is still read aloud."""
        self._shows_count = shown
        self.updateGeometry()
        self.update()

    def digits(self) -> int:
        """Return how long the figure is."""
        return len(self._count)

    def set_count(self, count: str) -> None:
        self._count = count
        self.setAccessibleName(f"{self.text()} {count}".strip())
        self.updateGeometry()
        self.tell_whole()
        self.update()

    def sizeHint(self) -> QSize:
        # As wide as in bold, so that no tab moves when another one is chosen.
        words = width_of(self.text(), self._word, bold=True) + look.current().px(_GAP)
        return QSize(
            words + width_of(self._shown_count(), self._figure) + 2,
            max(look.current().px(_HEIGHT), look.current().size("minHit")),
        )

    def _shown_count(self) -> str:
        return self._count if self._shows_count else ""

    def text_font(self) -> QFont:
        return look.current().font(self._word, bold=self.isChecked())

    def text_room(self) -> int:
        taken = (
            width_of(self._shown_count(), self._figure) + look.current().px(_GAP)
            if self._shown_count()
            else 0
        )
        return self.width() - taken

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force, chosen = look.current(), self.isChecked()
        with smooth(self) as painter:
            painter.setFont(self.text_font())
            quiet = "text.primary" if self.underMouse() else "text.secondary"
            painter.setPen(in_force.color("primary.text" if chosen else quiet))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.shown_text())
            painter.setFont(in_force.font(self._figure))
            painter.drawText(
                self.rect(),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight,
                self._shown_count(),
            )
            if chosen:
                bar = QRectF(0, self.height() - 3, self.width(), 3)
                fill_round(painter, bar, radius=1.5, color="primary.text")
