"""Puts a backup back, into a folder of its own: with the recovery code, two people, proven, as a new writer (R-34)."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from db.accounts.entrance import Entrance
from db.accounts.places import DATABASE
from db.accounts.rules import AccountProblem
from db.accounts.witness import told_of
from db.journal.erasures import acted_in
from db.kernel.actor import Role
from db.kernel.clock import Clock
from db.kernel.errors import CannotOpen, CannotWrite, InvalidInput, TroubleCode
from db.kernel.ids import UserId
from db.kernel.problems import Problem
from db.storage.backup import check, copy_file
from db.storage.backups import FOLDER, Backup, backups_in
from db.storage.engine import connect
from db.storage.erased import FILE_NAME as ERASED
from db.storage.erased import ErasedList
from db.storage.files import cannot_write, make_folder, sync_folder
from db.storage.keys import DataKey, KeyRing, Opened, Slot, SlotFile, recover_from
from db.storage.tidemarks import FILE_NAME as TIDEMARK
from db.workspace import Workspace

_UNFINISHED = ".restoring"
"""Ending of the folder in which a station is put together; one that stands under its own name is whole."""

_PASSED_OVER = (TroubleCode.DAMAGED, TroubleCode.MISSING, TroubleCode.NOT_OUR_FILE)


@dataclass(frozen=True, slots=True)
class Beside:
    """Who agrees to a restore besides the one who holds the recovery code."""

    name: str
    passphrase: str


def could_agree(backups: Sequence[Backup]) -> tuple[str, ...]:
    """Return who of the station may agree by the newest backup that says so; a station of one restores alone."""
    for one in backups:
        with suppress(CannotOpen):
            return tuple(slot.label for slot in _colleagues(one.slots()))
    return ()


def restore(
    backups: Sequence[Backup],
    entrance: Entrance,
    code: str,
    clock: Clock,
    *,
    beside: Beside | None = None,
) -> Backup:
    """Put the first of these backups that is whole where nothing lies yet; return which one it was.

    Raises CannotOpen: OCCUPIED, WRONG_PASSPHRASE for a code that is not this station's, MISSING
    where there is none to try, DAMAGED when none is whole; CannotWrite; InvalidInput where a
    colleague has to agree and does not.
    """
    folder = entrance.places.folder
    if folder.exists() and any(folder.iterdir()):
        raise CannotOpen(TroubleCode.OCCUPIED)
    if not backups:
        raise CannotOpen(TroubleCode.MISSING)
    for one in backups:
        try:
            _put_back(one, entrance, code, clock, beside)
        except CannotOpen as error:
            if error.code not in _PASSED_OVER:
                raise
        else:
            return one
    raise CannotOpen(TroubleCode.DAMAGED)


def _put_back(
    backup: Backup, entrance: Entrance, code: str, clock: Clock, beside: Beside | None
) -> None:
    """Put a station together beside its place, then move it there: a kill leaves nothing half restored."""
    slots = backup.slots()
    opened = recover_from(slots, code)
    _check_whole(backup, opened.key.derive("db"))
    folder = entrance.places.folder
    staged = replace(entrance.places, folder=folder.with_name(folder.name + _UNFINISHED))
    try:
        shutil.rmtree(staged.folder, ignore_errors=True)
        make_folder(staged.folder)
        door = Entrance(staged, clock, floor=entrance.ring.floor)
        door.ring.take(slots)
        told = _agreed(door.ring, opened, beside)
        copy_file(backup.path, opened.key.derive("db"), staged.database)
        _take_tidemark(backup, staged.folder)
        _take_erasures(backup, code, opened, staged.folder)
        door.keep_secret(opened.station_secret)
        _go_on_as_new(door, opened, clock, told)
        with suppress(FileNotFoundError):
            folder.rmdir()
        staged.folder.replace(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise cannot_write(error) from error
    finally:
        shutil.rmtree(staged.folder, ignore_errors=True)


def _check_whole(backup: Backup, key: bytes) -> None:
    """A copy of a copy would mend an index and hide that the medium is failing: refuse what is not whole."""
    with closing(connect(backup.path, key)) as connection:
        if check(connection):
            raise CannotOpen(TroubleCode.DAMAGED)


def _agreed(ring: KeyRing, opened: Opened, beside: Beside | None) -> Mapping[int, object]:
    """Return what the entry keeps of who agreed; the recovery code stands for the head (security §8.1).

    Wrong passphrases are not counted: where nothing lies yet there is nothing to count in, and
    every try needs the code.
    """
    colleagues = _colleagues(ring.read())
    if not colleagues:
        return {}
    if beside is None:
        raise InvalidInput([Problem("second", AccountProblem.SECOND_MISSING)])
    slot = next((one for one in colleagues if one.label == beside.name), None)
    if slot is None:
        raise InvalidInput([Problem("second", AccountProblem.SECOND_UNFIT)])
    user = UserId(UUID(hex=slot.user))
    try:
        ring.open(user, beside.passphrase, opened.station_secret)
    except CannotOpen as error:
        if error.code is not TroubleCode.WRONG_PASSPHRASE:
            raise
        raise InvalidInput([Problem("passphrase", AccountProblem.SECOND_UNPROVEN)]) from None
    return told_of(user, slot.label)


def _colleagues(slots: SlotFile) -> Sequence[Slot]:
    """Return who has a passphrase of their own besides the head for whom the code stands."""
    people = [slot for slot in slots.slots if slot.kind == "passphrase"]
    head = next((slot for slot in people if slot.role == Role.STATION_HEAD), None)
    return [slot for slot in people if slot is not head and not slot.must_change]


def _take_tidemark(backup: Backup, folder: Path) -> None:
    """Bring what the station's own folder still knows of how far the journal had got."""
    with suppress(OSError):
        shutil.copyfile(backup.path.parents[1] / TIDEMARK, folder / TIDEMARK)


def _take_erasures(backup: Backup, code: str, opened: Opened, folder: Path) -> None:
    """Bring what is known of erasures since: from the list beside the backup, and from what is left of the file."""
    beside, station = backup.path.parent, backup.path.parents[1]
    found = ErasedList([beside / ERASED], opened.key).read()
    for path in _left(beside, station, folder):
        for key in _keys(station, code, opened):
            with suppress(CannotOpen, CannotWrite):
                found |= acted_in(path, key.derive("db"))
    if found:
        ErasedList([folder / FOLDER / ERASED], opened.key).add(found)


def _left(beside: Path, station: Path, folder: Path) -> Iterator[Path]:
    """Yield the newest backup, and a copy of the lost file: to open it would write into its folder."""
    yield from (one.path for one in backups_in(beside)[:1])
    with suppress(OSError), tempfile.TemporaryDirectory(dir=folder) as aside:
        for name in (DATABASE, f"{DATABASE}-wal"):
            if (station / name).exists():
                shutil.copyfile(station / name, Path(aside) / name)
        if (Path(aside) / DATABASE).exists():
            yield Path(aside) / DATABASE


def _keys(station: Path, code: str, opened: Opened) -> Sequence[DataKey]:
    """Return the key of the backup, and that of the lost file where it was replaced since."""
    with suppress(CannotOpen):
        return opened.key, KeyRing(station).recover(code).key
    return (opened.key,)


def _go_on_as_new(
    entrance: Entrance, opened: Opened, clock: Clock, told: Mapping[int, object]
) -> None:
    """Write under a new life from now on: what the lost file wrote since must not be numbered again."""
    head = next(one for one in entrance.people() if one.role is Role.STATION_HEAD)
    Workspace(entrance, replace(opened, user=head.user), clock, agreed=told).close()
