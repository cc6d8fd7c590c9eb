"""Brings a station's file to this version: refuse newer, copy, migrate, verify, then open."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as sqlcipher

from db.kernel.clock import CHINA
from db.kernel.errors import CannotOpen, TroubleCode
from db.storage.backup import copy_file
from db.storage.engine import APPLICATION_ID, connect, tell_as_trouble, told_as_trouble

if TYPE_CHECKING:
    from sqlalchemy.engine import Connection

HEAD = "0038"
"""Newest revision of ``migrations/versions``; a test compares them, so that Alembic need not load."""

_BEFORE_ALL = "0000"

SCRIPTS = Path(__file__).parent / "migrations"


def create(path: Path, key: bytes) -> None:
    """Make a new, empty station file at the newest revision."""
    if path.exists():
        raise CannotOpen(TroubleCode.OCCUPIED)
    path.touch(mode=0o600)
    _upgrade(path, key)


def bring_up_to_date(path: Path, key: bytes, now: datetime) -> Path | None:
    """Upgrade an older file and return the copy made before it; None when nothing was to do.

    Raises CannotOpen: MISSING, DAMAGED, NOT_OUR_FILE, NEWER_FORMAT with ``found`` and ``known``.
    """
    if not path.exists():
        raise CannotOpen(TroubleCode.MISSING)
    found = revision(path, key)
    if found == HEAD:
        return None
    if found > HEAD:
        raise CannotOpen(TroubleCode.NEWER_FORMAT, found=found, known=HEAD)
    stamp = now.astimezone(CHINA).strftime("%Y%m%d-%H%M%S")
    copy = copy_file(path, key, path.parent / "backups" / f"before-upgrade-{found}-{stamp}.db")
    _upgrade(path, key)
    return copy


def revision(path: Path, key: bytes) -> str:
    """Return the schema revision a file says it has; raises CannotOpen for a file that is not ours."""
    connection = connect(path, key)
    try:
        if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
            raise CannotOpen(TroubleCode.NOT_OUR_FILE)
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(row[0]) if row else _BEFORE_ALL
    except sqlcipher.DatabaseError as error:
        raise told_as_trouble(error, path) from error
    finally:
        connection.close()


def _upgrade(path: Path, key: bytes) -> None:
    """Run the migrations on a connection without the authorizer, which would forbid them; raises Trouble."""
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    raw = connect(path, key)
    engine = create_engine("sqlite://", module=sqlcipher, creator=lambda: raw, poolclass=StaticPool)
    tell_as_trouble(engine, path)
    try:
        raw.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        with engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            run(connection)
            connection.commit()
    except sqlcipher.DatabaseError as error:
        raise told_as_trouble(error, path) from error
    finally:
        engine.dispose()
        raw.close()


def run(connection: Connection) -> None:
    """Run what is missing up to the newest revision, in the transaction of this connection."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
