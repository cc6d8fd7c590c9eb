"""What lies in one tray alone because its numbers were given twice comes to the hub, and has a name there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest

from db.bundle.exchange_contracts import Extent, HeldReason
from tests.db.bundle.courses import played
from tests.db.bundle.desks import Desk, Ground
from tests.db.bundle.test_branch_naming import carry, phones

Desks = tuple[Desk, ...]

KEPT, GONE = "19900000001", "19900000002"


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """A district, two stations of the same scopes, and one with a scope of its own."""
    with ground.desks(tmp_path / "desks") as opened:
        yield opened


@pytest.fixture
def shown_once(desks: Desks, tmp_path: Path) -> UUID:
    """A station showed one branch to everybody, and another one to a neighbour that already had the first."""
    district, station, neighbour, _ = desks
    who = station.add("沈禾穗")
    station.copy_to(tmp_path / "aside")
    station.edit(who, phone=KEPT)
    carry(station, district, tmp_path)
    carry(station, neighbour, tmp_path)
    station.copy_to(tmp_path / "kept")
    station.put_back(tmp_path / "aside", with_tidemarks=True)
    station.edit(who, phone=GONE)
    station.register("副本上的事")
    assert carry(station, neighbour, tmp_path) is HeldReason.FORKED
    station.put_back(tmp_path / "kept", with_tidemarks=True)
    return who


def test_a_branch_in_the_tray_of_a_station_gets_its_name(
    desks: Desks, shown_once: UUID, tmp_path: Path
) -> None:
    district, _, neighbour, _ = desks
    assert carry(neighbour, district, tmp_path) is HeldReason.FORKED
    assert district.name_branches() == 1
    assert carry(district, neighbour, tmp_path) is None
    assert (district.tray(), neighbour.tray()) == (set(), set())
    assert phones(district, shown_once) == phones(neighbour, shown_once) == {KEPT, GONE}


def test_what_has_its_name_is_not_handed_on_again(
    desks: Desks, shown_once: UUID, tmp_path: Path
) -> None:
    district, _, neighbour, _ = desks
    carry(neighbour, district, tmp_path)
    district.name_branches()
    carry(district, neighbour, tmp_path)
    assert carry(neighbour, district, tmp_path) is None


def test_the_tray_stays_closed_to_all_but_a_hub_and_where_identities_are_left_out(
    desks: Desks, shown_once: UUID, tmp_path: Path
) -> None:
    district, _, neighbour, other = desks
    bare = neighbour.send(district, tmp_path / "bare", Extent.WITHOUT_IDENTITIES)
    assert district.take(bare).held == ()
    assert carry(neighbour, other, tmp_path) is None


def test_a_course_in_which_a_third_branch_lay_in_one_tray_ends_well(
    ground: Ground, tmp_path: Path
) -> None:
    assert played(ground, tmp_path / "run", "91 20", forks=True) == ""
