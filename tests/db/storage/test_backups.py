"""Backups: one a day, proven, by day, week and month; a half-made one is none and the old ones stay."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.kernel.clock import CHINA, local_date
from db.kernel.errors import CannotOpen, CannotWrite, TroubleCode
from db.storage.backups import (
    CARRIED,
    DAYS,
    KEPT_THERE,
    MONTHS,
    WEEKS,
    Backup,
    backups_in,
    is_carried,
    kept,
)
from db.storage.engine import connect, is_encrypted
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import PASSPHRASE, Station

moments = st.lists(
    st.datetimes(datetime(2024, 1, 1), datetime(2026, 12, 31)), max_size=60, unique=True  # noqa: DTZ001
)  # fmt: skip


def backup_of(at: datetime) -> Backup:
    return Backup(Path(f"daily-{at:%Y%m%d-%H%M%S}.db"), at.replace(tzinfo=CHINA, microsecond=0))


@pytest.fixture
def key(station: Station) -> bytes:
    return station.entrance.enter(station.founded.user, PASSPHRASE).key.derive("db")


def test_a_backup_just_made_stays_although_a_clock_that_was_ahead_dated_another_one_later(
    station: Station, clock: FakeClock
) -> None:
    backups = station.workspace.backups
    clock.set_by(minutes=30)
    ahead = backups.make(clock.now())
    clock.set_by(minutes=-30)
    made = backups.make(clock.now())
    assert {one.path for one in backups.all()} == {ahead.path, made.path}
    assert backups.newest(clock.now()) == made.made


def test_a_backup_is_whole_encrypted_and_carries_its_key_slots(
    station: Station, clock: FakeClock, key: bytes
) -> None:
    station.workspace.people.add(station.actor, factories.person(clock, name="沈禾穗"))
    made = station.workspace.backups.make(clock.now())
    assert is_encrypted(made.path)
    assert made.slots() == station.entrance.ring.read()
    assert made.made == clock.now()
    copy = connect(made.path, key)
    assert copy.execute("SELECT name FROM person").fetchall() == [("沈禾穗",)]
    copy.close()
    assert backups_in(station.workspace.backups.folder) == (made,)


def test_there_is_one_a_day(station: Station, clock: FakeClock) -> None:
    backups = station.workspace.backups
    assert backups.is_due(clock.now())
    backups.make(clock.now())
    assert not backups.is_due(clock.now())
    clock.advance(days=1)
    assert backups.is_due(clock.now())


def test_a_backup_that_is_stopped_leaves_nothing_and_spares_the_older_one(
    station: Station, clock: FakeClock
) -> None:
    backups = station.workspace.backups
    first = backups.make(clock.now())
    clock.advance(days=1)
    with pytest.raises(CannotWrite) as stopped:
        backups.make(clock.now(), stopped=lambda: True)
    assert stopped.value.code is TroubleCode.LOCKED
    assert backups.all() == (first,)
    assert {one.name for one in backups.folder.iterdir()} == {
        first.path.name, first.slots_path.name,
    }  # fmt: skip


def test_a_damaged_file_gives_no_backup_and_takes_none_away(
    station: Station, clock: FakeClock
) -> None:
    backups, database = station.workspace.backups, station.workspace.places.database
    first = backups.make(clock.now())
    station.workspace.close()
    spoiled = bytearray(database.read_bytes())
    spoiled[40_000:] = bytes(len(spoiled) - 40_000)
    database.write_bytes(bytes(spoiled))
    clock.advance(days=1)
    with pytest.raises((CannotOpen, CannotWrite)):
        backups.make(clock.now())
    assert backups.all() == (first,)


def test_files_of_another_kind_are_left_alone(station: Station, clock: FakeClock) -> None:
    folder = station.workspace.backups.folder
    folder.mkdir()
    (folder / "before-upgrade-0001-20260101-090000.db").touch()
    (folder / "daily-20260101-090000.db.part").touch()
    (folder / "daily-20260101-090000.slots.json").touch()
    made = station.workspace.backups.make(clock.now())
    assert {one.name for one in folder.iterdir()} == {
        "before-upgrade-0001-20260101-090000.db", made.path.name, made.slots_path.name,
    }  # fmt: skip


@given(moments)
def test_the_newest_of_each_day_week_and_month_are_kept(found: list[datetime]) -> None:
    every = [backup_of(at) for at in found]
    keeping = kept(every)
    days = sorted({local_date(one.made) for one in every}, reverse=True)
    for newest in days[:DAYS]:
        same = [one.made for one in every if local_date(one.made) == newest]
        assert max(same) in [one.made for one in keeping]
    assert len(keeping) <= DAYS + WEEKS + MONTHS
    assert list(keeping) == sorted(keeping, key=lambda one: one.made, reverse=True)


@given(moments)
def test_sorting_out_twice_takes_no_more_away(found: list[datetime]) -> None:
    once = kept([backup_of(at) for at in found])
    assert kept(once) == once


def test_three_years_of_days_leave_a_week_of_days_and_a_year_of_months() -> None:
    start = datetime(2026, 3, 18, 9, tzinfo=CHINA)
    keeping = kept([backup_of(start - timedelta(days=number)) for number in range(1100)])
    ages = [(start - one.made).days for one in keeping]
    assert ages[:DAYS] == list(range(DAYS))
    assert 300 < ages[-1] < 366
    assert len(keeping) <= DAYS + WEEKS + MONTHS - 2


def test_the_newest_backup_goes_to_a_second_medium_once_a_week_and_four_stay(
    station: Station, clock: FakeClock, key: bytes, tmp_path: Path
) -> None:
    backups, medium = station.workspace.backups, tmp_path / "stick"
    medium.mkdir()
    with pytest.raises(CannotOpen):
        backups.carry(medium)
    for _week in range(KEPT_THERE + 2):
        assert not is_carried(medium, clock.now())
        backups.make(clock.now())
        carried = backups.carry(medium)
        assert is_carried(medium, clock.now())
        connect(carried.path, key).close()
        assert carried.slots()
        clock.advance(days=7)
    assert len(backups_in(medium / CARRIED)) == KEPT_THERE


def test_a_medium_that_is_full_of_something_else_says_so(
    station: Station, clock: FakeClock, tmp_path: Path
) -> None:
    station.workspace.backups.make(clock.now())
    (tmp_path / CARRIED).write_bytes(b"in the way")
    with pytest.raises(CannotWrite):
        station.workspace.backups.carry(tmp_path)


def test_a_rehearsal_reads_every_table_and_leaves_nothing(
    station: Station, clock: FakeClock
) -> None:
    backups = station.workspace.backups
    backups.make(clock.now())
    found = backups.rehearse()
    assert found.tables > 50
    assert found.rows > 5
    assert {one.suffix for one in backups.folder.iterdir()} <= {".db", ".json"}
