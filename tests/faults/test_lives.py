"""Whatever people, kills and power cuts do to a folder: no entry is written twice under one name, unseen."""

from __future__ import annotations

import os
import re
from pathlib import Path

from tests.faults.lives import play
from tests.faults.shim import only_on_linux, run_under

HISTORIES = int(os.environ.get("LIAISON_HISTORIES", "6"))
TIDES = int(os.environ.get("LIAISON_TIDES", "12"))
"""How many are tried here; the whole proof is ``make soak``."""


def test_random_histories_write_nothing_twice_but_where_only_the_district_can_tell() -> None:
    figures = play(HISTORIES, 20260318)
    assert figures.wrong == []
    assert figures.lives
    assert figures.openings > 3 * HISTORIES


@only_on_linux
def test_a_kill_or_a_failure_at_any_write_of_a_tidemark_alarms_nobody(tmp_path: Path) -> None:
    run = run_under(tmp_path, "tests.faults.tides", str(TIDES))
    assert run.returncode == 0, run.stdout + run.stderr
    runs, possible, wrong = [int(one) for one in re.findall(r"\d+", run.stdout)]
    assert (runs, wrong) == (TIDES, 0)
    assert possible > 100
