"""A counter over a real station with units, communities and deputies."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.accounts.entrance import Entrance
from desktop import look
from desktop.frame.desk import Desk
from desktop.look import Look, Theme
from desktop.reception.page import ReceptionPage
from tests.desktop.people.desks import desk_of
from tests.desktop.reception.counters import Stock, stock
from tests.fakes.clock import FakeClock
from tests.fakes.printer import FakeSpooler
from tests.stations import Template, entrance_of, open_station


@pytest.fixture
def painted(qapp: QApplication) -> Look:
    """The look in force, light and at 100 %."""
    in_force = look.install(qapp)
    in_force.apply(Theme.LIGHT)
    return in_force


@pytest.fixture
def spooler() -> FakeSpooler:
    """The printers of the counter."""
    return FakeSpooler()


@pytest.fixture(scope="session")
def stocked_station(
    founded_station: Template, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Stock]:
    """The folder of a station that knows units, communities and deputies; tests copy it."""
    folder = tmp_path_factory.mktemp("stocked") / "station"
    shutil.copytree(founded_station.folder, folder)
    clock = FakeClock()
    opened = open_station(entrance_of(folder, clock), founded_station.founded, clock)
    known = stock(opened, clock)
    opened.workspace.close()
    return folder, known


@pytest.fixture
def entrance(stocked_station: tuple[Path, Stock], tmp_path: Path, clock: FakeClock) -> Entrance:
    """The door of a fresh copy of that station."""
    shutil.copytree(stocked_station[0], tmp_path / "station")
    return entrance_of(tmp_path / "station", clock)


@pytest.fixture
def stocked(stocked_station: tuple[Path, Stock]) -> Stock:
    """Ids of whom the station works with."""
    return stocked_station[1]


@pytest.fixture
def desk(station, tmp_path: Path, clock, spooler, qtbot: QtBot) -> Desk:
    """The head's desk."""
    return desk_of(station, tmp_path, clock, spooler=spooler)


@pytest.fixture
def page(desk: Desk, painted: Look, qtbot: QtBot) -> ReceptionPage:
    """The page in a window of the commonest counter screen, the focus where work begins."""
    made = ReceptionPage(desk)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made).__enter__()
    made.first_focus().setFocus()
    return made
