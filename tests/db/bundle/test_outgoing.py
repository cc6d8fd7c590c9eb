"""A policy travels until its receiver has said that this very document is in force there."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.bundle.contracts import PolicyDocument
from db.bundle.opening import Arrived, open_bundle
from db.bundle.partner_records import PartnerRow
from db.bundle.place import opened
from db.bundle.policy import digest_of, read
from db.kernel.kinds import Action
from tests.db.bundle.test_exchange import register, replica, send, take
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol
from tests.stations import Station


@pytest.fixture
def enrolled(offices: Offices) -> Offices:
    """One station is admitted."""
    enrol(offices.district, offices.haichang)
    return offices


def carried(path: Path, receiver: Station) -> list[PolicyDocument]:
    """Return the policies that a bundle carries."""
    found = []

    def gather(arrived: Arrived) -> None:
        if isinstance(arrived.content, PolicyDocument):
            found.append(arrived.content)

    with receiver.workspace.unit_of_work.writing(receiver.actor, Action.EXPORTED) as work:
        keys = [one.receive for one in receiver.workspace.partners.keys(work)]
    with opened(path) as source:
        open_bundle(source, keys, lambda _preamble: True, gather)
    return found


def meet(giver: Station, to: Station, folder: Path) -> Path:
    """Have one desk send and the other take in."""
    path = send(giver, to, folder)
    take(to, path)
    return path


def told(district: Station, station: Station) -> bytes | None:
    """Return what the district remembers of the policies at a station."""
    with district.workspace.unit_of_work.reading() as session:
        return session.get_one(PartnerRow, replica(station)).policies


def test_who_has_said_nothing_yet_is_sent_the_policy(enrolled: Offices, tmp_path: Path) -> None:
    path = send(enrolled.district, enrolled.haichang, tmp_path)
    assert [read(one).version for one in carried(path, enrolled.haichang)] == [2]


def test_who_said_that_it_is_in_force_there_is_not_sent_it_again(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    up = meet(station, district, tmp_path / "up")
    assert len(carried(up, district)) == 1
    down = meet(district, station, tmp_path / "down")
    assert carried(down, station) == []
    register(station, clock)
    assert carried(meet(station, district, tmp_path / "again"), district) == []


def test_a_new_policy_is_sent_until_the_station_has_told_of_it(
    enrolled: Offices, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    meet(station, district, tmp_path / "up")
    enrol(district, enrolled.songmo)
    for number in range(2):
        down = send(district, station, tmp_path / f"down {number}")
        (newest,) = carried(down, station)
        assert read(newest).version == 3
    take(station, down)
    assert len(station.workspace.bundles.exchange.partners(station.actor)) == 2
    meet(station, district, tmp_path / "told")
    assert carried(send(district, station, tmp_path / "after"), station) == []


def test_another_document_of_the_same_version_is_not_taken_for_ours(
    enrolled: Offices, tmp_path: Path
) -> None:
    """A thief of the hub's key may have signed it: who has it has to see ours."""
    district, station = enrolled.district, enrolled.haichang
    with district.workspace.unit_of_work.writing(district.actor, Action.EXPORTED) as work:
        district.workspace.partners.heard(
            work, replica(station).bytes, [], policy=1, policies=[bytes(32)]
        )
    assert len(carried(send(district, station, tmp_path), station)) == 1


def test_the_last_word_of_a_station_counts_for_it_may_have_been_restored(
    enrolled: Offices, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    meet(station, district, tmp_path / "up")
    (document,) = carried(send(station, district, tmp_path / "its own"), district)
    assert told(district, station) == digest_of(document)
    with district.workspace.unit_of_work.writing(district.actor, Action.EXPORTED) as work:
        district.workspace.partners.heard(work, replica(station).bytes, [])
    assert len(carried(send(district, station, tmp_path / "down"), station)) == 1
