"""The full-text index in the language of each engine: FTS5 in SQLite, text vectors in PostgreSQL.

Both keep the same tokens and answer the same questions, so that a station finds alike wherever it lies.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import text
from sqlalchemy.orm import Session

from db.search import statements
from db.search.terms import Term, Ways
from db.storage.prepared import Prepared

_PUT = (
    "INSERT INTO search_text (entry, tokens) "
    "VALUES (:row, array_to_tsvector(array_remove(string_to_array(:tokens, ' '), ''))) "
    "ON CONFLICT (entry) DO UPDATE SET tokens = excluded.tokens"
)
_ASK = (
    "SELECT entry FROM search_text WHERE tokens @@ CAST(:expression AS tsquery) "
    "AND entry BETWEEN :first AND :last ORDER BY entry DESC LIMIT :limit"
)
_COUNT = (
    "SELECT count(*) FROM (SELECT entry FROM search_text "
    "WHERE tokens @@ CAST(:expression AS tsquery) AND entry BETWEEN :first AND :last "
    "LIMIT :limit) AS found"
)


@dataclass(frozen=True, slots=True)
class FullText:
    """How one engine is told to put a row, and to answer a question."""

    put: Prepared
    """Takes ``row`` and ``tokens``, parted by spaces."""
    ask: Prepared
    """Takes ``expression``, ``first``, ``last`` and ``limit``; gives row numbers, the newest first."""
    count: Prepared
    """Takes the same as ``ask``; gives how many rows it would give."""
    expression: Callable[[Ways], str]


def of(session: Session) -> FullText:
    """Return the language of the engine behind a session."""
    return FTS5 if session.get_bind().dialect.name == "sqlite" else VECTORS


def _fts5(ways: Ways) -> str:
    said = [" AND ".join(map(_fts5_term, way)) for way in ways]
    return said[0] if len(said) == 1 else " OR ".join(f"({way})" for way in said)


def _fts5_term(term: Term) -> str:
    if term.begins:
        return f'"{term.token}" *'
    said = " OR ".join(f'"{token}"' for token in (term.token, *term.others))
    return f"({said})" if term.others else said


def _vectors(ways: Ways) -> str:
    return " | ".join(f"({' & '.join(map(_vector_term, way))})" for way in ways)


def _vector_term(term: Term) -> str:
    if term.begins:
        return f"'{term.token}':*"
    said = " | ".join(f"'{token}'" for token in (term.token, *term.others))
    return f"({said})" if term.others else said


FTS5 = FullText(
    Prepared(text(statements.PUT)), Prepared(text(statements.ASK)),
    Prepared(text(statements.COUNT)), _fts5,
)  # fmt: skip
VECTORS = FullText(Prepared(text(_PUT)), Prepared(text(_ASK)), Prepared(text(_COUNT)), _vectors)
