"""Photos and materials of an event, in the place of its agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from db.accounts.rules import Permission
from db.kernel.kinds import Kind
from desktop.attachments.record_files import RecordPhotos
from desktop.frame.pane import Pane, PaneHeader
from desktop.parts.buttons import Button

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class EventPhotos(Pane):
    """``left()`` leads back to the agenda."""

    left = Signal()

    def __init__(self, desk: Desk, whole: QStackedWidget) -> None:
        super().__init__()
        title = self.tr("Photos and materials")
        self.setAccessibleName(title)
        self.photos = RecordPhotos(desk, Kind.EVENT, Permission.KEEP_EVENTS)
        self.photos.adopt(desk, whole)
        self.back = Button(self.tr("Back to the agenda"), icon="arrow-left", size="small")
        self.back.clicked.connect(self.left)
        header = PaneHeader(title)
        header.add_button(self.back)
        self.set_header(header)
        self.set_body(self.photos)

    def show_event(self, event: UUID) -> None:
        """Show what is attached to an event."""
        self.photos.files.show_record(event)
