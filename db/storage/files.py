"""Files that survive a power cut: temporary name, fsync, rename, fsync of the folder."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from db.kernel.errors import CannotOpen, CannotWrite, TroubleCode

_CODES = {
    errno.ENOSPC: TroubleCode.DISK_FULL,
    errno.EDQUOT: TroubleCode.DISK_FULL,
    errno.EROFS: TroubleCode.READ_ONLY,
    errno.EACCES: TroubleCode.READ_ONLY,
    errno.EPERM: TroubleCode.READ_ONLY,
    errno.ENOTDIR: TroubleCode.NOT_A_FOLDER,
    errno.EEXIST: TroubleCode.NOT_A_FOLDER,
    errno.ENOENT: TroubleCode.NO_FOLDER,
}

LEAST_ROOM = 2**20
"""Bytes; the log of a station and the table beside it take less while it is opened."""


def write_safely(path: Path, content: bytes, *, keep_previous: bool = False) -> None:
    """Replace a file so that after a power cut either the old or the new content is there whole.

    Raises CannotWrite. The file is readable by its owner only, from before the first byte on.
    """
    part = path.with_name(path.name + ".part")
    try:
        _write_and_sync(part, (content,))
        if keep_previous and path.exists():
            _write_and_sync(path.with_name(path.name + ".1"), (path.read_bytes(),))
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise cannot_write(error) from error


def write_lightly(path: Path, content: bytes) -> None:
    """Replace a small file without waiting for the disk: whole after a kill, perhaps gone after a power cut.

    Raises CannotWrite.
    """
    part = path.with_name(path.name + ".part")
    try:
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        part.replace(path)
    except OSError as error:
        raise cannot_write(error) from error


def write_pieces(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file of any size, one piece in memory at a time, as safely as ``write_safely`` does.

    Where the pieces stop short, for whatever reason, nothing of them is left.
    """
    part = path.with_name(path.name + ".part")
    try:
        _write_and_sync(part, pieces)
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise cannot_write(error) from error
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def cannot_write(error: OSError) -> CannotWrite:
    """Return an error of the operating system as trouble with writing."""
    return CannotWrite(_CODES.get(error.errno or 0, TroubleCode.DISK_ERROR))


def cannot_open(error: OSError) -> CannotOpen:
    """Return an error of the operating system as trouble with reading."""
    return CannotOpen(_CODES.get(error.errno or 0, TroubleCode.DISK_ERROR))


def is_there(path: Path) -> bool:
    """Tell whether a file lies there; raises CannotOpen where we may not even look."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise cannot_open(error) from error
    return True


def make_folder(path: Path) -> None:
    """Make a folder that only its owner may enter, and make its name durable.

    Raises CannotWrite, e.g. when a file is in the way.
    """
    missing = [one for one in (path, *path.parents) if not one.exists()]
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
        for made in reversed(missing):
            sync_folder(made.parent)
    except OSError as error:
        raise cannot_write(error) from error


def read_whole(path: Path) -> bytes:
    """Return what a small file holds; raises CannotOpen: MISSING, READ_ONLY where we may not even read."""
    return read_start(path, -1)


def read_start(path: Path, count: int) -> bytes:
    """Return so many bytes of a file that may be of any size; raises as ``read_whole`` does."""
    try:
        with path.open("rb") as file:
            return file.read(count)
    except FileNotFoundError:
        raise CannotOpen(TroubleCode.MISSING) from None
    except OSError as error:
        raise cannot_open(error) from error


def is_full(folder: Path) -> bool:
    """Tell whether the disk of a folder has less room than a station's file needs to be opened."""
    try:
        return shutil.disk_usage(folder).free < LEAST_ROOM
    except OSError:
        return False


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_and_sync(path: Path, pieces: Iterable[bytes]) -> None:
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        for piece in pieces:
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
