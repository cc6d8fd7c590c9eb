"""Makes a demo station, opens the real program on it, plays the scenes and tells what came of it."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from db.accounts.entrance import Entrance
from db.accounts.places import Places
from db.kernel.clock import Clock, SystemClock
from db.kernel.errors import StationError
from desktop import app as program
from desktop.tour import corners, day, events, exchange, first, hard_case, inspections, month, paper
from desktop.tour.stagehand import NotReached, Stagehand

SUMMARY = "summary.json"
PICTURES, PAPERS, HARD_CASE, MONTH = "pictures", "papers", "hard-case", "month"
WEEK, BUNDLES, INSPECTIONS = "exchange", "bundles", "inspections"


@dataclass(slots=True)
class Told:
    """What the tour did, what it left, and how long each scene took."""

    pictures: list[str] = field(default_factory=list)
    papers: list[str] = field(default_factory=list)
    bundles: list[str] = field(default_factory=list)
    scenes: dict[str, float] = field(default_factory=dict)
    missed: list[str] = field(default_factory=list)
    seconds: float = 0.0

    def values(self) -> dict[str, Any]:
        """Return the summary as it is written."""
        return asdict(self)


def play(out: Path, *, language: str | None = None) -> Told:
    """Play the day, the hard case, a month of the rota and the week of the stick; leave what they made."""
    begun = time.monotonic()
    for old in (PICTURES, HARD_CASE, MONTH, WEEK, PAPERS, BUNDLES):
        shutil.rmtree(out / old, ignore_errors=True)
        (out / old).mkdir(parents=True)
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    told = Told()
    with tempfile.TemporaryDirectory(prefix="liaison-tour-") as folder:
        options = program.Options(language=language)
        _play_day(Path(folder), out, app, told, options)
        _play_hard_case(Path(folder), out, app, told, options)
        _play_month(Path(folder), out, app, told, options)
        _play_week(Path(folder), out, app, told, options)
    told.pictures = [
        one for part in (PICTURES, HARD_CASE, MONTH, WEEK) for one in _names(out, part)
    ]
    told.papers, told.bundles = _names(out, PAPERS), _names(out, BUNDLES)
    told.seconds = round(time.monotonic() - begun, 1)
    summary = json.dumps(told.values(), ensure_ascii=False, indent=1)
    (out / SUMMARY).write_text(summary, encoding="utf-8")
    return told


def _play_day(
    folder: Path, out: Path, app: QApplication, told: Told, options: program.Options
) -> None:
    empty = Places(folder / "empty", folder / "empty-profile")
    first.play(app, empty, out / PICTURES, options)
    places = Places(folder / "station", folder / "profile")
    _fill(places, options.clock)
    with _opened(app, places, out / PICTURES, options) as stage:
        for scene in day.SCENES:
            _play_one(told, stage.hand, scene.__name__, partial(scene, stage))
        printed = _play_inspections(told, stage)
        for scene in corners.SCENES:
            _play_one(told, stage.hand, scene.__name__, partial(scene, stage))
    paper.collect(places, stage.passphrase, out / PAPERS)
    paper.keep_card(out / PAPERS)
    for number, path in enumerate(printed, start=1):
        paper.keep(path, out / PAPERS / f"{INSPECTIONS}-{number}.pdf")


def _play_inspections(told: Told, stage: day.Stage) -> Sequence[Path]:
    """Go on at the same station, and return what was printed."""
    before = month.printed_papers(stage.papers)
    for scene in (*inspections.SCENES, *events.SCENES):
        _play_one(told, stage.hand, scene.__name__, partial(scene, stage))
    return month.printed_papers(stage.papers)[len(before) :]


def _play_hard_case(
    folder: Path, out: Path, app: QApplication, told: Told, options: program.Options
) -> None:
    clock = hard_case.TaleClock(hard_case.BEGUN)
    places = Places(folder / "other-station", folder / "other-profile")
    _fill(places, clock, scale=0)
    clock.instant = hard_case.BEGUN
    with _opened(app, places, out / HARD_CASE, replace(options, clock=clock)) as stage:
        tale = hard_case.Tale(stage, clock)
        for chapter in hard_case.CHAPTERS:
            _play_one(told, stage.hand, chapter.__name__, partial(chapter, tale))
        printed = hard_case.printed_file(stage.papers)
    if printed is not None:
        paper.keep(printed, out / PAPERS / f"{HARD_CASE}.pdf")


def _play_month(
    folder: Path, out: Path, app: QApplication, told: Told, options: program.Options
) -> None:
    places = Places(folder / "third-station", folder / "third-profile")
    _fill(places, options.clock, scale=0)
    with _opened(app, places, out / MONTH, options) as stage:
        _play_one(told, stage.hand, "sign_in", partial(day.enter, stage))
        told_of = month.begin(stage)
        for chapter in month.CHAPTERS:
            _play_one(told, stage.hand, chapter.__name__, partial(chapter, told_of))
        printed = month.printed_papers(stage.papers)
    for number, path in enumerate(printed, start=1):
        paper.keep(path, out / PAPERS / f"{MONTH}-{number}.pdf")


def _play_week(
    folder: Path, out: Path, app: QApplication, told: Told, options: program.Options
) -> None:
    week = exchange.Week(folder / "week", options.clock, out / BUNDLES)
    for chapter in exchange.BEFORE:
        _play_chapter(told, chapter.__name__, partial(chapter, week))
    with _opened(app, week.haichang.places, out / WEEK, options) as stage:
        _play_at_counter(told, exchange.Counter(stage, week.stick), exchange.AT_THE_COUNTER)
    for chapter in exchange.AFTER:
        _play_chapter(told, chapter.__name__, partial(chapter, week))
    with _opened(app, week.haichang.places, out / WEEK, options) as stage:
        _play_at_counter(told, exchange.Counter(stage, week.stick), [exchange.come_back])


def _play_at_counter(
    told: Told, at: exchange.Counter, scenes: Sequence[Callable[[exchange.Counter], None]]
) -> None:
    hand = at.stage.hand
    _play_one(told, hand, "sign_in", partial(day.enter, at.stage))
    for scene in scenes:
        _play_one(told, hand, scene.__name__, partial(scene, at))


def _fill(places: Places, clock: Clock, *, scale: float = 1) -> None:
    from desktop.demo.fill import fill

    fill(Entrance(places, SystemClock()), clock.now(), scale=scale)


@contextmanager
def _opened(
    app: QApplication, places: Places, pictures: Path, options: program.Options
) -> Iterator[day.Stage]:
    from desktop.demo.fill import PASSPHRASE

    opened = program.build(app, places, options)
    opened.show()
    hand, papers = Stagehand(opened.window, pictures), places.folder / program.PAPERS_FOLDER
    try:
        yield day.Stage(hand, opened, PASSPHRASE, papers)
    finally:
        opened.close()


def _play_one(told: Told, hand: Stagehand, name: str, scene: Callable[[], None]) -> None:
    if not _play_chapter(told, name, scene):
        hand.picture(f"missed-{name}")


def _play_chapter(told: Told, name: str, scene: Callable[[], None]) -> bool:
    begun = time.monotonic()
    try:
        scene()
    except (NotReached, StationError) as missed:
        told.missed.append(f"{name}: {missed}")
    told.scenes[name] = round(time.monotonic() - begun, 2)
    return not any(one.startswith(f"{name}: ") for one in told.missed)


def _names(out: Path, folder: str) -> list[str]:
    return sorted(one.name for one in (out / folder).iterdir())
