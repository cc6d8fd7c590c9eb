"""Engines of one kind share what they compiled: the program opens one engine a day, a run of tests thousands."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine.default import DefaultDialect
from sqlalchemy.util import LRUCache

KINDS: tuple[type[DefaultDialect], ...] = (SQLiteDialect_pysqlite, PGDialect_psycopg)


def share() -> None:
    """Let every engine of a kind look into one cache; a compiled statement depends on nothing else of it."""
    for kind in KINDS:
        _share_among(kind)


def _share_among(kind: type[DefaultDialect]) -> None:
    cache: LRUCache[Any, Any] = LRUCache(1500)

    def engine_created(engine: Engine) -> None:
        engine._compiled_cache = cache
        # Statements are found by what was asked and by the dialect, of which each engine has its own.
        type(engine.dialect).__eq__ = _of_one_kind  # type: ignore[assignment]
        type(engine.dialect).__hash__ = _by_kind  # type: ignore[method-assign,assignment]

    kind.engine_created = staticmethod(engine_created)  # type: ignore[method-assign,assignment]


def _of_one_kind(one: DefaultDialect, other: object) -> bool:
    return type(one) is type(other)


def _by_kind(one: DefaultDialect) -> int:
    return hash(type(one))
