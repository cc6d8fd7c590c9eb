"""The acts of the sync page, each built when it is first asked for: opening the page waits for none."""

from __future__ import annotations

from abc import abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.exchange.act_pane import ActPane
from desktop.exchange.papers import BundlePapers
from desktop.frame.desk import Desk
from desktop.frame.page import Page
from desktop.frame.pane import Pane
from desktop.frame.room import Room

if TYPE_CHECKING:
    from desktop.exchange.enrol_pane import EnrolPane
    from desktop.exchange.erasures_pane import ErasuresPane
    from desktop.exchange.export_pane import ExportPane
    from desktop.exchange.import_pane import ImportPane
    from desktop.exchange.tray_pane import TrayPane

P = TypeVar("P", bound=ActPane)


class ActPanes(Page):
    """What is done stands on the stack of the work pane; a paper is looked at over the whole page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.work, self._whole = QStackedWidget(), QStackedWidget()
        self.papers = BundlePapers(desk, self._whole)

    @cached_property
    def export_pane(self) -> ExportPane:
        """Writes bundles."""
        from desktop.exchange.export_pane import ExportPane

        return self._added(ExportPane(self.desk))

    @cached_property
    def import_pane(self) -> ImportPane:
        """Takes bundles in."""
        from desktop.exchange.import_pane import ImportPane

        made = self._added(ImportPane(self.desk))
        made.decide_wanted.connect(self._choose)
        return made

    @cached_property
    def enrol_pane(self) -> EnrolPane:
        """Lets keys be compared."""
        from desktop.exchange.enrol_pane import EnrolPane

        made = self._added(EnrolPane(self.desk))
        made.enrolled.connect(self.leave)
        return made

    @cached_property
    def tray_pane(self) -> TrayPane:
        """Shows what lies aside."""
        from desktop.exchange.tray_pane import TrayPane

        return self._added(TrayPane(self.desk))

    @cached_property
    def erasures_pane(self) -> ErasuresPane:
        """Orders erasures."""
        from desktop.exchange.erasures_pane import ErasuresPane

        return self._added(ErasuresPane(self.desk))

    @abstractmethod
    def leave(self) -> None:
        """Come back to the station that was chosen."""

    @abstractmethod
    def _choose(self, key: object) -> None:
        """Show a station."""

    def _added(self, pane: P) -> P:
        pane.left.connect(self.leave)
        pane.done.connect(self.reload)
        pane.paper_wanted.connect(self.papers.open)
        self.work.addWidget(pane)
        self._follow()
        return pane

    def _follow(self) -> None:
        """Let every pane know how much room the window has."""
        window = self.window()
        room = Room(window.width(), window.height(), self.desk.look.scale)
        for pane in self.findChildren(Pane):
            pane.follow(room)
