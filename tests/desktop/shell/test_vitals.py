"""Chip and status bar stay true while work goes on."""

from __future__ import annotations

import os
from datetime import timedelta

from db.kernel.kinds import Kind
from desktop.shell.saved_chip import SavedState
from desktop.shell.vitals import newest_backup
from tests import factories
from tests.programs import sign_in


def test_a_saved_change_moves_the_time_and_the_count(at_work, clock):
    clock.advance(minutes=5)
    desk = at_work.desk
    before = at_work.work.status.facts()
    register = desk.workspace.reception.register_visit
    desk.jobs.ask(at_work.work, lambda: register(desk.actor, factories.visit(clock)))
    after = at_work.work.status.facts()
    assert "已保存 09:05:00" in after
    assert [f for f in before if "未导出" in f] != [f for f in after if "未导出" in f]
    assert at_work.work.header.saved.state is SavedState.SAVED


def test_the_newest_copy_counts_as_the_backup(tmp_path, clock):
    assert newest_backup(tmp_path) is None
    for name, hours in (("one.db", 5), ("other.db", 1)):
        (tmp_path / name).touch()
        made = (clock.now() - timedelta(hours=hours)).timestamp()
        os.utime(tmp_path / name, (made, made))
    assert newest_backup(tmp_path) == clock.now() - timedelta(hours=1)


def test_the_backup_is_told_after_signing_in(program, entrance, clock):
    folder = entrance.places.folder / "backups"
    folder.mkdir()
    (folder / "noon.db").touch()
    made = (clock.now() - timedelta(hours=1)).timestamp()
    os.utime(folder / "noon.db", (made, made))
    sign_in(program)
    assert "备份 08:00 已验证" in program.work.status.facts()


def test_a_backup_that_an_import_made_is_told_at_once(program, clock, qtbot):
    sign_in(program)
    desk = program.work.desk
    desk.workspace.backups.make(clock.now())
    assert "还没有备份" in program.work.status.facts()
    desk.jobs.changed.emit(frozenset({Kind.BUNDLE}))
    qtbot.waitUntil(lambda: "还没有备份" not in program.work.status.facts())
