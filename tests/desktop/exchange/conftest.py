"""The sync page of a district over real offices."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.exchange.page import ExchangePage
from tests.desktop.exchange.desks import Round, desk_at, opened
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol


@pytest.fixture
def between(offices: Offices, clock: FakeClock, tmp_path: Path, qtbot: QtBot) -> Round:
    """Both stations are admitted, and a stick lies between the offices."""
    enrol(offices.district, offices.haichang)
    enrol(offices.district, offices.songmo)
    stick = tmp_path / "stick"
    stick.mkdir()
    return Round(offices, clock, stick)


@pytest.fixture
def page(between: Round, qtbot: QtBot) -> ExchangePage:
    """The page at the district, where one matter was changed on both sides."""
    between.disagree()
    return opened(desk_at(between.offices.district, between), qtbot)
