"""Opening files of any age: newer refused, older copied and upgraded, ours told from others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

import db.bundle.bundles
import db.workspace  # noqa: F401
from db.kernel.errors import CannotOpen, TroubleCode
from db.storage import migrate
from db.storage.base import Base
from db.storage.engine import connect, open_file
from tests.fakes.clock import FakeClock

KEY = bytes(range(32))


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "station.db"
    migrate.create(path, KEY)
    return path


def test_the_known_head_is_the_newest_revision() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    assert ScriptDirectory.from_config(config).get_current_head() == migrate.HEAD


def test_the_migrated_schema_is_the_declared_one(database: Path) -> None:
    engine = open_file(database, KEY)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        found = [one for one in compare_metadata(context, Base.metadata) if not is_index_part(one)]
    engine.dispose()
    assert found == []


def test_a_file_of_this_version_is_left_alone(database: Path, clock: FakeClock) -> None:
    assert migrate.bring_up_to_date(database, KEY, clock.now()) is None
    assert not (database.parent / "backups").exists()


def test_a_newer_file_is_refused_untouched(database: Path, clock: FakeClock) -> None:
    set_revision(database, "9999")
    before = database.read_bytes()
    with pytest.raises(CannotOpen) as refused:
        migrate.bring_up_to_date(database, KEY, clock.now())
    assert refused.value.code is TroubleCode.NEWER_FORMAT
    assert refused.value.params == {"found": "9999", "known": migrate.HEAD}
    assert database.read_bytes() == before


def test_an_older_file_is_copied_before_it_is_upgraded(tmp_path: Path, clock: FakeClock) -> None:
    path = tmp_path / "station.db"
    connection = connect(path, KEY)
    connection.execute(f"PRAGMA application_id = {migrate.APPLICATION_ID}")
    connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
    connection.close()
    made = migrate.bring_up_to_date(path, KEY, clock.now())
    assert migrate.revision(path, KEY) == migrate.HEAD
    copies = list((tmp_path / "backups").glob("before-upgrade-*.db"))
    assert copies == [made]
    assert migrate.revision(copies[0], KEY) < migrate.HEAD


def test_an_encrypted_file_of_another_program_is_not_ours(tmp_path: Path, clock: FakeClock) -> None:
    path = tmp_path / "other.db"
    connection = connect(path, KEY)
    connection.execute("CREATE TABLE x (y)")
    connection.close()
    with pytest.raises(CannotOpen) as refused:
        migrate.bring_up_to_date(path, KEY, clock.now())
    assert refused.value.code is TroubleCode.NOT_OUR_FILE


def test_a_missing_file_is_named_missing(tmp_path: Path, clock: FakeClock) -> None:
    with pytest.raises(CannotOpen) as refused:
        migrate.bring_up_to_date(tmp_path / "station.db", KEY, clock.now())
    assert refused.value.code is TroubleCode.MISSING


def set_revision(database: Path, revision: str) -> None:
    connection: Any = connect(database, KEY)
    connection.execute("UPDATE alembic_version SET version_num = ?", (revision,))
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def is_index_part(difference: Any) -> bool:
    """The full-text table is made by hand and keeps shadow tables of its own."""
    names = [getattr(part, "name", "") or "" for part in difference if not isinstance(part, str)]
    return any(str(name).startswith("search_text") for name in names)


def test_an_upgrade_tells_what_was_erased_from_what_was_withheld(
    tmp_path: Path, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before, neither had a salt; the record of the second one was erased, the third is a change shown as blank."""
    path, upgrade = tmp_path / "station.db", command.upgrade
    with monkeypatch.context() as earlier:
        earlier.setattr(command, "upgrade", lambda config, _head: upgrade(config, "0020"))
        migrate.create(path, KEY)
    raw = connect(path, KEY)
    for seq, record, verb in ((1, b"a", "insert"), (2, b"b", "insert"), (3, b"a", "update")):
        raw.execute(_OPERATION, (seq, record * 16, verb))
    raw.execute("INSERT INTO erasure (record, origin, seq) VALUES (?, 1, 9)", (b"b" * 16,))
    raw.execute("INSERT INTO parked (record, origin, seq, kind) VALUES (?, 1, 1, 4)", (b"a" * 16,))
    raw.close()
    migrate.bring_up_to_date(path, KEY, clock.now())
    raw = connect(path, KEY)
    salts = raw.execute("SELECT seq, salt FROM operation ORDER BY seq").fetchall()
    waiting = raw.execute("SELECT seq FROM parked ORDER BY seq").fetchall()
    raw.close()
    assert salts == [(1, None), (2, b""), (3, None)]
    assert waiting == [(1,), (3,)]


_OPERATION = (
    "INSERT INTO operation (origin, seq, hlc, kind, record, verb, commitment, actor, role, action, act, link) "
    "VALUES (1, ?, 1, 4, ?, ?, x'00', x'00', 'head', 'person_added', 1, x'00')"
)
