"""Keeps saved chip and status bar true: what was saved, what is not exported, which devices answer."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from db.kernel.errors import CannotWrite, StationError
from db.kernel.kinds import Changes, Kind
from desktop.frame.desk import Desk
from desktop.notices.message_bar import MessageBar
from desktop.settings.input_method import tell_typing
from desktop.shell.backup_keeper import BackupKeeper
from desktop.shell.header import Header
from desktop.shell.new_life import NewLifeWatch
from desktop.shell.reveal_watch import RevealWatch
from desktop.shell.seal_keeper import SealKeeper
from desktop.shell.soundness import Soundness
from desktop.shell.status import StatusBar
from desktop.wording import words


def newest_backup(folder: Path) -> datetime | None:
    """Return when the newest copy was made, None when there is none; each was proven by opening it."""
    made = [file.stat().st_mtime for file in folder.glob("*.db")]
    return datetime.fromtimestamp(max(made), UTC) if made else None


class Vitals(QObject):
    """Listens to jobs and printers on behalf of one window."""

    def __init__(self, desk: Desk, header: Header, status: StatusBar, bar: MessageBar) -> None:
        super().__init__(header)
        self._desk, self._header, self._status = desk, header, status
        self._trouble = ""
        desk.notices.stand_in(status)
        header.saved.clicked.connect(self._on_saved_clicked)
        desk.jobs.busy_changed.connect(self._on_jobs_busy_changed)
        desk.jobs.changed.connect(self._on_jobs_changed)
        desk.jobs.troubled.connect(self._on_jobs_troubled)
        if desk.workspace.origin.has_neighbours:
            header.saved.be_shared()
        desk.printing.printers_found.connect(self._on_printing_printers_found)
        desk.printing.look_for_printers()
        self._look_for_backup()
        BackupKeeper(desk, self).made.connect(self._show_backup)
        self._on_jobs_changed(frozenset())
        self._soundness = Soundness(desk, bar, self)
        self._new_life = NewLifeWatch(desk, bar, self)
        self._reveals = RevealWatch(desk, bar, self)
        SealKeeper(desk, self)
        tell_typing(desk.settings, bar)

    def _look_for_backup(self) -> None:
        work = partial(newest_backup, self._desk.workspace.backups.folder)
        self._desk.jobs.compute(self, work, self._show_backup)

    @Slot(object)
    def _show_backup(self, at: datetime | None) -> None:
        self._status.set_backup(at, self._desk.clock.now())

    @Slot(bool)
    def _on_jobs_busy_changed(self, busy: bool) -> None:
        self._header.saved.set_busy(busy)

    @Slot(object)
    def _on_jobs_changed(self, changes: Changes) -> None:
        self._trouble = ""
        self._header.saved.set_saved()
        self._status.set_saved(self._desk.clock.now())
        if Kind.BUNDLE in changes:
            self._look_for_backup()
        self._desk.jobs.ask(
            self, self._unexported, self._status.set_unexported, latest="unexported"
        )

    def _unexported(self) -> int:
        # Loading the exchange is work for the database thread.
        return self._desk.workspace.bundles.exchange.unexported()

    @Slot(object)
    def _on_jobs_troubled(self, error: StationError) -> None:
        if isinstance(error, CannotWrite):
            self._trouble = words.of(error)
            self._header.saved.set_failed()

    @Slot()
    def _on_saved_clicked(self) -> None:
        facts = (self._trouble,) if self._trouble else self._status.facts()
        self._header.saved.show_facts(facts)

    @Slot(object)
    def _on_printing_printers_found(self, names: tuple[str, ...]) -> None:
        self._status.set_printers(names, self._desk.settings.receipt_printer)
