"""Opens the encrypted file with the pragmas of R-20, read back on every connection, and names its errors."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy import create_engine as _create_engine
from sqlalchemy.engine import Connection, ExceptionContext
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

from db.kernel.errors import CannotOpen, CannotWrite, Trouble, TroubleCode
from db.storage.files import is_full

APPLICATION_ID = 0x4C44534B
"""``LDSK`` in the file header: this is a station's file."""

PRAGMAS: dict[str, int | str] = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
    "mmap_size": 0,
    "busy_timeout": 10_000,
    "recursive_triggers": 1,
    "cache_size": -32_768,
}
"""Power-cut safe (WAL with FULL lost nothing in 4,365 states), nothing left behind after a delete.

Recursive triggers let the guards of the journal hear a REPLACE as well.
"""

_FOR_WRITING = frozenset({"journal_mode"})
"""A file that is only read keeps the mode it is in."""

IMMEDIATE = "immediate"
"""Execution option: this transaction writes and takes the lock at its beginning."""

_STATEMENTS = 512
"""Statements that a connection keeps prepared; all that a working day sends, each asked of the authorizer once."""

_DOUBTFUL = (TroubleCode.DISK_ERROR, TroubleCode.DISK_FULL)
_APPEND_ONLY = frozenset({"operation", "segment"})
_FORBIDDEN_ACTS = {
    sqlcipher.SQLITE_ATTACH, sqlcipher.SQLITE_DETACH, sqlcipher.SQLITE_DROP_TABLE,
    sqlcipher.SQLITE_DROP_TRIGGER, sqlcipher.SQLITE_CREATE_TRIGGER,
    sqlcipher.SQLITE_CREATE_TEMP_TRIGGER, sqlcipher.SQLITE_ALTER_TABLE,
}  # fmt: skip
_GUARDING_PRAGMAS = frozenset({"recursive_triggers", "writable_schema", "ignore_check_constraints"})
_WRITES_OVER = {sqlcipher.SQLITE_UPDATE, sqlcipher.SQLITE_DELETE}
_CONTENT = {("operation", "payload"), ("operation", "salt")}
"""Columns of the journal that an erasure blanks, and that are filled in where only a proof had come."""

_BY_MESSAGE = (
    ("locked", TroubleCode.LOCKED),
    ("full", TroubleCode.DISK_FULL),
    ("readonly", TroubleCode.READ_ONLY),
    ("disk i/o", TroubleCode.DISK_ERROR),
    ("not a database", TroubleCode.DAMAGED),
    ("malformed", TroubleCode.DAMAGED),
    ("vtable constructor failed", TroubleCode.DAMAGED),
    ("hmac", TroubleCode.DAMAGED),
    ("unable to open", TroubleCode.MISSING),
)


def connect(path: Path, key: bytes) -> Any:
    """Open one raw connection to an encrypted file with its 32-byte key and check every pragma.

    Where we may not write, the file is opened for reading. Raises CannotOpen when the key does not
    fit, the file is damaged or is not encrypted.
    """
    if len(key) != 32:
        raise ValueError("a raw key has 32 bytes")
    reads_only = path.exists() and not may_write(path)
    address = _address_for_reading(path) if reads_only else str(path)
    try:
        connection = sqlcipher.connect(
            address,
            uri=reads_only,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=_STATEMENTS,
        )
    except sqlcipher.OperationalError as error:
        raise CannotOpen(_code(error, path)) from None
    try:
        _prepare(connection, key, reads_only=reads_only)
    except (sqlcipher.DatabaseError, CannotOpen) as error:
        connection.close()
        code = _code(error, path)
        # What a kill left in the log cannot be folded in where nothing may be written.
        is_log = reads_only and code is TroubleCode.MISSING
        raise CannotOpen(TroubleCode.READ_ONLY if is_log else code) from None
    return connection


def open_file(path: Path, key: bytes) -> Engine:
    """Return an engine on one station's encrypted file; nothing is opened until first use."""

    def guarded() -> Any:
        connection = connect(path, key)
        connection.set_authorizer(_authorize)
        return connection

    engine = _create_engine(
        "sqlite://", module=sqlcipher, creator=guarded, poolclass=QueuePool, pool_size=2
    )
    event.listen(engine, "begin", _begin)
    tell_as_trouble(engine, path)
    return engine


@contextmanager
def erasing(connection: Connection) -> Iterator[None]:
    """Let contents of the journal become nothing inside of this block; a guard in the tables refuses anything else."""
    with _authorized(connection, _authorize_contents):
        yield


@contextmanager
def renaming(connection: Connection) -> Iterator[None]:
    """Let operations go that stand under a new name inside of this block; a guard in the tables looks for each."""
    with _authorized(connection, _authorize_renaming):
        yield


@contextmanager
def _authorized(connection: Connection, authorize: Callable[..., int]) -> Iterator[None]:
    if connection.dialect.name != "sqlite":
        yield
        return
    raw: Any = connection.connection.driver_connection
    # The engine forgets what it has compiled whenever the authorizer is set, so nothing outlives the block.
    raw.set_authorizer(authorize)
    try:
        yield
    finally:
        raw.set_authorizer(_authorize)


def filling(connection: Connection) -> AbstractContextManager[None]:
    """Let contents come in that were withheld before; the same guard refuses what was erased or says something."""
    return erasing(connection)


def for_writing(engine: Engine) -> Engine:
    """Return the engine whose transactions write, each after the one before it is over."""
    options: dict[str, Any] = {IMMEDIATE: True}
    if engine.dialect.name != "sqlite":
        # What was written while this one waited for its turn has to be seen.
        options["isolation_level"] = "READ COMMITTED"
    return engine.execution_options(**options)


def tell_as_trouble(engine: Engine, path: Path) -> None:
    """Let an engine name its errors in our words: CannotOpen, CannotWrite."""
    event.listen(engine, "handle_error", partial(_translate, path), retval=True)


def may_write(path: Path) -> bool:
    """Tell whether the file and its folder, where its log has to lie, let us write."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def log_of(path: Path) -> Path:
    """Return the write-ahead log of a file: it holds what a kill or a power cut left unfolded."""
    return path.with_name(path.name + "-wal")


def is_encrypted(path: Path) -> bool:
    """Tell whether the file does not begin as a plain SQLite file does."""
    with path.open("rb") as file:
        return not file.read(16).startswith(b"SQLite format 3")


def _address_for_reading(path: Path) -> str:
    # Without a log the file is all there is, and needs none of the files that could not be made.
    how = "mode=ro" if log_of(path).exists() else "immutable=1"
    return f"{path.resolve().as_uri()}?{how}"


def _prepare(connection: Any, key: bytes, *, reads_only: bool) -> None:
    _unlock(connection, key)
    for name, wanted in PRAGMAS.items():
        if not (reads_only and name in _FOR_WRITING):
            _set(connection, name, wanted)


def _unlock(connection: Any, key: bytes) -> None:
    # The key goes through a raw cursor only: SQLAlchemy could echo it.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not connection.execute("PRAGMA cipher_version").fetchone():
        raise CannotOpen(TroubleCode.NOT_OUR_FILE)


def _set(connection: Any, name: str, wanted: int | str) -> None:
    connection.execute(f"PRAGMA {name} = {wanted}")
    found = connection.execute(f"PRAGMA {name}").fetchone()
    if found is None or found[0] != wanted:
        raise CannotOpen(TroubleCode.NOT_OUR_FILE, pragma=name)


def _authorize(act: int, first: str | None, second: str | None, *_rest: str | None) -> int:
    sets = act == sqlcipher.SQLITE_PRAGMA and second is not None
    loosens = sets and (first or "").lower() in _GUARDING_PRAGMAS
    if loosens or act in _FORBIDDEN_ACTS or (act in _WRITES_OVER and first in _APPEND_ONLY):
        return int(sqlcipher.SQLITE_DENY)
    return int(sqlcipher.SQLITE_OK)


def _authorize_contents(act: int, first: str | None, second: str | None, *rest: str | None) -> int:
    if act == sqlcipher.SQLITE_UPDATE and (first, second) in _CONTENT:
        return int(sqlcipher.SQLITE_OK)
    return _authorize(act, first, second, *rest)


def _authorize_renaming(act: int, first: str | None, second: str | None, *rest: str | None) -> int:
    if act == sqlcipher.SQLITE_DELETE and first in _APPEND_ONLY:
        return int(sqlcipher.SQLITE_OK)
    return _authorize(act, first, second, *rest)


def _begin(connection: Connection) -> None:
    immediate = connection.get_execution_options().get(IMMEDIATE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")


def trouble(code: TroubleCode) -> Trouble:
    """Return the error of a code: a file that is damaged or gone cannot be opened, all else cannot be written."""
    is_file = code in (TroubleCode.DAMAGED, TroubleCode.MISSING)
    return CannotOpen(code) if is_file else CannotWrite(code)


def told_as_trouble(error: sqlcipher.DatabaseError, path: Path) -> Trouble:
    """Return the error of a raw connection to a file as trouble."""
    return trouble(_code(error, path))


def _code(error: BaseException, path: Path) -> TroubleCode:
    if isinstance(error, CannotOpen):
        return error.code
    text = str(error).lower()
    code = next((code for part, code in _BY_MESSAGE if part in text), TroubleCode.DISK_ERROR)
    # Files beside the database that cannot grow are told as an I/O error, ones that cannot be made
    # as a database that is not there.
    doubtful = code is TroubleCode.DISK_ERROR or (code is TroubleCode.MISSING and path.exists())
    return TroubleCode.DISK_FULL if doubtful and is_full(path.parent) else code


def _translate(path: Path, context: ExceptionContext) -> BaseException | None:
    original = context.original_exception
    if not isinstance(original, sqlcipher.DatabaseError):
        return None
    if not any(part in str(original).lower() for part, _ in _BY_MESSAGE):
        return None
    # After a failed write nobody knows what the engine holds in memory: the next use opens the file anew.
    code = _code(original, path)
    context.is_disconnect = code in _DOUBTFUL
    return trouble(code)
