"""Everything behind the first painting: what comes in while a person reads and types, and what only then is there."""

from __future__ import annotations

import gc
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from db.accounts.entrance import Entrance
    from db.accounts.places import Places
    from db.founding import Founded
    from db.stations.contracts import FoundStation
    from db.storage.backups import Backup
    from db.storage.keys import Opened
    from db.workspace import Workspace
    from desktop.app import Options
    from desktop.notices.crash_dialog import CrashHook
    from desktop.shell.restorer import Offered

REPORTS_FOLDER = "reports"

_TURN = 0.0005
"""Seconds after which a worker makes way for the window; with Python's usual ten times as long, keys stutter."""


def begin(places: Places) -> CrashHook:
    """Hear of bugs from now on, and look for garbage: before, there is only what starts every time and stays."""
    from desktop.notices.crash_dialog import CrashHook
    from resources.version import own_version

    gc.freeze()
    gc.enable()
    hook = CrashHook(places.profile / REPORTS_FOLDER, own_version())
    hook.install()
    return hook


def load() -> None:
    """Load on a worker, in the order in which a sign-in asks for it.

    Whoever signs in meanwhile waits for what is still missing, and for nothing behind it.
    """
    usual = sys.getswitchinterval()
    sys.setswitchinterval(_TURN)
    try:
        _load_station()
        _load_window()
    finally:
        sys.setswitchinterval(usual)


def entrance_of(places: Places, options: Options) -> Entrance:
    """Return the way into a station."""
    from db.accounts.entrance import Entrance
    from db.storage.keys import FLOOR

    return Entrance(places, options.clock, floor=options.floor or FLOOR)


def open_workspace(entrance: Entrance, opened: Opened, options: Options) -> Workspace:
    """Open the station for whoever came in."""
    from db.storage.keys import DEFAULT
    from db.workspace import Workspace

    return Workspace(entrance, opened, options.clock, cost=options.cost or DEFAULT)


def found_station(
    places: Places, command: FoundStation, first: tuple[str, str], options: Options
) -> Founded:
    """Found a station; ``first`` is the name and the passphrase of its head."""
    from db.founding import FirstUser, found
    from db.storage.keys import DEFAULT

    entrance, cost = entrance_of(places, options), options.cost or DEFAULT
    return found(entrance, options.clock, command, first=FirstUser(*first), cost=cost)


@dataclass(frozen=True, slots=True)
class Backups:
    """What backups offer, and how one comes back; satisfies ``desktop.shell.restorer.Found``."""

    options: Options

    def offered(self, folder: Path) -> Offered:
        """Return what a folder offers."""
        from db.restoring import could_agree
        from db.storage.backups import backups_in
        from desktop.shell.restorer import Offered

        found = backups_in(folder)
        return Offered(found, could_agree(found))

    def put_back(
        self,
        places: Places,
        backups: tuple[Backup, ...],
        code: str,
        beside: tuple[str, str] | None,
    ) -> Backup:
        """Put the first backup that is whole into an empty folder; raises as ``db.restoring.restore``."""
        from db.restoring import Beside, restore

        agreed = Beside(*beside) if beside else None
        door = entrance_of(places, self.options)
        return restore(backups, door, code, self.options.clock, beside=agreed)


def _load_station() -> None:
    import db.accounts.entrance
    import db.storage.succession
    from db.storage import stretching

    stretching.load()
    import db.workspace  # noqa: F401


def _load_window() -> None:
    import desktop.notices.questions
    import desktop.printing.printer
    import desktop.reception.page
    import desktop.shell.main_window
    import desktop.shell.neighbours  # noqa: F401
