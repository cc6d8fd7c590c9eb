"""Puts a backup back from the window: apart first, then into the place of what lies there, which is kept beside it.

``db.restoring`` proves the backup and writes under a new life (R-34). The files that were there are moved into a folder
of their own and never deleted. A power cut leaves the station of before, or a move that the next start finishes.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject

from db.kernel.clock import CHINA, Clock
from db.kernel.errors import CannotWrite, StationError, TroubleCode
from db.storage.files import sync_folder
from desktop.jobs import Jobs

if TYPE_CHECKING:
    from db.accounts.places import Places
    from db.storage.backups import Backup

APART, READY, BEFORE = "being-restored-", "restored", "before-restore-"
"""Where a station is put together, what that is called once the way is free, and where the old files go.

The moment of the restore stands behind the first and the last, so that none ever meets the files of another.
"""

_BACKUPS = "backups"
_STATION = (
    "station.db",
    "station.db-wal",
    "station.db-shm",
    "keyslots.json",
    "keyslots.json.1",
    "tidemark.box",
)
"""What makes way; attachments, papers and backups stay, they belong to the station whatever its file says."""

Failed = Callable[[StationError], object]


class Offered(NamedTuple):
    """What a folder offers: its backups, the newest first, and who of the station may agree."""

    backups: tuple[Backup, ...]
    colleagues: tuple[str, ...]


class Restored(NamedTuple):
    """Which backup came back, and where the files of before lie; None where there were none."""

    backup: Backup
    before: Path | None


class Found(Protocol):
    """The two things that open a station, or could."""

    def offered(self, folder: Path) -> Offered:
        """Return what a folder offers."""

    def put_back(
        self,
        places: Places,
        backups: tuple[Backup, ...],
        code: str,
        beside: tuple[str, str] | None,
    ) -> Backup:
        """Put the first backup that is whole into an empty folder; raises as ``db.restoring.restore``."""  # fmt: skip


class Restorer:
    """What the page of restoring asks for; everything runs on the database thread."""

    def __init__(self, places: Places, jobs: Jobs, clock: Clock, found: Found) -> None:
        self._places, self._jobs, self._clock, self._found = places, jobs, clock, found

    @property
    def folder(self) -> Path:
        """Where the backups of this computer lie."""
        return self._places.folder / _BACKUPS

    def look(
        self, owner: QObject, folder: Path, then: Callable[[Offered], object], failed: Failed
    ) -> None:
        """Read what a folder offers."""
        self._jobs.ask(owner, partial(self._found.offered, folder), then, failed)

    def restore(
        self,
        owner: QObject,
        backups: tuple[Backup, ...],
        code: str,
        beside: tuple[str, str] | None,
        *,
        then: Callable[[Restored], object],
        failed: Failed,
    ) -> None:
        """Put the first of these that is whole into the station's place; ``beside`` agrees with a passphrase."""
        self._jobs.ask(owner, partial(self._restore, backups, code, beside), then, failed)

    def _restore(
        self, backups: tuple[Backup, ...], code: str, beside: tuple[str, str] | None
    ) -> Restored:
        folder = self._places.folder
        stamp = self._clock.now().astimezone(CHINA).strftime("%Y%m%d-%H%M%S")
        apart = replace(self._places, folder=folder / f"{APART}{stamp}", server="")
        found = self._found.put_back(apart, backups, code, beside)
        return Restored(found, put_in_place(folder, stamp))


def put_in_place(folder: Path, stamp: str) -> Path | None:
    """Let the old station make way and the restored one take its place; return where the old one lies.

    Each move stands by itself: broken off anywhere, ``finish`` goes on from what is there.
    """
    try:
        aside = _make_way(folder, folder / f"{BEFORE}{stamp}")
        (folder / f"{APART}{stamp}").replace(folder / READY)
        _move_in(folder)
    except OSError as error:
        raise CannotWrite(TroubleCode.DISK_ERROR) from error
    return aside


def finish(folder: Path) -> None:
    """Finish what a power cut ended: a station that was put together whole takes its place."""
    if (folder / READY).is_dir():
        _move_in(folder)
    for path in sorted(folder.glob(f"{APART}*")):
        if path.suffix:
            # It was not whole yet: the station of before stands untouched.
            shutil.rmtree(path, ignore_errors=True)
        else:
            put_in_place(folder, path.name.removeprefix(APART))


def _make_way(folder: Path, aside: Path) -> Path | None:
    """Move the files of the station aside; what made way already stays where it is."""
    old = [name for name in _STATION if (folder / name).exists()]
    if not old:
        return aside if aside.is_dir() else None
    aside.mkdir(mode=0o700, exist_ok=True)
    for name in old:
        (folder / name).replace(aside / name)
    sync_folder(folder)
    return aside


def _move_in(folder: Path) -> None:
    """Move what was put together into its place, the key slots last: they make a folder a station."""
    ready = folder / READY
    for path in sorted(ready.rglob("*"), key=lambda one: (one.name.startswith("keyslots"), one)):
        if path.is_file():
            there = folder / path.relative_to(ready)
            there.parent.mkdir(mode=0o700, exist_ok=True)
            path.replace(there)
    shutil.rmtree(ready)
    sync_folder(folder)
