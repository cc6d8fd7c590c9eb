"""The desk of events, for the tests of its services."""

from __future__ import annotations

import pytest

from tests.db.events.desks import Desk
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def desk(station: Station, clock: FakeClock) -> Desk:
    """A station with an event on its day."""
    return Desk(station, clock)
