"""The ids of a long list as one value: the engine joins their bytes, so that no row crosses into Python."""

from __future__ import annotations

from typing import Any

from sqlalchemy import LargeBinary, Select, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import Session
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class _Joined(FunctionElement[bytes]):
    """The bytes of all ids, one after the other, in the order of the query they come from."""

    type = LargeBinary()
    inherit_cache = True


@compiles(_Joined, "sqlite")
def _in_sqlite(element: _Joined, compiler: SQLCompiler, **words: Any) -> str:
    # Text and blob are the same bytes here; the engine keeps the order of a subquery for this aggregate.
    return f"CAST(group_concat({compiler.process(element.clauses, **words)}, '') AS BLOB)"


@compiles(_Joined, "postgresql")
def _in_postgresql(element: _Joined, compiler: SQLCompiler, **words: Any) -> str:
    return f"string_agg(uuid_send({compiler.process(element.clauses, **words)}), ''::bytea)"


def joined_ids(session: Session, query: Select[Any]) -> bytes:
    """Return what a query of one id column finds, sixteen bytes each, in its order."""
    (column,) = query.subquery().columns
    return bytes(session.scalar(select(_Joined(column))) or b"")
