"""Every write, sync and rename of an act may fail, tear or be the last: a sample here, all of them in ``make soak``."""

from __future__ import annotations

import os
import re
from pathlib import Path

from tests.faults.entries import compared
from tests.faults.flows import FLOWS, Office
from tests.faults.shim import only_on_linux, run_under
from tests.faults.sweep import check

FAULTS = int(os.environ.get("LIAISON_FAULTS", "17"))
STATES = int(os.environ.get("LIAISON_STATES", "17"))
ENTRIES = int(os.environ.get("LIAISON_ENTRIES", "15"))
"""How many are tried here, one of each act; the whole proof is ``make soak``."""


@only_on_linux
def test_whatever_change_goes_wrong_nothing_acknowledged_is_lost_or_doubled(tmp_path: Path) -> None:
    run = run_under(tmp_path, "tests.faults.sweep", str(FAULTS))
    assert run.returncode == 0, run.stdout + run.stderr
    runs, possible, killed, told = [int(one) for one in re.findall(r"\d+", run.stdout)[:4]]
    assert runs == FAULTS
    assert possible > 3000
    assert killed
    assert told


@only_on_linux
def test_whatever_goes_wrong_no_act_is_without_its_entry_and_no_entry_without_its_act(
    tmp_path: Path,
) -> None:
    run = run_under(tmp_path, "tests.faults.entries", str(ENTRIES))
    assert run.returncode == 0, run.stdout + run.stderr
    runs, possible, acts, entries = [int(one) for one in re.findall(r"\d+", run.stdout)[:4]]
    assert runs == ENTRIES
    assert possible > 1000
    assert 0 < acts <= entries


def test_the_count_would_notice_an_act_without_an_entry_and_an_entry_without_an_act() -> None:
    for before, after, tried in (("0 0", "0 1", (0, 1)), ("0 0", "1 0", (0, 1)),
                                 ("0 -", "0 -", (1, 1)), ("0 -", "2 -", (1, 1))):  # fmt: skip
        told = compared("an act", [before], [after], tried)
        assert any("wrong: " in line for line in told), (before, after, tried)
    assert not any("wrong: " in line for line in compared("an act", ["3 1"], ["4 2"], (0, 1)))


@only_on_linux
def test_a_power_cut_anywhere_loses_nothing_acknowledged(tmp_path: Path) -> None:
    run = run_under(tmp_path, "tests.faults.power", str(STATES))
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stdout.startswith(f"{STATES} states")


@only_on_linux
def test_the_cut_would_notice_what_a_lying_disk_never_synced(tmp_path: Path) -> None:
    run = run_under(tmp_path, "tests.faults.power", "8", "7", "lies")
    assert run.returncode == 1, run.stdout + run.stderr
    assert "wrong: " in run.stdout


def test_the_check_would_notice_an_act_that_was_acknowledged_and_lost(tmp_path: Path) -> None:
    save_visit = FLOWS[0]
    office = Office(tmp_path)
    FLOWS[-1].act(office)
    said: list[str] = []
    check(save_visit, tmp_path, ["ack"], said.append)
    assert said[0] == "wrong: acknowledged, and there 0 times"
