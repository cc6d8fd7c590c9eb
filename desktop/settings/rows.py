"""Rows of settings: what it is and what it does at the left, its control at the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from desktop import look
from desktop.parts.shown import set_shown
from desktop.parts.text import label
from desktop.wording.marks import Mark

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_WIDTH, _TITLES, _CONTROL_LEAST = 860, 224, 420
_PADDING, _ROW_PADDING = 48, 20

CHOICE, BOX = 420, 240
"""Widths of segments with their samples, and of combo boxes."""


@dataclass(frozen=True, slots=True)
class Section:
    """One entry of the list at the left; ``shown`` tells whether it works for this person here."""

    key: str
    title: Mark
    icon: str
    build: Callable[[Desk], SectionView]
    shown: Callable[[Desk], bool] = lambda _desk: True


class SettingRow(QWidget):
    """Title and one line of effect beside a control; narrow room puts the control below."""

    def __init__(self, title: str, effect: str, control: QWidget) -> None:
        super().__init__()
        self._effect = label(effect, "caption", wrap=True)
        set_shown(self._effect, shown=bool(effect))
        self._titles = QWidget()
        words = QVBoxLayout(self._titles)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(label(title, "strong", wrap=True, buddy=control))
        words.addWidget(self._effect)
        words.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, _ROW_PADDING, 0, _ROW_PADDING)
        self._row.setSpacing(8)
        self._row.addWidget(self._titles)
        self._row.addWidget(control, 1)
        if not control.accessibleName():
            control.setAccessibleName(title)
        control.setAccessibleDescription(effect)
        look.scaled(self, self._arrange)

    def set_effect(self, effect: str) -> None:
        """Say another thing about what the control does."""
        self._effect.setText(effect)
        self._effect.setVisible(bool(effect))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(look.current())

    def _arrange(self, in_force: look.Look) -> None:
        stacked = self.width() < in_force.px(_TITLES + _CONTROL_LEAST)
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.TopToBottom if stacked else direction.LeftToRight)
        self._titles.setMaximumWidth(16777215 if stacked else in_force.px(_TITLES))
        self._titles.setMinimumWidth(0 if stacked else in_force.px(_TITLES))


class SectionView(QWidget):
    """The right side of the page for one section: rows under each other with lines between."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._widths: list[tuple[QWidget, int]] = []
        self._inner = QWidget()
        self._rows = QVBoxLayout(self._inner)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, 8, _PADDING, 24)
        column.addWidget(self._inner)
        column.addStretch(1)
        look.scaled(self, self._bound)

    def reload(self) -> None:
        """Read again what is shown, after others changed it."""

    def add_row(self, title: str, effect: str, control: QWidget) -> SettingRow:
        """Append a setting."""
        row = SettingRow(title, effect, control)
        self.add_wide(row)
        return row

    def add_wide(self, part: QWidget) -> None:
        """Append something that takes the whole width, below a line."""
        if self._rows.count():
            self._rows.addWidget(rule())
        self._rows.addWidget(part)

    def keep_width(self, control: QWidget, width: int) -> QWidget:
        """Give a control one width that grows with the text; return the control."""
        self._widths.append((control, width))
        control.setFixedWidth(look.current().px(width))
        return control

    def _bound(self, in_force: look.Look) -> None:
        self._inner.setMaximumWidth(in_force.px(_WIDTH))
        for control, width in self._widths:
            control.setFixedWidth(in_force.px(width))


def rule() -> QFrame:
    """Return the line between two rows."""
    made = QFrame()
    made.setProperty("surface", "rule")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return made


def beside(control: QWidget, *more: QWidget) -> QWidget:
    """Return controls in one row, kept at their own width at the left."""
    made = QWidget()
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight, made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in (control, *more):
        row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
    row.addStretch(1)
    made.setFocusProxy(control)
    return made


def stacked(*parts: QWidget, gap: int = 12) -> QWidget:
    """Return parts under each other; the first one takes the focus."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(gap)
    for part in parts:
        column.addWidget(part)
    made.setFocusProxy(parts[0])
    return made
