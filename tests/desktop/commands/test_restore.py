"""A lost station comes back from the command line, with the recovery code and nothing else."""

from __future__ import annotations

from pathlib import Path

from db.accounts.entrance import Entrance, Places
from db.kernel.clock import SystemClock
from db.storage.backups import Backups
from tests.desktop.commands.conftest import PASSPHRASE, invoke

FACTS = (
    "--code", "330481-HC", "--name", "海宁市海昌街道代表联络站", "--short-name", "海昌",
    "--user", "何静澜", "--json",
)  # fmt: skip


def test_the_newest_backup_comes_back_into_a_new_folder(tmp_path: Path, qapp: object) -> None:
    made = invoke(tmp_path / "old", "init", *FACTS, typed=PASSPHRASE)
    code = made.values["recovery_code"]
    entrance = Entrance(Places(tmp_path / "old", tmp_path / "old-profile"), SystemClock())
    opened = entrance.enter(entrance.people()[0].user, PASSPHRASE)
    backups = Backups(entrance.places.database, opened.key.derive("db"), entrance.ring)
    backups.make(SystemClock().now())
    entrance.places.database.write_bytes(b"lost")
    new = tmp_path / "new"
    wrong = invoke(tmp_path / "old", "restore", "--into", str(new), typed="AAAA-BBBB")
    assert (wrong.status, new.exists()) == (3, False)
    back = invoke(tmp_path / "old", "restore", "--into", str(new), "--json", typed=code)
    assert back.status == 0, back.errors
    assert back.values["folder"] == str(new)
    again = invoke(tmp_path / "old", "restore", "--into", str(new), typed=code)
    assert again.status == 3
    found = invoke(new, "doctor", "--json", typed=PASSPHRASE)
    assert found.values["journal"]["health"] == "good", found.text


def test_where_there_is_no_backup_that_is_said(tmp_path: Path, qapp: object) -> None:
    told = invoke(tmp_path / "old", "restore", "--into", str(tmp_path / "new"), typed="AAAA")
    assert told.status == 3
    assert "Traceback" not in told.errors
