"""The desk of evaluations, for the tests of its services."""

from __future__ import annotations

import pytest

from tests.db.evaluation.desks import Desk
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def desk(station: Station, clock: FakeClock) -> Desk:
    """A station with deputies and a department."""
    return Desk(station, clock)
