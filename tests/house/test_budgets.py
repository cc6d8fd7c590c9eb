"""Things stay small enough to be read in one sitting."""

from __future__ import annotations

import re

from tests.house import exceptions
from tests.house.tree import Module, length, modules

FUNCTION, CLASS, MODULE, PAGE, MAIN_WINDOW, SERVICE_METHOD = 40, 250, 400, 300, 150, 25


def _product() -> list[Module]:
    """Migrations are frozen history and have no limit."""
    return [
        m for m in modules("db", "desktop", "resources", "installers") if "/versions/" not in m.name
    ]


def _module_budget(name: str) -> int:
    if name == "desktop/shell/main_window.py":
        return MAIN_WINDOW
    return PAGE if re.fullmatch(r"desktop/\w+/page\.py", name) else MODULE


def _function_budget(name: str) -> int:
    return SERVICE_METHOD if re.fullmatch(r"db/\w+/service\.py", name) else FUNCTION


def test_no_function_is_longer_than_its_budget():
    long = [
        f"{module.name}:{function.name} has {length(function)} lines"
        for module in _product()
        for function in module.functions()
        if length(function) > _function_budget(module.name)
        and f"{module.name}:{function.name}" not in exceptions.LONG_FUNCTIONS
    ]
    assert not long


def test_no_class_is_longer_than_its_budget():
    long = [
        f"{module.where(node)} {node.name} has {length(node)} lines"
        for module in _product()
        for node in module.classes()
        if length(node) > CLASS
    ]
    assert not long


def test_no_module_is_longer_than_its_budget():
    long = [
        f"{module.name} has {module.lines} lines"
        for module in _product()
        if module.lines > _module_budget(module.name) and module.name not in exceptions.LONG_MODULES
    ]
    assert not long


def test_every_exception_is_still_needed():
    names = {m.name for m in modules()} | {
        f"{m.name}:{f.name}" for m in modules() for f in m.functions()
    }
    listed = exceptions.LONG_FUNCTIONS | exceptions.LONG_MODULES | exceptions.SENTENCES_IN_DB
    assert not [entry for entry in listed if entry not in names]
