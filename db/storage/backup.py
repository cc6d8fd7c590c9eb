"""Encrypted copies of a station's file, each proven by opening it."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from db.kernel.errors import CannotWrite, TroubleCode
from db.storage.checkup import broken_parts, broken_seals
from db.storage.engine import connect, told_as_trouble
from db.storage.files import cannot_write, sync_folder


def copy_file(path: Path, key: bytes, target: Path) -> Path:
    """Write a consistent copy of an open or closed file and prove that it opens.

    Raises CannotWrite, and CannotOpen when the file itself is damaged; a half-written copy is taken away again.
    """
    part = target.with_name(target.name + ".part")
    source = connect(path, key)
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        part.unlink(missing_ok=True)
        source.execute("VACUUM INTO ?", (str(part),))
        _prove(part, key)
        part.replace(target)
        sync_folder(target.parent)
    except sqlcipher.DatabaseError as error:
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


def _prove(path: Path, key: bytes) -> None:
    copy = connect(path, key)
    try:
        if check(copy):
            raise CannotWrite(TroubleCode.DAMAGED)
    finally:
        copy.close()
