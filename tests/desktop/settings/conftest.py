"""A settings page over a real station."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.frame.desk import Desk
from tests.desktop.people.desks import desk_of
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def desk(station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot) -> Desk:
    """The head's desk."""
    return desk_of(station, tmp_path, clock)
