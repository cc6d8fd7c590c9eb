"""Who sent what lies aside hears of it and why, and hears no more of it once it was let in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from db.bundle import aside
from db.bundle.contracts import Quarantined
from db.bundle.exchange_contracts import Aside, HeldReason, PartnerStand
from db.bundle.exchange_records import HeldRow
from tests.db.bundle.desks import Desk, Ground
from tests.db.bundle.test_branch_naming import carry

Desks = tuple[Desk, ...]

HAICHANG = "海宁市海昌街道代表联络站"


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """A district, two stations of the same scopes, and one with a scope of its own."""
    with ground.desks(tmp_path / "desks") as opened:
        yield opened


def stand(desk: Desk, partner: Desk) -> PartnerStand:
    """Return how a partner stands in the list of a desk."""
    lines = desk.workspace.bundles.exchange.partners(desk.station.actor)
    return next(one for one in lines if one.replica == partner.replica)


def test_a_station_hears_that_its_bundle_waits_for_an_earlier_one(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, *_ = desks
    district.copy_to(tmp_path / "aside")
    carry(station, district, tmp_path)
    carry(district, station, tmp_path)
    district.put_back(tmp_path / "aside", with_tidemarks=True)
    station.add("沈禾穗")
    assert carry(station, district, tmp_path) is HeldReason.GAP
    carry(district, station, tmp_path)
    (line,) = stand(station, district).aside
    assert (line.station, line.reason) == (HAICHANG, HeldReason.GAP)
    assert carry(station, district, tmp_path) is None
    carry(district, station, tmp_path)
    assert stand(station, district).aside == ()


def test_a_station_hears_that_a_copy_of_its_file_wrote(desks: Desks, tmp_path: Path) -> None:
    district, station, *_ = desks
    station.copy_to(tmp_path / "aside")
    station.add("沈禾穗")
    carry(station, district, tmp_path)
    station.put_back(tmp_path / "aside", with_tidemarks=True)
    station.add("祝云舟")
    assert carry(station, district, tmp_path) is HeldReason.FORKED
    carry(district, station, tmp_path)
    (line,) = stand(station, district).aside
    assert (line.station, line.reason) == (HAICHANG, HeldReason.FORKED)
    assert line.operations > 0
    district.name_branches()
    carry(district, station, tmp_path)
    assert stand(station, district).aside == ()
    with district.workspace.unit_of_work.own.reading() as session:
        assert session.scalar(select(func.count()).select_from(HeldRow)) == 0


def test_who_carried_it_hears_as_well_and_nobody_else(desks: Desks, tmp_path: Path) -> None:
    district, station, neighbour, other = desks
    station.copy_to(tmp_path / "aside")
    station.add("沈禾穗")
    carry(station, district, tmp_path)
    station.put_back(tmp_path / "aside", with_tidemarks=True)
    station.add("祝云舟")
    carry(station, neighbour, tmp_path)
    assert carry(neighbour, district, tmp_path) is HeldReason.FORKED
    for one in (neighbour, other):
        carry(district, one, tmp_path)
    assert [one.reason for one in stand(neighbour, district).aside] == [HeldReason.FORKED]
    assert stand(other, district).aside == ()


def test_a_dropped_file_is_told_no_more(desks: Desks, tmp_path: Path) -> None:
    district, station, *_ = desks
    station.copy_to(tmp_path / "aside")
    station.add("沈禾穗")
    carry(station, district, tmp_path)
    station.put_back(tmp_path / "aside", with_tidemarks=True)
    station.add("祝云舟")
    carry(station, district, tmp_path)
    taking, actor = district.workspace.bundles.taking, district.station.actor
    for line in taking.tray(actor):
        taking.drop(actor, line.id)
    carry(district, station, tmp_path)
    assert stand(station, district).aside == ()


def test_a_reason_of_a_newer_program_is_kept_and_shown_as_unknown(desks: Desks) -> None:
    district, station, *_ = desks
    name = station.workspace.origin.name
    with station.workspace.unit_of_work.reading() as session:
        aside.hear(session, district.replica, [Quarantined(name, 3, 5, 77)])
        session.flush()
        told = aside.summed(session, lambda: {name: HAICHANG})
    assert told == {district.replica: (Aside(HAICHANG, None, 3),)}
