"""A step of set-up is done once, and again when what it is made from has changed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.house.tree import ROOT

PROGRAM = """
set -eu
. "$1/installers/steps.sh"
make_thing() { echo made; [ ! -e broken ]; }
step out thing source
"""


def set_up(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the one step in a folder of its own."""
    command = ["sh", "-c", PROGRAM, "sh", str(ROOT)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """What the step is made from."""
    path = tmp_path / "source"
    path.write_text("one", encoding="utf-8")
    return path


def test_a_second_call_does_nothing(source):
    assert "made" in set_up(source.parent).stdout
    assert set_up(source.parent).stdout == ""


def test_a_changed_source_is_made_again(source):
    set_up(source.parent)
    source.write_text("two", encoding="utf-8")
    assert "made" in set_up(source.parent).stdout


def test_a_step_that_broke_is_tried_again(source):
    broken = source.with_name("broken")
    broken.touch()
    assert set_up(source.parent).returncode != 0
    broken.unlink()
    assert "made" in set_up(source.parent).stdout
