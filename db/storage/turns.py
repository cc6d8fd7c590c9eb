"""One process at a time at one thing on a server; a file lets one writer through anyway."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, text
from sqlalchemy.engine import Connection

from db.kernel.errors import CannotWrite, TroubleCode

_ROOM = 0x4C445354
"""Sets these locks apart from those of other programs, and from the one that writers hold."""

_TAKE = text("SELECT pg_advisory_lock(:room, :number)")


@contextmanager
def turn(engine: Engine, name: bytes) -> Iterator[None]:
    """Hold a name alone to the end of the block or of this process; whoever comes second waits.

    It orders work and guards nothing: what is written is guarded by the transaction that writes it.
    """
    if engine.dialect.name != "postgresql":
        yield
        return
    with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        # A connection of its own, closed for good afterwards: the lock ends with it, however that comes.
        connection.detach()
        _wait(connection, _number(name))
        yield


def _wait(connection: Connection, number: int) -> None:
    """Take the lock, however long somebody else has it: a station's first bundle may take minutes."""
    while True:
        try:
            connection.execute(_TAKE, {"room": _ROOM, "number": number})
        except CannotWrite as error:
            if error.code is not TroubleCode.LOCKED:
                raise
        else:
            return


def _number(name: bytes) -> int:
    return int.from_bytes(hashlib.sha256(name).digest()[:4], signed=True)
