"""A backup comes back in the window: from the sign-in, from a damaged file, on an empty computer."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from db.accounts.entrance import Entrance, Places
from desktop.app import Options, Program, build
from desktop.shell.first_run import FirstRun
from desktop.shell.recovery_form import RecoveryForm
from desktop.shell.restore_scene import RestoreScene
from desktop.shell.sign_in import SignIn
from desktop.shell.trouble import TroubleScene
from tests import factories
from tests.fakes.clock import FakeClock
from tests.fakes.jobs import ImmediateJobs
from tests.fakes.questions import PreparedAnswers
from tests.programs import PAGES, MakeProgram, sign_in
from tests.stations import FAST, THEIR_PASSPHRASE, Template, colleague, open_station


@pytest.fixture
def backed_up(entrance: Entrance, founded_station: Template, clock: FakeClock) -> Entrance:
    """A station with one visit in its backup, a second one after it, and a colleague."""
    station = open_station(entrance, founded_station.founded, clock)
    workspace, actor = station.workspace, station.actor
    colleague(station, clock, must_change=False)
    workspace.reception.register_visit(
        actor, factories.visit(clock, factories.matter(title="在备份里"))
    )
    workspace.backups.make(clock.now())
    clock.advance(hours=2)
    workspace.reception.register_visit(
        actor, factories.visit(clock, factories.matter(title="在备份后"))
    )
    workspace.close()
    return entrance


def restore_scene(program: Program) -> RestoreScene:
    """Go from the sign-in to the page of restoring."""
    sign_in_page = program.window.scene
    assert isinstance(sign_in_page, SignIn)
    sign_in_page.passphrase.forgotten.emit()
    recovery = sign_in_page.form()
    assert isinstance(recovery, RecoveryForm)
    recovery.restore_requested.emit()
    return shown(program)


def shown(program: Program) -> RestoreScene:
    scene = program.window.scene
    assert isinstance(scene, RestoreScene)
    return scene


def titles(program: Program) -> set[str]:
    assert program.workspace is not None
    found = program.workspace.matters.find(program.desk.actor, "备份")
    return {one.title for one in found}


def restored(scene: RestoreScene, code: str) -> None:
    scene.code.setText(code)
    scene.passphrase.setText(THEIR_PASSPHRASE)
    scene.advance()
    scene.restored.emit()


def test_the_station_is_what_it_was_and_its_files_of_before_are_kept(
    backed_up: Entrance, make_program: MakeProgram, founded_station: Template
) -> None:
    program = make_program()
    program.show()
    restored(restore_scene(program), founded_station.founded.recovery_code)
    sign_in(program)
    assert titles(program) == {"在备份里"}
    assert len(list(backed_up.places.folder.glob("before-restore-*/station.db"))) == 1
    assert program.workspace is not None
    assert program.workspace.new_life() is not None


def test_a_code_that_does_not_fit_and_a_second_person_who_does_not_agree_change_nothing(
    backed_up: Entrance, make_program: MakeProgram, founded_station: Template
) -> None:
    program = make_program()
    program.show()
    scene = restore_scene(program)
    scene.code.setText("AAAA-BBBB")
    scene.passphrase.setText(THEIR_PASSPHRASE)
    scene.advance()
    assert scene.error() == "恢复码不对。请照着纸上逐组核对。"
    scene.code.setText(founded_station.founded.recovery_code)
    scene.passphrase.setText("other")
    scene.advance()
    assert "口令" in scene.error()
    scene.left.emit()
    sign_in(program)
    assert titles(program) == {"在备份里", "在备份后"}


def test_what_is_missing_is_gone_to(
    backed_up: Entrance, make_program: MakeProgram, founded_station: Template
) -> None:
    program = make_program()
    program.show()
    scene = restore_scene(program)
    scene.advance()
    assert scene.focusWidget() is scene.code
    scene.code.setText(founded_station.founded.recovery_code)
    scene.advance()
    assert scene.focusWidget() is scene.passphrase


def test_a_station_that_cannot_be_opened_offers_its_backups(
    backed_up: Entrance, make_program: MakeProgram, founded_station: Template
) -> None:
    for name in ("keyslots.json", "keyslots.json.1"):
        (backed_up.places.folder / name).write_bytes(b"spoiled")
    program = make_program()
    program.show()
    trouble = program.window.scene
    assert isinstance(trouble, TroubleScene)
    trouble.restore_requested.emit()
    restored(shown(program), founded_station.founded.recovery_code)
    sign_in(program)
    assert titles(program) == {"在备份里"}


def test_an_empty_computer_takes_the_backups_of_another_folder(
    backed_up: Entrance,
    qapp: QApplication,
    founded_station: Template,
    clock: FakeClock,
    tmp_path: Path,
) -> None:
    places = Places(tmp_path / "new", tmp_path / "new-profile")
    answers = PreparedAnswers(path=backed_up.places.folder / "backups")
    options = Options(
        clock=clock, cost=FAST, floor=FAST, pages=PAGES, jobs=ImmediateJobs(), questions=answers
    )
    program = build(qapp, places, options)
    program.show()
    first = program.window.scene
    assert isinstance(first, FirstRun)
    first.restore.click()
    scene = shown(program)
    assert scene.error()
    scene.elsewhere.click()
    assert not scene.error()
    restored(scene, founded_station.founded.recovery_code)
    sign_in(program)
    assert titles(program) == {"在备份里"}
    program.close()
