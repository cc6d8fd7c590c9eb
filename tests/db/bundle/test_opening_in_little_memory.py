"""Memory does not grow with the bundle (P9): one frame is held, however many there are."""

from __future__ import annotations

import subprocess
import sys

from tests.house.tree import ROOT

MOST = 160
"""MiB of the whole process (`sync.md` §4, row 9)."""


def peak(megabytes: int) -> tuple[int, int]:
    command = [sys.executable, "-m", "tests.db.bundle.heavy", str(megabytes)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    size, *_, most = done.stdout.split()
    return int(size), int(most)


def test_a_bundle_four_times_as_large_takes_no_more_memory() -> None:
    small, little = peak(16)
    large, much = peak(64)
    assert large > 3.9 * small
    assert much < little * 1.1
    assert much < MOST
