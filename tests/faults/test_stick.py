"""A bundle is called safe only when it lies on the stick, whatever goes wrong at whatever change (R-39)."""

from __future__ import annotations

import re
from pathlib import Path

from tests.faults.shim import only_on_linux, run_under
from tests.faults.stick import BUNDLE, NAME, SAFE, TOLD, WAYS, finding


@only_on_linux
def test_every_fault_of_every_change_ends_in_the_truth(tmp_path: Path) -> None:
    run = run_under(tmp_path, "tests.faults.stick")
    assert run.returncode == 0, run.stdout + run.stderr
    faults, *_ = [int(one) for one in re.findall(r"\d+", run.stdout)]
    assert faults >= 6 * len(WAYS)
    assert TOLD in run.stdout


def test_the_look_would_notice_half_a_bundle_and_one_that_is_not_there(tmp_path: Path) -> None:
    assert finding(tmp_path, TOLD) == ""
    assert finding(tmp_path, SAFE)
    (tmp_path / NAME).write_bytes(BUNDLE[:-1])
    assert finding(tmp_path, TOLD)
    (tmp_path / NAME).write_bytes(BUNDLE)
    assert finding(tmp_path, SAFE) == ""
    assert finding(tmp_path, "ended with 256")
