"""A laptop dies in the middle of a sheet: after the next sign-in the sheet stands there with every answer."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from db.accounts.entrance import Entrance
from desktop.scoring.window import ScoringWindow
from tests.db.evaluation.desks import Desk
from tests.desktop.scoring.hands import ITEMS
from tests.fakes.clock import FakeClock
from tests.programs import MakeProgram, make_program, sign_in
from tests.stations import Template, open_station

__all__ = ["make_program"]

ROOT = Path(__file__).parents[2]


def test_every_answer_is_there_after_the_plug_was_pulled(
    entrance: Entrance, founded_station: Template, clock: FakeClock, make_program: MakeProgram
) -> None:
    station = open_station(entrance, founded_station.founded, clock)
    session = Desk(station, clock).plan().line.id
    station.workspace.close()
    folder = entrance.places.folder.parent
    deputy = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.scoring_deputy", str(folder), session.hex],
        stdout=subprocess.PIPE, text=True, cwd=ROOT,
    )  # fmt: skip
    assert deputy.stdout is not None
    saved = 0
    while saved < 6:
        saved = int(deputy.stdout.readline())
    deputy.kill()
    deputy.communicate()
    program = make_program()
    program.show()
    sign_in(program)
    scene = program.window.scene
    assert isinstance(scene, ScoringWindow)
    assert scene.opened is not None
    answered = [item for item in ITEMS if scene.opened.filling.kept(item).choice]
    assert answered == ITEMS[: len(answered)]
    assert len(answered) >= saved
    assert abs(ITEMS.index(scene.opened.form.current) - len(answered)) <= 1
    assert scene.opened.form.groups.messages.headlines() == (f"已找回 {len(answered)} 项",)
