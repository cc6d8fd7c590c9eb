"""Takes an import back, from its notice or the newest one later, and tells what was touched since and stays."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from db.kernel.ids import ImportId
from db.reception.ledger import Imported, ImportUndone, StandingImport
from desktop.reception.import_desk import take_back
from desktop.wording.formats import day_and_clock, listed

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

    @Slot()
    def ask(self) -> None:
        """Take the newest import that stands back, once the person has read which one it is."""
        desk = self._desk
        work = partial(desk.workspace.ledger.newest_import, desk.actor)
        desk.jobs.ask(self, work, self._confirm, desk.notices.say_error)

    def _confirm(self, found: StandingImport | None) -> None:
        desk = self._desk
        if found is None:
            desk.notices.toast(self.tr("There is no import to take back."))
            return
        told = self.tr(
            "{source}, imported {moment}: {added} added, {updated} corrected. What somebody touched since"
            " stays."
        ).format(
            source=found.source, moment=day_and_clock(found.imported_at, desk.clock.now()),
            added=found.added, updated=found.updated,
        )  # fmt: skip
        question = self.tr("Take this import back?")
        act, keep = self.tr("Take it back"), self.tr("Keep it")
        if desk.questions.confirm(question, told, act=act, keep=keep):
            self._take_back(found.import_id)

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
