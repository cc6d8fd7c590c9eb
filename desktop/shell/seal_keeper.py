"""Seals the files of reports that lie in the open since an earlier version, one after the other beside the work."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot

from db.kernel.actor import Role
from db.kernel.errors import StationError
from db.kernel.ids import AttachmentId
from desktop.frame.desk import Desk

FIRST = 10_000
"""Milliseconds after coming in."""


class SealKeeper(QObject):
    """Works once for a head who came in; what cannot be read is left for the next time."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._left: list[AttachmentId] = []
        if Role.STATION_HEAD in desk.actor.roles:
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.timeout.connect(self.look)
            timer.start(FIRST)

    @Slot()
    def look(self) -> None:
        """Find what lies in the open and begin."""
        desk = self._desk
        if desk.workspace.reads_only is None:
            find = partial(desk.workspace.left_open.attachments, desk.actor)
            desk.jobs.ask(self, find, self._take, self._go_on)

    def _take(self, found: Sequence[AttachmentId]) -> None:
        self._left = list(found)
        self._go_on()

    def _go_on(self, _trouble: StationError | None = None) -> None:
        """Ask for one at a time: what people do meanwhile comes between."""
        if self._left:
            desk, one = self._desk, self._left.pop()
            seal = partial(desk.workspace.left_open.seal, desk.actor, one)
            desk.jobs.ask(self, seal, lambda _nothing: self._go_on(), self._go_on)
