"""A station with appointments, and the page at them."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.appointments.page import AppointmentsPage
from desktop.frame.desk import Desk as PageDesk
from tests.db.appointments.desks import Desk
from tests.desktop.people.desks import desk_of
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def kept(station: Station, clock: FakeClock) -> Desk:
    """The appointments of a station."""
    return Desk(station, clock)


@pytest.fixture
def desk(station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot) -> PageDesk:
    """The head's desk."""
    return desk_of(station, tmp_path, clock)


@pytest.fixture
def page(kept: Desk, desk: PageDesk, qtbot: QtBot) -> AppointmentsPage:
    """The page, with nothing there yet."""
    made = AppointmentsPage(desk)
    qtbot.addWidget(made)
    made.resize(1360, 800)
    made.show()
    return made
