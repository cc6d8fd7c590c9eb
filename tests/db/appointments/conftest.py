"""The desk of appointments, for the tests of its services."""

from __future__ import annotations

import pytest

from tests.db.appointments.desks import Desk
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def desk(station: Station, clock: FakeClock) -> Desk:
    """A station with its head at the appointments."""
    return Desk(station, clock)
