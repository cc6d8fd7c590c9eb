"""Founds the station of this computer: apart first, into its place once its recovery code is kept.

A first start that is closed in between leaves nothing that counts: the next one begins with fresh
keys, so that no station ever exists whose recovery code nobody has.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from db.kernel.errors import CannotOpen, CannotWrite, TroubleCode
from db.storage.files import sync_folder
from desktop.jobs import Jobs
from desktop.shell.door import Door, Failed, Then

if TYPE_CHECKING:
    from db.accounts.places import Places
    from db.founding import Founded
    from db.stations.contracts import FoundStation

APART = "being-founded"
DATABASE = "station.db"
LAST = "keyslots.json"
"""The file that makes a folder a station; it goes into its place after all the others."""

Found = Callable[[Path, "FoundStation", str, str], "Founded"]
"""Founds a station in a folder: command, head, passphrase."""


class Founder:
    """Satisfies ``Founding``; keeps the passphrase only until its owner is signed in."""

    def __init__(self, places: Places, jobs: Jobs, door: Door, found: Found) -> None:
        self._places, self._jobs, self._door = places, jobs, door
        self._found = found
        self._founded: Founded | None = None
        self._passphrase = ""

    def found(
        self,
        owner: QObject,
        command: FoundStation,
        head: str,
        *,
        passphrase: str,
        then: Then,
        failed: Failed,
    ) -> None:
        """Make keys, file and first account, apart from where they will lie."""  # fmt: skip

        def keep(founded: Founded) -> None:
            self._founded, self._passphrase = founded, passphrase
            then()

        work = partial(self._found_apart, command, head, passphrase)
        self._jobs.ask(owner, work, keep, failed)

    def recovery_code(self) -> str:
        """Return the code of the station just founded."""
        return self._founded.recovery_code if self._founded else ""

    def settle(self, owner: QObject, *, then: Then, failed: Failed) -> None:
        """Put the station into its place; from then on it is founded."""
        self._jobs.ask(owner, self._move, lambda _nothing: then(), failed)

    def enter(self, owner: QObject, *, then: Then, failed: Failed) -> None:
        """Sign its head in."""
        assert self._founded is not None

        def entered(_must_change: bool) -> None:
            self._founded, self._passphrase = None, ""
            then()

        self._door.enter(owner, self._founded.user, self._passphrase, then=entered, failed=failed)

    def _found_apart(self, command: FoundStation, head: str, passphrase: str) -> Founded:
        apart = self._places.folder / APART
        shutil.rmtree(apart, ignore_errors=True)
        return self._found(apart, command, head, passphrase)

    def _move(self) -> None:
        move_into_place(self._places.folder)


def finish(folder: Path) -> None:
    """Finish a move that a power cut ended half way: the database in its place, its key slots not yet."""
    apart = folder / APART
    half_way = (apart / LAST).exists() and not (apart / DATABASE).exists()
    if half_way and (folder / DATABASE).exists():
        move_into_place(folder)


def _turn(file: Path) -> tuple[bool, bool]:
    """Return when a file moves: the database first, so that ``finish`` knows a move from its trace."""
    return file.name == LAST, file.name != DATABASE


def move_into_place(folder: Path) -> None:
    """Move a station that was founded apart into its folder; nothing that lies there is replaced."""
    apart = folder / APART
    if not apart.exists():
        return
    try:
        for file in sorted(apart.iterdir(), key=_turn):
            if (folder / file.name).exists():
                raise CannotOpen(TroubleCode.OCCUPIED)
            file.replace(folder / file.name)
        apart.rmdir()
        sync_folder(folder)
    except OSError as error:
        raise CannotWrite(TroubleCode.DISK_ERROR) from error
