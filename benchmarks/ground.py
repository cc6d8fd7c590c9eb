"""Small stations that benchmarks found, enter and leave."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from db.accounts.entrance import Entrance
from db.accounts.places import Places
from db.founding import FirstUser, Founded, found
from db.kernel.actor import Actor
from db.kernel.clock import SystemClock
from db.kernel.ids import UserId
from db.stations.contracts import FoundStation
from db.storage.keys import Cost
from db.workspace import Workspace

CHEAP = Cost(64, 1)
"""What a passphrase costs here; the door is not what is measured."""

PASSPHRASE = "Song-Mo 71 li"
HEAD = "何静澜"
CLOCK = SystemClock()


@dataclass(frozen=True, slots=True)
class Ground:
    """An open station with its head signed in, and the key of its file for floors beside it."""

    workspace: Workspace
    actor: Actor
    places: Places
    key: bytes


def found_in(
    folder: Path,
    cost: Cost = CHEAP,
    *,
    server: str = "",
    code: str = "330481-HC",
    name: str = "海昌街道代表联络站",
    short_name: str = "海昌",
) -> Founded:
    """Found a station, in a file or on a server."""
    facts = FoundStation(code=code, name=name, short_name=short_name)
    door, head = _door(folder, server), FirstUser(HEAD, PASSPHRASE)
    return found(door, CLOCK, facts, first=head, cost=cost)


@contextmanager
def entered(folder: Path, server: str = "") -> Iterator[Ground]:
    """Enter the station of a folder as its head, and leave it again."""
    door = _door(folder, server)
    opened = door.enter(door.people()[0].user, PASSPHRASE)
    workspace = Workspace(door, opened, CLOCK, cost=CHEAP)
    try:
        actor = workspace.accounts.actor(UserId(opened.user))
        yield Ground(workspace, actor, door.places, opened.key.derive("db"))
    finally:
        workspace.close()


def _door(folder: Path, server: str) -> Entrance:
    return Entrance(Places(folder / "data", folder / "profile", server), CLOCK, floor=CHEAP)
