"""What happened while the journal could not be written: kept beside it, brought in at the next entry (security §7)."""

from __future__ import annotations

from pathlib import Path

import msgspec

from db.kernel.errors import CannotOpen, CannotWrite
from db.kernel.json import Undecodable, decode
from db.storage.files import read_whole, write_safely

FILE_NAME = "outside.json"
MOST = 500
"""Entries kept; whoever tries more often is counted in the last of them."""


class Outside(msgspec.Struct, frozen=True):
    """One act: ids and times only, for the file is not encrypted."""

    action: str
    user: str
    """Hexadecimal id of the account, of nobody for a recovery code."""
    at: float
    """Unix time by the clock of the computer."""
    seconds: int = 0
    """How long the account was locked out by it."""
    count: int = 1


class OutsideNotes:
    """The file of a station's folder; a folder that takes nothing loses them, and only them."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME

    def add(self, note: Outside) -> None:
        """Keep one act; a folder that may only be read keeps none."""
        notes = [*self.read()]
        if len(notes) >= MOST:
            note = msgspec.structs.replace(note, count=notes.pop().count + 1)
        try:
            write_safely(self._path, msgspec.json.encode([*notes, note]))
        except CannotWrite:
            return

    def read(self) -> tuple[Outside, ...]:
        """Return what is kept; a damaged file tells nothing."""
        try:
            return tuple(decode(read_whole(self._path), list[Outside]))
        except (CannotOpen, Undecodable):
            return ()

    def clear(self) -> None:
        """Forget what was brought in."""
        self._path.unlink(missing_ok=True)
