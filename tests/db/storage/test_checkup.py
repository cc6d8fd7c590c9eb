"""After an unclean end everything is checked step by step, and what is broken stays broken until it is replaced."""

from __future__ import annotations

import random
import shutil
from contextlib import suppress
from pathlib import Path

import pytest

from db.journal.service import Stretch
from db.kernel.errors import CannotOpen, CannotWrite, TroubleCode
from db.reception.queue_contracts import QueueView
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station, Template, entrance_of, open_station

PAGE = 4096


def cut_short(station: Station, clock: FakeClock, folder: Path) -> Path:
    """Register visits and copy the folder as a power cut would leave it."""
    for _ in range(6):
        station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    shutil.copytree(station.entrance.places.folder.parent, folder)
    (folder / "data" / "station.db-shm").unlink()
    return folder / "data" / "station.db"


def reopened(folder: Path, template: Template, clock: FakeClock) -> Station:
    return open_station(entrance_of(folder, clock), template.founded, clock)


def test_a_clean_end_leaves_nothing_to_check(
    station: Station, founded_station: Template, clock: FakeClock
) -> None:
    station.workspace.close()
    again = open_station(station.entrance, founded_station.founded, clock)
    assert again.workspace.check_steps() == ()
    again.workspace.close()


def test_after_an_unclean_end_every_part_is_checked_once(
    station: Station, founded_station: Template, clock: FakeClock, tmp_path: Path
) -> None:
    cut_short(station, clock, tmp_path / "cut")
    workspace = reopened(tmp_path / "cut", founded_station, clock).workspace
    steps = workspace.check_steps()
    assert (steps[0], steps[-1]) == ("page seals", Stretch(1, 0))
    assert {"matter", "operation", "search_text"} <= set(steps)
    assert all(workspace.is_whole(step) for step in steps)
    assert workspace.check_steps() == ()
    workspace.close()
    again = reopened(tmp_path / "cut", founded_station, clock).workspace
    assert again.check_steps() == ()
    again.close()


def test_a_check_that_was_not_finished_is_due_again(
    station: Station, founded_station: Template, clock: FakeClock, tmp_path: Path
) -> None:
    cut_short(station, clock, tmp_path / "cut")
    for _ in range(2):
        workspace = reopened(tmp_path / "cut", founded_station, clock).workspace
        assert workspace.is_whole(workspace.check_steps()[0])
        workspace.close()


def test_a_broken_page_ends_all_writing_and_stays_as_it_is(
    station: Station, founded_station: Template, clock: FakeClock, tmp_path: Path
) -> None:
    database = cut_short(station, clock, tmp_path / "cut")
    reopened(tmp_path / "cut", founded_station, clock).workspace.close()
    whole = broken(database, tmp_path / "trial", founded_station, clock)
    for _ in range(2):
        station = reopened(tmp_path / "cut", founded_station, clock)
        workspace = station.workspace
        assert not all(workspace.is_whole(step) for step in workspace.check_steps())
        assert workspace.reads_only is TroubleCode.DAMAGED
        with pytest.raises(CannotWrite):
            workspace.reception.register_visit(station.actor, factories.visit(clock))
        assert len(workspace.matters.queue(station.actor, QueueView.OPEN)) == 6
        workspace.close()
    assert database.read_bytes() == whole


def broken(database: Path, trial: Path, template: Template, clock: FakeClock) -> bytes:
    """Turn one bit in a page that the queue never reads; return the file as it is then."""
    chance, whole = random.Random(5), database.read_bytes()
    while True:
        place = chance.randrange(PAGE, len(whole))
        flipped = whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]
        database.write_bytes(flipped)
        shutil.rmtree(trial, ignore_errors=True)
        shutil.copytree(database.parents[1], trial)
        with suppress(CannotOpen):
            station = reopened(trial, template, clock)
            shown = station.workspace.matters.queue(station.actor, QueueView.OPEN)
            station.workspace.close()
            assert len(shown) == 6
            return flipped
