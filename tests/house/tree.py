"""The source tree as the house rules read it: files, syntax trees, texts."""

from __future__ import annotations

import ast
import gc
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = ("db", "desktop", "resources", "installers", "tests", "benchmarks")
NOT_OURS = {"__pycache__", "built", "rare"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One Python file, named by its path from the root."""

    name: str
    text: str
    syntax: ast.Module

    @property
    def lines(self) -> int:
        """How long the file is."""
        return self.text.count("\n")

    @cached_property
    def every_node(self) -> tuple[ast.AST, ...]:
        """The syntax tree laid flat; most rules ask for it."""
        return tuple(ast.walk(self.syntax))

    @cached_property
    def prose(self) -> set[ast.expr]:
        """The expressions that are documentation: docstrings and sentences under attributes."""
        return {node.value for node in self.every_node if isinstance(node, ast.Expr)}

    def nodes(self, *kinds: type[ast.AST]) -> Iterator[ast.AST]:
        """Yield every node of these kinds."""
        return (node for node in self.every_node if isinstance(node, kinds))

    def functions(self) -> Iterator[Function]:
        """Yield every function and method."""
        yield from (n for n in self.every_node if isinstance(n, Function))

    def classes(self) -> Iterator[ast.ClassDef]:
        """Yield every class."""
        yield from (n for n in self.every_node if isinstance(n, ast.ClassDef))

    def where(self, node: ast.stmt | ast.expr) -> str:
        """Return ``path:line`` of a node."""
        return f"{self.name}:{node.lineno}"


def files(*rooms: str, suffix: str = "") -> list[Path]:
    """Return the files under these folders, without what set-up made; folders that are missing count as empty."""
    found = (path for room in rooms for path in sorted((ROOT / room).rglob(f"*{suffix}")))
    return [path for path in found if path.is_file() and not NOT_OURS & set(path.parts)]


@cache
def modules(*rooms: str) -> tuple[Module, ...]:
    """Return the Python files under these folders (default: all code)."""
    paths = files(*(rooms or CODE), suffix=".py")
    found = tuple(_module(path) for path in paths)
    gc.freeze()  # or every collection of later tests would walk a thousand syntax trees
    return found


@cache
def _module(path: Path) -> Module:
    text = path.read_text(encoding="utf-8")
    return Module(path.relative_to(ROOT).as_posix(), text, ast.parse(text, str(path)))


def length(node: Function | ast.ClassDef) -> int:
    """Return how many lines a definition takes, docstring and signature included."""
    return (node.end_lineno or node.lineno) - node.lineno + 1


def called(node: ast.Call) -> str:
    """Return the last name of what is called: ``commit`` for ``session.commit()``."""
    match node.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""
