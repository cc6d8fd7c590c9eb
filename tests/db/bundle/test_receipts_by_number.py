"""A bundle is confirmed when the receiver names its number, and one that never came is told on both sides."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from db.bundle import numbers
from db.bundle.contracts import Acknowledgement, Came
from db.bundle.exchange_contracts import Direction, LogLine, PartnerStand, SentState
from db.bundle.exchange_records import SentRow
from db.kernel.kinds import Action
from tests.db.bundle.test_exchange import register, replica, send, take
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol
from tests.stations import Station


@pytest.fixture
def enrolled(offices: Offices) -> Offices:
    """The station is admitted and believes the district."""
    enrol(offices.district, offices.haichang)
    return offices


def sent(station: Station) -> dict[int, LogLine]:
    """Return what the log says of each bundle that went out."""
    log = station.workspace.bundles.exchange.log(station.actor)
    return {one.number: one for one in log if one.direction is Direction.SENT}


def stand_of(desk: Station, partner: Station) -> PartnerStand:
    every = desk.workspace.bundles.exchange.partners(desk.actor)
    return next(one for one in every if one.replica == replica(partner))


def exchange_with_one_lost(offices: Offices, clock: FakeClock, folder: Path) -> Path:
    """Send three bundles, of which the second stays away; return it."""
    district, station = offices.district, offices.haichang
    paths = []
    for number in range(3):
        clock.advance(minutes=1)
        register(station, clock, title=f"第{number}件")
        paths.append(send(station, district, folder / f"{number}"))
    take(district, paths[0])
    take(district, paths[2])
    take(station, send(district, station, folder / "down"))
    return paths[1]


def test_a_lost_bundle_is_not_confirmed_by_a_later_one(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    exchange_with_one_lost(enrolled, clock, tmp_path)
    log = sent(enrolled.haichang)
    assert [log[one].state for one in (1, 2, 3)] == [
        SentState.RECEIVED, SentState.LOST, SentState.RECEIVED,
    ]  # fmt: skip
    assert log[2].made_up_by == 3


def test_the_paper_of_a_lost_bundle_says_with_which_its_contents_came(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    station = enrolled.haichang
    exchange_with_one_lost(enrolled, clock, tmp_path)
    papers, line = station.workspace.bundles.papers, sent(station)[2]
    paper = papers.paper(station.actor, Direction.SENT, line.series)
    assert (paper.received_at, paper.made_up_by) == (None, 3)


def test_the_receiver_is_told_which_number_never_came(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    exchange_with_one_lost(enrolled, clock, tmp_path)
    assert stand_of(district, station).missed == (2,)
    log = district.workspace.bundles.exchange.log(district.actor)
    missed = {one.number: one.missed for one in log if one.direction is Direction.TAKEN}
    assert missed == {1: (), 3: (2,)}


def test_a_bundle_that_turns_up_late_is_confirmed_after_all(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    late = exchange_with_one_lost(enrolled, clock, tmp_path)
    take(district, late)
    assert stand_of(district, station).missed == ()
    take(station, send(district, station, tmp_path / "again"))
    assert sent(station)[2].state is SentState.RECEIVED


def confirmed(station: Station, partner: Station, told: Acknowledgement) -> list[int]:
    """Return which bundles of a station stand as received once it was told this."""
    with station.workspace.unit_of_work.writing(station.actor, Action.BUNDLE_TAKEN) as work:
        now = station.workspace.bundles.exchange.log(station.actor)[0].at + timedelta(days=1)
        numbers.confirm(work.session, replica(partner), told, now)
        rows = work.session.query(SentRow).order_by(SentRow.number)
        return [one.number for one in rows if one.received_at is not None]


def test_an_older_program_confirms_the_newest_number_alone(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    for number in range(3):
        register(enrolled.haichang, clock, title=f"第{number}件")
        send(enrolled.haichang, enrolled.district, tmp_path / f"{number}")
    told = Acknowledgement(bundle=3)
    assert confirmed(enrolled.haichang, enrolled.district, told) == [3]


def test_a_series_is_confirmed_when_all_its_parts_came(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    station, district = enrolled.haichang, enrolled.district
    register(station, clock)
    send(station, district, tmp_path / "up")
    with station.workspace.unit_of_work.writing(station.actor, Action.BUNDLE_TAKEN) as work:
        work.session.query(SentRow).one().parts = 2
    assert not confirmed(station, district, Acknowledgement(bundle=1, bundles=[Came(1, 1)]))
    assert confirmed(station, district, Acknowledgement(bundle=1, bundles=[Came(1, 1, 2)])) == [1]


def test_a_program_that_knows_no_numbers_reads_the_receipt_as_before() -> None:
    """Places behind those that a reader knows are passed over, and one that is missing is empty."""
    told = msgspec.msgpack.encode(Acknowledgement(bundle=3, bundles=[Came(1, 1), Came(3, 3)]))
    short = msgspec.msgpack.encode(msgspec.msgpack.decode(told)[:9])
    assert msgspec.msgpack.decode(short, type=Acknowledgement) == Acknowledgement(bundle=3)
