"""What is loaded when the first painting is done: the sign-in page and nothing that somebody inside needs.

A timed test would tell how busy the machine is. What a start loads is the same on every machine.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import ROOT

LOADED = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from db.accounts.places import Places
from desktop import behind, cli
from desktop.settings import usual
from desktop.shell.stage import Stage
folder = Path(sys.argv.pop())
usual.usual_places = lambda: Places(folder / "data", folder / "profile")
behind.load = lambda: print(json.dumps(sorted(sys.modules)))
begin = behind.begin
def end(places):
    QTimer.singleShot(0, QApplication.closeAllWindows)
    return begin(places)
behind.begin = end
cli.main()
"""
"""The icon's start, told from where everything else would be loaded, and ended there."""

FOREIGN = {"PySide6", "shiboken6", "platformdirs"}
OF_THE_BINDING = {"shibokensupport", "signature_bootstrap", "__feature__"}
OF_THE_INTERPRETER = {"_distutils_hack"}

ROOMS = {
    "db.kernel", "db.accounts", "db.storage",
    "desktop.look", "desktop.parts", "desktop.wording", "desktop.jobs", "desktop.notices", "desktop.settings",
    "desktop.shell",
}  # fmt: skip
"""The others are for people who are inside."""

MOST = 75
"""Each module of ours takes a quarter of a millisecond to find and run."""

DEAR = {
    "subprocess",
    "hashlib",
    "secrets",
    "html",
    "sqlite3",
    "asyncio",
    "decimal",
    "tomllib",
    "xml",
}
"""Parts of the standard library that take one to ten milliseconds and that a sign-in page can do without."""


@pytest.fixture(scope="module")
def loaded(founded_station, tmp_path_factory) -> set[str]:
    folder = shutil.copytree(founded_station.folder, tmp_path_factory.mktemp("start") / "station")
    return _loaded_in(folder)


def _loaded_in(folder: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


def _rooms(names: set[str]) -> set[str]:
    return {".".join(name.split(".")[:2]) for name in names if name.startswith(("db.", "desktop."))}


def test_no_library_but_qt_and_the_one_that_knows_folders_is_loaded_for_the_first_painting(loaded):
    tops = {name.split(".")[0] for name in loaded if not name.startswith("__editable__")}
    known = (
        FOREIGN | OF_THE_BINDING | OF_THE_INTERPRETER | {"db", "desktop", "resources", "__main__"}
    )
    assert tops - known <= set(sys.stdlib_module_names)


def test_no_dear_part_of_the_standard_library_is_loaded_for_the_first_painting(loaded):
    assert not loaded & DEAR


def test_the_first_painting_needs_the_rooms_of_the_sign_in_and_no_other(loaded):
    alone = {"desktop.app", "desktop.behind", "desktop.cli", "desktop.ways"}
    assert _rooms(loaded) - alone <= ROOMS


def test_the_first_painting_needs_few_modules_of_ours(loaded):
    assert len([name for name in loaded if name.startswith(("db.", "desktop."))]) <= MOST
