"""The sign-in screen of an event."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from desktop.frame.handed import HandedEvent
from desktop.kiosk.window import KioskWindow
from tests.db.events.desks import ONE, Desk
from tests.desktop.people.desks import desk_of
from tests.fakes.clock import FakeClock
from tests.stations import Station

Screen = Callable[[UUID], KioskWindow]


@pytest.fixture
def kept(station: Station, clock: FakeClock) -> Desk:
    """The events of a station."""
    return Desk(station, clock)


@pytest.fixture
def screen(kept: Desk, tmp_path: Path, clock: FakeClock, qtbot: QtBot) -> Screen:
    """Open the screen of an event."""
    desk = desk_of(kept.station, tmp_path, clock)

    def opened(event: UUID) -> KioskWindow:
        def check(_owner: object, text: str, *, then: Callable[[], None], failed: object) -> None:
            if text == "right":
                then()

        made = KioskWindow(desk, HandedEvent(event, ONE), check)
        qtbot.addWidget(made)
        made.resize(1440, 900)
        made.show()
        return made

    return opened
