"""What happens when a receipt is scanned: its matter opens, whatever had the focus."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from db.kernel.ids import MatterId
from desktop.frame.desk import Desk
from desktop.frame.wedge import Wedge

Found = Callable[[MatterId], object]
Unknown = Callable[[str], object]


class Scans(QObject):
    """Listens for the scanner in one window and asks the station's file whose code it was."""

    def __init__(self, window: QWidget, desk: Desk, *, found: Found, unknown: Unknown) -> None:
        super().__init__(window)
        self._desk, self._found, self._unknown = desk, found, unknown
        self.wedge = Wedge(self)
        self.wedge.watch(window)
        self.wedge.scanned.connect(self._on_wedge_scanned)

    @Slot(str)
    def _on_wedge_scanned(self, digits: str) -> None:
        ask = partial(self._desk.workspace.matters.find_by_scan, self._desk.actor, digits)
        self._desk.jobs.ask(self, ask, partial(self._answer, digits))

    def _answer(self, digits: str, matter: MatterId | None) -> None:
        if matter is None:
            self._unknown(digits)
        else:
            self._found(matter)
