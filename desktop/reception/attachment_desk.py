"""Attachments on the reception page: form, matter, viewer, printer and files, tied together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QStackedWidget

from db.attachments.contracts import AttachmentLine
from desktop.attachments.strip import Deed
from desktop.attachments.viewing import Viewing
from desktop.reception.form_files import FormFiles
from desktop.reception.matter_files import MatterFiles
from desktop.reception.picture_out import PictureOut

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.reception.detail import DetailPane
    from desktop.reception.register_pane import RegisterPane


class AttachmentDesk(QObject):
    """Everything attachments need of the page."""

    def __init__(
        self, desk: Desk, register: RegisterPane, detail: DetailPane, stack: QStackedWidget
    ) -> None:
        super().__init__(stack)
        self.form, self.matter = FormFiles(desk, register), MatterFiles(desk, detail)
        self.viewing = Viewing(desk, stack)
        self.out = PictureOut(desk, self.matter)
        for files in (self.form, self.matter):
            files.look_wanted.connect(self.viewing.open)
            files.deed_wanted.connect(self._on_deed_wanted)
        self.matter.unsealed.connect(self.viewing.open_sealed)
        self.viewing.print_wanted.connect(self.out.print)
        self.viewing.save_wanted.connect(self.out.save)

    @Slot(object, object)
    def _on_deed_wanted(self, deed: Deed, line: AttachmentLine) -> None:
        if deed is Deed.SAVE:
            self.out.save(line)
        else:
            self.viewing.read(line, 0)
