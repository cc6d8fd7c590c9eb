"""Several processes take in what many stations sent: whoever takes what, and however often, the same stands there."""

from __future__ import annotations

import random
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from db.bundle.exchange_contracts import Direction
from db.bundle.inbox_contracts import Pile
from db.kernel.errors import StationError
from tests.db.bundle.crowd import CALLED, ROUNDS, Crowd, Held, desk, held, piles, take
from tests.stations import Station

FILES = len(CALLED) * ROUNDS


@pytest.fixture(scope="module")
def alone(
    request: pytest.FixtureRequest, crowd: Crowd, tmp_path_factory: pytest.TempPathFactory
) -> Held:
    """What one process leaves that takes everything in, one file after the other."""
    with desk(request, crowd, tmp_path_factory.mktemp("alone") / "desk", 1) as (only,):
        assert take(only, piles(only, crowd)) == FILES
        return held(only)


def at_once(processes: Sequence[Station], shares: Sequence[Sequence[Pile]]) -> list[int]:
    with ThreadPoolExecutor(len(processes)) as pool:
        return list(pool.map(take, processes, shares))


def test_alone_two_wrote_of_one_person_and_it_waits_for_a_decision(alone: Held) -> None:
    assert alone.conflicts == 1
    assert len(alone.operations) == len(CALLED)


@pytest.mark.parametrize("seed", range(3))
def test_two_processes_leave_what_one_does_in_whatever_way_they_share(
    request: pytest.FixtureRequest, crowd: Crowd, alone: Held, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    with desk(request, crowd, tmp_path / "desk", 2) as (first, second):
        every = list(piles(first, crowd))
        chance.shuffle(every)
        cut = chance.randrange(1, len(every))
        assert sum(at_once((first, second), (every[:cut], every[cut:]))) == FILES
        assert held(first) == held(second) == alone


def test_both_take_everything_and_each_file_counts_once(
    request: pytest.FixtureRequest, crowd: Crowd, alone: Held, tmp_path: Path
) -> None:
    with desk(request, crowd, tmp_path / "desk", 2) as (first, second):
        every = piles(first, crowd)
        assert sum(at_once((first, second), (every, every[::-1]))) == FILES
        assert held(first) == alone
        taken = [
            line for line in first.workspace.bundles.exchange.log(first.actor)
            if line.direction is Direction.TAKEN
        ]  # fmt: skip
        assert len(taken) == FILES + 1
        assert take(second, every) == 0
        assert held(second) == alone


def test_a_process_that_loses_its_line_has_left_nothing_half_done(
    request: pytest.FixtureRequest, crowd: Crowd, alone: Held, tmp_path: Path
) -> None:
    with desk(request, crowd, tmp_path / "desk", 2) as (first, second):
        every = piles(first, crowd)
        server = request.getfixturevalue("server")
        database = server.database_of(first.entrance.places.server)
        with ThreadPoolExecutor(2) as pool:
            running = [pool.submit(take, one, every) for one in (first, second)]
            for _ in range(20):
                server.cut(database)
        ended = [one.exception() for one in running]
        assert all(one is None or isinstance(one, StationError) for one in ended)
        take(first, every)
        assert held(first) == alone
