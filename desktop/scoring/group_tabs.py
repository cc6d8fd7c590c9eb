"""The groups of a form as big tabs: a word, how many of its items have an answer, and a tick once all have."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from desktop import look
from desktop.parts.choice import Choice, ChoiceGroup, Option
from desktop.parts.painting import line_round, smooth, width_of

_HEIGHT, _RADIUS, _GAP, _ICON = 52, 8, 8, 20


class GroupTabs(ChoiceGroup):
    """``currentChanged(code)`` names the group that was chosen."""

    def __init__(self, groups: Sequence[Option], *, name: str = "") -> None:
        super().__init__(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self.adopt(GroupTab(code, word) for code, word in groups)
        for one in self.choices():
            row.addWidget(one, 1)

    def show_count(self, group: object, answered: int, items: int) -> None:
        """Show how far a group is."""
        for one in self.choices():
            if one.value == group and isinstance(one, GroupTab):
                one.show_count(answered, items)


class GroupTab(Choice):
    """One group."""

    def __init__(self, value: object, text: str) -> None:
        super().__init__(value, text)
        self._count, self.is_whole = "", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def count(self) -> str:
        """How far it is, e.g. ``3/4``."""
        return self._count

    def show_count(self, answered: int, items: int) -> None:
        """Show how far it is."""
        self._count, self.is_whole = f"{answered}/{items}", answered >= items
        self.setAccessibleName(f"{self.text()} {self._count}")
        self.update()

    def sizeHint(self) -> QSize:
        in_force = look.current()
        width = width_of(self.text(), "body", bold=True) + width_of(
            self._count, "caption", bold=True
        )
        return QSize(width + in_force.px(_ICON + 4 * _GAP), in_force.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.current().px(96), look.current().px(_HEIGHT))

    def text_font(self) -> QFont:
        """Return the font of the word: bold once it is chosen."""
        return look.current().font("label", bold=self.isChecked())

    def text_room(self) -> int:
        """Return how many pixels the word may take."""
        in_force = look.current()
        beside = width_of(self._count, "caption", bold=True) + in_force.px(_GAP)
        icon = in_force.px(_ICON + _GAP) if self.is_whole else 0
        return self.width() - beside - icon - in_force.px(2 * _GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        in_force, chosen = look.current(), self.isChecked()
        with smooth(self) as painter:
            line_round(
                painter, QRectF(self.rect()), radius=in_force.px(_RADIUS), width=2 if chosen else 1,
                color="primary.text" if chosen else "border.control",
                fill="bg.selected" if chosen else "bg.surface",
            )  # fmt: skip
            ink, gap = "primary.text" if chosen else "text.primary", in_force.px(_GAP)
            word, font = self.shown_text(), self.text_font()
            painter.setFont(font)
            words = painter.fontMetrics().horizontalAdvance(word)
            count = width_of(self._count, "caption", bold=chosen)
            icon = in_force.px(_ICON) + gap if self.is_whole else 0
            left = (self.width() - words - gap - count - icon) // 2
            if self.is_whole:
                side = in_force.px(_ICON)
                tick = in_force.pixmap("circle-check", _ICON, "success.text")
                painter.drawPixmap(left, (self.height() - side) // 2, tick)
            painter.setPen(in_force.color(ink))
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(QRect(left + icon, 0, words + 1, self.height()), flags, word)
            painter.setFont(in_force.font("caption", bold=chosen))
            at = left + icon + words + gap
            painter.drawText(QRect(at, 0, count + 1, self.height()), flags, self._count)
