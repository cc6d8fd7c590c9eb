"""A program with a window that works on a station full of marked texts, and is locked on demand.

``python -m tests.faults.resident FOLDER`` takes a passphrase and a text to type from its standard input, says
``working`` once it has read every record, locks at the next line, and says ``locked`` when its next life shows
the way in. It imports nothing in which the passphrase of a test stands.
"""

from __future__ import annotations

import ctypes
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from db.accounts.entrance import Places
from db.reception.queue_contracts import QueueView
from db.storage.keys import Cost
from desktop import app
from desktop.shell.sign_in import SignIn

CHEAP = Cost(64, 1)
_PR_SET_DUMPABLE = 4
_SOON = 10


class Resident(QObject):
    """Does at the window what a person does."""

    def __init__(self, program: app.Program) -> None:
        super().__init__(program)
        self._program = program
        self._read: list[Any] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(_SOON)
        self._steps = iter((self._sign_in, self._work, self._lock))

    def second_life(self) -> None:
        """Only show the way in."""
        self._steps = iter((self._wait, self._end))

    def _look(self) -> None:
        if not self._program.jobs.busy:
            next(self._steps)()

    def _sign_in(self) -> None:
        scene = self._program.window.scene
        assert isinstance(scene, SignIn)
        scene.passphrase.field.setText(sys.stdin.readline().rstrip("\n"))
        scene.passphrase.button.click()

    def _work(self) -> None:
        desk, work = self._program.desk, self._program.work
        assert desk is not None
        assert work is not None
        lines = desk.workspace.matters.queue(desk.actor, QueueView.OPEN)
        self._read = [desk.workspace.matters.detail(desk.actor, one.id) for one in lines]
        typed = sys.stdin.readline().rstrip("\n")
        for field in work.findChildren(QLineEdit):
            field.setText(typed)
        _say("working")

    def _lock(self) -> None:
        sys.stdin.readline()
        self._timer.stop()
        self._program.lock(5)

    def _wait(self) -> None:
        _say("locked")
        sys.stdin.readline()

    def _end(self) -> None:
        self._timer.stop()
        QApplication.closeAllWindows()


def _build(application: QApplication, places: Places, options: app.Options) -> app.Program:
    if os.geteuid() != 0:
        # What may not be dumped only root may read; the scan needs it.
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)
    program = app.Program(application, places, replace(options, cost=CHEAP, floor=CHEAP))
    resident = Resident(program)
    if options.left is not None:
        resident.second_life()
    return program


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main() -> int:
    """Run on the station in the folder named."""
    folder = Path(sys.argv[1])
    app.build = _build  # type: ignore[assignment]
    return app.run(Places(folder / "data", folder / "profile"))


if __name__ == "__main__":
    raise SystemExit(main())
