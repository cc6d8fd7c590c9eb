"""Which rows of the queue are marked for one step together."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from db.kernel.ids import MatterId
from db.reception.contracts import MatterLine


class Marking(QObject):
    """The marked matters in the order of marking.

    ``changed()`` follows every mark, ``refused()`` the wish to mark somebody who has no matter yet.
    """

    changed = Signal()
    refused = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marked: dict[MatterId, MatterLine] = {}

    def __contains__(self, matter: object) -> bool:
        return matter in self._marked

    def lines(self) -> tuple[MatterLine, ...]:
        """Return what is marked."""
        return tuple(self._marked.values())

    def toggle(self, line: MatterLine) -> None:
        """Mark a matter, or take its mark away."""
        if self._marked.pop(line.id, None) is None:
            self._marked[line.id] = line
        self.changed.emit()

    def add(self, lines: Iterable[MatterLine]) -> None:
        """Mark all of these as well."""
        self._marked |= {line.id: line for line in lines}
        self.changed.emit()

    def set(self, lines: Iterable[MatterLine]) -> None:
        """Mark these and nothing else."""
        self._marked = {line.id: line for line in lines}
        self.changed.emit()

    def refresh(self, shown: Iterable[MatterLine | None]) -> None:
        """Know marked matters as they are shown now, each in its turn; None left the list and loses its mark."""
        kept = {line.id: line for line in shown if line is not None}
        if kept != self._marked:
            self._marked = kept
            self.changed.emit()
