"""Whether a file was left in the middle of its work, and what its engine finds wrong with it (R-28).

Nothing is ever repaired here.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from db.kernel.errors import CannotOpen, CannotWrite
from db.storage.engine import connect, log_of
from db.storage.files import write_safely

FILE_NAME = "check-due"
SEALS = "page seals"
"""Step that is no table: every page against the seal written with it."""

_DAMAGED = b"damaged"


class Checkup:
    """The checks of one file, in steps that each take a moment; to be made before the file is opened.

    A file beside the database remembers that they are due until all are done, and what they found.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self._path, self._key = path, key
        self._mark = path.with_name(FILE_NAME)
        log = log_of(path)
        is_cut_short = log.exists() and log.stat().st_size > 0
        self.is_due = is_cut_short or self._mark.exists()
        self.was_damaged = self._mark.exists() and self._mark.read_bytes() == _DAMAGED
        if is_cut_short and not self.was_damaged:
            self._remember(b"due")

    def steps(self) -> tuple[str, ...]:
        """Return what has to be checked, in order; nothing when the last end was a clean one."""
        if not self.is_due:
            return ()
        connection = connect(self._path, self._key)
        try:
            tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
            return (SEALS, *(str(row[0]) for row in tables))
        finally:
            connection.close()

    def findings(self, step: str) -> tuple[str, ...]:
        """Return what the engine finds wrong in one step."""
        try:
            connection = connect(self._path, self._key)
        except CannotOpen as error:
            return (str(error),)
        try:
            return broken_seals(connection) if step == SEALS else broken_parts(connection, step)
        except sqlcipher.DatabaseError as error:
            return (str(error),)
        finally:
            connection.close()

    def settle(self, *, is_whole: bool) -> None:
        """Remember how it ended: a damaged file stays so until a check finds it whole."""
        self.is_due, self.was_damaged = False, not is_whole
        if not is_whole:
            self._remember(_DAMAGED)
            return
        with contextlib.suppress(OSError):
            self._mark.unlink()

    def _remember(self, what: bytes) -> None:
        # A folder that takes no mark takes no save either: what is due is found due again.
        with contextlib.suppress(CannotWrite):
            write_safely(self._mark, what)


def broken_seals(connection: Any) -> tuple[str, ...]:
    """Return the pages that do not fit their seals.

    The write-ahead log is folded in before, because the check would stumble over it.
    """
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return tuple(str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check"))


def broken_parts(connection: Any, table: str = "") -> tuple[str, ...]:
    """Return what is wrong with the trees of one table, or of all."""
    what = f"PRAGMA quick_check('{table}')" if table else "PRAGMA quick_check"
    return tuple(str(row[0]) for row in connection.execute(what) if row[0] != "ok")
