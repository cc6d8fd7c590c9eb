"""The composition root: order of the start, one program per folder, coming and going."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QTimer

from db.accounts.contracts import AddAccount
from db.accounts.entrance import Places
from db.kernel.actor import Role
from db.kernel.errors import CannotOpen, TroubleCode
from db.kernel.ids import UserId, new_id
from db.kernel.kinds import Action
from desktop.look import Theme
from desktop.shell.door import LockedBy
from desktop.shell.first_run import FirstRun
from desktop.shell.main_window import MainWindow
from desktop.shell.sign_in import SignIn
from desktop.shell.trouble import TroubleScene
from tests import programs
from tests.programs import OTHER_PASSPHRASE, sign_in
from tests.stations import PASSPHRASE, open_station

make_program = programs.make_program
program = programs.program
at_work = programs.at_work

HEAVY = ("sqlalchemy", "reportlab", "alembic", "jinja2", "numpy", "pypinyin", "db.workspace")

FIRST_PAINT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from db.accounts.entrance import Places
from desktop.app import build
folder = Path(sys.argv[1])
app = QApplication([])
program = build(app, Places(folder / "data", folder / "profile"))
loaded = []
program.window.painted.connect(lambda: loaded.extend(n for n in sys.argv[2:] if n in sys.modules))
program.window.painted.connect(app.quit)
program.show()
app.exec()
program.close()
print("loaded:", *loaded)
"""


@pytest.mark.parametrize("is_founded", [True, False])
def test_nothing_heavy_is_loaded_before_the_first_painting(entrance, tmp_path, is_founded):
    folder = entrance.places.folder.parent if is_founded else tmp_path / "new"
    command = [sys.executable, "-c", FIRST_PAINT, str(folder), *HEAVY]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.stdout.strip() == "loaded:", done.stderr


def test_the_heavy_libraries_follow_the_first_painting(program, qtbot):
    qtbot.waitUntil(lambda: "db.workspace" in sys.modules)


def test_a_second_program_on_the_same_folder_is_refused(program, make_program):
    with pytest.raises(CannotOpen) as refused:
        make_program()
    assert refused.value.code is TroubleCode.IN_USE


def test_a_folder_is_free_again_once_its_program_ended(program, make_program):
    program.close()
    assert isinstance(make_program().window.scene, SignIn)


def test_a_founded_station_begins_with_the_sign_in(program):
    assert isinstance(program.window.scene, SignIn)
    assert program.workspace is None


def test_an_empty_folder_begins_with_the_first_start(entrance, make_program):
    for file in entrance.places.folder.iterdir():
        file.unlink()
    assert isinstance(make_program().window.scene, FirstRun)


def test_a_database_without_its_slot_files_is_never_founded_over(entrance, make_program):
    _lose_slots(entrance)
    assert isinstance(make_program().window.scene, TroubleScene)


def test_a_station_whose_slot_files_vanish_while_open_is_shut_by_the_lock(at_work, entrance, qtbot):
    _lose_slots(entrance)
    at_work.lock()
    assert isinstance(at_work.window.scene, TroubleScene)
    qtbot.waitUntil(lambda: at_work.workspace is None)


def test_a_damaged_slot_file_is_told_and_left_alone(entrance, make_program):
    path = entrance.places.folder / "keyslots.json"
    path.write_bytes(b"{}")
    assert isinstance(make_program().window.scene, TroubleScene)
    assert path.read_bytes() == b"{}"


def test_the_right_passphrase_leads_to_reception(at_work):
    assert isinstance(at_work.window.scene, MainWindow)
    assert at_work.work.header.title() == "接待"
    assert at_work.settings.last_user == at_work.desk.actor.user.hex


def test_whom_reception_is_not_for_begins_with_the_first_page_there_is(
    make_program, entrance, founded_station, clock
):
    auditor = UserId(new_id(clock))
    station = open_station(entrance, founded_station.founded, clock)
    command = AddAccount(auditor, "沈书白", Role.AUDITOR, OTHER_PASSPHRASE, must_change=False)
    station.workspace.accounts.add(station.actor, command)
    station.workspace.close()
    program = make_program()
    program.show()
    program.show_way_in(LockedBy(auditor))
    sign_in(program, OTHER_PASSPHRASE)
    assert program.work.header.title() == "设置"


@pytest.mark.parametrize(("page", "opened"), [("people", ["november.sb"]), ("nowhere", [])])
def test_what_was_double_clicked_waits_behind_the_sign_in_for_its_page(make_program, page, opened):
    program = make_program(page=page, subject="november.sb")
    program.show()
    sign_in(program)
    assert program.work.page.opened == opened


def test_coming_and_going_stand_in_the_journal(at_work, entrance, founded_station, clock):
    at_work.lock()
    at_work.close()
    station = open_station(entrance, founded_station.founded, clock)
    actions = {entry.action for entry in station.workspace.journal.of_user(station.actor.user)}
    station.workspace.close()
    assert {Action.SIGNED_IN, Action.LOCKED} <= {Action(action) for action in actions}


def test_a_lock_closes_the_station_and_drops_the_window(at_work, qtbot):
    work = at_work.work
    with qtbot.waitSignal(work.destroyed):
        at_work.lock()
    assert at_work.workspace is None
    assert at_work.desk is None
    assert isinstance(at_work.window.scene, SignIn)


def test_fifty_rounds_of_locking_come_back_to_work(at_work):
    for _ in range(50):
        at_work.lock(10)
        sign_in(at_work)
    assert at_work.work.page.field is not None
    assert at_work.workspace.stations.facts().name


def test_a_theme_wished_for_at_the_start_is_not_kept(make_program):
    made = make_program(theme=Theme.DARK)
    assert made.look.theme is Theme.DARK
    assert made.settings.theme is Theme.LIGHT
    made.settings.theme = Theme.SUNLIGHT
    assert made.look.theme is Theme.SUNLIGHT


def test_the_language_of_the_way_in_changes_at_once(program):
    program.settings.language = "en"
    assert program.window.scene.passphrase.button.text() == "Sign in"
    program.settings.language = "zh_CN"
    assert program.window.scene.passphrase.button.text() == "登录"


def test_idle_minutes_of_the_settings_reach_the_watch(at_work):
    at_work.settings.idle_minutes = 3
    running = [t for t in at_work.window.findChildren(QTimer) if t.interval() == 3 * 60_000]
    assert running


def test_a_wrong_passphrase_opens_nothing(program):
    sign_in(program, "Wrong-Pass 12 ab")
    assert program.workspace is None
    sign_in(program, PASSPHRASE)
    assert program.workspace is not None


def test_settings_lie_in_the_profile_apart_from_the_records(at_work, entrance):
    at_work.settings.keep()
    places: Places = entrance.places
    assert (places.profile / "settings.ini").exists()
    assert not list(places.folder.glob("*.ini"))


RUN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from db.accounts.entrance import Places
from desktop import app
folder = Path(sys.argv[1])
start = QApplication.exec
def end_soon(*_):
    QTimer.singleShot(0, QApplication.closeAllWindows)
    return start()
app.QApplication.exec = end_soon
sys.exit(app.run(Places(folder / "data", folder / "profile"), theme="dark", language="en"))
"""


def run_program(folder):
    command = [sys.executable, "-c", RUN, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_a_run_ends_well_when_its_window_closes(entrance):
    done = run_program(entrance.places.folder.parent)
    assert done.returncode == 0, done.stderr


def test_a_second_start_brings_the_first_window_forward_and_ends(program, entrance, qtbot):
    program.window.showMinimized()
    command = [sys.executable, "-c", RUN, str(entrance.places.folder.parent)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
        assert second.returncode == 0, second.stderr.read()
    assert not program.window.isMinimized()


def test_a_second_start_that_gets_no_answer_says_so_and_ends(program, entrance):
    done = run_program(entrance.places.folder.parent)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr


def _lose_slots(entrance):
    for slots in entrance.places.folder.glob("keyslots.json*"):
        slots.unlink()
