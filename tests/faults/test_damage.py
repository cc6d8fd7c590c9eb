"""Files that were torn, flipped or mixed up: refused as damaged or read true, never read wrongly."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from db.accounts.entrance import Entrance
from db.kernel.errors import CannotOpen, TroubleCode
from db.reception.queue_contracts import QueueView
from tests import factories
from tests.fakes.clock import FakeClock
from tests.faults.audit import findings
from tests.stations import Station, Template, entrance_of, open_station

PAGE = 4096
VISITS = 12

Damage = Callable[[bytearray, random.Random], bytes]


def flip(whole: bytearray, chance: random.Random) -> bytes:
    """Turn one bit over."""
    whole[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
    return bytes(whole)


def tear(whole: bytearray, chance: random.Random) -> bytes:
    """Cut the file off somewhere."""
    return bytes(whole[: chance.randrange(len(whole))])


def swap(whole: bytearray, chance: random.Random) -> bytes:
    """Put two pages into each other's place."""
    one, other = chance.sample(range(len(whole) // PAGE), 2)
    pages = [bytes(whole[at : at + PAGE]) for at in range(0, len(whole), PAGE)]
    pages[one], pages[other] = pages[other], pages[one]
    return b"".join(pages)


def blank(whole: bytearray, chance: random.Random) -> bytes:
    """Leave a sector of zeros, as a lost write does."""
    at = chance.randrange(len(whole) // 512) * 512
    whole[at : at + 512] = bytes(512)
    return bytes(whole)


def told(station: Station) -> list[tuple[str, str, str]]:
    """Return what a clerk sees of every matter, oldest first."""
    lines = station.workspace.matters.queue(station.actor, QueueView.OPEN)
    people = station.workspace.people.find(station.actor, "沈", 100)
    rows = sorted((line.serial, line.number, line.title, line.visitor) for line in lines)
    return [*(row[1:] for row in rows), *(("", one.name, one.phone) for one in people)]


@pytest.fixture
def saved(station: Station, clock: FakeClock) -> Station:
    """A station with a few visits, closed in good order."""
    for _ in range(VISITS):
        station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    return station


@pytest.mark.parametrize("damage", [flip, tear, swap, blank])
def test_a_damaged_file_is_refused_or_read_true(
    saved: Station, clock: FakeClock, damage: Damage
) -> None:
    true = told(saved)
    saved.workspace.close()
    database = saved.entrance.places.database
    whole, chance = database.read_bytes(), random.Random(damage.__name__)
    refused = 0
    for _ in range(30):
        database.write_bytes(damage(bytearray(whole), chance))
        for beside in database.parent.glob("station.db-*"):
            beside.unlink()
        refused += is_refused(saved, clock, true)
    assert refused  # of thirty at random some hit what is read; none is ever read wrong


def is_refused(saved: Station, clock: FakeClock, true: object) -> bool:
    """Open and read everything; what is not refused as damaged has to be what was written."""
    try:
        read_true(saved, clock, true)
    except CannotOpen as trouble:
        if trouble.code is not TroubleCode.DAMAGED:
            raise
        return True
    return False


def read_true(saved: Station, clock: FakeClock, true: object) -> None:
    """Open, read everything and compare."""
    again = open_station(saved.entrance, saved.founded, clock)
    try:
        assert told(again) == true
        assert all(one.broken_at is None for one in again.workspace.journal.verify())
    finally:
        again.workspace.close()


@pytest.mark.parametrize("damage", [flip, tear, blank])
def test_a_torn_log_leaves_the_saves_before_it_whole(
    saved: Station, founded_station: Template, clock: FakeClock, tmp_path: Path, damage: Damage
) -> None:
    """A power cut can tear what was being written last; the saves before it are there, none is half there."""
    true, at_cut = told(saved)[:VISITS], tmp_path / "cut"
    shutil.copytree(saved.entrance.places.folder.parent, at_cut)
    log = at_cut / "data" / "station.db-wal"
    whole, chance = log.read_bytes(), random.Random(damage.__name__)
    for _ in range(8):
        shutil.rmtree(at_cut / "data")
        shutil.copytree(saved.entrance.places.folder, at_cut / "data")
        (at_cut / "data" / "station.db-shm").unlink()
        log.write_bytes(damage(bytearray(whole), chance))
        cut = open_station(entrance_of(at_cut, clock), founded_station.founded, clock)
        seen = [row for row in told(cut) if row[0]]
        assert seen == true[: len(seen)]
        assert findings(cut.workspace) == []
        cut.workspace.close()


def test_a_log_that_is_gone_or_from_another_station_is_not_mixed_in(
    saved: Station, founded_station: Template, clock: FakeClock, tmp_path: Path
) -> None:
    saved.workspace.close()
    true = told_by_itself(saved.entrance, founded_station, clock)
    log = saved.entrance.places.folder / "station.db-wal"
    log.write_bytes(random.Random(7).randbytes(20 * PAGE))
    assert told_by_itself(saved.entrance, founded_station, clock) == true


def told_by_itself(entrance: Entrance, template: Template, clock: FakeClock) -> object:
    """Open, read and close."""
    station = open_station(entrance, template.founded, clock)
    rows = told(station)
    station.workspace.close()
    return rows
