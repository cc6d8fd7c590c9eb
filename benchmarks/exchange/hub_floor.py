"""The hub's floor: the same operations, decoded before, into a log, a table and a position, one transaction a bundle.

No cryptography, no search index, no rule but "new": what PostgreSQL and its driver cost by themselves.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

import psycopg

from db.bundle.arriving import Operation

_TABLES = """
CREATE TABLE operation (origin bytea, seq bigint, hlc bigint, kind integer, record uuid, context bytea, payload bytea,
    PRIMARY KEY (origin, seq));
CREATE TABLE record (id uuid PRIMARY KEY, kind integer, origin bytea, seq bigint, hlc bigint, said bytea);
CREATE INDEX ix_record_kind ON record (kind, hlc);
CREATE TABLE position (origin bytea PRIMARY KEY, seq bigint);
"""


def play(address: str, bundles: Sequence[tuple[bytes, Sequence[Operation]]]) -> float:
    """Return the seconds of the wall that taking these runs of operations in takes."""
    with psycopg.connect(address) as connection:
        connection.execute(_TABLES)
        connection.commit()
        begun = time.perf_counter()
        for origin, operations in bundles:
            _take(connection, origin, operations)
            connection.commit()
        return time.perf_counter() - begun


def _take(connection: psycopg.Connection, origin: bytes, operations: Sequence[Operation]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO operation VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING",
            [(origin, one.seq, one.hlc, one.kind, one.record, one.context, one.payload) for one in operations],
        )  # fmt: skip
        cursor.executemany(
            "INSERT INTO record VALUES (%s, %s, %s, %s, %s, %s) ON CONFLICT (id) DO NOTHING",
            [(one.record, one.kind, origin, one.seq, one.hlc, one.payload) for one in operations],
        )
        cursor.execute(
            "INSERT INTO position VALUES (%s, %s) ON CONFLICT (origin) DO UPDATE SET seq = excluded.seq",
            (origin, operations[-1].seq),
        )
