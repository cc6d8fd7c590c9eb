"""After an unclean end the window checks the file behind the clerk's back, and tells what it found."""

from __future__ import annotations

import random

import pytest
from shiboken6 import isValid

from db.kernel.errors import TroubleCode
from db.storage.engine import connect
from desktop.parts.toast import Toast
from tests import factories
from tests.faults.disks import as_one_without_rights
from tests.programs import sign_in
from tests.stations import open_station

PAGE = 4096
WHOLE = "上次没有正常关闭。全部内容已检查，完好无缺。"


@pytest.fixture
def cut_short(entrance, founded_station, clock):
    """The station's folder as a power cut leaves it: the last saves lie in the log."""
    station = open_station(entrance, founded_station.founded, clock)
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    folder = entrance.places.folder
    left = {path.name: path.read_bytes() for path in folder.glob("station.db*")}
    station.workspace.close()
    for name in ("station.db", "station.db-wal"):
        (folder / name).write_bytes(left[name])
    return folder


def headlines(program):
    return program.work._bar.headlines()


def test_a_file_that_is_whole_is_told_once(cut_short, program):
    sign_in(program)
    assert not (cut_short / "check-due").exists()
    assert headlines(program) == ()
    assert program.workspace.reads_only is None


def test_that_the_last_end_was_cut_short_is_told_at_a_start_alone(cut_short, program, qtbot):
    sign_in(program)
    assert WHOLE in said(program)
    before = program.work
    program.lock()
    qtbot.waitUntil(lambda: not isValid(before))
    (cut_short / "check-due").write_bytes(b"due")
    sign_in(program)
    assert not (cut_short / "check-due").exists()
    assert WHOLE not in said(program)


def said(program):
    """Return what the toasts of the window say."""
    return [toast.text() for toast in program.work.findChildren(Toast)]


def test_a_file_that_is_not_whole_is_only_read_from_then_on(cut_short, make_program):
    break_what_opens(cut_short, make_program)
    program = make_program()
    program.show()
    sign_in(program)
    assert headlines(program) == ("文件已损坏，现在只供查看",)
    assert program.workspace.reads_only is TroubleCode.DAMAGED
    program.lock()
    sign_in(program)
    assert headlines(program) == ("文件已损坏，现在只供查看",)


def break_what_opens(folder, make_program):
    """Spoil the page of a table that nobody reads on the way in."""
    program = make_program()
    sign_in(program)
    key = program.workspace._key.derive("db")
    program.close()
    database = folder / "station.db"
    connection = connect(database, key)
    (root,) = connection.execute(
        "SELECT rootpage FROM sqlite_master WHERE name = 'urge'"
    ).fetchone()
    connection.close()
    whole = bytearray(database.read_bytes())
    whole[(root - 1) * PAGE + random.Random(5).randrange(PAGE)] ^= 1
    database.write_bytes(bytes(whole))
    (folder / "check-due").write_bytes(b"due")


def test_a_folder_that_may_only_be_read_says_so_at_once(entrance):
    said = as_one_without_rights(entrance.places.folder, "tests.faults.onlooker")
    assert said == "这里不能保存，文件夹是只读的"
