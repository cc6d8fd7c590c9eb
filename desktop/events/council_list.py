"""The councils of the station, by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from db.accounts.rules import Permission, may
from db.events.council_contracts import CouncilView
from db.kernel.clock import local_date
from desktop.events.council_faces import row_of
from desktop.events.places import Place, PlaceHead
from desktop.frame.pane import Pane
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.parts.shown import set_shown
from desktop.tables.queue import QueueModel, QueueView

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class CouncilList(Pane):
    """``chosen(UUID)`` when the keys stand on another council, ``new_wanted()`` for one more."""

    chosen = Signal(object)
    new_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Councils"))
        self.setProperty("surface", "rail")
        self._desk = desk
        self.new = Button(self.tr("New"), icon="plus", size="small")
        self.new.clicked.connect(self.new_wanted)
        set_shown(self.new, shown=may(desk.actor, Permission.KEEP_EVENTS))
        self.head = PlaceHead(Place.COUNCILS, self.new)
        self.model = QueueModel(self)
        self.view = QueueView(self.model, self.tr("Councils"))
        self._nothing = EmptyState(
            "users", self.tr("No council is kept here"),
            self.tr("New keeps one with its members and its quorum."), narrow=True,
        )  # fmt: skip
        self._stack = QStackedWidget()
        self.view.chosen.connect(self.chosen)
        self.view.opened.connect(self.chosen)
        self._arrange()

    def show_councils(self, councils: Sequence[CouncilView]) -> None:
        """Show these councils."""
        today = local_date(self._desk.clock.now())
        self.model.set_rows([row_of(one, today) for one in councils])
        self._stack.setCurrentWidget(self.view if councils else self._nothing)

    def _arrange(self) -> None:
        self.set_header(self.head)
        for one in (self.view, self._nothing):
            self._stack.addWidget(one)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(self._stack, 1)
