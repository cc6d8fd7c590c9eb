"""The first start on an empty folder: a picture of the wizard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from db.accounts.places import Places
from desktop import app as program
from desktop.tour.day import WIDE
from desktop.tour.stagehand import Stagehand

PLACE, PHONE = ("嘉兴市", "海宁市", "海昌街道"), "0573-87000016"


def play(app: QApplication, places: Places, pictures: Path, options: program.Options) -> None:
    """Open the program where no station is and show the second step of the wizard."""
    opened = program.build(app, places, replace(options))
    opened.show()
    hand = Stagehand(opened.window, pictures)
    hand.size(*WIDE)
    hand.come_forward()
    hand.pause(500)
    hand.press(Qt.Key.Key_Return)
    hand.pause(200)
    for text in PLACE:
        hand.write(text)
        hand.press(Qt.Key.Key_Return)
        hand.pause(100)
    for _ in ("the name", "the short name"):  # proposed from the place
        hand.press(Qt.Key.Key_Return)
    hand.write(PHONE)
    hand.pause(3000)  # the receipt beside the form is drawn once the heavy libraries are there
    hand.picture("wizard")
    opened.close()
