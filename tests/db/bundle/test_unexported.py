"""Changes wait until a bundle carries them; the page and the status bar ask for one and the same number."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.bundle import unexported
from db.bundle.exchange_contracts import Export
from db.bundle.exchange_records import SentRow
from db.kernel.actor import Actor
from db.kernel.errors import TroubleCode
from db.kernel.kinds import Action
from db.storage.unit_of_work import UnitOfWork
from tests import factories
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol
from tests.restored import restored
from tests.stations import Station


def waiting(station: Station) -> int:
    """Return the number, and see that both who tell it agree."""
    exchange = station.workspace.bundles.exchange
    told = exchange.unexported()
    assert exchange.home(station.actor).unexported == told
    return told


def write(station: Station, clock: FakeClock, name: str) -> None:
    station.workspace.people.add(station.actor, factories.person(clock, name=name))


def send(giver: Station, to: Station, folder: Path) -> Path:
    order = Export(to.workspace.origin.replica, folder)
    return giver.workspace.bundles.sending.export(giver.actor, order).value.paths[0]


def test_a_change_waits_until_a_bundle_carries_it_sealed_or_not(
    offices: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    station = offices.haichang
    enrol(offices.district, station)
    before = waiting(station)
    write(station, clock, "陶采薇")
    station.workspace.journal.seal(station.actor)
    assert waiting(station) == before + 1
    clock.advance(minutes=1)
    send(station, offices.district, tmp_path)
    assert waiting(station) == 0
    clock.advance(minutes=1)
    write(station, clock, "沈禾")
    assert waiting(station) == 1


def test_what_was_only_noted_waits_for_nothing(station: Station, clock: FakeClock) -> None:
    command = factories.person(clock)
    station.workspace.people.add(station.actor, command)
    before = waiting(station)
    station.workspace.people.look_up(station.actor, command.person)
    assert waiting(station) == before


def test_a_neighbour_has_it_and_the_district_still_waits_for_it(
    offices: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station, other = offices.district, offices.haichang, offices.songmo
    enrol(district, station)
    enrol(district, other)
    station.workspace.bundles.taking.take(station.actor, send(district, station, tmp_path))
    write(station, clock, "陶采薇")
    before = waiting(station)
    clock.advance(minutes=1)
    send(station, other, tmp_path)
    assert waiting(station) == before
    send(station, district, tmp_path)
    assert waiting(station) == 0


def test_what_a_partner_acknowledged_counts_where_the_list_of_bundles_is_lost(
    offices: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = offices.district, offices.haichang
    enrol(district, station)
    write(station, clock, "陶采薇")
    district.workspace.bundles.taking.take(district.actor, send(station, district, tmp_path))
    station.workspace.bundles.taking.take(station.actor, send(district, station, tmp_path))
    forget_bundles(station.workspace.unit_of_work, station.actor)
    assert waiting(station) == 0


def forget_bundles(work: UnitOfWork, actor: Actor) -> None:
    with work.writing(actor, Action.BUNDLE_MADE) as writing:
        for row in writing.session.query(SentRow):
            writing.session.delete(row)


def test_after_a_restore_what_the_life_before_left_waiting_still_waits(
    offices: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = offices.district, offices.haichang
    enrol(district, station)
    write(station, clock, "陶采薇")
    district.workspace.bundles.taking.take(district.actor, send(station, district, tmp_path))
    clock.advance(minutes=1)
    write(station, clock, "沈禾")
    left = waiting(station)
    station.workspace.backups.make(clock.now())
    with restored(station, tmp_path / "restored", clock) as back:
        assert waiting(back) == left
        write(back, clock, "沈穗")
        assert waiting(back) == left + 1
        contents = back.workspace.bundles.sending.contents(
            back.actor, district.workspace.origin.replica
        )
        assert contents.changes - contents.again - contents.others == left + 1
        clock.advance(minutes=1)
        send(back, district, tmp_path)
        assert waiting(back) == 0


def test_beyond_what_is_told_nothing_is_counted(
    station: Station, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unexported, "MOST", 2)
    for name in ("陶采薇", "沈禾", "沈穗"):
        write(station, clock, name)
    assert waiting(station) == 2


def test_looking_writes_nothing_and_a_file_that_takes_nothing_is_looked_at(
    offices: Offices, clock: FakeClock
) -> None:
    district, station = offices.district, offices.haichang
    enrol(district, station)
    write(station, clock, "陶采薇")
    district.workspace.unit_of_work.forbidden = TroubleCode.READ_ONLY
    station.workspace.unit_of_work.forbidden = TroubleCode.READ_ONLY
    bundles = station.workspace.bundles
    contents = bundles.sending.contents(station.actor, district.workspace.origin.replica)
    assert contents.operations > 0
    assert bundles.exchange.home(station.actor).fingerprint


def test_a_station_without_keys_says_so_and_gets_none_by_being_looked_at(station: Station) -> None:
    exchange = station.workspace.bundles.exchange
    assert exchange.home(station.actor).fingerprint == ""
    assert exchange.home(station.actor).exported_at is None
    with station.workspace.unit_of_work.reading() as session:
        assert station.workspace.partners.keys_here(session) == ()
