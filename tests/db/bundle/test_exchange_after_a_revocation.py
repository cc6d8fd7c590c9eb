"""A station that was revoked and comes again on its own computer, with new keys: all it writes then counts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.bundle.exchange_contracts import HeldReason
from db.journal.contracts import Why
from tests.db.bundle.test_letting_in import let_in, register, revoke, send, take, titles, tray
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol
from tests.stations import Station, open_station

BEFORE, BETWEEN, AFTER = "撤销以前的事", "撤销以后的事", "重新登记以后的事"
SCOPES = ("330481-HC", "330481-SM")


@pytest.fixture
def again(offices: Offices, clock: FakeClock, tmp_path: Path) -> Iterator[Station]:
    """A station that was revoked, went on working, came again with new keys, and was locked and opened."""
    district, station = offices.district, offices.haichang
    enrol(district, station, SCOPES)
    enrol(district, offices.songmo, SCOPES)
    register(station, clock, title=BEFORE)
    take(district, send(station, district, tmp_path / "first"))
    revoke(district, station)
    register(station, clock, title=BETWEEN)
    enrol(district, station, SCOPES, with_new_keys=True)
    (hub,) = station.workspace.partners.hubs(station.actor)
    assert hub.has_ended
    station.workspace.close()
    opened = open_station(station.entrance, station.founded, clock)
    yield opened
    opened.workspace.close()


def test_another_life_begins_and_says_why(again: Station, offices: Offices) -> None:
    life = again.workspace.new_life()
    assert life is not None
    assert life.why is Why.READMITTED
    assert not any(one.has_ended for one in again.workspace.partners.hubs(again.actor))


def test_it_begins_once(again: Station, clock: FakeClock) -> None:
    name = again.workspace.origin.name
    again.workspace.close()
    once_more = open_station(again.entrance, again.founded, clock)
    assert once_more.workspace.origin.name == name
    once_more.workspace.close()


def test_numbers_go_on_where_they_were(again: Station, clock: FakeClock) -> None:
    life = again.workspace.new_life()
    assert life is not None
    assert life.number == "海昌接〔2026〕3号"


def test_what_is_written_then_reaches_the_district_and_a_neighbour(
    again: Station, offices: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    register(again, clock, title=AFTER)
    district, neighbour = offices.district, offices.songmo
    incoming = take(district, send(again, district, tmp_path / "second"))
    assert [one.reason for one in incoming.held] == [HeldReason.REVOKED]
    assert titles(district) == {BEFORE, AFTER}
    take(neighbour, send(district, neighbour, tmp_path / "down"))
    assert titles(neighbour) == {BEFORE, AFTER}


def test_what_it_wrote_in_between_waits_until_a_person_lets_it_in(
    again: Station, offices: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, neighbour = offices.district, offices.songmo
    take(district, send(again, district, tmp_path / "second"))
    let_in(district)
    assert tray(district) == ()
    take(neighbour, send(district, neighbour, tmp_path / "down"))
    assert titles(district) == titles(neighbour) == {BEFORE, BETWEEN}


def test_its_next_bundle_brings_nothing_to_the_tray(
    again: Station, offices: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district = offices.district
    take(district, send(again, district, tmp_path / "second"))
    let_in(district)
    take(again, send(district, again, tmp_path / "answer"))
    register(again, clock, title=AFTER)
    assert take(district, send(again, district, tmp_path / "third")).held == ()
    assert titles(again) == titles(district) == {BEFORE, BETWEEN, AFTER}


def test_a_station_that_is_revoked_and_did_not_come_again_goes_on_as_it_is(
    offices: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    """Another life would be believed by nobody either."""
    district, station = offices.district, offices.haichang
    enrol(district, station)
    revoke(district, station)
    name = station.workspace.origin.name
    station.workspace.close()
    opened = open_station(station.entrance, station.founded, clock)
    assert opened.workspace.origin.name == name
    opened.workspace.close()
