"""Files are taken in an order in which each finds what it needs, whatever they are called."""

from __future__ import annotations

from pathlib import Path

from tests.db.bundle.test_exchange import register, send
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol


def test_what_nobody_known_sent_comes_last_for_a_policy_may_name_its_sender(
    offices: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    enrol(offices.district, offices.haichang)
    register(offices.haichang, clock)
    known, unknown = send(offices.haichang, offices.district, tmp_path), tmp_path / "0.sb"
    unknown.write_bytes(b"somebody's")
    district = offices.district
    piles = district.workspace.bundles.inbox.in_order(district.actor, [unknown, known])
    assert [pile.paths for pile in piles] == [(known,), (unknown,)]
