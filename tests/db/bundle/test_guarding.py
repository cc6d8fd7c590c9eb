"""A backup stands before what others wrote, and none is made for what changes nothing."""

from __future__ import annotations

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from db.bundle import guarding
from db.bundle.exchange_contracts import HeldReason
from db.kernel.errors import NotTaken
from db.storage.backups import Backup
from db.storage.engine import connect
from tests.db.bundle.test_exchange import believe, enrolled, register, send, take, titles
from tests.fakes.clock import FakeClock
from tests.offices import Offices
from tests.stations import PASSPHRASE, Station

__all__ = ["enrolled"]


def backups(station: Station) -> tuple[Backup, ...]:
    return station.workspace.backups.all()


def matters_in(station: Station, backup: Backup) -> int:
    """Return how many matters a backup holds."""
    key = station.entrance.enter(station.founded.user, PASSPHRASE).key.derive("db")
    with closing(connect(backup.path, key)) as copy:
        return int(copy.execute("SELECT count(*) FROM matter").fetchone()[0])


@pytest.fixture
def bundle(enrolled: Offices, clock: FakeClock, tmp_path: Path) -> Path:
    """What a station registered, on its way to the district."""
    register(enrolled.haichang, clock)
    return send(enrolled.haichang, enrolled.district, tmp_path)


def test_a_backup_stands_before_the_first_bundle(enrolled: Offices, bundle: Path) -> None:
    take(enrolled.district, bundle)
    assert len(backups(enrolled.district)) == 1


def test_the_backup_does_not_have_what_came_in_behind_it(enrolled: Offices, bundle: Path) -> None:
    district = enrolled.district
    take(district, bundle)
    (made,) = backups(district)
    assert len(titles(district)) == 1
    assert matters_in(district, made) == 0


def test_a_bundle_that_is_known_needs_no_backup(
    enrolled: Offices, bundle: Path, clock: FakeClock
) -> None:
    take(enrolled.district, bundle)
    clock.advance(hours=3)
    assert take(enrolled.district, bundle).is_known
    assert len(backups(enrolled.district)) == 1


def test_a_bundle_that_is_not_for_us_or_cannot_be_read_needs_no_backup(
    enrolled: Offices, bundle: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.sb"
    broken.write_bytes(bundle.read_bytes()[:300])
    for station, path in ((enrolled.songmo, bundle), (enrolled.district, broken)):
        with pytest.raises(NotTaken):
            take(station, path)
        assert backups(station) == ()


def test_a_preview_needs_no_backup(enrolled: Offices, bundle: Path) -> None:
    enrolled.district.workspace.bundles.taking.preview(enrolled.district.actor, bundle)
    assert backups(enrolled.district) == ()


def test_a_small_bundle_is_content_with_a_backup_of_the_last_hour(
    enrolled: Offices, bundle: Path, clock: FakeClock, tmp_path: Path
) -> None:
    district, station = enrolled.district, enrolled.haichang
    take(district, bundle)
    (first,) = backups(district)
    clock.advance(guarding.FRESH)
    register(station, clock, title="路灯不亮")
    take(district, send(station, district, tmp_path / "second"))
    assert backups(district) == (first,)
    clock.advance(seconds=1)
    register(station, clock, title="井盖松动")
    take(district, send(station, district, tmp_path / "third"))
    assert backups(district)[0].made - first.made == guarding.FRESH + timedelta(seconds=1)


def test_a_backup_dated_ahead_of_now_protects_nothing(
    enrolled: Offices, bundle: Path, clock: FakeClock
) -> None:
    district = enrolled.district
    clock.set_by(minutes=30)
    district.workspace.backups.make(clock.now())
    clock.set_by(minutes=-30)
    take(district, bundle)
    assert {one.made for one in backups(district)} >= {clock.now()}


def test_a_large_bundle_has_a_backup_of_its_own(
    enrolled: Offices, bundle: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    district = enrolled.district
    district.workspace.backups.make(clock.now())
    clock.advance(minutes=1)
    monkeypatch.setattr(guarding, "SMALL", 1)
    take(district, bundle)
    assert backups(district)[0].made == clock.now()


def test_of_many_large_ones_only_the_first_has_a_backup_before_it(
    enrolled: Offices, clock: FakeClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    district, station = enrolled.district, enrolled.haichang
    monkeypatch.setattr(guarding, "SMALL", 1)
    begun = clock.now()
    for title in ("路灯不亮", "井盖松动"):
        register(station, clock, title=title)
        path = send(station, district, tmp_path / title)
        clock.advance(hours=2)
        district.workspace.bundles.taking.take(district.actor, path, begun=begun)
    (made,) = backups(district)
    assert made.made - begun == timedelta(hours=2)


def test_what_lies_aside_and_is_tried_again_has_a_backup_before_it_as_well(
    enrolled: Offices, clock: FakeClock, tmp_path: Path
) -> None:
    """The second bundle waits for the first; by the time that one comes the backup is old."""
    district, station = enrolled.district, enrolled.haichang
    register(station, clock)
    first = send(station, district, tmp_path / "first")
    believe(station, district)
    register(station, clock, title="井盖松动")
    second = send(station, district, tmp_path / "second")
    held = take(district, second)
    assert [one.reason for one in held.held] == [HeldReason.GAP]
    clock.advance(hours=5)
    saved = take(district, first)
    assert saved.freed == 1
    assert clock.now() - backups(district)[0].made <= guarding.FRESH
