"""Encrypted copies of a station's file with the attachments it names, each proven by opening it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from db.kernel.errors import CannotWrite, TroubleCode
from db.storage.blobs import FOLDER, BlobFolder
from db.storage.checkup import broken_parts, broken_seals
from db.storage.engine import connect, told_as_trouble
from db.storage.files import cannot_write, sync_folder

_OFTEN = 10_000
"""Steps of the engine between two questions whether to stop."""


def copy_file(
    path: Path, key: bytes, target: Path, *, stopped: Callable[[], bool] = lambda: False
) -> Path:
    """Write a consistent copy of an open or closed file and prove that it opens and holds as much.

    Attachments come first: copies in one folder share them, and each is taken over once. Raises
    CannotWrite, and CannotOpen when the file itself is damaged; a half-written copy is taken away
    again. Where ``stopped`` becomes true it is given up as CannotWrite(LOCKED).
    """
    part = target.with_name(target.name + ".part")
    source = connect(path, key)
    source.set_progress_handler(stopped, _OFTEN)
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part.unlink(missing_ok=True)
        least = _operations(source)
        if stopped():
            raise CannotWrite(TroubleCode.LOCKED)
        source.execute("VACUUM INTO ?", (str(part),))
        _prove(part, key, range(least, _operations(source) + 1), stopped)
        _take_attachments(part, key, _beside(path), _beside(target))
        _sync(part)
        part.replace(target)
        sync_folder(target.parent)
    except sqlcipher.DatabaseError as error:
        if stopped():
            raise CannotWrite(TroubleCode.LOCKED) from error
        raise told_as_trouble(error, target) from error
    except OSError as error:
        raise cannot_write(error) from error
    finally:
        source.close()
        with contextlib.suppress(OSError):
            part.unlink()
    return target


def check(connection: Any) -> tuple[str, ...]:
    """Return what the engine finds wrong with an open file: page seals first, then its structure."""
    try:
        return broken_seals(connection) + broken_parts(connection)
    except sqlcipher.DatabaseError as error:
        return (str(error),)


def _beside(path: Path) -> BlobFolder:
    return BlobFolder(path.with_name(FOLDER))


def _prove(path: Path, key: bytes, counted: range, stopped: Callable[[], bool]) -> None:
    copy = connect(path, key)
    copy.set_progress_handler(stopped, _OFTEN)
    try:
        if check(copy) or _operations(copy) not in counted:
            raise CannotWrite(TroubleCode.LOCKED if stopped() else TroubleCode.DAMAGED)
    finally:
        copy.close()


def _take_attachments(path: Path, key: bytes, source: BlobFolder, target: BlobFolder) -> None:
    """Bring everything a copy names; what the station itself has lost cannot be copied."""
    copy = connect(path, key)
    try:
        for name, size in _named(copy):
            if source.has(name, size):
                target.take(name, size, source)
    finally:
        copy.close()


def _operations(connection: Any) -> int:
    """Count the journal, which only ever grows: what was there before the copy is in it."""
    known = "SELECT count(*) FROM sqlite_master WHERE name = 'operation'"
    if not connection.execute(known).fetchone()[0]:
        return 0
    return int(connection.execute("SELECT count(*) FROM operation").fetchone()[0])


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _named(connection: Any) -> list[tuple[bytes, int]]:
    """Return what content a file names; older ones know of none."""
    asked = "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'blob'"
    if connection.execute(asked).fetchone() is None:
        return []
    return list(connection.execute("SELECT name, size FROM blob"))
