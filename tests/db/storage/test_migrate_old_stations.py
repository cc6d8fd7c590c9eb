"""Every schema that was ever released opens, is brought up to date, holds together and reads back.

The files are made once, before a release, by ``python -m tests.fixtures.schemas.make``.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select

from db.accounts.entrance import Entrance, Places
from db.accounts.records import UserRow
from db.kernel.actor import Actor
from db.kernel.ids import UserId
from db.reception.codes import MatterState
from db.reception.queue_contracts import QueueView
from db.storage import migrate
from db.storage.engine import is_encrypted, open_file
from db.workspace import Workspace
from tests import factories
from tests.fakes.clock import FakeClock
from tests.faults.audit import engine_findings, findings
from tests.fixtures.schemas.make import FOLDER, KEY, opened_by, path_of

FILES = sorted(FOLDER.glob("station-*.db"))


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of an old station's file, in a folder of its own."""
    shutil.copy(request.param, tmp_path / "station.db")
    return tmp_path


@pytest.fixture
def workspace(old: Path, clock: FakeClock) -> Iterator[Workspace]:
    """The old station, opened by this version."""
    database, key = old / "station.db", KEY.derive("db")
    migrate.bring_up_to_date(database, key, clock.now())
    engine = open_file(database, key)
    with engine.connect() as connection:
        user = connection.execute(select(UserRow.id)).scalar_one()
    engine.dispose()
    clock.advance(days=1)
    entrance = Entrance(Places(old, old / "profile"), clock)
    workspace = Workspace(entrance, opened_by(UserId(user)), clock)
    yield workspace
    workspace.close()


def head(workspace: Workspace) -> Actor:
    return workspace.accounts.actor(workspace.accounts.everyone()[0].user)


def test_the_present_schema_has_its_file() -> None:
    assert path_of(migrate.HEAD) in FILES
    assert all(is_encrypted(path) for path in FILES)


def test_an_old_station_holds_together_after_its_upgrade(workspace: Workspace) -> None:
    assert findings(workspace) == []
    assert engine_findings(workspace) == ()
    assert workspace.journal.unsealed() == 0


def test_an_old_station_reads_back_what_was_written(workspace: Workspace) -> None:
    actor, matters = head(workspace), workspace.matters
    assert (actor.name, workspace.stations.facts().short_name) == ("何静澜", "海昌")
    found = matters.find(actor, "窨井盖")
    assert {line.number for line in found} == {"海昌接〔2026〕1号", "海昌接〔2026〕3号"}
    (first,) = matters.find(actor, "1号")[:1]
    shown = matters.detail(actor, first.id)
    assert (shown.line.state, shown.reply) == (MatterState.REPLIED, "已更换井盖。")
    assert [entry.text for entry in shown.timeline] == [
        "已电话告知。", "已更换井盖。", "请办。", "夜间车辆碾压声大，要求更换。",
    ]  # fmt: skip
    assert [one.name for one in shown.deputies] == ["祝云舟"]
    assert [one.title for one in shown.siblings] == ["桑园里路灯昏暗"]
    assert workspace.people.find(actor, "zyz")[0].name == "祝云舟"
    assert workspace.people.find(actor, "姚汀兰") == ()


def test_an_old_station_goes_on(workspace: Workspace, clock: FakeClock) -> None:
    actor = head(workspace)
    saved = workspace.reception.register_visit(actor, factories.visit(clock)).value
    assert saved.matters[0].number == "海昌接〔2026〕4号"
    assert len(workspace.matters.queue(actor, QueueView.TODAY)) == 1
    assert findings(workspace) == []
