"""A program on a real station, with two small pages of its own and jobs that work at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QVBoxLayout, QWidget

from db.accounts.contracts import AddAccount
from db.accounts.entrance import Entrance
from db.accounts.rules import Permission
from db.kernel.actor import Role
from db.kernel.ids import UserId, new_id
from db.kernel.kinds import Changes, Kind
from desktop.app import Options, Program, build
from desktop.frame.desk import Desk
from desktop.frame.page import Page, PageSpec
from desktop.frame.shortcuts import Shortcuts
from desktop.wording.marks import Mark
from tests.fakes.clock import FakeClock
from tests.fakes.jobs import ImmediateJobs
from tests.stations import FAST, PASSPHRASE, Template, open_station

OTHER_PASSPHRASE = "Yun-Zhou 83 qi"


class CounterPage(Page):
    """Stands for reception: a field, a badge, an action, a key, and what it was asked to open."""

    reloads_on: ClassVar[Changes] = frozenset({Kind.MATTER})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.field = QLineEdit()
        self.field.setAccessibleName("来访人")
        self.opened: list[object] = []
        self.reloads = 0
        self.triggered = 0
        self.drawn = 0
        QVBoxLayout(self).addWidget(self.field)
        act = QAction("登记事项", self)
        act.triggered.connect(self._on_act_triggered)
        self.addAction(act)
        Shortcuts(self).add("F4", self._draw, "取号")

    def reload(self) -> None:
        self.reloads += 1

    def first_focus(self) -> QWidget | None:
        return self.field

    def badge(self) -> int:
        return 3

    def open_subject(self, subject: object) -> None:
        self.opened.append(subject)

    def _draw(self) -> None:
        self.drawn += 1

    def _on_act_triggered(self) -> None:
        self.triggered += 1


class OtherPage(CounterPage):
    """Another one, without a badge."""

    def badge(self) -> int:
        return 0


PAGES = (
    PageSpec(
        "reception", Mark("Rail", "Reception"), "messages", Permission.SEE_MATTERS, CounterPage
    ),
    PageSpec(
        "people", Mark("Rail", "Directory"), "address-book", Permission.SEE_DIRECTORY, OtherPage
    ),
    PageSpec("settings", Mark("Rail", "Settings"), "settings", None, OtherPage, at_bottom=True),
)

MakeProgram = Callable[..., Program]


@pytest.fixture
def make_program(qapp: QApplication, entrance: Entrance, clock: FakeClock) -> Iterator[MakeProgram]:
    """Build programs on the station's copy and end them with the test."""
    made: list[Program] = []

    def make(**wishes: object) -> Program:
        options = {"clock": clock, "cost": FAST, "floor": FAST, "pages": PAGES} | wishes
        options.setdefault("jobs", ImmediateJobs())
        program = build(qapp, entrance.places, Options(**options))  # type: ignore[arg-type]
        made.append(program)
        return program

    yield make
    for program in made:
        program.close()


@pytest.fixture
def program(make_program: MakeProgram) -> Program:
    """The program with its sign-in page shown."""
    made = make_program()
    made.show()
    return made


@pytest.fixture
def at_work(program: Program) -> Program:
    """The program with the head signed in."""
    sign_in(program)
    assert program.work is not None
    return program


@pytest.fixture
def colleague(entrance: Entrance, founded_station: Template, clock: FakeClock) -> UserId:
    """A duty officer with an account whose first passphrase has to be changed."""
    station = open_station(entrance, founded_station.founded, clock)
    user = UserId(new_id(clock))
    command = AddAccount(user, "温予安", Role.DUTY_STAFF, OTHER_PASSPHRASE)
    station.workspace.accounts.add(station.actor, command)
    station.workspace.close()
    return user


def sign_in(program: Program, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase of whoever is chosen and press the button."""
    form = program.window.scene.passphrase  # type: ignore[union-attr]
    form.field.setText(passphrase)
    form.button.click()


def nameless(scene: QWidget) -> list[str]:
    """Return every control that the keys reach and a screen reader could not name."""
    reachable = (
        one
        for one in scene.findChildren(QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisibleTo(scene)
    )
    return [
        f"{type(one).__name__} in {type(one.parent()).__name__}"
        for one in reachable
        if not one.accessibleName() and not (isinstance(one, QAbstractButton) and one.text())
    ]
