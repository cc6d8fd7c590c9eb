"""Signs in to the station of this person, in the real window, and registers a visit whose receipt is printed."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.app import PAPERS_FOLDER, Options, build
from desktop.demo.fill import PASSPHRASE
from desktop.settings.usual import usual_places
from desktop.tour import day
from desktop.tour.stagehand import Stagehand

app, places = QApplication(sys.argv[:1]), usual_places()
program = build(app, places, Options())
program.show()
pictures = Path(sys.argv[1])
pictures.mkdir()
hand = Stagehand(program.window, pictures)
stage = day.Stage(hand, program, PASSPHRASE, places.folder / PAPERS_FOLDER)
day.sign_in(stage)
day.register(stage)
program.close()
