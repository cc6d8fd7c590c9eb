"""Every write, sync and rename of an export and of an import may fail, tear or be the last: a sample here."""

from __future__ import annotations

import os
import re
from pathlib import Path

from tests.faults.shim import only_on_linux, run_under

FAULTS = int(os.environ.get("LIAISON_CARRYING", "8"))
"""How many are tried here, two of each act; the whole proof is ``make soak``."""


@only_on_linux
def test_a_bundle_is_there_whole_or_not_at_all_and_a_broken_taking_left_no_trace(
    tmp_path: Path,
) -> None:
    run = run_under(tmp_path, "tests.faults.carrying", str(FAULTS))
    assert run.returncode == 0, run.stdout + run.stderr
    runs, possible, killed, _ = [int(one) for one in re.findall(r"\d+", run.stdout)[:4]]
    assert runs == FAULTS
    assert possible > 3000
    assert killed
