"""The door of a plan for lists of firms: the page of the sheet lies over everything, built when first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QStackedWidget

from desktop.evaluation.plan_firms_in import FirmsIn
from desktop.sheets.overlay import Overlay

if TYPE_CHECKING:
    from desktop.evaluation.plan_firms import PlanFirms
    from desktop.frame.desk import Desk


class FirmsDesk(QObject):
    """Gives the firms of a sheet to the plan that is written."""

    def __init__(self, desk: Desk, firms: PlanFirms) -> None:
        super().__init__(firms)
        self._desk, self._firms = desk, firms
        self._overlay: Overlay | None = None
        self.page: FirmsIn | None = None

    def adopt(self, whole: QStackedWidget) -> None:
        """Take the stack that the page of the sheet lies on."""
        self._overlay = Overlay(whole)

    @Slot()
    def open(self) -> None:
        """Show the page on which a list is taken in."""
        if self._overlay is None:
            return
        if self.page is None:
            self.page = FirmsIn(self._desk)
            self._overlay.add(self.page)
            self.page.taken.connect(self._firms.take)
        self.page.know(self._firms.kept())
        self._overlay.open(self.page)
