"""What stands in a backup of the district is told as durable, and what came since is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.bundle.exchange_records import CursorRow
from tests.db.bundle.desks import Desk, Ground
from tests.db.bundle.test_aside import stand
from tests.db.bundle.test_branch_naming import carry

Desks = tuple[Desk, ...]


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """A district, two stations of the same scopes, and one with a scope of its own."""
    with ground.desks(tmp_path / "desks") as opened:
        yield opened


def durable(desk: Desk, partner: Desk) -> tuple[int, int]:
    """Return how far a partner has what a desk wrote, and how far in a backup."""
    with desk.workspace.unit_of_work.reading() as session:
        row = session.get_one(CursorRow, (partner.replica, desk.workspace.origin.name))
        return row.received, row.durable


def back_up(desk: Desk) -> Path:
    desk.clock.advance(minutes=1)
    return desk.workspace.backups.make(desk.clock.now()).path


def test_what_the_district_backed_up_is_durable(desks: Desks, tmp_path: Path) -> None:
    district, station, *_ = desks
    station.add("沈禾穗")
    carry(station, district, tmp_path)
    back_up(district)
    carry(district, station, tmp_path)
    received, kept = durable(station, district)
    assert kept == received > 0
    assert stand(station, district).undurable == 0


def test_what_came_since_the_backup_is_told_to_be_without_one(desks: Desks, tmp_path: Path) -> None:
    district, station, *_ = desks
    station.add("沈禾穗")
    carry(station, district, tmp_path)
    back_up(district)
    station.add("祝云舟")
    carry(station, district, tmp_path)
    carry(district, station, tmp_path)
    received, kept = durable(station, district)
    assert 0 < kept < received
    assert stand(station, district).undurable == 1


def test_a_backup_that_cannot_be_read_makes_nothing_durable(desks: Desks, tmp_path: Path) -> None:
    district, station, *_ = desks
    station.add("沈禾穗")
    carry(station, district, tmp_path)
    back_up(district).write_bytes(b"no database" * 500)
    carry(district, station, tmp_path)
    assert durable(station, district)[1] == 0
    assert stand(station, district).undurable == 0


def test_what_a_backup_has_of_another_branch_is_not_durable(desks: Desks, tmp_path: Path) -> None:
    district, station, *_ = desks
    who = station.add("沈禾穗")
    station.copy_to(tmp_path / "aside")
    station.edit(who, name="原件")
    carry(station, district, tmp_path)
    back_up(district)
    station.put_back(tmp_path / "aside", with_tidemarks=True)
    station.edit(who, name="副本")
    station.edit(who, phone="19900000002")
    former = station.workspace.origin.name
    carry(district, station, tmp_path)
    assert station.workspace.origin.name != former
    with station.workspace.unit_of_work.reading() as session:
        row = session.get(CursorRow, (district.replica, former))
        assert row is None or row.durable == 0
