"""A new key for the station: the lock turns the file over, and everybody comes in as before."""

from __future__ import annotations

import pytest

from db.kernel.errors import CannotOpen
from db.kernel.kinds import Action
from db.storage.engine import connect
from desktop.settings.accounts import change_key
from desktop.shell.sign_in import SignIn
from tests import factories
from tests.programs import sign_in


def test_the_lock_turns_the_file_over_to_the_new_key(at_work):
    old = at_work.workspace._key.derive("db")
    database = at_work.places.database
    change_key(at_work.desk, at_work.work)
    assert isinstance(at_work.window.scene, SignIn)
    with pytest.raises(CannotOpen):
        connect(database, old)
    sign_in(at_work)
    entries = at_work.workspace.journal.of_user(at_work.desk.actor.user)
    assert Action.KEY_ROTATED in {entry.action for entry in entries}
    assert at_work.workspace._key.past


def test_closing_the_program_turns_the_file_over_as_well(at_work):
    old = at_work.workspace._key.derive("db")
    database = at_work.places.database
    at_work.workspace.accounts.rotate_key(at_work.desk.actor)
    at_work.close()
    with pytest.raises(CannotOpen):
        connect(database, old)


def backups(program) -> int:
    return len(list(program.places.folder.glob("backups/daily-*.db")))


def test_who_goes_home_leaves_a_backup_of_what_was_written(make_program, clock):
    program = make_program(backs_up=True)
    program.show()
    sign_in(program)
    program.workspace.reception.register_visit(program.desk.actor, factories.visit(clock))
    assert backups(program) == 0
    program.close()
    assert backups(program) == 1


def test_a_lock_and_a_program_that_only_looked_make_none(make_program):
    program = make_program(backs_up=True)
    program.show()
    sign_in(program)
    program.lock()
    program.close()
    assert backups(program) == 0


def test_a_backup_that_cannot_be_made_hinders_nobody_from_going_home(make_program):
    program = make_program(backs_up=True)
    program.show()
    sign_in(program)
    (program.places.folder / "backups").write_bytes(b"in the way")
    program.close()
    assert program.workspace is None
