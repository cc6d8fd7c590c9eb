"""Encrypted copies of a station's file, each proven by opening it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from db.kernel.errors import CannotWrite, TroubleCode
from db.storage.engine import connect
from db.storage.files import sync_folder


def copy_file(path: Path, key: bytes, target: Path) -> Path:
    """Write a consistent copy of an open or closed file and prove that it opens.

    Raises CannotWrite; a half-written copy is taken away again.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    source = connect(path, key)
    try:
        source.execute("VACUUM INTO ?", (str(part),))
        _prove(part, key)
        part.replace(target)
        sync_folder(target.parent)
    except (sqlcipher.DatabaseError, OSError) as error:
        part.unlink(missing_ok=True)
        raise CannotWrite(TroubleCode.DISK_ERROR) from error
    finally:
        source.close()
    return target


def check(connection: Any) -> tuple[str, ...]:
    """Return what the engine finds wrong with an open file: page seals first, then its structure.

    The write-ahead log is folded in before, because the page check would stumble over it.
    """
    try:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        found = [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]
        structure = [str(row[0]) for row in connection.execute("PRAGMA quick_check")]
    except sqlcipher.DatabaseError as error:
        return (str(error),)
    return tuple(found + [line for line in structure if line != "ok"])


def _prove(path: Path, key: bytes) -> None:
    copy = connect(path, key)
    try:
        if check(copy):
            raise CannotWrite(TroubleCode.DAMAGED)
    finally:
        copy.close()
