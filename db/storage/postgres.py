"""Opens the PostgreSQL database that the counters of a station share, and names its errors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import psycopg
from sqlalchemy import Engine, event, text
from sqlalchemy import create_engine as _create_engine
from sqlalchemy.engine import Connection, ExceptionContext

from db.kernel.errors import CannotOpen, CannotWrite, Trouble, TroubleCode
from db.storage.address import parts
from db.storage.engine import IMMEDIATE

OLDEST = 14
"""First version that takes a whole array of tokens as a text vector."""

WRITERS = 0x4C44534B
"""Key of the lock that whoever writes holds until the end of the transaction."""

_SETTINGS = {
    "timezone": "UTC",
    "client_encoding": "UTF8",
    "lock_timeout": "10s",
    "idle_in_transaction_session_timeout": "30s",
    "jit": "off",
}
"""A counter that loses its current in the middle of a write must not hold the others up for long."""

_PATIENCE = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
"""Seconds, the last in milliseconds; a server that is gone is told of while somebody waits."""

_CODES = {
    "55P03": TroubleCode.LOCKED,
    "40001": TroubleCode.LOCKED,
    "40P01": TroubleCode.LOCKED,
    "53100": TroubleCode.DISK_FULL,
    "25006": TroubleCode.READ_ONLY,
    "42501": TroubleCode.SERVER_REFUSED,
    "28000": TroubleCode.SERVER_REFUSED,
    "28P01": TroubleCode.SERVER_REFUSED,
    "3D000": TroubleCode.SERVER_REFUSED,
}
"""SQLSTATE → what is wrong; whatever else ends a connection is told as a server that is away."""

_REFUSING = ("authentication failed", "no password supplied", "does not exist", "pg_hba.conf")
"""While a connection is made psycopg gives no SQLSTATE."""


def open_server(url: str) -> Engine:
    """Return an engine on the server; nothing is opened until first use.

    Readers see one moment. A writer waits for the one before it, as on a file, so that whatever a
    service reads before it writes is still true when it does.
    """
    settings = " ".join(f"-c {name}={value}" for name, value in _SETTINGS.items())
    engine = _create_engine(
        parts(url), pool_size=2, pool_pre_ping=True, isolation_level="REPEATABLE READ",
        connect_args={"options": settings, **_PATIENCE},
    )  # fmt: skip
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _translate, retval=True)
    return engine


@dataclass(frozen=True, slots=True)
class ServerFacts:
    """What a server says of itself."""

    version: int
    encoding: str
    now: datetime


def examine(connection: Connection) -> ServerFacts:
    """Return what a server says of itself; raises CannotOpen(SERVER_UNFIT)."""
    asked = "SELECT current_setting('server_version_num'), current_setting('server_encoding'), clock_timestamp()"
    number, encoding, now = connection.execute(text(asked)).one()
    facts = ServerFacts(int(number) // 10_000, str(encoding), now)
    if facts.version < OLDEST or facts.encoding != "UTF8":
        raise CannotOpen(
            TroubleCode.SERVER_UNFIT,
            version=facts.version, encoding=facts.encoding, oldest=OLDEST,
        )  # fmt: skip
    return facts


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get(IMMEDIATE, False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")


def _translate(context: ExceptionContext) -> BaseException | None:
    original = context.original_exception
    if context.is_pre_ping or not isinstance(original, psycopg.Error):
        return None
    code = _CODES.get(original.sqlstate or "")
    if code is None and isinstance(original, psycopg.OperationalError):
        refused = any(part in str(original) for part in _REFUSING)
        code = TroubleCode.SERVER_REFUSED if refused else TroubleCode.SERVER_AWAY
    return trouble(code) if code else None


def trouble(code: TroubleCode) -> Trouble:
    """Return the error of a code: a server that does not let us in cannot be opened, all else cannot be written."""
    at_the_door = code in (TroubleCode.SERVER_REFUSED, TroubleCode.SERVER_AWAY)
    return CannotOpen(code) if at_the_door else CannotWrite(code)
