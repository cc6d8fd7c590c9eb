"""What only an outsider holds, who does not send it by itself, comes to the district because that asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.bundle.exchange_contracts import HeldReason
from tests.db.bundle.courses import played, shown
from tests.db.bundle.desks import Desk, Ground
from tests.db.bundle.test_branch_naming import carry

Desks = tuple[Desk, ...]


@pytest.fixture
def desks(ground: Ground, tmp_path: Path) -> Iterator[Desks]:
    """A district, two stations of the same scopes, and one with a scope of its own."""
    with ground.desks(tmp_path / "desks") as opened:
        yield opened


def ask(district: Desk, outsider: Desk, folder: Path) -> HeldReason | None:
    """Let an outsider tell what it has, the district ask, and the outsider answer."""
    assert carry(outsider, district, folder) is None
    assert carry(district, outsider, folder) is None
    return carry(outsider, district, folder)


def test_what_a_lost_station_showed_only_to_an_outsider_comes_to_the_district(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, _, other = desks
    carry(station, district, tmp_path)
    station.add("沈禾穗")
    carry(station, other, tmp_path)
    written, name = station.written(), station.workspace.origin.name
    assert not written <= district.written()
    assert ask(district, other, tmp_path) is None
    assert written <= district.written()
    assert district.heads()[name] == other.heads()[name]


def test_what_is_not_asked_for_an_outsider_keeps_to_itself(desks: Desks, tmp_path: Path) -> None:
    district, station, neighbour, other = desks
    station.add("沈禾穗")
    carry(station, other, tmp_path)
    name = station.workspace.origin.name
    carry(other, neighbour, tmp_path)
    carry(other, district, tmp_path)
    assert name not in district.heads() | neighbour.heads()


def test_a_life_of_which_the_district_has_nothing_is_asked_for_as_well(
    desks: Desks, tmp_path: Path
) -> None:
    district, station, _, other = desks
    station.add("沈禾穗")
    carry(station, other, tmp_path)
    assert ask(district, other, tmp_path) is None
    assert station.written() <= district.written()


def test_nobody_is_asked_for_what_a_revoked_station_wrote(desks: Desks, tmp_path: Path) -> None:
    district, station, _, other = desks
    carry(station, district, tmp_path)
    station.add("沈禾穗")
    carry(station, other, tmp_path)
    name = station.workspace.origin.name
    before = district.heads()[name]
    district.workspace.admission.revoke(district.station.actor, station.replica)
    assert ask(district, other, tmp_path) is None
    assert district.heads()[name] == before


def test_a_branch_that_only_an_outsider_took_gets_its_name(desks: Desks, tmp_path: Path) -> None:
    district, station, _, other = desks
    who = station.add("沈禾穗")
    station.copy_to(tmp_path / "aside")
    station.edit(who, name="原件")
    carry(station, other, tmp_path)
    station.put_back(tmp_path / "aside", with_tidemarks=True)
    station.edit(who, name="副本")
    carry(station, district, tmp_path)
    assert ask(district, other, tmp_path) is HeldReason.FORKED
    assert district.name_branches() == 1
    for one in (other, station):
        carry(district, one, tmp_path)
        carry(one, district, tmp_path)
    assert shown(station).items() <= shown(district).items()
    assert all(one.tray() == set() for one in desks)


@pytest.mark.parametrize("seed", ["7 1", "7 3"])
def test_courses_in_which_an_outsider_had_what_the_others_lacked_end_well(
    ground: Ground, tmp_path: Path, seed: str
) -> None:
    """Seed 7 1: a tail that the station itself had only in part; 7 3: a branch that came to one station alone."""
    assert played(ground, tmp_path / "run", seed, forks=True) == ""
