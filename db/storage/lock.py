"""One program per data folder: a lock of the operating system, held for life (security R-26)."""

from __future__ import annotations

import contextlib
import sys
from pathlib import Path
from typing import IO

from db.kernel.errors import CannotOpen, TroubleCode
from db.storage.files import cannot_write, make_folder

FILE_NAME = "in-use.lock"


class FolderLock:
    """Holds a folder for this process; it is let go with the process, however that ends.

    The file itself stays behind and means nothing: only the lock on it counts, so that a crash
    never leaves a folder shut.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._file: IO[bytes] | None = None

    def take(self) -> None:
        """Take the folder, made where it is missing; one that may only be read is taken where that is possible.

        Raises CannotOpen(IN_USE) when another program has it, CannotWrite where no lock can lie.
        """
        if self._file is not None:
            return
        make_folder(self._path.parent)
        file = self._opened()
        if file is None:
            return
        try:
            _lock(file)
        except OSError as error:
            file.close()
            raise CannotOpen(TroubleCode.IN_USE) from error
        self._file = file

    def _opened(self) -> IO[bytes] | None:
        """Return the file to lock; None in a folder that may only be read: there is nothing to spoil."""
        try:
            return self._path.open("ab")
        except OSError as error:
            trouble = cannot_write(error)
            if trouble.code is not TroubleCode.READ_ONLY:
                raise trouble from error
        with contextlib.suppress(OSError):
            return self._path.open("rb")
        return None

    def release(self) -> None:
        """Let the folder go."""
        if self._file is not None:
            self._file.close()
            self._file = None


if sys.platform == "win32":

    def _lock(file: IO[bytes]) -> None:
        import msvcrt

        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:

    def _lock(file: IO[bytes]) -> None:
        import fcntl

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
