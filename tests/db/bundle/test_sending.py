"""What goes out is counted without a trace, and sealed once."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import func, select

from db.bundle.exchange_contracts import Export, Extent
from db.journal.records import SegmentRow
from db.kernel.errors import TroubleCode
from tests.db.bundle.test_exchange import enrolled, register, replica, send, take
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol
from tests.stations import Station

__all__ = ["enrolled"]


def segments(station: Station) -> int:
    with station.workspace.unit_of_work.reading() as session:
        return session.scalar(select(func.count()).select_from(SegmentRow)) or 0


def test_an_export_seals_what_was_written_and_tells_of_itself_in_one_segment(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    station = enrolled.haichang
    station.workspace.journal.seal(station.actor)
    register(station, clock)
    before = segments(station)
    send(station, enrolled.district, tmp_path)
    assert segments(station) == before + 1
    assert station.workspace.journal.unsealed() == 0


def test_what_is_counted_is_not_sealed_for_it(enrolled: Offices, clock: FakeClock) -> None:
    station = enrolled.haichang
    register(station, clock)
    unsealed, before = station.workspace.journal.unsealed(), segments(station)
    sending = station.workspace.bundles.sending
    assert sending.contents(station.actor, replica(enrolled.district)).operations >= unsealed > 0
    assert (station.workspace.journal.unsealed(), segments(station)) == (unsealed, before)


def test_what_would_go_out_is_told_although_nothing_may_be_written(
    enrolled: Offices, clock: FakeClock
) -> None:
    station = enrolled.haichang
    register(station, clock)
    station.workspace.unit_of_work.forbidden = TroubleCode.READ_ONLY
    sending = station.workspace.bundles.sending
    assert sending.contents(station.actor, replica(enrolled.district)).operations > 0


def test_what_was_counted_goes_out_with_the_operation_that_tells_of_it(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    station, district = enrolled.haichang, enrolled.district
    register(station, clock)
    counted = station.workspace.bundles.sending.contents(station.actor, replica(district))
    assert take(district, send(station, district, tmp_path)).operations == counted.operations + 1


def test_what_is_withheld_is_counted_before_it_is_sealed_as_it_is_behind(
    enrolled: Offices, clock: FakeClock
) -> None:
    station = enrolled.songmo
    register(station, clock)
    sending, how = station.workspace.bundles.sending, (replica(enrolled.haichang), Extent.FULL)
    before = sending.contents(station.actor, *how)
    station.workspace.journal.seal(station.actor)
    assert sending.contents(station.actor, *how) == before
    assert before.withheld > 0


def test_what_waits_here_goes_out_and_comes_in_by_one_and_the_same_number(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    station, district = enrolled.haichang, enrolled.district
    register(station, clock)
    bundles = station.workspace.bundles
    waiting = bundles.exchange.unexported()
    counted = bundles.sending.contents(station.actor, replica(district))
    path = send(station, district, tmp_path)
    (line,) = bundles.exchange.log(station.actor)
    incoming = take(district, path)
    (there,) = district.workspace.bundles.exchange.log(district.actor)
    assert waiting == counted.changes == line.changes == incoming.changes == there.changes > 0
    assert incoming.operations > incoming.changes, "sign-ins and the export itself go along"
    assert (counted.again, counted.others) == (0, 0)


def test_what_no_receipt_came_back_of_is_told_as_going_again(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    station, district = enrolled.haichang, enrolled.district
    register(station, clock)
    sending = station.workspace.bundles.sending
    first = sending.contents(station.actor, replica(district)).changes
    clock.advance(minutes=1)
    send(station, district, tmp_path)
    clock.advance(minutes=1)
    register(station, clock)
    counted = sending.contents(station.actor, replica(district))
    assert counted.again == first
    assert counted.changes - counted.again == station.workspace.bundles.exchange.unexported() > 0


def test_what_others_wrote_is_told_apart_where_it_is_handed_on(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    register(station, clock)
    came = take(district, send(station, district, tmp_path)).changes
    take(station, send(district, station, tmp_path))
    sending = district.workspace.bundles.sending
    enrol(district, enrolled.songmo, scopes=("330481-SM", "330481-HC"))
    counted = sending.contents(district.actor, replica(enrolled.songmo))
    assert counted.others == came > 0


def test_bundles_to_several_receivers_in_one_folder_are_numbered_for_each(
    enrolled: Offices, tmp_path: Path
) -> None:
    district, haichang, songmo = enrolled.district, enrolled.haichang, enrolled.songmo
    enrol(district, songmo)
    stick = tmp_path / "stick"
    stick.mkdir()
    for number in (1, 2):
        for one in (haichang, songmo):
            order = Export(replica(one), stick)
            made = district.workspace.bundles.sending.export(district.actor, order).value
            assert made.number == number, "or the receiver would be told that one never came"
            take(one, made.paths[0])
    assert len(list(stick.iterdir())) == 4
    for one in (haichang, songmo):
        lines = one.workspace.bundles.exchange.partners(one.actor)
        assert [line.missed for line in lines if line.is_hub] == [()]
