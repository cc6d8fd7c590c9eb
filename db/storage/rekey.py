"""Turns an encrypted file over from one key to another, in one transaction of the engine."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from db.kernel.errors import CannotOpen, TroubleCode
from db.storage.engine import connect, told_as_trouble


def rekey(path: Path, keys: Sequence[bytes]) -> None:
    """Let a file that nobody has open be opened by the first of these keys, whichever opens it now.

    A cut anywhere leaves the file whole under one of them. Raises CannotOpen(DAMAGED) when none
    fits, CannotWrite.
    """
    for place, key in enumerate(keys):
        try:
            connection = connect(path, key)
        except CannotOpen as error:
            if error.code is not TroubleCode.DAMAGED:
                raise
            continue
        try:
            if place:
                _turn(connection, keys[0])
        except sqlcipher.DatabaseError as error:
            raise told_as_trouble(error, path) from error
        finally:
            connection.close()
        return
    raise CannotOpen(TroubleCode.DAMAGED)


def _turn(connection: sqlcipher.Connection, key: bytes) -> None:
    # What the log still holds under the old key goes into the file before and after.
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.execute(f"PRAGMA rekey = \"x'{key.hex()}'\"").fetchall()
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
