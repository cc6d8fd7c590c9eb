"""What other stations say of themselves comes with their bundles, and is believed of nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.kernel.clock import local_date
from db.kernel.ids import new_id
from db.people.office_contracts import PlaceDeputy
from db.stations.contracts import FoundStation
from tests import factories
from tests.desktop.exchange.desks import Round
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol
from tests.stations import Station


@pytest.fixture
def between(offices: Offices, clock: FakeClock, tmp_path: Path) -> Round:
    for one in (offices.songmo, offices.haichang):
        enrol(offices.district, one)
    return Round(offices, clock, tmp_path)


def short_names(station: Station) -> list[str]:
    return [one.short_name for one in station.workspace.stations.sites()]


def rename(station: Station, **values: str) -> None:
    facts = station.workspace.stations.facts()
    kept = {name: getattr(facts, name) for name in FoundStation.__slots__ if hasattr(facts, name)}
    command = FoundStation(**(kept | values))
    station.workspace.stations.change(station.actor, facts.revision, command)


def test_the_own_station_stands_first_and_others_once_they_were_heard_of(
    between: Round, offices: Offices
) -> None:
    district = offices.district
    assert short_names(district) == ["海宁"]
    for one in (offices.songmo, offices.haichang):
        between.carry(one, district)
    assert short_names(district) == ["海宁", "海昌", "松陌"]


def test_a_station_that_changes_its_name_is_known_by_the_new_one(
    between: Round, offices: Offices, clock: FakeClock
) -> None:
    station, district = offices.songmo, offices.district
    between.carry(station, district)
    clock.advance(minutes=5)
    rename(station, short_name="松陌街道", phone="0573-87000009")
    assert short_names(district) == ["海宁", "松陌"]
    between.carry(station, district)
    (_, told) = district.workspace.stations.sites()
    assert (told.short_name, told.phone) == ("松陌街道", "0573-87000009")
    assert told.code == station.workspace.stations.facts().code
    assert short_names(station) == ["松陌街道"]


def test_a_deputy_is_grouped_into_a_station_elsewhere(
    between: Round, offices: Offices, clock: FakeClock
) -> None:
    district = offices.district
    between.carry(offices.songmo, district)
    (_, songmo) = district.workspace.stations.sites()
    deputy = district.workspace.people.add(district.actor, factories.deputy(clock)).value.line.id
    command = PlaceDeputy(new_id(clock), deputy, songmo.id, local_date(clock.now()))
    district.workspace.offices.place(district.actor, command)
    (placed,) = district.workspace.offices.placements(district.actor, deputy)
    assert placed.station == offices.songmo.founded.station
