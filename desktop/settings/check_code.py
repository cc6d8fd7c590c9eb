"""The key of this computer: its check code to compare by telephone, its counter number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from desktop.parts import clipboard
from desktop.parts.announce import announce
from desktop.parts.buttons import button
from desktop.parts.text import label, selectable
from desktop.settings.rows import SectionView, beside, stacked

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class CheckCodeSection(SectionView):
    """The code is public: it only tells whether two sides speak of the same key."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        origin = desk.workspace.origin
        self.code = selectable(label(origin.fingerprint.replace("-", "  "), "title"))
        self.code.setAccessibleName(origin.fingerprint)
        copied = button(self.tr("Copy"), "copy")
        copied.clicked.connect(self._on_copied_clicked)
        self.add_row(
            self.tr("Check code"),
            self.tr("Read it out group by group when the other side asks who signed"),
            stacked(self.code, beside(copied)),
        )
        self.add_row(
            self.tr("Counter number"),
            self.tr("Tells the counters of one station apart"),
            beside(label(str(origin.counter), "strong")),
        )

    @Slot()
    def _on_copied_clicked(self) -> None:
        clipboard.copy(self.desk.workspace.origin.fingerprint)
        announce(self, self.tr("Check code copied"))
