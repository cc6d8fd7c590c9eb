"""Signs in at the window of a station in a process of its own and says what stands in its message bar.

``python -m tests.faults.onlooker FOLDER``; whether the folder may be written is the caller's affair.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from desktop.app import Options, build
from tests.fakes.clock import FakeClock
from tests.fakes.jobs import ImmediateJobs
from tests.programs import PAGES, sign_in
from tests.stations import FAST, entrance_of


def main(folder: str) -> str:
    """Return the headlines."""
    app, clock = QApplication([]), FakeClock()
    places = entrance_of(Path(folder), clock).places
    options = Options(clock=clock, cost=FAST, floor=FAST, pages=PAGES, jobs=ImmediateJobs())
    program = build(app, places, options)
    program.show()
    sign_in(program)
    assert program.work is not None
    headlines = program.work._bar.headlines()
    program.close()
    return "|".join(headlines)


if __name__ == "__main__":
    sys.stdout.write(main(sys.argv[1]))
