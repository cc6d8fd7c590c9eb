"""The rail: the pages this person may use, with what waits on each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop import look
from desktop.frame.page import PageSpec
from desktop.look import Density
from desktop.parts.mark import ProductMark
from desktop.parts.rail import RailButton
from desktop.wording.marks import say

_CENTER = Qt.AlignmentFlag.AlignHCenter
_MARK, _MARK_PLACE, _GAP, _FOOT = 36, 56, 2, 6


def keys_of(specs: Sequence[PageSpec], key: str) -> str:
    """Return the shortcut of a page: its place in the rail, or Ctrl+, for what stands at the foot."""
    upper = [spec.key for spec in specs if not spec.at_bottom]
    return f"Alt+{upper.index(key) + 1}" if key in upper else "Ctrl+,"


class Rail(QFrame):
    """Icons over words in the order of the keys Alt+1 to Alt+9.

    ``chosen(str)`` carries the key of the page that was asked for.
    """

    chosen = Signal(str)

    def __init__(self, specs: Sequence[PageSpec]) -> None:
        super().__init__()
        self.setProperty("surface", "rail")
        self.setAccessibleName(self.tr("Pages"))
        self._buttons = {spec.key: _button(spec, keys_of(specs, spec.key)) for spec in specs}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 1, _FOOT)
        self._column.setSpacing(_GAP)
        self._mark = _centred(ProductMark(_MARK))
        self._column.addWidget(self._mark)
        for spec in specs:
            if not spec.at_bottom:
                self._add(spec)
        self._column.addStretch(1)
        for spec in specs:
            if spec.at_bottom:
                self._add(spec)
        look.scaled(self, self._take_width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words away where the window is too low for all of them."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        in_force, every = look.current(), self._buttons.values()
        needed = in_force.px(_MARK_PLACE) + _FOOT + sum(one.whole_height() + _GAP for one in every)
        is_low = needed > self.height()
        for one in every:
            one.set_bare(bare=is_low)

    def set_current(self, key: str) -> None:
        """Show which page is open; one that is not in the rail leaves it as it was."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)

    def set_badge(self, key: str, count: int) -> None:
        """Show how many things wait on a page."""
        self._buttons[key].set_badge(count)

    def badge(self, key: str) -> int:
        """Return how many things wait on a page."""
        return self._buttons[key].badge()

    def button(self, key: str) -> RailButton:
        """Return the button of a page."""
        return self._buttons[key]

    def _add(self, spec: PageSpec) -> None:
        button = self._buttons[spec.key]
        button.clicked.connect(lambda _checked=False, key=spec.key: self.chosen.emit(key))
        self._column.addWidget(button, 0, _CENTER)

    def _take_width(self, in_force: look.Look) -> None:
        wide = in_force.density is Density.TOUCH
        self.setFixedWidth(in_force.px(in_force.tokens.layout["railTouch" if wide else "rail"]))
        self._mark.setFixedHeight(in_force.px(_MARK_PLACE))
        self._settle()


def _centred(part: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(part, 0, Qt.AlignmentFlag.AlignCenter)
    return made


def _button(spec: PageSpec, keys: str) -> RailButton:
    made = RailButton(say(spec.title), spec.icon)
    made.setToolTip(f"{say(spec.title)} {keys}")
    return made
