"""Civil days and months of instants are China's on either store, also around midnight and the new year."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import literal, select

from db.storage.columns import UtcTime
from db.storage.days import civil_day, civil_month
from tests.stations import Station


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (datetime(2026, 3, 17, 15, 59, 59, 999999, tzinfo=UTC), date(2026, 3, 17)),
        (datetime(2026, 3, 17, 16, 0, tzinfo=UTC), date(2026, 3, 18)),
        (datetime(2025, 12, 31, 16, 0, tzinfo=UTC), date(2026, 1, 1)),
        (datetime(2024, 2, 28, 20, 0, tzinfo=UTC), date(2024, 2, 29)),
    ],
)
def test_a_day_begins_at_midnight_in_china(station: Station, instant: datetime, day: date) -> None:
    at = literal(instant, UtcTime)
    with station.workspace.unit_of_work.reading() as session:
        told = session.execute(select(civil_day(at), civil_month(at))).one()
    assert tuple(told) == (day, f"{day:%Y-%m}")
