"""The sign-in screen of an event."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import look
from desktop.frame.handed import HandedEvent
from desktop.kiosk.window import KioskWindow
from desktop.look import Density, Theme
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
def screen(
    kept: Desk, tmp_path: Path, clock: FakeClock, qapp: QApplication, qtbot: QtBot
) -> Iterator[Screen]:
    """Open the screen of an event; afterwards everything is dressed for the counter again."""
    look.install(qapp)
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

    yield opened
    look.current().apply(Theme.LIGHT, 1.0, Density.COUNTER)
