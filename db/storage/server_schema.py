"""Brings a server's tables to this version: refuse what is not ours or newer, migrate in one transaction."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import Engine, inspect, text
from sqlalchemy.engine import Connection

from db.kernel.errors import CannotOpen, TroubleCode
from db.storage import migrate
from db.storage.postgres import WRITERS, examine

_UNSORTED = """
    SELECT c.table_name, c.column_name, c.data_type, c.character_maximum_length
    FROM information_schema.columns c JOIN pg_class t ON t.oid = c.table_name::regclass
    WHERE c.table_schema = current_schema() AND t.relkind IN ('r', 'p') AND NOT t.relispartition
    AND c.data_type IN ('character varying', 'text') AND c.collation_name IS DISTINCT FROM 'C'
"""
"""Parts of a divided table follow it."""


def create(engine: Engine) -> None:
    """Make the tables of a new station; raises CannotOpen(SERVER_OCCUPIED) when one lies there already."""
    with _alone(engine) as connection:
        examine(connection)
        if inspect(connection).get_table_names():
            raise CannotOpen(TroubleCode.SERVER_OCCUPIED)
        _upgrade(connection)
        connection.commit()


def bring_up_to_date(engine: Engine) -> bool:
    """Upgrade older tables and tell whether they were.

    Raises CannotOpen as ``revision`` does, NEWER_FORMAT with ``found`` and ``known``.
    """
    with _alone(engine) as connection:
        examine(connection)
        found = revision(connection)
        if found > migrate.HEAD:
            raise CannotOpen(TroubleCode.NEWER_FORMAT, found=found, known=migrate.HEAD)
        if found < migrate.HEAD:
            _upgrade(connection)
            connection.commit()
            return True
        return False


def revision(connection: Connection) -> str:
    """Return the schema revision of the server; raises CannotOpen: SERVER_EMPTY, SERVER_OTHER for foreign tables."""
    tables = inspect(connection).get_table_names()
    if "alembic_version" not in tables:
        raise CannotOpen(TroubleCode.SERVER_OTHER if tables else TroubleCode.SERVER_EMPTY)
    return str(connection.scalar(text("SELECT version_num FROM alembic_version")) or "")


def _alone(engine: Engine) -> Connection:
    """Return a connection that no writer and no other upgrade works beside."""
    connection = engine.execution_options(isolation_level="READ COMMITTED").connect()
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITERS})")
    return connection


def _upgrade(connection: Connection) -> None:
    migrate.run(connection)
    _sort_by_bytes(connection)


def _sort_by_bytes(connection: Connection) -> None:
    """Give every text the order it has in SQLite: names sort alike, and keys are found by their beginning."""
    changes: dict[str, list[str]] = defaultdict(list)
    for table, column, kind, length in connection.execute(text(_UNSORTED)):
        size = f"({length})" if length else ""
        changes[table].append(f'ALTER COLUMN "{column}" TYPE {kind}{size} COLLATE "C"')
    for table, parts in changes.items():
        connection.exec_driver_sql(f'ALTER TABLE "{table}" {", ".join(parts)}')
