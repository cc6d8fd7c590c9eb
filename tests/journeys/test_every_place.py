"""Every page at every size and text scale: no word is cut, nothing lies over another part, everything has a name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop import look
from desktop.app import Program
from desktop.look import Density, Theme
from desktop.settings.page import SECTIONS
from desktop.shell.pages import PAGES
from tests import factories
from tests.fakes.clock import FakeClock
from tests.journeys import looking
from tests.programs import MakeProgram, make_program, sign_in

__all__ = ["make_program"]

SIZES = (1280, 640), (1366, 690), (1440, 900), (1920, 1080)
SCALES = 1.0, 1.5
LOOKS = (
    looking.cut_words, looking.outside, looking.overlapping, looking.nameless, looking.unheard,
)  # fmt: skip


@pytest.fixture
def program(make_program: MakeProgram, clock: FakeClock) -> Iterator[Program]:
    """The whole program on a station that has a matter, a deputy and an event."""
    made = make_program(pages=PAGES)
    made.window.resize(1440, 900)
    made.show()
    sign_in(made)
    assert made.desk is not None
    workspace, actor = made.desk.workspace, made.desk.actor
    workspace.reception.register_visit(actor, factories.visit(clock))
    workspace.people.add(actor, factories.deputy(clock))
    for _ in places(made):
        settle(made.window)
    yield made
    look.current().apply(Theme.LIGHT, 1.0, Density.COUNTER)


def places(program: Program) -> Iterator[str]:
    """Go through everything that the rail and the settings lead to, and name it."""
    work = program.work
    assert work is not None
    for spec in PAGES:
        work.go(spec.key)
        yield spec.key
    for section in SECTIONS:
        work.go("settings")
        assert work.page is not None
        work.page.open_subject(section.key)
        yield f"settings/{section.key}"


def settle(window: QWidget) -> None:
    """Let every part take its place, as it has when it is painted; one that wraps asks for its height once more."""
    for _ in range(5):
        QApplication.sendPostedEvents()
    window.grab()


def wrong(window: QWidget) -> Iterator[str]:
    """Yield everything that sharp eyes find, once the window was painted as it stands now."""
    settle(window)
    for look_for in LOOKS:
        for one in look_for(window):
            yield f"{look_for.__name__}: {one}"


def test_nothing_is_wrong_anywhere(program: Program) -> None:
    found: dict[str, list[str]] = {}
    for scale, size in product(SCALES, SIZES):
        look.current().apply(Theme.LIGHT, scale, Density.COUNTER)
        program.window.resize(*size)
        for place in places(program):
            for one in wrong(program.window):
                found.setdefault(one, []).append(f"{place} at {size[0]}, {scale:.0%}")
    assert not found, "\n".join(f"{one}  [{len(at)}x, {at[0]}]" for one, at in found.items())


def test_the_tab_key_leaves_every_control_both_ways(program: Program) -> None:
    found: dict[str, str] = {}
    for place in places(program):
        settle(program.window)
        found |= dict.fromkeys(looking.trapped(program.window), place)
    assert not found


def test_who_looks_sees_what_is_wrong(qapp: QApplication) -> None:
    """The look itself can fail: a window with one fault of each sort."""
    window = QWidget()
    window.resize(200, 200)
    row = QHBoxLayout(window)
    cut, nameless = QLabel("一行放不下的字一行放不下的字一行放不下的字"), QLineEdit()
    cut.setFixedWidth(40)
    row.addWidget(cut)
    row.addWidget(nameless)
    away = QLabel("窗外", window)
    away.setGeometry(190, 10, 60, 20)
    window.show()
    settle(window)
    nameless.setGeometry(cut.geometry())
    assert any("一行放不下" in one for one in looking.cut_words(window))
    assert any("QLabel" in one for one in looking.outside(window))
    assert list(looking.overlapping(window)) == ["QLabel and QLineEdit"]
    assert list(looking.nameless(window)) == ["QLineEdit"]
    window.close()
    window.deleteLater()


def test_a_field_that_keeps_the_tab_key_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    keeps, lets = QPlainTextEdit(), QLineEdit()
    for one in (keeps, lets):
        column.addWidget(one)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    assert "QPlainTextEdit" in set(looking.trapped(window))
    keeps.setTabChangesFocus(True)
    assert not set(looking.trapped(window))
