"""A station with an event on its day, and the tab at it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.events.page import EventsPage
from desktop.frame.desk import Desk as PageDesk
from tests.db.events.desks import Desk
from tests.desktop.people.desks import desk_of
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def kept(station: Station, clock: FakeClock) -> Desk:
    """The events of a station."""
    return Desk(station, clock)


@pytest.fixture
def desk(station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot) -> PageDesk:
    """The head's desk."""
    return desk_of(station, tmp_path, clock)


@pytest.fixture
def page(kept: Desk, desk: PageDesk, qtbot: QtBot) -> EventsPage:
    """The page, with nothing there yet."""
    made = EventsPage(desk)
    qtbot.addWidget(made)
    made.resize(1360, 800)
    made.show()
    return made
