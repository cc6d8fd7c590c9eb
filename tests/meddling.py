"""Somebody with the key and a tool of their own, who changes what nobody may change."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, create_engine, event, text
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2 as sqlcipher

from db.storage.engine import connect
from tests.stations import PASSPHRASE, Station

TRIGGERS = tuple(
    f"{table}_refuses_{verb}" for table in ("operation", "segment") for verb in ("update", "delete")
)


@contextmanager
def meddling_with(station: Station, *, is_guarded: bool = False) -> Iterator[Connection]:
    """Open the file past the program; without its guards unless asked otherwise. Nothing is kept."""
    opened = station.entrance.enter(station.founded.user, PASSPHRASE)
    raw = connect(station.entrance.places.database, opened.key.derive("db"))
    engine = create_engine("sqlite://", module=sqlcipher, creator=lambda: raw, poolclass=StaticPool)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    with engine.connect() as connection:
        for name in () if is_guarded else TRIGGERS:
            connection.execute(text(f"DROP TRIGGER {name}"))
        yield connection
        connection.rollback()
    engine.dispose()
    raw.close()


def edit(connection: Connection, chance: random.Random, count: int) -> int | None:
    """Change one field of one entry."""
    seq = chance.randrange(1, count + 1)
    column = chance.choice(_COLUMNS)
    row = connection.execute(text(f"SELECT {column} FROM operation WHERE seq = {seq}")).one()
    changed = _changed(row[0], chance)
    if changed == row[0]:
        return None
    statement = text(f"UPDATE operation SET {column} = :value WHERE seq = {seq}")
    connection.execute(statement, {"value": changed})
    return seq


def drop(connection: Connection, chance: random.Random, count: int) -> int | None:
    """Take one entry out of the middle."""
    seq = chance.randrange(1, count)
    connection.execute(text(f"DELETE FROM operation WHERE seq = {seq}"))
    return seq


def cut(connection: Connection, chance: random.Random, count: int) -> int | None:
    """Take the last entries away, into what a signature covers."""
    sealed = connection.scalar(text("SELECT max(last) FROM segment"))
    seq = chance.randrange(1, sealed + 1)
    connection.execute(text(f"DELETE FROM operation WHERE seq >= {seq}"))
    first = connection.scalar(text(f"SELECT max(first) FROM segment WHERE first <= {seq}"))
    return min(first, seq)


def swap(connection: Connection, chance: random.Random, count: int) -> int | None:
    """Let two entries change places."""
    one, other = sorted(chance.sample(range(1, count + 1), 2))
    for place, to in ((one, -1), (other, one), (-1, other)):
        connection.execute(text(f"UPDATE operation SET seq = {to} WHERE seq = {place}"))
    return one


def insert(connection: Connection, chance: random.Random, count: int) -> int | None:
    """Put a copy of one entry between two others."""
    seq, copied = chance.randrange(1, count + 1), chance.randrange(1, count + 1)
    connection.execute(text(f"UPDATE operation SET seq = -seq WHERE seq > {seq}"))
    connection.execute(text("UPDATE operation SET seq = -seq + 1 WHERE seq < 0"))
    after = copied if copied <= seq else copied + 1
    names = ", ".join(one for one in _ALL if one != "seq")
    connection.execute(
        text(
            f"INSERT INTO operation (seq, {names}) SELECT {seq + 1}, {names} FROM operation"
            f" WHERE seq = {after}"
        )
    )
    # A copy of what stood there anyway is right in its place; the one it pushed on is not.
    return seq + 2 if copied == seq + 1 else seq + 1


def forge(connection: Connection, chance: random.Random, count: int) -> int | None:
    """Change a signature, or what it says."""
    first = chance.choice([row[0] for row in connection.execute(text("SELECT first FROM segment"))])
    column = chance.choice(["signature", "head"])
    row = connection.execute(text(f"SELECT {column} FROM segment WHERE first = {first}")).one()
    statement = text(f"UPDATE segment SET {column} = :value WHERE first = {first}")
    connection.execute(statement, {"value": _changed(row[0], chance)})
    return int(first)


MUTATIONS: tuple[Callable[[Connection, random.Random, int], int | None], ...] = (
    edit, edit, edit, drop, cut, swap, insert, forge,
)  # fmt: skip
_COLUMNS = (
    "hlc", "kind", "record", "verb", "payload", "salt", "commitment", "actor", "role", "action",
    "act", "link",
)  # fmt: skip
_ALL = ("origin", "seq", *_COLUMNS, "context")


def _changed(value: Any, chance: random.Random) -> Any:
    if isinstance(value, int):
        return value + chance.choice([-1, 1, 7])
    if isinstance(value, str):
        others = {"insert": "update", "update": "note", "note": "insert"}
        return others.get(value, value + "x")
    raw = bytearray(value or b"\x00")
    place = chance.randrange(len(raw))
    raw[place] ^= 1 << chance.randrange(8)
    return bytes(raw)
