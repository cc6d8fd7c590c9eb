"""Takes an import back from its notice, and tells what was touched since and stays."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.kernel.ids import ImportId
from db.reception.ledger import Imported, ImportUndone
from desktop.reception.import_desk import take_back
from desktop.wording.formats import listed

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_NAMED = 5


class ImportUndo(QObject):
    """Lives as long as the page of the import, so that what came of it can be told."""

    def __init__(self, desk: Desk, page: QObject) -> None:
        super().__init__(page)
        self._desk = desk

    def offer(self, done: Imported) -> None:
        """Say what was written, with the way back."""
        told = self.tr("{added} added, {updated} corrected")
        undo = partial(self._take_back, done.import_id)
        self._desk.notices.toast(told.format(added=done.added, updated=done.updated), undo)

    def _take_back(self, import_id: ImportId) -> None:
        """Undo an import; a long one takes a while, and the notice says so first."""
        desk = self._desk
        desk.notices.toast(self.tr("Taking the import back…"))
        progress = desk.jobs.progress(self, lambda *_: None)
        work = partial(take_back, desk, import_id, progress)
        desk.jobs.ask(self, work, self._tell_undone, desk.notices.say_error)

    def _tell_undone(self, undone: ImportUndone) -> None:
        told = self.tr("Import taken back: {voided} withdrawn, {restored} as before, {kept} kept")
        said = told.format(voided=undone.voided, restored=undone.restored, kept=undone.kept)
        if undone.kept_numbers:
            named = listed(undone.kept_numbers[:_NAMED])
            said = self.tr("{said}: {numbers}").format(said=said, numbers=named)
        self._desk.notices.toast(said)
