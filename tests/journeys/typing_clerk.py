"""A clerk in a program of her own who types until somebody pulls the plug; says what is on the disk."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from db.accounts.entrance import Places
from desktop.app import Options, Program, build
from desktop.reception.page import ReceptionPage
from tests.programs import sign_in
from tests.stations import FAST


def main(folder: Path) -> None:
    """Work on a station's folder until the end."""
    app = QApplication([])
    places = Places(folder / "data", folder / "profile")
    program = build(app, places, Options(cost=FAST, floor=FAST))
    program.show()
    sign_in(program)
    timer = QTimer()
    timer.timeout.connect(lambda: begin(program, timer))
    timer.start(10)
    app.exec()


def begin(program: Program, timer: QTimer) -> None:
    """Wait for the page, then type one character after each that reached the disk."""
    page = program.work.page if program.work else None
    if not isinstance(page, ReceptionPage) or not page.queue.isVisible():
        return
    timer.stop()
    page.counter.drafts.kept.connect(lambda _at: go_on(page))
    page.register.form.input("title").line.insert("路")
    page.register.form.edited.emit()


def go_on(page: ReceptionPage) -> None:
    """Tell what is kept, and type on."""
    line = page.register.form.input("title").line
    sys.stdout.write(f"{len(line.text())}\n")
    sys.stdout.flush()
    line.insert("灯")
    page.register.form.edited.emit()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
