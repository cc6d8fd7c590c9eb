"""Somebody is taken from one place of the grid and let go on another; a finger that slips carries nobody."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent
from PySide6.QtWidgets import QApplication

from desktop.scheduling.faces import SlotFace, SlotState


class Carrying:
    """Knows where somebody was taken up and over which place the pointer is."""

    def __init__(self) -> None:
        self._source: UUID | None = None
        self._from = QPointF()
        self._is_under_way = False
        self.target: UUID | None = None

    def begin(self, event: QMouseEvent, slot: SlotFace | None) -> None:
        """Note where the pointer went down; only somebody who sits and is not kept there can be carried."""
        touched = event.device().type() == QInputDevice.DeviceType.TouchScreen
        left = event.button() is Qt.MouseButton.LeftButton
        movable = slot is not None and slot.state is SlotState.FILLED and not slot.locked
        self._source = slot.cell if slot and movable and left and not touched else None
        self._from, self._is_under_way, self.target = event.position(), False, None

    def move(self, event: QMouseEvent, over: UUID | None) -> bool:
        """Follow the pointer; tell whether somebody is being carried."""
        if self._source is None:
            return False
        far = (event.position() - self._from).manhattanLength() >= QApplication.startDragDistance()
        self._is_under_way = self._is_under_way or far
        self.target = over if self._is_under_way and over != self._source else None
        return self._is_under_way

    def end(self) -> tuple[UUID | None, UUID | None]:
        """Return whence and whereto, both None where nobody was carried; nothing is carried any more."""
        found = (self._source, self.target) if self.target is not None else (None, None)
        self._source, self.target, self._is_under_way = None, None, False
        return found
