"""Copies: whole while somebody writes, encrypted, proven, and never half there."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from db.kernel.errors import CannotOpen, CannotWrite, TroubleCode
from db.kernel.kinds import Action
from db.people.records import PersonRow
from db.storage import migrate
from db.storage.backup import check, copy_file
from db.storage.engine import connect, is_encrypted, open_file
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import PASSPHRASE, Station


@pytest.fixture
def key(station: Station) -> bytes:
    """The key of the station's file."""
    return station.entrance.enter(station.founded.user, PASSPHRASE).key.derive("db")


def test_a_copy_holds_what_was_saved_and_not_what_is_being_written(
    station: Station, clock: FakeClock, key: bytes, tmp_path: Path
) -> None:
    station.workspace.people.add(station.actor, factories.person(clock, name="沈禾穗"))
    work = station.workspace.unit_of_work
    with work.writing(station.actor, Action.SETTING_CHANGED) as writing:
        writing.session.connection().exec_driver_sql("UPDATE person SET name = 'half'")
        copy = copy_file(station.workspace.places.database, key, tmp_path / "backups" / "copy.db")
    assert is_encrypted(copy)
    assert migrate.revision(copy, key) == migrate.HEAD
    engine = open_file(copy, key)
    with engine.connect() as connection:
        assert connection.execute(select(PersonRow.name)).scalars().all() == ["沈禾穗"]
    engine.dispose()
    assert [one.name for one in copy.parent.iterdir()] == ["copy.db"]


def test_a_copy_replaces_an_older_one_and_the_rest_of_a_failed_one(
    station: Station, key: bytes, tmp_path: Path
) -> None:
    (tmp_path / "copy.db").write_bytes(b"old")
    (tmp_path / "copy.db.part").write_bytes(b"half")
    copy = copy_file(station.workspace.places.database, key, tmp_path / "copy.db")
    assert copy.stat().st_size > 100_000
    assert not (tmp_path / "copy.db.part").exists()


def test_a_copy_that_has_no_place_is_trouble(station: Station, key: bytes, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotWrite):
        copy_file(station.workspace.places.database, key, tmp_path / "file" / "copy.db")


def test_a_damaged_file_is_not_copied(station: Station, key: bytes, tmp_path: Path) -> None:
    station.workspace.close()
    database = station.workspace.places.database
    whole = bytearray(database.read_bytes())
    for page in range(5, len(whole) // 4096, 3):
        whole[page * 4096 + 100] ^= 1
    database.write_bytes(whole)
    with pytest.raises(CannotOpen) as refused:
        copy_file(database, key, tmp_path / "copy.db")
    assert refused.value.code is TroubleCode.DAMAGED
    assert list(tmp_path.glob("copy*")) == []


def test_a_whole_file_has_no_findings_and_a_flipped_page_has_one(
    station: Station, key: bytes
) -> None:
    station.workspace.close()
    database = station.workspace.places.database
    connection = connect(database, key)
    assert check(connection) == ()
    connection.close()
    whole = bytearray(database.read_bytes())
    whole[-2048] ^= 1  # the last page holds no schema, and a file without its schema never opens
    database.write_bytes(whole)
    connection = connect(database, key)
    assert check(connection)
    connection.close()
