"""What stands beside the desk: the agenda, photos in its place, or a form until it is kept or given up."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget

from desktop import look
from desktop.events.aside import EventAside
from desktop.events.photos import EventPhotos
from desktop.frame.entry import Entry
from desktop.frame.room import Room

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class Beside(QStackedWidget):
    """``left()`` when somebody gives a form up."""

    left = Signal()

    def __init__(self, desk: Desk, whole: QStackedWidget) -> None:
        super().__init__()
        self.aside, self.photos = EventAside(desk), EventPhotos(desk, whole)
        self.entry: Entry | None = None
        for one in (self.aside, self.photos):
            self.addWidget(one)
        self.photos.left.connect(self.show_agenda)

    def open(self, entry: Entry) -> None:
        """Show a form; one that is open stays."""
        if self.entry is not None:
            entry.deleteLater()
            return
        self.entry = entry
        entry.left.connect(self.left)
        self.addWidget(entry)
        self.setCurrentWidget(entry)
        look.current().dress(entry)
        self._follow()
        entry.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def close_entry(self) -> bool:
        """Put the agenda where the form was; tell whether there was one."""
        entry, self.entry = self.entry, None
        if entry is not None:
            entry.forget()
            self.removeWidget(entry)
            entry.deleteLater()
            self.show_agenda()
        return entry is not None

    def show_photos(self, event: UUID) -> None:
        """Show photos and materials; a form that is open stays."""
        if self.entry is None:
            self.photos.show_event(event)
            self.setCurrentWidget(self.photos)

    @Slot()
    def show_agenda(self) -> None:
        """Show the agenda; a form that is open stays."""
        if self.entry is None:
            self.setCurrentWidget(self.aside)

    @property
    def is_needed(self) -> bool:
        """Tell whether somebody works in it."""
        return self.entry is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._follow()

    def _follow(self) -> None:
        """Take as much room as the window has."""
        window = self.window()
        room = Room(window.width(), window.height(), look.current().scale)
        for pane in (self.aside, self.photos, self.entry):
            if pane is not None:
                pane.follow(room)
