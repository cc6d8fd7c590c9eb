"""What the program stands on, tried in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.house.tree import ROOT, modules

WITHOUT_QT = """
import importlib, sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in {"PySide6", "shiboken6"}:
            raise ImportError(name)
sys.meta_path.insert(0, NoQt())
for name in sys.argv[1:]:
    importlib.import_module(name)
"""

LOADED_BY = """
import importlib, json, sys
for name in sys.argv[1:]:
    importlib.import_module(name)
print(json.dumps(sorted(sys.modules)))
"""

HEAVY = {
    "sqlalchemy",
    "alembic",
    "reportlab",
    "jinja2",
    "pypinyin",
    "opencc",
    "numpy",
    "qt_material",
    "pypdfium2",
}
"""Each costs between 70 and 300 ms; they are loaded once the first window is painted."""


def _run(program: str, *names: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *names],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def _importable(*rooms: str) -> list[str]:
    paths = [
        module.name.removesuffix(".py").removesuffix("/__init__") for module in modules(*rooms)
    ]
    return [path.replace("/", ".") for path in paths]


def test_the_floor_stands_without_qt():
    names = [n for n in _importable("db") if ".migrations" not in n and not n.endswith(".build")]
    assert _run(WITHOUT_QT, *names) == ""


def test_columns_sheets_and_words_stand_without_qt():
    names = [
        name
        for name in _importable("desktop")
        if (name.endswith((".columns", ".sheet")) and name != "desktop.look.sheet")
        or name.startswith("desktop.printing.layout")
        or (name.startswith("desktop.wording") and name != "desktop.wording.language")
    ]
    assert _run(WITHOUT_QT, *names) == ""


def test_nothing_heavy_is_loaded_before_the_first_window():
    names = [
        name
        for name in _importable("desktop")
        if name in {"desktop.app", "desktop.cli", "desktop.__main__"}
    ]
    loaded = set(json.loads(_run(LOADED_BY, *[n for n in names if not n.endswith("__main__")])))
    assert not loaded & HEAVY


def test_qt_gives_back_the_references_it_takes():
    """PySide6 6.12.0 on Python 3.10 and 3.11 loses one reference to None per call and ends in an abort.

    From 3.12 on None is immortal and the count stands still.
    """
    from PySide6.QtCore import QObject

    named = QObject()
    before = sys.getrefcount(None)
    for _ in range(500):
        named.setObjectName("x")
    assert sys.getrefcount(None) - before > -100
