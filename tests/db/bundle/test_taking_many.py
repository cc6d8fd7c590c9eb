"""Many files taken in one after the other: one backup before the first of them."""

from __future__ import annotations

from pathlib import Path

from tests.db.bundle.test_exchange import register, send
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol


def test_of_many_only_the_first_is_backed_up_before(
    offices: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = offices.district, offices.haichang
    enrol(district, station)
    register(station, clock)
    taking, backups = district.workspace.bundles.taking, district.workspace.backups
    later, first = (send(station, district, tmp_path / one) for one in ("later", "first"))
    taking.take(district.actor, later, is_backed_up=True)
    assert backups.all() == ()
    taking.take(district.actor, first)
    assert len(backups.all()) == 1
