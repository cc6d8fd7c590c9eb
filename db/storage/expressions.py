"""Expressions that each engine spells in its own way."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, LargeBinary, literal
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class _Walked(FunctionElement[Any]):
    inherit_cache = True


@compiles(_Walked)
def _as_it_is(element: _Walked, compiler: SQLCompiler, **words: Any) -> str:
    return compiler.process(element.clauses, **words)


@compiles(_Walked, "sqlite")
def _walked_in_sqlite(element: _Walked, compiler: SQLCompiler, **words: Any) -> str:
    return f"+{compiler.process(element.clauses, **words)}"


def walked(column: Any) -> _Walked:
    """Return a column that is compared row by row, because another index leads to the rows.

    Without figures on its tables SQLite takes the first index it finds: it looks up the matters of 70,000
    visits one by one, or sorts every open matter for the newest two hundred.
    """
    element = _Walked(column)
    element.type = column.type
    return element


class _Holds(FunctionElement[bool]):
    type = Boolean()
    inherit_cache = True


@compiles(_Holds, "sqlite")
def _holds_in_sqlite(element: _Holds, compiler: SQLCompiler, **words: Any) -> str:
    return f"instr({compiler.process(element.clauses, **words)}) > 0"


@compiles(_Holds, "postgresql")
def _holds_in_postgresql(element: _Holds, compiler: SQLCompiler, **words: Any) -> str:
    whole, part = (compiler.process(one, **words) for one in element.clauses)
    return f"position({part} in {whole}) > 0"


def holds(column: Any, part: bytes) -> _Holds:
    """Return the condition that these bytes stand somewhere in a column of bytes."""
    return _Holds(column, literal(part, LargeBinary))
