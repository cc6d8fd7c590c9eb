"""Every module says what it holds, and the floor speaks in codes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.house import exceptions
from tests.house.tree import Module, modules

SENTENCE = re.compile(r"[。！？；，]|[\u4e00-\u9fff]{12}|^[A-Z][a-z]+(?: [\w'’-]+){3,}[.!?]$")

QT_WORDS = {"data", "event", "flags", "index", "paint", "parent", "sort", "text"}
"""Overrides of Qt that happen to be one word."""


def _opens_with_a_sentence(module: Module) -> bool:
    first = (ast.get_docstring(module.syntax) or "").split("\n\n")[0]
    return bool(re.fullmatch(r"[A-Z`\u4e00-\u9fff].*[.:?]", first, re.DOTALL))


def test_every_module_opens_with_a_sentence():
    written = [module for module in modules() if module.text.strip()]
    assert not [module.name for module in written if not _opens_with_a_sentence(module)]


def _public(module: Module) -> Iterator[ast.FunctionDef | ast.ClassDef]:
    classes = (node for node in module.classes() if not node.name.startswith("_"))
    for outer in [module.syntax, *classes]:
        for node in outer.body:
            if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_"):
                yield node


def _is_described_elsewhere(node: ast.FunctionDef | ast.ClassDef) -> bool:
    """Qt describes its overrides, and an overload is described by its implementation."""
    decorators = {ast.unparse(decorator) for decorator in node.decorator_list}
    is_override = node.name != node.name.lower() or node.name in QT_WORDS
    is_override = is_override and isinstance(node, ast.FunctionDef)
    return is_override or bool(decorators & {"overload", "override"})


def test_everything_public_says_what_it_promises():
    silent = [
        f"{module.where(node)} {node.name}"
        for module in modules("db", "desktop")
        if "/versions/" not in module.name
        for node in _public(module)
        if not ast.get_docstring(node) and not _is_described_elsewhere(node)
    ]
    assert not silent


def test_the_floor_speaks_in_codes_rather_than_sentences():
    spoken = [
        f"{module.where(node)} {node.value}"
        for module in modules("db")
        if module.name not in exceptions.SENTENCES_IN_DB
        for node in module.nodes(ast.Constant)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node not in module.prose
        and SENTENCE.search(node.value)
    ]
    assert not spoken


def test_comments_draw_no_lines_and_leave_no_debts():
    noise = [
        f"{module.name}:{number}"
        for module in modules()
        for number, line in enumerate(module.text.splitlines(), 1)
        if re.search(r"#\s*(?:[-=#*─]{3,}|TO" + r"DO\b|FIX" + r"ME\b|X" + r"XX\b)", line)
    ]
    assert not noise
