"""A deputy in a program of her own who scores until somebody pulls the plug; says what is on the disk."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from uuid import UUID

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.accounts.entrance import Places
from desktop.app import Options, Program, build
from desktop.frame.handed import HandedSheets
from desktop.scoring.filling import Saving
from desktop.scoring.window import ScoringWindow
from tests.programs import sign_in
from tests.stations import FAST


def main(folder: Path, session: UUID) -> None:
    """Score on a station's folder until the end."""
    app = QApplication([])
    places = Places(folder / "data", folder / "profile")
    program = build(app, places, Options(cost=FAST, floor=FAST))
    program.show()
    sign_in(program)
    timer = QTimer()
    timer.timeout.connect(lambda: go_on(program, session))
    timer.start(10)
    app.exec()


def go_on(program: Program, session: UUID) -> None:
    """Do the next thing that can be done: hand over, choose, or give one answer after each that is saved."""
    scene = program.window.scene
    if program.desk is not None:
        program.desk.hand_over(HandedSheets(session))
    elif isinstance(scene, ScoringWindow) and scene.opened is None:
        if scene.choose.rows and scene.page is scene.choose:
            scene.choose.rows[0].click()
    elif isinstance(scene, ScoringWindow) and scene.opened is not None:
        score(scene)


def score(scene: ScoringWindow) -> None:
    """Tell what is saved, and answer the next item."""
    assert scene.opened is not None
    filling = scene.opened.filling
    if filling.saving is Saving.SAVED:
        answered = sum(bool(one.choice) for one in filling.view.answers.values())
        sys.stdout.write(f"{answered}\n")
        sys.stdout.flush()
        if filling.reckoning().unanswered:
            QTest.keyClick(scene.opened.form, Qt.Key.Key_1)


if __name__ == "__main__":
    main(Path(sys.argv[1]), UUID(sys.argv[2]))
