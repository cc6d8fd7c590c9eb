"""Puts a backup back, into a folder of its own: with the recovery code, proven, and as a new writer (R-34)."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import replace

from db.accounts.entrance import Entrance
from db.journal.origins import own_origin
from db.kernel.actor import Actor, Role
from db.kernel.clock import Clock
from db.kernel.errors import CannotOpen, TroubleCode
from db.kernel.kinds import Action
from db.storage.backup import check, copy_file
from db.storage.backups import Backup
from db.storage.engine import connect
from db.storage.files import cannot_write, make_folder, sync_folder
from db.storage.keys import Opened, recover_from
from db.workspace import Workspace, begin_counter, store_of

_UNFINISHED = ".restoring"
"""Ending of the folder in which a station is put together; one that stands under its own name is whole."""

_PASSED_OVER = (TroubleCode.DAMAGED, TroubleCode.MISSING, TroubleCode.NOT_OUR_FILE)


def restore(backups: Sequence[Backup], entrance: Entrance, code: str, clock: Clock) -> Backup:
    """Put the first of these backups that is whole where nothing lies yet; return which one it was.

    Raises CannotOpen: OCCUPIED, WRONG_PASSPHRASE for a code that is not this station's, MISSING
    where there is none to try, DAMAGED when none is whole; CannotWrite.
    """
    folder = entrance.places.folder
    if folder.exists() and any(folder.iterdir()):
        raise CannotOpen(TroubleCode.OCCUPIED)
    if not backups:
        raise CannotOpen(TroubleCode.MISSING)
    for one in backups:
        try:
            _put_back(one, entrance, code, clock)
        except CannotOpen as error:
            if error.code not in _PASSED_OVER:
                raise
        else:
            return one
    raise CannotOpen(TroubleCode.DAMAGED)


def _put_back(backup: Backup, entrance: Entrance, code: str, clock: Clock) -> None:
    """Put a station together beside its place, then move it there: a kill leaves nothing half restored."""
    slots = backup.slots()
    opened = recover_from(slots, code)
    _check_whole(backup, opened.key.derive("db"))
    folder = entrance.places.folder
    staged = replace(entrance.places, folder=folder.with_name(folder.name + _UNFINISHED))
    try:
        shutil.rmtree(staged.folder, ignore_errors=True)
        make_folder(staged.folder)
        copy_file(backup.path, opened.key.derive("db"), staged.database)
        door = Entrance(staged, clock, floor=entrance.ring.floor)
        door.ring.take(slots)
        door.keep_secret(opened.station_secret)
        _go_on_as_new(door, opened, clock)
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


def _go_on_as_new(entrance: Entrance, opened: Opened, clock: Clock) -> None:
    """Write under another origin from now on: what the lost file wrote since must not be numbered again."""
    head = next(one for one in entrance.people() if one.role is Role.STATION_HEAD)
    actor = Actor(head.user, head.name, head.role)
    begin_counter(entrance, opened, actor, counter=_counter_of(entrance, opened))
    with closing(Workspace(entrance, replace(opened, user=head.user), clock)) as workspace:
        workspace.accounts.note(actor, Action.STATION_RESTORED)


def _counter_of(entrance: Entrance, opened: Opened) -> int:
    with closing(store_of(entrance.places, opened.key).open()) as work, work.reading() as session:
        return own_origin(session, *opened.key.each("origin")).counter
