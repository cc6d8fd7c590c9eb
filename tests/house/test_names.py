"""A name says whose duty a thing is; words that say nothing are not names."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from tests.house import exceptions
from tests.house.tree import Module, modules

EMPTY_WORDS = {
    *("manager", "helper", "helpers", "util", "utils", "utility", "common", "misc"),
    *("handler", "controller", "processor", "info", "data", "stuff"),
}


def _words(name: str) -> set[str]:
    """Split snake_case and CamelCase into lower-case words."""
    return {word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", name)}


def _defined(module: Module) -> Iterator[str]:
    yield from PurePosixPath(module.name).with_suffix("").parts
    for node in ast.walk(module.syntax):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name


def _is_qt_override(name: str) -> bool:
    """Qt and the standard library fix the spelling of what they call."""
    return name in {
        "data",
        "setData",
        "headerData",
        "multiData",
        "roleData",
        "mimeData",
        "hasImageData",
        "insertFromMimeData",
    }


def test_no_name_hides_a_missing_duty():
    empty = [
        f"{module.name}: {name}"
        for module in modules("db", "desktop", "installers")
        for name in _defined(module)
        if not _is_qt_override(name) and _words(name) & EMPTY_WORDS and name not in exceptions.NAMES
    ]
    assert not empty


def test_tests_read_as_sentences():
    short = [
        f"{module.name}:{function.name}"
        for module in modules("tests")
        for function in module.functions()
        if function.name.startswith("test_") and function.name.count("_") < 3
    ]
    assert not short
