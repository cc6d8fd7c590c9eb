"""A second desk in a program of its own that signs people in until the plug is pulled; says what is on the disk."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from uuid import UUID

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from db.accounts.entrance import Places
from desktop.app import Options, Program, build
from desktop.frame.handed import HandedEvent
from desktop.kiosk.window import KioskWindow
from tests.fakes.clock import FakeClock
from tests.programs import sign_in
from tests.stations import FAST


class Line:
    """Who stands before the desk, one after the other."""

    def __init__(self, program: Program, clock: FakeClock, event: UUID, codes: list[str]) -> None:
        self._program, self._clock, self._event = program, clock, event
        self._codes = codes
        self._signed, self._waits = 0, False

    def go_on(self) -> None:
        """Hand the screen over, then scan one badge after each that is answered."""
        scene = self._program.window.scene
        if self._program.work is not None:
            self._program.work.desk.hand_over(HandedEvent(self._event, "2 号台"))
        elif isinstance(scene, KioskWindow) and scene.view is not None and self._codes:
            if self._waits and scene.page is scene.result:
                self._waits = False
                self._signed += 1
                sys.stdout.write(f"{self._signed}\n")
                sys.stdout.flush()
                scene.show_ask()
            elif not self._waits and self._signed < len(self._codes):
                self._waits = True
                self._clock.advance(milliseconds=20)
                scene.wedge.scanned.emit(self._codes[self._signed])


def main(folder: Path, event: UUID, at: str, codes: list[str]) -> None:
    """Sign in on a station's folder until the end."""
    app = QApplication([])
    clock = FakeClock(datetime.fromisoformat(at))
    places = Places(folder / "data", folder / "profile")
    program = build(app, places, Options(clock=clock, cost=FAST, floor=FAST))
    program.show()
    sign_in(program)
    line, timer = Line(program, clock, event, codes), QTimer()
    timer.timeout.connect(line.go_on)
    timer.start(15)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), UUID(sys.argv[2]), sys.argv[3], sys.argv[4].split(","))
