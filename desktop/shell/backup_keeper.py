"""Makes the backup of the day while people work, and says so in the bottom line (R-34)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.kernel.errors import StationError
from db.kernel.kinds import Action
from db.storage.backups import Backup, is_carried
from desktop.frame.desk import Desk
from desktop.jobs.progress import Cancelled, Progress

FIRST, AGAIN = 30_000, 3_600_000
"""Milliseconds after coming in, and between two looks whether another day has begun."""


class BackupKeeper(QObject):
    """The copy is made beside the work, so that nobody waits for it; a lock gives it up at once.

    ``made(datetime)`` follows a backup that was proven.
    """

    made = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._timer = QTimer(self)
        self._timer.setInterval(FIRST)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Make the backup of the day if there is none yet."""
        self._timer.setInterval(AGAIN)
        desk = self._desk
        if desk.workspace.reads_only is None:
            due = partial(desk.workspace.backups.is_due, desk.clock.now())
            desk.jobs.compute(self, due, self._begin_if)
            self._carry()

    def _begin_if(self, is_due: bool) -> None:
        if is_due:
            make(self._desk, self, self._on_made, self._desk.notices.say_error)

    def _carry(self) -> None:
        """Bring the newest backup to the second medium once a week, where it is plugged in; it is no trouble if not."""
        medium, now = self._desk.settings.second_medium, self._desk.clock.now()
        if medium:
            work = partial(_carried, self._desk, Path(medium), now)
            self._desk.jobs.compute(self, work, lambda _backup: None, self._desk.notices.say_error)

    def _on_made(self, backup: Backup) -> None:
        self.made.emit(backup.made)


def _carried(desk: Desk, medium: Path, now: datetime) -> Backup | None:
    """Carry a backup where one is due and the medium is there."""
    backups = desk.workspace.backups
    if not medium.is_dir() or is_carried(medium, now) or backups.newest_path() is None:
        return None
    return backups.carry(medium)


def make(
    desk: Desk,
    owner: QObject,
    then: Callable[[Backup], object],
    failed: Callable[[StationError], object],
) -> None:
    """Make a backup now and write it into the journal; the end of its owner gives it up."""
    token = desk.jobs.progress(owner, lambda _done, _total: None)
    owner.destroyed.connect(token.cancel)

    def noted(backup: Backup) -> None:
        accounts, actor = desk.workspace.accounts, desk.actor
        desk.jobs.ask(owner, partial(accounts.note, actor, Action.BACKUP_MADE))
        then(backup)

    desk.jobs.compute(owner, partial(_work, desk, token), noted, failed, progress=token)


def _work(desk: Desk, token: Progress) -> Backup:
    try:
        return desk.workspace.backups.make(desk.clock.now(), stopped=lambda: token.cancelled)
    except StationError:
        if token.cancelled:
            raise Cancelled from None
        raise
