"""A real station for every test: founded once a run by the migrations, copied for the test, on both stores."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.accounts.contracts import AddAccount
from db.accounts.entrance import Entrance, Places
from db.founding import FirstUser, Founded, found
from db.kernel.actor import Actor, Role
from db.kernel.clock import Clock
from db.kernel.ids import UserId, new_id
from db.storage.keys import Cost
from db.workspace import Workspace
from tests import factories
from tests.fakes.clock import FakeClock
from tests.servers import Server

FAST = Cost(64, 1)
"""What a test pays for a passphrase; the program itself never goes below 64 MiB."""

PASSPHRASE = "Song-Mo 71 li"

STORES = ("file", "server")
"""Where a station's records may lie; ``tests/conftest.py`` says which tests run on both."""


@dataclass(frozen=True, slots=True)
class Station:
    """An opened station with the head signed in."""

    workspace: Workspace
    actor: Actor
    entrance: Entrance
    founded: Founded


@dataclass(frozen=True, slots=True)
class Template:
    """The folder that tests copy."""

    folder: Path
    founded: Founded
    database: str = ""
    """Name of its database on the server, empty for a file."""


@pytest.fixture(scope="session")
def store(request: pytest.FixtureRequest) -> str:
    """Where the station of a test keeps its records: in a file, unless the test runs on both."""
    return str(getattr(request, "param", STORES[0]))


@pytest.fixture(scope="session")
def founded_station(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """A station founded as the first start does it."""
    folder = tmp_path_factory.mktemp("template")
    return Template(folder, _found(folder))


@pytest.fixture(scope="session")
def founded_on_server(tmp_path_factory: pytest.TempPathFactory, server: Server) -> Template:
    """A station whose records lie on a server."""
    folder, database = tmp_path_factory.mktemp("template"), server.create()
    return Template(folder, _found(folder, server.url(database)), database)


@pytest.fixture(scope="session")
def template(request: pytest.FixtureRequest, store: str) -> Template:
    """The founded station of the store in use; no server is begun for a file."""
    name = "founded_station" if store == STORES[0] else "founded_on_server"
    found_there: Template = request.getfixturevalue(name)
    return found_there


@pytest.fixture
def entrance(
    request: pytest.FixtureRequest, template: Template, tmp_path: Path, clock: FakeClock
) -> Iterator[Entrance]:
    """The door of a fresh copy of the station, closed."""
    with copied(request, template, tmp_path / "station", clock) as door:
        yield door


@contextmanager
def copied(
    request: pytest.FixtureRequest, template: Template, folder: Path, clock: Clock
) -> Iterator[Entrance]:
    """Copy a station into a folder, and its database on the server if it has one."""
    shutil.copytree(template.folder, folder)
    if not template.database:
        yield entrance_of(folder, clock)
        return
    server: Server = request.getfixturevalue("server")
    database = server.lend(template.database)
    yield entrance_of(folder, clock, server.url(database))
    server.take_back(template.database, database)


@pytest.fixture
def station(entrance: Entrance, template: Template, clock: FakeClock) -> Iterator[Station]:
    """A fresh copy of the station with its head signed in."""
    opened = open_station(entrance, template.founded, clock)
    yield opened
    opened.workspace.close()


def open_station(entrance: Entrance, founded: Founded, clock: Clock) -> Station:
    """Enter with the head's passphrase and open the workspace."""
    opened = entrance.enter(founded.user, PASSPHRASE)
    workspace = Workspace(entrance, opened, clock, cost=FAST)
    return Station(workspace, workspace.accounts.actor(founded.user), entrance, founded)


def entrance_of(folder: Path, clock: Clock, server: str = "") -> Entrance:
    """Return the door of a test station, whose profile lies beside its data."""
    return Entrance(Places(folder / "data", folder / "profile", server), clock, floor=FAST)


THEIR_PASSPHRASE = "Qing-He 83 wu"
"""What a colleague comes in with."""


def colleague(
    station: Station, clock: Clock, name: str = "温予安", *, must_change: bool = True
) -> Actor:
    """Return another clerk of the station: neither registrar nor handler of what the head does."""
    user, role = UserId(new_id(clock)), Role.DUTY_STAFF
    command = AddAccount(user, name, role, THEIR_PASSPHRASE, must_change=must_change)
    station.workspace.accounts.add(station.actor, command)
    return Actor(command.user, name, Role.DUTY_STAFF)


def _found(folder: Path, server: str = "") -> Founded:
    clock = FakeClock()
    return found(
        entrance_of(folder, clock, server),
        clock,
        factories.found_station(),
        first=FirstUser("何静澜", PASSPHRASE),
        cost=FAST,
    )
