"""Some words may be written in one place only; elsewhere they are a way around it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.house.tree import Module, called, files, modules

ONLY_IN = {
    "commit": "db/storage/",
    "rollback": "db/storage/",
    "Session": "db/storage/unit_of_work.py",
    "bulk_save_objects": "nowhere: it slips past the journal",
    "bulk_insert_mappings": "nowhere: it slips past the journal",
    "bulk_update_mappings": "nowhere: it slips past the journal",
    "setStyleSheet": "desktop/look/",
    "addApplicationFont": "desktop/look/",
    "processEvents": "nowhere: it re-enters whatever is running",
    "QPrinter": "desktop/printing/",
}
HEX_COLOR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\b")


def _calls(name: str) -> Iterator[str]:
    for module in modules("db", "desktop"):
        for node in module.nodes(ast.Call):
            if isinstance(node, ast.Call) and called(node) == name:
                yield module.where(node)


@pytest.mark.parametrize(("name", "place"), ONLY_IN.items())
def test_a_word_of_one_place_is_called_there_only(name, place):
    assert not [where for where in _calls(name) if not where.startswith(place)]


def _is_color(text: str) -> bool:
    return bool(HEX_COLOR.fullmatch(text) or re.search(r"color[^;]*#[0-9a-fA-F]{3}", text))


def _hex_colors(module: Module) -> Iterator[str]:
    for node in module.nodes(ast.Constant):
        assert isinstance(node, ast.Constant)
        if isinstance(node.value, str) and node not in module.prose and _is_color(node.value):
            yield module.where(node)


def test_colors_are_named_by_tokens_outside_the_look():
    outside = [
        m
        for m in modules("desktop")
        if not m.name.startswith(("desktop/look/", "desktop/printing/"))
    ]
    assert not [where for module in outside for where in _hex_colors(module)]


BANNED_IN_TESTS = {"sleep", "processEvents", "Mock", "MagicMock", "patch", "skip", "xfail"}


def test_tests_wait_on_signals_and_use_the_real_thing():
    found = [
        f"{module.where(node)} {called(node)}"
        for module in modules("tests")
        for node in module.nodes(ast.Call)
        if isinstance(node, ast.Call)
        and (called(node) in BANNED_IN_TESTS or ast.unparse(node.func) == "qtbot.wait")
    ]
    assert not found


def test_nothing_is_swallowed():
    """``except …: pass`` hides the one report that would have explained it."""
    swallowed = [
        f"{module.name}:{node.lineno}"
        for module in modules("db", "desktop", "installers")
        for node in module.nodes(ast.ExceptHandler)
        if isinstance(node, ast.ExceptHandler)
        and all(isinstance(line, ast.Pass) for line in node.body)
    ]
    assert not swallowed


def test_forms_are_declared_rather_than_drawn():
    assert not files("desktop", "resources", suffix=".ui")
