"""The doors of the directory for lists of deputies: in from a file, out into one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from db.accounts.rules import Permission, may
from desktop.sheets.overlay import Overlay

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.people.roster_in import RosterIn
    from desktop.people.roster_out import RosterOut


class RosterDesk(QObject):
    """Lays the pages of lists over the directory, built when first asked for."""

    def __init__(
        self, desk: Desk, stack: QStackedWidget, shown: Callable[[], Sequence[UUID]]
    ) -> None:
        super().__init__(stack)
        self._desk, self._shown = desk, shown
        self.page_in: RosterIn | None = None
        self.page_out: RosterOut | None = None
        self._overlay = Overlay(stack)
        self.import_action = QAction(self.tr("Import a list of deputies…"), self)
        self.export_action = QAction(self.tr("Export the list of deputies…"), self)
        self.actions = (self.import_action, self.export_action)
        rights = (Permission.KEEP_DIRECTORY, Permission.EXPORT)
        acts = (self.take_in, self.take_out)
        page = stack.parentWidget()
        assert page is not None, "the stack stands in a page"
        for action, right, act in zip(self.actions, rights, acts, strict=True):
            action.triggered.connect(act)
            if may(desk.actor, right):
                page.addAction(action)  # the palette offers what the page itself can do

    @Slot()
    def take_in(self) -> None:
        """Show the page on which a list is imported."""
        if self.page_in is None:
            from desktop.people.roster_in import RosterIn

            self.page_in = RosterIn(self._desk)
            self._overlay.add(self.page_in)
        self._overlay.open(self.page_in)

    @Slot()
    def take_out(self) -> None:
        """Show the page on which the list is exported."""
        if self.page_out is None:
            from desktop.people.roster_out import RosterOut

            self.page_out = RosterOut(self._desk)
            self._overlay.add(self.page_out)
        self._overlay.open(self.page_out)
        self.page_out.begin(self._shown())
