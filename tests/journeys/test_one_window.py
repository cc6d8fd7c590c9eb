"""The program has one window: nothing flashes up beside it while pages and scenes are made."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from db.accounts.entrance import Entrance, Places
from db.reception.codes import MatterState
from db.reception.contracts import AssignMatter
from db.reception.queue_contracts import QueueView
from desktop.app import Options, build
from desktop.settings.page import SECTIONS, SettingsPage
from desktop.shell.pages import PAGES
from desktop.shell.sign_in import SignIn
from desktop.shell.station_side import StationSide
from tests import factories
from tests.fakes.clock import FakeClock
from tests.fakes.jobs import ImmediateJobs
from tests.programs import MakeProgram, make_program, sign_in
from tests.stations import FAST, Station, Template, colleague, open_station

__all__ = ["make_program"]

POPUPS = {Qt.WindowType.Popup, Qt.WindowType.ToolTip}


class Watch(QObject):
    """Notes every window that is shown and is neither the program's own nor a drop-down."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []
        self.own: QWidget | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            stray = watched.isWindow() and watched is not self.own
            if stray and watched.windowType() not in POPUPS:
                self.seen.append(f"{type(watched).__name__} {watched.accessibleName()}")
        return False


@pytest.fixture
def watch(qapp: QApplication) -> Iterator[Watch]:
    made = Watch()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_pages_and_their_panes_are_made_inside_the_window(
    make_program: MakeProgram, watch: Watch, clock: FakeClock
) -> None:
    program = make_program(pages=PAGES)
    watch.own = program.window
    program.window.resize(1440, 900)
    program.show()
    sign_in(program)
    work, desk = program.work, program.desk
    assert work is not None
    assert desk is not None
    reception, actor = desk.workspace.reception, desk.actor
    command = factories.visit(clock, factories.matter(), factories.matter(title="路灯不亮"))
    made = reception.register_visit(actor, command).value
    unit = desk.workspace.stations.add_organization(actor, factories.organization(clock)).value
    reception.assign(actor, AssignMatter(made.matters[0].matter, 1, unit.id))
    for matter in made.matters:
        work.go("reception", matter.matter)
        for key in (Qt.Key.Key_R, Qt.Key.Key_T, Qt.Key.Key_N):
            QTest.keyClick(QApplication.focusWidget() or work, key)
            QTest.keyClick(QApplication.focusWidget() or work, Qt.Key.Key_Escape)
    person = desk.workspace.people.add(actor, factories.deputy(clock)).value.line.id
    work.go("people", person)
    QTest.keyClick(QApplication.focusWidget() or work, Qt.Key.Key_F2)
    work.go("insights")
    work.go("settings")
    page = work.page
    assert isinstance(page, SettingsPage)
    for section in SECTIONS:
        page.open_subject(section.key)
    work.search()
    work.show_keys()
    assert watch.seen == []
    assert desk.workspace.matters.queue(actor, QueueView.TODAY)[0].state is not MatterState.VOID


def test_the_way_in_is_made_inside_the_window(
    make_program: MakeProgram,
    entrance: Entrance,
    founded_station: Template,
    clock: FakeClock,
    watch: Watch,
) -> None:
    station = open_station(entrance, founded_station.founded, clock)
    colleague(station, clock)
    station.workspace.close()
    program = make_program()
    watch.own = program.window
    program.show()
    scene = program.window.scene
    assert isinstance(scene, SignIn)
    scene.passphrase.forgotten.emit()
    sign_in(program)
    program.lock()
    assert watch.seen == []


def test_who_is_on_duty_stands_inside_the_window(
    qapp: QApplication, station: Station, clock: FakeClock, watch: Watch
) -> None:
    person = station.workspace.people.add(station.actor, factories.deputy(clock)).value
    side = StationSide("海昌街道代表联络站", clock, duty=[person.line], other_language="English")
    assert person.line.name in [one.text() for one in side.findChildren(QLabel)]
    assert watch.seen == []


def test_the_first_start_is_made_inside_the_window(
    qapp: QApplication, tmp_path: Path, clock: FakeClock, watch: Watch
) -> None:
    options = Options(clock=clock, cost=FAST, floor=FAST, jobs=ImmediateJobs())
    program = build(qapp, Places(tmp_path / "data", tmp_path / "profile"), options)
    watch.own = program.window
    program.show()
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget() or program.window, Qt.Key.Key_Return)
    program.close()
    assert watch.seen == []
