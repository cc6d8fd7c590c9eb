"""A file changes from one key to another whole, whichever of them opens it."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.kernel.errors import CannotOpen, TroubleCode
from db.storage import migrate
from db.storage.engine import connect, is_encrypted
from db.storage.rekey import rekey

OLD, NEW, OTHER = bytes(32), bytes([1]) * 32, bytes([2]) * 32


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "station.db"
    migrate.create(path, OLD)
    return path


def test_the_new_key_opens_and_the_old_one_no_longer_does(database: Path) -> None:
    rekey(database, (NEW, OLD))
    rekey(database, (NEW, OLD))
    assert is_encrypted(database)
    assert migrate.revision(database, NEW) == migrate.HEAD
    with pytest.raises(CannotOpen):
        connect(database, OLD)


def test_what_the_log_still_holds_comes_along(database: Path) -> None:
    writer = connect(database, OLD)
    writer.execute("CREATE TABLE kept (text TEXT)")
    writer.execute("INSERT INTO kept VALUES ('井盖')")
    left = {one.name: one.read_bytes() for one in database.parent.glob("station.db*")}
    writer.close()
    for name, content in left.items():
        (database.parent / name).write_bytes(content)
    rekey(database, (NEW, OLD))
    reader = connect(database, NEW)
    assert reader.execute("SELECT text FROM kept").fetchall() == [("井盖",)]
    reader.close()


def test_a_file_that_none_of_the_keys_opens_is_left_alone(database: Path) -> None:
    before = database.read_bytes()
    with pytest.raises(CannotOpen) as refused:
        rekey(database, (NEW, OTHER))
    assert refused.value.code is TroubleCode.DAMAGED
    assert database.read_bytes() == before
