"""The whole screen for the sheets of one session; only a staff passphrase leads back to work (R-06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.frame.handed import HandedSheets
from desktop.scoring.staff import Check, StaffPage

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.shell.fence import Fence

SCORING_KEYS = frozenset({Qt.Key.Key_F8})
"""What the fence lets through besides letters and moves: on to the next item that is missing."""


class ScoringWindow(QWidget):
    """``left()`` follows the passphrase of whoever handed the sheets over."""

    left = Signal()

    def __init__(self, desk: Desk, handed: HandedSheets, check: Check) -> None:
        super().__init__()
        self._desk, self._handed = desk, handed
        self._fence: Fence | None = None
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.staff = StaffPage(check)
        self.staff.passed.connect(self._on_staff_passed)
        column = QVBoxLayout(self)
        column.addWidget(self.staff)

    def first_focus(self) -> QWidget:
        """Return where the keys go first."""
        return self.staff.field

    def stand_behind(self, fence: Fence) -> None:
        """Take the fence that stands round the program until the sheets are taken back."""
        self._fence = fence

    def take_fence_down(self) -> None:
        """The session is over: the keyboard is the staff's again."""
        if self._fence is not None:
            self._fence.take_down()

    @Slot()
    def _on_staff_passed(self) -> None:
        self.left.emit()
