"""A station with deputies and reception days in April, and the page at it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.scheduling.contracts import NewPost
from db.scheduling.pattern_contracts import Days
from db.scheduling.problem import PostKind
from desktop.frame.desk import Desk as PageDesk
from desktop.scheduling.page import SchedulingPage
from tests.db.scheduling.desks import APRIL, Desk, april
from tests.desktop.people.desks import desk_of
from tests.fakes.clock import FakeClock
from tests.stations import Station

MIDDLE = april(15)
TWO = (NewPost(PostKind.DEPUTY), NewPost(PostKind.DEPUTY))


@pytest.fixture
def rota(station: Station, clock: FakeClock) -> Desk:
    """Reception on every Wednesday and Friday morning, six deputies, April laid out."""
    kept = Desk(station, clock)
    kept.deputies(6)
    kept.pattern(Days(numbers=(2, 4)), posts=TWO)
    kept.rota.planning.plan(station.actor, *APRIL)
    return kept


@pytest.fixture
def desk(station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot) -> PageDesk:
    """The head's desk."""
    return desk_of(station, tmp_path, clock)


@pytest.fixture
def page(rota: Desk, desk: PageDesk, qtbot: QtBot) -> SchedulingPage:
    """The page at April."""
    return opened(desk, qtbot)


def opened(desk: PageDesk, qtbot: QtBot, day: date = MIDDLE) -> SchedulingPage:
    made = SchedulingPage(desk)
    qtbot.addWidget(made)
    made.resize(1360, 800)
    made.show()
    made.show_day(day)
    return made
