"""A station whose file went back in time gets from the district what it had sent, and forks nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from db.journal.contracts import Why
from db.kernel.errors import CannotWrite, NotTaken, TroubleCode
from tests.db.bundle.test_exchange import register, send, take, titles
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol
from tests.stations import Station, open_station

FIRST, SECOND, THIRD = "第一件", "备份以后的事", "恢复以后的事"


@pytest.fixture
def desk(offices: Offices, clock: FakeClock, tmp_path: Path) -> Station:
    """A station that sent one matter, was copied aside, and sent another one afterwards."""
    district, station = offices.district, offices.haichang
    enrol(district, station)
    register(station, clock, title=FIRST)
    take(district, send(station, district, tmp_path / "up"))
    take(station, send(district, station, tmp_path / "down"))
    station.workspace.close()
    shutil.copytree(folder_of(station).parent, tmp_path / "aside")
    station = open_station(station.entrance, station.founded, clock)
    register(station, clock, title=SECOND)
    take(district, send(station, district, tmp_path / "up"))
    station.workspace.close()
    return station


def folder_of(station: Station) -> Path:
    """Return where the data of a station lie."""
    return station.workspace.places.folder


def put_back(station: Station, aside: Path) -> None:
    """Put the copy of a folder in its place."""
    shutil.rmtree(folder_of(station))
    shutil.copytree(aside / folder_of(station).name, folder_of(station))


def test_what_was_sent_after_the_backup_comes_back_with_the_answer_of_the_district(
    offices: Offices, desk: Station, clock: FakeClock, tmp_path: Path
) -> None:
    put_back(desk, tmp_path / "aside")
    station = open_station(desk.entrance, desk.founded, clock)
    life = station.workspace.new_life()
    assert life is not None
    assert life.why is Why.BEHIND
    register(station, clock, title=THIRD)
    take(offices.district, send(station, offices.district, tmp_path / "up2"))
    take(station, send(offices.district, station, tmp_path / "down2"))
    assert titles(station) == titles(offices.district) == {FIRST, SECOND, THIRD}
    assert all(one.broken_at is None for one in station.workspace.journal.verify())
    station.workspace.close()


def test_a_file_that_nobody_noticed_went_back_is_told_by_the_first_bundle(
    offices: Offices, desk: Station, clock: FakeClock, tmp_path: Path
) -> None:
    """Nothing outside of it knew better; nothing is written until it has begun a new life."""
    profile = desk.workspace.places.profile
    put_back(desk, tmp_path / "aside")
    shutil.rmtree(profile)
    shutil.copytree(tmp_path / "aside" / profile.name, profile)
    station = open_station(desk.entrance, desk.founded, clock)
    assert station.workspace.new_life() is None
    answer = send(offices.district, station, tmp_path / "down2")
    with pytest.raises(NotTaken) as refused:
        take(station, answer)
    assert refused.value.code is TroubleCode.WENT_BACK
    with pytest.raises(CannotWrite):
        register(station, clock, title="此时不能写")
    station.workspace.close()
    again = open_station(desk.entrance, desk.founded, clock)
    assert again.workspace.new_life() is not None
    take(again, answer)
    take(offices.district, send(again, offices.district, tmp_path / "up2"))
    take(again, send(offices.district, again, tmp_path / "down3"))
    assert titles(again) == titles(offices.district) == {FIRST, SECOND}
    again.workspace.close()
