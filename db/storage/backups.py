"""Regular backups of a station's file: each proven, old ones kept by day, week and month (R-34)."""

from __future__ import annotations

import contextlib
import re
import shutil
import tempfile
from collections.abc import Callable, Hashable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from db.kernel.clock import CHINA, local_date
from db.kernel.errors import CannotOpen, CannotWrite, TroubleCode
from db.storage.backup import check, copy_file
from db.storage.engine import connect, told_as_trouble
from db.storage.files import cannot_write, is_there, read_whole, write_safely
from db.storage.keys import KeyRing, SlotFile, slots_in

FOLDER = "backups"
"""Beside the station's file; copies made before an upgrade lie there as well."""

DAYS, WEEKS, MONTHS = 7, 4, 12
"""So many backups are kept: the newest of as many days, weeks and months."""

CARRIED, KEPT_THERE, EVERY = "liaison-desk-backups", 4, timedelta(days=7)
"""Where backups lie on a second medium, how many stay there, and how often one goes there (R-34: weekly)."""

_NAME = re.compile(r"daily-(\d{8}-\d{6})\.db")
_STAMP = "%Y%m%d-%H%M%S"
_SLOTS = ".slots.json"
_REHEARSAL = "rehearsal-"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the file, proven when it was made, and beside it the key slots that open it."""

    path: Path
    made: datetime

    @property
    def slots_path(self) -> Path:
        """The key slots as they were; without them nothing opens the copy."""
        return self.path.with_suffix(_SLOTS)

    def slots(self) -> SlotFile:
        """Return the key slots; raises CannotOpen: MISSING, DAMAGED."""
        return slots_in(read_whole(self.slots_path))


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """What came of bringing a backup back: it opened, it was whole, and so much could be read."""

    backup: Backup
    tables: int
    rows: int


class Backups:
    """The backups of one folder; works on files alone, beside whoever has the station open.

    What lies on a server is backed up there; then this holds what concerns the counter alone.
    """

    def __init__(self, database: Path, key: bytes, ring: KeyRing) -> None:
        self._database, self._key, self._ring = database, key, ring
        self.folder = database.parent / FOLDER

    def all(self) -> tuple[Backup, ...]:
        """Return every backup there is, the newest first."""
        return backups_in(self.folder)

    def newest_path(self) -> Path | None:
        """Return where the newest backup lies; their names are in the order of time."""
        paths = self.folder.glob("daily-*.db")
        whole = (path for path in paths if is_there(path.with_suffix(_SLOTS)))
        return max(whole, key=lambda path: path.name, default=None)

    def newest(self, now: datetime) -> datetime | None:
        """Return when the newest backup was made; one that is dated ahead of now tells nothing."""
        return next((one.made for one in self.all() if one.made <= now), None)

    def is_due(self, now: datetime) -> bool:
        """Tell whether there is none of today yet."""
        made = [local_date(one.made) for one in self.all()]
        return not made or max(made) < local_date(now)

    def is_behind(self) -> bool:
        """Tell whether something was written since the newest backup was made."""
        newest = self.newest_path()
        if newest is None:
            return True
        log = self._database.with_name(f"{self._database.name}-wal")
        written = max(one.stat().st_mtime for one in (self._database, log) if one.exists())
        return written > newest.stat().st_mtime

    def make(self, now: datetime, *, stopped: Callable[[], bool] = lambda: False) -> Backup:
        """Copy file and key slots, prove the copy, then let old ones go.

        Raises CannotWrite, CannotOpen(DAMAGED); whatever happens, the backups before stay. Where
        ``stopped`` becomes true the copy is given up as CannotWrite(LOCKED).
        """
        stamp = now.astimezone(CHINA).strftime(_STAMP)
        made = Backup(self.folder / f"daily-{stamp}.db", now)
        self._make_folder()
        # The slots first: a copy that stands there whole can be opened.
        write_safely(made.slots_path, read_whole(self._ring.path))
        try:
            copy_file(self._database, self._key, made.path, stopped=stopped)
        except BaseException:
            with contextlib.suppress(OSError):  # the next backup sweeps what is left over
                made.slots_path.unlink()
            raise
        self.sweep(made)
        return made

    def rehearse(self) -> Rehearsal:
        """Bring the newest backup back beside the others, open it, prove it whole, read every table, and put it away.

        Raises CannotOpen: MISSING where there is none, DAMAGED; CannotWrite where there is no room.
        """
        newest = next(iter(self.all()), None)
        if newest is None:
            raise CannotOpen(TroubleCode.MISSING)
        newest.slots()
        try:
            with tempfile.TemporaryDirectory(dir=self.folder, prefix=_REHEARSAL) as aside:
                copy = Path(aside) / newest.path.name
                shutil.copyfile(newest.path, copy)
                return Rehearsal(newest, *_read_whole(copy, self._key))
        except OSError as error:
            raise cannot_write(error) from error

    def carry(self, medium: Path) -> Backup:
        """Copy the newest backup to a second medium and prove it there; the newest four stay.

        Raises CannotOpen(MISSING) where there is none, CannotWrite.
        """
        newest = next(iter(self.all()), None)
        if newest is None:
            raise CannotOpen(TroubleCode.MISSING)
        there = Backup(medium / CARRIED / newest.path.name, newest.made)
        try:
            there.path.parent.mkdir(mode=0o700, exist_ok=True)
            write_safely(there.slots_path, read_whole(newest.slots_path))
            copy_file(newest.path, self._key, there.path)
            for old in backups_in(there.path.parent)[KEPT_THERE:]:
                old.path.unlink()
                old.slots_path.unlink()
        except OSError as error:
            raise cannot_write(error) from error
        return there

    def ask(self, path: Path, question: str) -> list[Any]:
        """Return what a backup says; raises CannotOpen, as where it was made under another key."""
        return asked_of(path, self._key, question)

    def sweep(self, made: Backup | None = None) -> None:
        """Take away what is older than is kept, and what a kill left half done.

        What was just ``made`` stays, even where a clock that was ahead dated another one later.
        """
        every = self.all()
        keeping = {one.path for one in (*kept(every), *filter(None, [made]))}
        slots_kept = {one.slots_path for one in every if one.path in keeping}
        gone = [one.path for one in every if one.path not in keeping]
        halves = [*self.folder.glob("daily-*.part*"), *self.folder.glob(f"daily-*{_SLOTS}")]
        for folder in self.folder.glob(f"{_REHEARSAL}*"):
            shutil.rmtree(folder, ignore_errors=True)
        for path in (*gone, *(one for one in halves if one not in slots_kept)):
            with contextlib.suppress(OSError):  # what cannot be taken away now is tried tomorrow
                path.unlink()

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise CannotWrite(TroubleCode.READ_ONLY) from error


def _read_whole(path: Path, key: bytes) -> tuple[int, int]:
    """Return how many tables and rows a file has that is whole; raises CannotOpen(DAMAGED)."""
    try:
        with closing(connect(path, key)) as copy:
            if check(copy):
                raise CannotOpen(TroubleCode.DAMAGED)
            named = copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
            # Shadow tables of the search index are read by the check alone.
            tables = [name for (name,) in named if not name.startswith(("sqlite_", "search"))]
            counted = (copy.execute(f'SELECT count(*) FROM "{one}"').fetchone() for one in tables)  # noqa: S608
            return len(tables), sum(count for (count,) in counted)
    except sqlcipher.DatabaseError as error:
        raise told_as_trouble(error, path) from error


def asked_of(path: Path, key: bytes, question: str) -> list[Any]:
    """Return what a file says that nobody has open; raises CannotOpen, as where it was made under another key."""
    try:
        with closing(connect(path, key)) as copy:
            return list(copy.execute(question).fetchall())
    except sqlcipher.DatabaseError as error:
        raise told_as_trouble(error, path) from error


def is_carried(medium: Path, now: datetime) -> bool:
    """Tell whether a second medium has a backup of the last seven days."""
    newest = next(iter(backups_in(medium / CARRIED)), None)
    return newest is not None and now - newest.made < EVERY


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Return the backups that lie in a folder, the newest first."""
    if not folder.is_dir():
        return ()
    found = (_backup(path) for path in folder.iterdir())
    whole = [one for one in found if one is not None and is_there(one.slots_path)]
    return tuple(sorted(whole, key=lambda one: one.made, reverse=True))


def kept(backups: Iterable[Backup]) -> tuple[Backup, ...]:
    """Return which of these backups are kept, the newest first."""
    ordered = sorted(backups, key=lambda one: one.made, reverse=True)
    rules: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
        (DAYS, local_date),
        (WEEKS, lambda at: local_date(at).isocalendar()[:2]),
        (MONTHS, lambda at: (local_date(at).year, local_date(at).month)),
    )
    keeping = {one.path for most, span in rules for one in _newest(ordered, most, span)}
    return tuple(one for one in ordered if one.path in keeping)


def _newest(
    ordered: Iterable[Backup], most: int, span: Callable[[datetime], Hashable]
) -> Iterable[Backup]:
    newest: dict[Hashable, Backup] = {}
    for one in ordered:
        newest.setdefault(span(one.made), one)
    return list(newest.values())[:most]


def _backup(path: Path) -> Backup | None:
    found = _NAME.fullmatch(path.name)
    if found is None:
        return None
    made = datetime.strptime(found[1], _STAMP).replace(tzinfo=CHINA)
    return Backup(path, made)
