"""A real station for every test: founded once a run by the migrations, copied into the test's own folder."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from db.accounts.entrance import Entrance, Places
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.storage.keys import Cost
from db.workspace import FirstUser, Founded, Workspace, found
from tests import factories
from tests.fakes.clock import FakeClock

FAST = Cost(64, 1)
"""What a test pays for a passphrase; the program itself never goes below 64 MiB."""

PASSPHRASE = "Song-Mo 71 li"


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


@pytest.fixture(scope="session")
def founded_station(tmp_path_factory: pytest.TempPathFactory) -> Template:
    """A station founded as the first start does it."""
    folder = tmp_path_factory.mktemp("template")
    clock = FakeClock()
    founded = found(
        entrance_of(folder, clock),
        clock,
        factories.found_station(),
        first=FirstUser("何静澜", PASSPHRASE),
        cost=FAST,
    )
    return Template(folder, founded)


@pytest.fixture
def entrance(founded_station: Template, tmp_path: Path, clock: FakeClock) -> Entrance:
    """The door of a fresh copy of the station, closed."""
    shutil.copytree(founded_station.folder, tmp_path / "station")
    return entrance_of(tmp_path / "station", clock)


@pytest.fixture
def station(entrance: Entrance, founded_station: Template, clock: FakeClock) -> Iterator[Station]:
    """A fresh copy of the station with its head signed in."""
    opened = open_station(entrance, founded_station.founded, clock)
    yield opened
    opened.workspace.close()


def open_station(entrance: Entrance, founded: Founded, clock: Clock) -> Station:
    """Enter with the head's passphrase and open the workspace."""
    opened = entrance.enter(founded.user, PASSPHRASE)
    workspace = Workspace(entrance, opened, clock, cost=FAST)
    return Station(workspace, workspace.accounts.actor(founded.user), entrance, founded)


def entrance_of(folder: Path, clock: Clock) -> Entrance:
    """Return the door of a test station, whose profile lies beside its data."""
    return Entrance(Places(folder / "data", folder / "profile"), clock, floor=FAST)
