"""A station with deputies and a department, and the tab of evaluations at it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.evaluation.page import EvaluationPage, Place
from desktop.evaluation.visits import Visits
from desktop.frame.desk import Desk as PageDesk
from tests.db.evaluation.desks import Desk
from tests.desktop.people.desks import desk_of
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def kept(station: Station, clock: FakeClock) -> Desk:
    """The evaluations of a station."""
    return Desk(station, clock)


@pytest.fixture
def desk(station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot) -> PageDesk:
    """The head's desk."""
    return desk_of(station, tmp_path, clock)


def page_of(desk: PageDesk, qtbot: QtBot) -> EvaluationPage:
    """Return the page of a desk, shown."""
    made = EvaluationPage(desk)
    qtbot.addWidget(made)
    made.resize(1360, 800)
    made.show()
    return made


@pytest.fixture
def page(kept: Desk, desk: PageDesk, qtbot: QtBot) -> EvaluationPage:
    """The page, with nothing there yet."""
    return page_of(desk, qtbot)


@pytest.fixture
def visits(page: EvaluationPage) -> Visits:
    """The section of days."""
    section = page.sections[Place.SHEETS]
    assert isinstance(section, Visits)
    return section
