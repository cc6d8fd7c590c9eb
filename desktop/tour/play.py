"""Makes a demo station, opens the real program on it, plays the scenes and tells what came of it."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from db.accounts.entrance import Entrance, Places
from db.kernel.clock import SystemClock
from desktop import app as program
from desktop.tour import day, first, paper
from desktop.tour.stagehand import NotReached, Stagehand

SUMMARY = "summary.json"


@dataclass(slots=True)
class Told:
    """What the tour did, what it left, and how long each scene took."""

    pictures: list[str] = field(default_factory=list)
    papers: list[str] = field(default_factory=list)
    scenes: dict[str, float] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def values(self) -> dict[str, Any]:
        """Return the summary as it is written."""
        return asdict(self)


def play(out: Path, *, language: str | None = None) -> Told:
    """Play the day and leave pictures, papers and a summary in ``out``."""
    begun = time.monotonic()
    for old in ("pictures", "papers"):
        shutil.rmtree(out / old, ignore_errors=True)
        (out / old).mkdir(parents=True)
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    told = Told()
    with tempfile.TemporaryDirectory(prefix="liaison-tour-") as folder:
        _play_in(Path(folder), out, app, told, language=language)
    told.pictures = sorted(one.name for one in (out / "pictures").iterdir())
    told.papers = sorted(one.name for one in (out / "papers").iterdir())
    told.seconds = round(time.monotonic() - begun, 1)
    summary = json.dumps(told.values(), ensure_ascii=False, indent=1)
    (out / SUMMARY).write_text(summary, encoding="utf-8")
    return told


def _play_in(
    folder: Path, out: Path, app: QApplication, told: Told, *, language: str | None
) -> None:
    from desktop.demo.fill import PASSPHRASE, fill

    options = program.Options(language=language)
    first.play(app, Places(folder / "empty", folder / "empty-profile"), out / "pictures", options)
    places = Places(folder / "station", folder / "profile")
    fill(Entrance(places, SystemClock()), SystemClock().now())
    opened = program.build(app, places, options)
    opened.show()
    stage = day.Stage(
        Stagehand(opened.window, out / "pictures"), opened, PASSPHRASE,
        places.folder / program.PAPERS_FOLDER,
    )  # fmt: skip
    try:
        _scenes(stage, told)
    finally:
        opened.close()
    paper.collect(places, PASSPHRASE, out / "papers")


def _scenes(stage: day.Stage, told: Told) -> None:
    for scene in day.SCENES:
        begun = time.monotonic()
        try:
            scene(stage)
        except NotReached as missed:
            told.missed.append(f"{scene.__name__}: {missed}")
            stage.hand.picture(f"missed-{scene.__name__}")
        told.scenes[scene.__name__] = round(time.monotonic() - begun, 2)
