"""A day at the counter: a visit in a minute by keys alone, a power cut, a lock, and nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from db.accounts.entrance import Entrance
from db.reception.queue_contracts import QueueView
from desktop.app import Options, Program, build
from desktop.reception.page import ReceptionPage
from tests.desktop.people.desks import type_text
from tests.desktop.reception.conftest import entrance, stocked, stocked_station  # noqa: F401
from tests.desktop.reception.counters import CTRL, NONE, focus
from tests.fakes.printer import FakeSpooler
from tests.programs import sign_in
from tests.stations import FAST, open_station

_Key = Qt.Key
ROOT = Path(__file__).parents[2]


class Clerk:
    """Works by keys and counts them in groups: a run of typing, a Tab, an arrow, a shortcut."""

    def __init__(self) -> None:
        self.groups = 0

    def write(self, text: str) -> None:
        """Type a run of text."""
        self.groups += 1
        type_text(focus(), text)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """Press one key."""
        self.groups += 1
        QTest.keyClick(focus(), key, modifier)


@pytest.fixture
def spooler() -> FakeSpooler:
    """The printers of the counter."""
    return FakeSpooler()


@pytest.fixture
def program(qapp: QApplication, entrance: Entrance, clock, spooler, qtbot) -> Iterator[Program]:  # noqa: F811
    """The program as it is, with real threads and the head signed in."""
    made = build(qapp, entrance.places, Options(clock=clock, cost=FAST, floor=FAST))
    made.printing._spooler = spooler
    made.window.resize(1366, 768)
    made.show()
    made.window.activateWindow()
    sign_in(made)
    qtbot.waitUntil(lambda: made.work is not None and isinstance(made.work.page, ReceptionPage))
    qtbot.waitUntil(lambda: not made.jobs.busy)
    yield made
    made.close()


def page_of(program: Program) -> ReceptionPage:
    page = program.work.page
    assert isinstance(page, ReceptionPage)
    return page


def lines(program: Program, qtbot) -> list:
    """Return today's matters, read where the database lives."""
    found: list = []
    desk = program.desk
    desk.jobs.ask(
        program.work,
        lambda: (desk.workspace.matters.queue(desk.actor, QueueView.TODAY),),
        found.extend,
    )
    qtbot.waitUntil(lambda: bool(found))
    return list(found[0])


def test_a_prepared_clerk_registers_a_visit_in_fourteen_key_groups(program, spooler, qtbot):
    page, clerk = page_of(program), Clerk()
    qtbot.waitUntil(lambda: page.register.first_focus().hasFocus())
    for text in ("骆书宁", "19900004417", "桂湾社区"):
        clerk.write(text)
        clerk.press(_Key.Key_Return)
    clerk.press(_Key.Key_Return)
    clerk.write("社区活动室门口没有无障碍坡道")
    clerk.press(_Key.Key_Return)
    clerk.write("轮椅进不去活动室，平时靠邻居抬。")
    clerk.press(_Key.Key_Tab)
    clerk.press(_Key.Key_5)
    clerk.press(_Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: len(spooler.sent) == 1, timeout=20_000)
    assert clerk.groups <= 14
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]
    assert page.register.first_focus().hasFocus()
    [line] = lines(program, qtbot)
    assert (line.visitor, line.unit) == ("骆书宁", "镇社会事务办")


def test_a_form_survives_the_lock(program, qtbot):
    clerk = Clerk()
    clerk.write("贺兰舟")
    program.lock()
    qtbot.waitUntil(lambda: program.workspace is None)
    sign_in(program)
    qtbot.waitUntil(lambda: program.work is not None)
    form = page_of(program).register.form
    qtbot.waitUntil(lambda: form.read()["name"].name == "贺兰舟")


def test_what_was_typed_is_there_after_the_plug_was_pulled(entrance, founded_station, clock):  # noqa: F811
    folder = entrance.places.folder.parent
    clerk = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.typing_clerk", str(folder)],
        stdout=subprocess.PIPE, text=True, cwd=ROOT,
    )  # fmt: skip
    assert clerk.stdout is not None
    kept = [int(clerk.stdout.readline()) for _ in range(6)][-1]
    clerk.kill()
    clerk.communicate()
    station = open_station(entrance, founded_station.founded, clock)
    [draft] = station.workspace.waiting.drafts(station.actor)
    station.workspace.close()
    assert len(str(draft.content["title"])) >= kept
