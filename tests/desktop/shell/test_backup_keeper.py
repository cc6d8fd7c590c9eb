"""The backup of the day is made once, told in the bottom line, and given up with the window."""

from __future__ import annotations

import pytest

from desktop.jobs import Jobs
from desktop.shell.backup_keeper import BackupKeeper


@pytest.fixture
def keeper(at_work):
    return at_work.work.findChild(BackupKeeper)


def test_the_first_look_of_a_day_makes_one(keeper, at_work, clock):
    backups = at_work.workspace.backups
    keeper.look()
    keeper.look()
    assert len(backups.all()) == 1
    clock.advance(days=1)
    keeper.look()
    assert len(backups.all()) == 2
    assert any("09:00" in fact for fact in at_work.work.status.facts())


def test_without_any_backup_the_bottom_line_says_so(at_work):
    assert any("还没有备份" in fact for fact in at_work.work.status.facts())


def test_a_backup_that_fails_is_told_and_the_work_goes_on(keeper, at_work):
    at_work.workspace.backups.folder.write_bytes(b"in the way")
    keeper.look()
    assert at_work.workspace.backups.all() == ()
    assert at_work.work.page.field is not None


def test_a_lock_gives_a_backup_up_that_is_under_way(make_program, qtbot):
    jobs = Jobs()
    made = make_program(jobs=jobs)
    made.show()
    made.window.scene.passphrase.field.setText("Song-Mo 71 li")
    made.window.scene.passphrase.button.click()
    qtbot.waitUntil(lambda: made.work is not None)
    made.work.findChild(BackupKeeper).look()
    made.lock()
    qtbot.waitUntil(lambda: made.workspace is None and not jobs.busy)
    folder = made.places.folder / "backups"
    assert not list(folder.glob("*.part*"))
