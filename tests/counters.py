"""Two counters of one station on one server, as two computers have them: folders and keys of their own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.accounts.entrance import Entrance
from db.founding import join
from tests.fakes.clock import FakeClock
from tests.servers import Server
from tests.stations import Station, Template, entrance_of, open_station


@dataclass(frozen=True)
class Counters:
    """The first counter, the one that joined it, and the server between them."""

    first: Station
    second: Station
    server: Server
    database: str

    def cut(self) -> None:
        """End every connection, as a pulled cable does."""
        self.server.cut(self.database)


@pytest.fixture(scope="session")
def joined_on_server(
    founded_on_server: Template, tmp_path_factory: pytest.TempPathFactory, server: Server
) -> Template:
    """A station on a server and the counter that joined it, in two folders beside each other."""
    both, founded = tmp_path_factory.mktemp("joined"), founded_on_server.founded
    shutil.copytree(founded_on_server.folder, both / "first")
    database = server.create(founded_on_server.database)
    second = entrance_of(both / "second", FakeClock(), server.url(database))
    join(second, founded.recovery_code, counter=2)
    return Template(both, founded, database)


@pytest.fixture
def doors(
    joined_on_server: Template, tmp_path: Path, clock: FakeClock, server: Server
) -> Iterator[tuple[Entrance, Entrance]]:
    """The doors of both counters, closed."""
    for name in ("first", "second"):
        shutil.copytree(joined_on_server.folder / name, tmp_path / name)
    database = server.lend(joined_on_server.database)
    url = server.url(database)
    yield entrance_of(tmp_path / "first", clock, url), entrance_of(tmp_path / "second", clock, url)
    server.take_back(joined_on_server.database, database)


@pytest.fixture
def counters(
    doors: tuple[Entrance, Entrance], founded_on_server: Template, clock: FakeClock, server: Server
) -> Iterator[Counters]:
    """Both counters with the head signed in."""
    first, second = (open_station(door, founded_on_server.founded, clock) for door in doors)
    yield Counters(first, second, server, server.database_of(first.entrance.places.server))
    first.workspace.close()
    second.workspace.close()
