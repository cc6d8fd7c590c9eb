"""A day of inspections at a station, and the whole screen handed over at it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.evaluation.contracts import SessionView
from desktop import look
from desktop.frame.desk import Desk as PageDesk
from desktop.frame.handed import HandedSheets
from desktop.look import Density, Theme
from desktop.scoring.window import ScoringWindow
from tests.db.evaluation.desks import FIRMS, Desk
from tests.desktop.people.desks import desk_of
from tests.desktop.scoring.hands import Hands, check
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def kept(station: Station, clock: FakeClock) -> Desk:
    """The evaluations of a station."""
    return Desk(station, clock)


@pytest.fixture
def day(kept: Desk) -> SessionView:
    """Three firms, one department, two deputies."""
    return kept.plan(firms=FIRMS, deputies=tuple(kept.deputies[:2]))


@pytest.fixture
def desk(station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot) -> Iterator[PageDesk]:
    """The desk of whoever hands over; its camera puts pictures into a folder of the test."""
    made = desk_of(station, tmp_path, clock)
    camera = tmp_path / "camera"
    camera.mkdir()
    made.settings.camera_folder = str(camera)
    yield made
    look.current().apply(Theme.LIGHT, 1.0, Density.COUNTER)


@pytest.fixture
def window(desk: PageDesk, day: SessionView, qtbot: QtBot, qapp: QApplication) -> ScoringWindow:
    """The sheets of the day, handed over."""
    look.install(qapp)
    made = ScoringWindow(desk, HandedSheets(day.line.id), check)
    qtbot.addWidget(made)
    desk.look.dress(made)
    made.resize(1280, 800)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def hands(window: ScoringWindow, kept: Desk, day: SessionView) -> Hands:
    """A deputy at the first firm."""
    made = Hands(window, kept, day)
    made.open()
    return made
