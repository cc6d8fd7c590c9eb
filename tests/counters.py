"""Two counters of one station on one server, as two computers have them: folders and keys of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.accounts.entrance import Entrance
from db.workspace import join
from tests.fakes.clock import FakeClock
from tests.servers import Server
from tests.stations import Station, Template, copied, entrance_of, open_station


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


@pytest.fixture
def doors(
    request: pytest.FixtureRequest, founded_on_server: Template, tmp_path: Path, clock: FakeClock
) -> Iterator[tuple[Entrance, Entrance]]:
    """The doors of both counters, closed."""
    with copied(request, founded_on_server, tmp_path / "first", clock) as first:
        second = entrance_of(tmp_path / "second", clock, first.places.server)
        join(second, founded_on_server.founded.recovery_code, counter=2)
        yield first, second


@pytest.fixture
def counters(
    doors: tuple[Entrance, Entrance], founded_on_server: Template, clock: FakeClock, server: Server
) -> Iterator[Counters]:
    """Both counters with the head signed in."""
    first, second = (open_station(door, founded_on_server.founded, clock) for door in doors)
    yield Counters(first, second, server, server.database_of(first.entrance.places.server))
    first.workspace.close()
    second.workspace.close()
