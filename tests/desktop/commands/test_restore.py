"""A lost station comes back from the command line, with the recovery code and nothing else."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from db.accounts.contracts import AddAccount
from db.accounts.entrance import Entrance, Places
from db.kernel.actor import Role
from db.kernel.clock import SystemClock
from db.kernel.ids import UserId, new_id
from db.storage.backups import Backups
from db.workspace import Workspace
from tests.desktop.commands.conftest import PASSPHRASE, invoke
from tests.stations import FAST

FACTS = (
    "--code", "330481-HC", "--name", "海宁市海昌街道代表联络站", "--short-name", "海昌",
    "--user", "何静澜", "--json",
)  # fmt: skip


def test_the_newest_backup_comes_back_into_a_new_folder(tmp_path: Path, qapp: object) -> None:
    made = invoke(tmp_path / "old", "init", *FACTS, typed=PASSPHRASE)
    code = made.values["recovery_code"]
    entrance = Entrance(
        Places(tmp_path / "old", tmp_path / "old-profile"), SystemClock(), floor=FAST
    )
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


def test_a_colleague_agrees_at_the_prompt_where_the_station_has_one(
    tmp_path: Path, qapp: object
) -> None:
    made = invoke(tmp_path / "old", "init", *FACTS, typed=PASSPHRASE)
    code, theirs = made.values["recovery_code"], "Qing-He 83 wu"
    clock = SystemClock()
    entrance = Entrance(Places(tmp_path / "old", tmp_path / "old-profile"), clock, floor=FAST)
    opened = entrance.enter(entrance.people()[0].user, PASSPHRASE)
    with closing(Workspace(entrance, opened, clock, cost=FAST)) as workspace:
        actor, user = workspace.accounts.actor(opened.user), UserId(new_id(clock))
        command = AddAccount(user, "温予安", Role.DUTY_STAFF, theirs, must_change=False)
        workspace.accounts.add(actor, command)
        workspace.backups.make(clock.now())
    order = ("restore", "--into", str(tmp_path / "new"))
    alone = invoke(tmp_path / "old", *order, typed=code)
    assert alone.status != 0
    assert "请写明本站一位同事的姓名" in alone.errors
    wrong = invoke(tmp_path / "old", *order, "--second", "温予安", typed=f"{code}\nQing-He 83 wo")
    assert (wrong.status != 0, (tmp_path / "new").exists()) == (True, False)
    assert "第二人的口令不符" in wrong.errors
    back = invoke(tmp_path / "old", *order, "--second", "温予安", typed=f"{code}\n{theirs}")
    assert back.status == 0, back.errors


def test_where_there_is_no_backup_that_is_said(tmp_path: Path, qapp: object) -> None:
    told = invoke(tmp_path / "old", "restore", "--into", str(tmp_path / "new"), typed="AAAA")
    assert told.status == 3
    assert "Traceback" not in told.errors
