"""A station whose newest backup was put back into a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from db.accounts.entrance import Entrance, Places
from db.restoring import restore
from db.storage.backups import Backup
from tests.fakes.clock import FakeClock
from tests.stations import FAST, Station, open_station


@contextmanager
def restored(
    station: Station, folder: Path, clock: FakeClock, *backups: Backup
) -> Iterator[Station]:
    """Close a station, restore the first of its backups that is whole, and yield it with its head signed in."""
    wanted = backups or station.workspace.backups.all()
    station.workspace.close()
    place = Entrance(Places(folder / "new", folder / "profile"), clock, floor=FAST)
    restore(wanted, place, station.founded.recovery_code, clock)
    back = open_station(place, station.founded, clock)
    with closing(back.workspace):
        yield back
