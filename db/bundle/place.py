"""Puts bundles on a stick so that "safe to remove" is true, and opens what lies there by handle (R-39).

Written under a temporary name in the target folder, synced, renamed, the folder synced, dropped from the
caches, read back and compared. Nothing that stands there already is written over, and no link is followed.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import BinaryIO

from db.bundle.limits import LIMITS, MIB
from db.bundle.seal import Sealing
from db.bundle.streams import Report, Sink, Source, unwatched
from db.kernel.errors import CannotWrite, NotTaken, TroubleCode
from db.storage.files import cannot_write, sync_folder

SUFFIX = ".sb"
_OVER_THERE = {
    TroubleCode.DISK_FULL: TroubleCode.PLACE_FULL,
    TroubleCode.READ_ONLY: TroubleCode.PLACE_READ_ONLY,
    TroubleCode.DISK_ERROR: TroubleCode.PLACE_SILENT,
}
"""It is the stick that is full, not the disk with the station on it."""
FAT_FILE = 4 * 2**30 - 1
"""Bytes of a file on FAT32 at most."""

_HIDDEN = (".", "$")
"""Begins the names of wastebaskets, and of what macOS writes beside every file of a stick."""
_PART = ".part"
_AT_ONCE = MIB
_NAME = 255
_CODE = 60
_UNSAFE = re.compile(r'[\x00-\x1f\x7f"*/:<>?\\|]+')
_DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_RAW = getattr(os, "O_BINARY", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)
"""A pipe that is named like a bundle would keep who opens it waiting."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A file that was read back as it was written."""

    path: Path
    size: int
    sha256: bytes


def bundle_name(station: str, day: date, number: int, part: int = 1, *, to: str = "") -> str:
    """Return ``330481-HC_2026-11-21_0042.sb``, for people; the program trusts only what is inside.

    ``to`` is the receiver, named where the bundle of that number to another one lies beside it.
    """
    numbered = f"_{day.isoformat()}_{number:04d}" + (f"_{fat_name(to, _CODE)}" if to else "")
    tail = numbered + (f"-{part}" if part > 1 else "") + SUFFIX
    return fat_name(station, _NAME - len(tail)) + tail


def part_name(name: str, part: int) -> str:
    """Return what a part is called of a bundle that somebody named: ``november.sb``, ``november-2.sb``."""
    stem, dot, suffix = name.rpartition(".")
    return name if part == 1 else f"{stem}-{part}{dot}{suffix}"


def is_named_as_bundle(name: str) -> bool:
    """Tell whether a file is called as bundles are: in small letters or, as old computers write, in capitals."""
    return name.lower().endswith(SUFFIX)


def bundles_in(folder: Path) -> Iterator[Path]:
    """Yield the bundles of a folder and of those in it, by name; what other systems hide there is none."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith(_HIDDEN))
        named = (one for one in sorted(files) if is_named_as_bundle(one))
        yield from (Path(place) / one for one in named if not one.startswith(_HIDDEN))


def fat_name(text: str, most: int = _NAME) -> str:
    """Return a text as part of a name that FAT, exFAT and NTFS all take, of at most so many bytes."""
    safe = _UNSAFE.sub("-", text).strip(" .") or "-"
    if _DEVICE.match(safe):
        safe = f"-{safe}"
    return safe.encode(errors="replace")[:most].decode(errors="ignore").rstrip(" .")


def place(
    folder: Path, name: str, write: Callable[[Sink], object], report: Report = unwatched
) -> Placed:
    """Have a file written into a folder and prove that it lies there; a half-written one is taken away again.

    ``report`` is told the bytes read back and raises to stop. Raises CannotWrite: NAME_TAKEN, NO_FOLDER,
    NOT_A_FOLDER, PLACE_FULL, NOT_AS_WRITTEN and the rest; what ``write`` raises comes out as it was raised.
    """
    if name != fat_name(name) or name.endswith(_PART):
        raise ValueError(name)
    target, part = folder / name, folder / (name + _PART)
    with _told_as_trouble():
        _check_free(folder, target)
        made = [part]
        try:
            written = _write(part, write)
            _check_free(folder, target)
            part.rename(target)
            made.append(target)
            sync_folder(folder)
            _compare(target, written, report)
        except BaseException:
            _take_away(made)
            raise
    return Placed(target, written.size, written.sha256.digest())


def place_series(
    folder: Path, name: Callable[[int], str], sealing: Sealing, report: Report = unwatched
) -> tuple[Placed, ...]:
    """Have every part of a series written and read back; where one fails, those before it are taken away too.

    ``name`` tells what a part is called. Raises as ``place`` does.
    """
    made: list[Placed] = []
    try:
        while not sealing.is_done:
            write = partial(sealing.write, report=report)
            made.append(place(folder, name(sealing.parts + 1), write, report))
    except BaseException:
        _take_away(one.path for one in made)
        raise
    return tuple(made)


@contextmanager
def opened(path: Path, most: int = LIMITS.file) -> Iterator[Source]:
    """Open what lies there for reading; raises NotTaken for links, folders, pipes, and what is too large.

    A stick that is pulled meanwhile is told as NotTaken(BUNDLE_GONE) too.
    """
    try:
        handle = os.open(path, os.O_RDONLY | _NO_LINK | _NO_WAIT | _RAW)
    except OSError as error:
        code = TroubleCode.NOT_A_BUNDLE if path.is_symlink() else TroubleCode.BUNDLE_GONE
        raise NotTaken(code) from error
    try:
        _check_ordinary(os.fstat(handle), most)
    except NotTaken:
        os.close(handle)
        raise
    with os.fdopen(handle, "rb") as file:
        yield _Medium(file)


class _Medium:
    """A file that may be gone at any moment."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes; raises NotTaken(BUNDLE_GONE) where they cannot be had."""
        try:
            return self._file.read(size)
        except OSError as error:
            raise NotTaken(TroubleCode.BUNDLE_GONE) from error


def _check_ordinary(found: os.stat_result, most: int) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise NotTaken(TroubleCode.NOT_A_BUNDLE)
    if found.st_size > most:
        raise NotTaken(TroubleCode.BUNDLE_TOO_LARGE, most=most)


class _Hashed:
    """A sink that hashes and counts what passes on its way to a file."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.sha256 = hashlib.sha256()
        self.size = 0

    def write(self, piece: bytes) -> int:
        """Write all of a piece; a file without buffer may take less at once."""
        if self.size + len(piece) > FAT_FILE:
            raise NotTaken(TroubleCode.BUNDLE_TOO_LARGE, most=FAT_FILE)
        self._file.write(piece)
        self.sha256.update(piece)
        self.size += len(piece)
        return len(piece)


def _write(part: Path, write: Callable[[Sink], object]) -> _Hashed:
    with contextlib.suppress(FileNotFoundError):
        part.unlink()
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK | _RAW, 0o600)
    with os.fdopen(handle, "wb") as file:
        hashed = _Hashed(file)
        write(hashed)
        file.flush()
        os.fsync(handle)
    return hashed


def _compare(target: Path, written: _Hashed, report: Report) -> None:
    """Read from the medium, not from memory, what was written."""
    seen, count = hashlib.sha256(), 0
    handle = os.open(target, os.O_RDONLY | _NO_LINK | _RAW)
    with os.fdopen(handle, "rb", buffering=0) as file:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        while piece := file.read(_AT_ONCE):
            seen.update(piece)
            count += len(piece)
            report(count, written.size)
    if (count, seen.digest()) != (written.size, written.sha256.digest()):
        raise CannotWrite(TroubleCode.NOT_AS_WRITTEN)


def _check_free(folder: Path, target: Path) -> None:
    """Refuse a folder that is a link or none, and a name that something stands under."""
    if not stat.S_ISDIR(folder.lstat().st_mode):
        raise CannotWrite(TroubleCode.NOT_A_FOLDER)
    if os.path.lexists(target):
        raise CannotWrite(TroubleCode.NAME_TAKEN)


def _take_away(made: Iterable[Path]) -> None:
    for path in made:
        with contextlib.suppress(OSError):
            path.unlink()


@contextmanager
def _told_as_trouble() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        code = cannot_write(error).code
        raise CannotWrite(_OVER_THERE.get(code, code)) from error
