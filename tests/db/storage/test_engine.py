"""The encrypted file: its pragmas on every connection, and what a wrong key or a damaged page is told as."""

from __future__ import annotations

import secrets
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlcipher3 import dbapi2 as sqlcipher

from db.kernel.errors import CannotOpen, StationError, TroubleCode
from db.storage import migrate
from db.storage.engine import PRAGMAS, connect, is_encrypted, open_file

KEY = bytes(range(32))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "station.db"
    migrate.create(path, KEY)
    return path


@pytest.fixture
def engine(database: Path) -> Engine:
    return open_file(database, KEY)


def test_every_connection_has_every_pragma(engine: Engine) -> None:
    with engine.connect() as first, engine.connect() as second:
        for connection in (first, second):
            for name, wanted in PRAGMAS.items():
                assert connection.exec_driver_sql(f"PRAGMA {name}").scalar() == wanted
    engine.dispose()


def test_the_file_is_encrypted_and_shows_no_text(database: Path, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO ticket VALUES ('2026-03-18', 1, '沈禾穗的名字', '2026-03-18', 0)"
        )
    engine.dispose()
    assert is_encrypted(database)
    whole = database.read_bytes() + b"".join(p.read_bytes() for p in database.parent.glob("*-wal"))
    assert "沈禾穗".encode() not in whole
    assert b"CREATE TABLE" not in whole


def test_a_wrong_key_is_refused_and_changes_nothing(database: Path) -> None:
    before = database.read_bytes()
    with pytest.raises(CannotOpen) as refused:
        connect(database, secrets.token_bytes(32))
    assert refused.value.code is TroubleCode.DAMAGED
    assert database.read_bytes() == before


def test_attaching_another_file_is_not_allowed(engine: Engine, tmp_path: Path) -> None:
    with engine.connect() as connection, pytest.raises(Exception, match="not authorized"):
        connection.exec_driver_sql("ATTACH ? AS other", (str(tmp_path / "x.db"),))
    engine.dispose()


def test_a_flipped_bit_is_never_read_as_data(database: Path) -> None:
    engine = open_file(database, KEY)
    with engine.begin() as connection:
        for position in range(400):
            connection.exec_driver_sql(
                "INSERT INTO ticket VALUES ('2026-03-18', ?, '排队的人', '2026-03-18', 0)",
                (position,),
            )
    engine.dispose()
    whole = bytearray(database.read_bytes())
    refused = 0
    for place in range(200, len(whole), len(whole) // 40):
        damaged = bytearray(whole)
        damaged[place] ^= 0x10
        database.write_bytes(damaged)
        refused += not reads_true(database)
    assert refused > 0


def test_a_folder_that_is_gone_is_named_missing(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen) as refused:
        connect(tmp_path / "nowhere" / "station.db", KEY)
    assert refused.value.code is TroubleCode.MISSING


def reads_true(database: Path) -> bool:
    """Read everything; True when all of it is what was written, False when it was refused."""
    try:
        names = names_in(database)
    except (StationError, sqlcipher.DatabaseError):
        return False
    assert names == ["排队的人"] * 400
    return True


def names_in(database: Path) -> list[str]:
    connection = connect(database, KEY)
    try:
        return [row[0] for row in connection.execute("SELECT name FROM ticket")]
    finally:
        connection.close()
