"""A directory page over a real station with everybody in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.kernel.ids import PersonId
from desktop.frame.desk import Desk
from tests.desktop.people.desks import desk_of
from tests.desktop.people.residents import fill
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def desk(station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot) -> Desk:
    """The head's desk."""
    return desk_of(station, tmp_path, clock)


@pytest.fixture
def everybody(station: Station, clock: FakeClock) -> dict[str, PersonId]:
    """The ids of the people in the directory, by name."""
    return fill(station, clock)
