"""A kill -9 within a save: nothing acknowledged is lost, nothing is half there, the next start works at once."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from db.accounts.entrance import Entrance
from db.founding import FirstUser, found
from db.storage import migrate
from db.storage.lock import FolderLock
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import FAST, PASSPHRASE, entrance_of, open_station

KILLS = int(os.environ.get("LIAISON_KILLS", "20"))
"""The whole proof is ``python -m tests.faults.soak 200``, or this figure in the environment."""

HOLD = """
import sys
from pathlib import Path
from db.storage.lock import FolderLock
lock = FolderLock(Path(sys.argv[1]))
lock.take()
print("held", flush=True)
sys.stdin.read()
"""


def test_a_kill_within_a_save_loses_nothing_that_was_acknowledged() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.faults.soak", str(KILLS)],
        capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    figures = [int(one) for one in re.findall(r"\d+", run.stdout)]
    kills, within, acknowledged, _, wrong = figures
    assert (kills, wrong) == (KILLS, 0)
    assert within > 0
    assert acknowledged > KILLS // 2


def test_a_kill_leaves_the_folder_free_for_the_next_start(tmp_path: Path) -> None:
    for _ in range(3):
        holder = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(tmp_path)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2],
        )  # fmt: skip
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        holder.send_signal(signal.SIGKILL)
        holder.communicate()
        lock = FolderLock(tmp_path)
        lock.take()
        lock.release()


def test_founding_that_was_killed_halfway_begins_again(tmp_path: Path, clock: FakeClock) -> None:
    """Keys are there, the file is half made, nobody has a way in yet."""
    entrance = entrance_of(tmp_path, clock)
    entrance.places.folder.mkdir(parents=True)
    key, _, _ = entrance.ring.create(factories.visit(clock).visit, "海昌")
    migrate.create(entrance.places.database, key.derive("db"))
    assert not entrance.is_founded()
    founded = found(
        entrance, clock, factories.found_station(), first=FirstUser("何静澜", PASSPHRASE), cost=FAST
    )
    station = open_station(Entrance(entrance.places, clock, floor=FAST), founded, clock)
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    station.workspace.close()
