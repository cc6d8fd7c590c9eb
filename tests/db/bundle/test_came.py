"""What is open is told with the bundle that brought it, be it not the newest one."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.bundle.conflict_contracts import OpenRecord
from db.people.contracts import AddPerson
from tests.db.bundle.test_exchange import (
    add_person,
    change,
    enrolled,
    register,
    replica,
    send,
    take,
)
from tests.fakes.clock import FakeClock
from tests.offices import Offices
from tests.stations import Station

__all__ = ["enrolled"]


@pytest.fixture
def people(enrolled: Offices, clock: FakeClock, tmp_path: Path) -> tuple[AddPerson, AddPerson]:
    """Two people whom a station and the district know."""
    station, district = enrolled.haichang, enrolled.district
    found = add_person(station, clock), add_person(station, clock)
    take(district, send(station, district, tmp_path))
    take(station, send(district, station, tmp_path))
    return found


def bring(offices: Offices, clock: FakeClock, folder: Path) -> int:
    """Have the station's bundle taken in by the district, and return its number."""
    clock.advance(minutes=5)
    number = take(offices.district, send(offices.haichang, offices.district, folder)).number
    clock.advance(minutes=5)
    return number


def disagree(offices: Offices, who: AddPerson, clock: FakeClock, folder: Path) -> int:
    """Have both sides write one field of a person, and return the number of the bundle that tells it."""
    change(offices.haichang, who, work_unit="桂湾小学")
    change(offices.district, who, work_unit="桂湾中学")
    return bring(offices, clock, folder)


def open_at(station: Station) -> dict[object, OpenRecord]:
    found = station.workspace.bundles.conflicts.records(station.actor)
    return {one.record: one for one in found}


def numbers(record: OpenRecord) -> list[int]:
    return [one.bundle.number for one in record.brought]


def test_a_bundle_that_came_later_is_not_told_for_what_an_earlier_one_brought(
    enrolled: Offices, people: tuple[AddPerson, AddPerson], clock: FakeClock, tmp_path: Path
) -> None:
    number = disagree(enrolled, people[0], clock, tmp_path)
    register(enrolled.haichang, clock)
    later = bring(enrolled, clock, tmp_path)
    assert later > number
    (brought,) = open_at(enrolled.district)[people[0].person].brought
    assert brought.station == replica(enrolled.haichang)
    assert (brought.bundle.number, brought.bundle.conflicts) == (number, 1)
    assert brought.bundle.station == "海宁市海昌街道代表联络站"


def test_each_of_two_records_is_told_with_its_own_bundle(
    enrolled: Offices, people: tuple[AddPerson, AddPerson], clock: FakeClock, tmp_path: Path
) -> None:
    first = disagree(enrolled, people[0], clock, tmp_path)
    second = disagree(enrolled, people[1], clock, tmp_path)
    found = open_at(enrolled.district)
    assert [numbers(found[one.person]) for one in people] == [[first], [second]]


def test_what_a_later_bundle_brought_because_the_first_was_lost_is_told_with_that(
    enrolled: Offices, people: tuple[AddPerson, AddPerson], clock: FakeClock, tmp_path: Path
) -> None:
    """The lost one is taken in afterwards, when nothing in it is new."""
    change(enrolled.haichang, people[0], work_unit="桂湾小学")
    change(enrolled.district, people[0], work_unit="桂湾中学")
    clock.advance(minutes=5)
    lost = send(enrolled.haichang, enrolled.district, tmp_path)
    number = bring(enrolled, clock, tmp_path)
    take(enrolled.district, lost)
    assert numbers(open_at(enrolled.district)[people[0].person]) == [number]


def test_what_somebody_handed_on_is_told_with_the_bundle_of_who_did(
    enrolled: Offices, people: tuple[AddPerson, AddPerson], clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    disagree(enrolled, people[0], clock, tmp_path)
    sent = take(station, send(district, station, tmp_path))
    (brought,) = open_at(station)[people[0].person].brought
    assert (brought.bundle.number, brought.bundle.partner) == (sent.number, replica(district))
