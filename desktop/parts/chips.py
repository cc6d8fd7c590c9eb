"""Chips: six to ten possibilities in a grid; digits choose while the grid has the focus."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy

from desktop import look
from desktop.parts.choice import Choice, ChoiceGroup, Option, control_height
from desktop.parts.painting import line_round, smooth, width_of

_GAP = 8
_DIGITS = "1234567890"
_TICK, _SMALL_TICK = 18, 14
_TEXT_LEFT, _CLOSE_LEFT, _BARE_LEFT = 28, 22, 12


class ChipGrid(ChoiceGroup):
    """A grid of chips numbered 1 to 9 and 0."""

    def __init__(self, options: Sequence[Option], columns: int = 5, *, name: str = "") -> None:
        super().__init__(name)
        self._columns = columns
        self._is_close: bool | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(_GAP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        digits = _DIGITS.ljust(len(options))
        self.adopt(
            _Chip(value, text, digit=digits[place].strip())
            for place, (value, text) in enumerate(options)
        )
        for place, choice in enumerate(self.choices()):
            grid.addWidget(choice, place // columns, place % columns)
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    def stride(self) -> int:
        """Up and down go by whole rows."""
        return self._columns

    def is_close(self) -> bool:
        """Tell whether margins and tick are small: in every chip as soon as one word needs it."""
        if self._is_close is None:
            self._is_close = any(one.is_tight() for one in self.choices() if isinstance(one, _Chip))
        return self._is_close

    def remeasure(self) -> None:
        """Measure anew when that is asked next: a chip has another width, or another font."""
        self._is_close = None

    def take_key(self, choice: Choice, event: QKeyEvent) -> bool:
        """Let a digit choose its chip; the arrows do what they do everywhere."""
        digit = event.text()
        if digit and digit in _DIGITS[: len(self.choices())]:
            self.choose(_DIGITS.index(digit))
            return True
        return super().take_key(choice, event)


class _Chip(Choice):
    def __init__(self, value: object, text: str, *, digit: str) -> None:
        super().__init__(value, text)
        self._digit = digit
        self.setAccessibleDescription(digit)

    def tell_whole(self) -> None:
        """Keep the whole text in the tooltip while it is cut; asked whenever width or font changed."""
        group = self.parentWidget()
        if isinstance(group, ChipGrid):
            group.remeasure()
        super().tell_whole()

    def sizeHint(self) -> QSize:
        left = look.current().px(_TEXT_LEFT if self._digit else _BARE_LEFT)
        return QSize(left + width_of(self.text(), "section") + 30, control_height())

    def minimumSizeHint(self) -> QSize:
        left = look.current().px(_CLOSE_LEFT if self._digit else _BARE_LEFT)
        return QSize(left + width_of(self.text(), "body") + 4, control_height())

    def text_font(self) -> QFont:
        return look.current().font("body", bold=self.isChecked())

    def text_room(self) -> int:
        taken = self._tick() + look.current().px(2) if self.isChecked() else 0
        return self.width() - self._text_left() - taken - self._margin()

    def is_close(self) -> bool:
        """Tell whether margins and tick are small, as the grid has it; alone, by the own word."""
        group = self.parentWidget()
        return group.is_close() if isinstance(group, ChipGrid) else self.is_tight()

    def is_tight(self) -> bool:
        """Tell whether the whole word has no room beside a tick of full size."""
        px, words = look.current().px, width_of(self.text(), "body", bold=True)
        left = px(_TEXT_LEFT if self._digit else _BARE_LEFT)
        return left + words + px(2 + _TICK + 8) > self.width()

    def paintEvent(self, event: QPaintEvent) -> None:
        with smooth(self) as painter:
            chosen = self.isChecked()
            radius = look.current().px(6)
            hover = "bg.hover" if self.underMouse() else "bg.surface"
            line_round(
                painter,
                QRectF(self.rect()),
                radius=radius,
                color="primary.text" if chosen else "border.control",
                width=2 if chosen else 1,
                fill="primary.tint" if chosen else hover,
            )
            self._paint_words(painter)
            self._paint_tick(painter)

    def _text_left(self) -> int:
        if not self._digit:
            return look.current().px(_BARE_LEFT)
        return look.current().px(_CLOSE_LEFT if self.is_close() else _TEXT_LEFT)

    def _margin(self) -> int:
        return look.current().px(4 if self.is_close() else 8)

    def _tick(self) -> int:
        return look.current().px(_SMALL_TICK if self.is_close() else _TICK)

    def _ink(self, usual: str) -> str:
        if not self.isEnabled():
            return "text.disabled"
        return "primary.text" if self.isChecked() else usual

    def _paint_words(self, painter: QPainter) -> None:
        in_force, vertically = look.current(), Qt.AlignmentFlag.AlignVCenter
        painter.setPen(in_force.color(self._ink("text.tertiary")))
        painter.setFont(in_force.font("caption"))
        digit = QRect(in_force.px(8 if self.is_close() else 10), 0, self.width(), self.height())
        painter.drawText(digit, vertically, self._digit)
        painter.setFont(self.text_font())
        painter.setPen(in_force.color(self._ink("text.primary")))
        left = self._text_left()
        painter.drawText(
            QRect(left, 0, self.width() - left, self.height()), vertically, self.shown_text()
        )

    def _paint_tick(self, painter: QPainter) -> None:
        if not self.isChecked():
            return
        side, size = self._tick(), _SMALL_TICK if self.is_close() else _TICK
        picture = look.current().pixmap("check", size, "primary.text")
        left = self.width() - side - self._margin()
        painter.drawPixmap(left, (self.height() - side) // 2, picture)
