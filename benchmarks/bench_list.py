"""A list of a million matters as a page shows it: real service, database thread, table model and view.

The first page counts from asking to the moment its rows are painted; the whole list comes in behind it
while the first page stands. Then somebody pages down from here to there: a frame is what one page down
takes the window, from the key to the painted picture, and what reading the page takes the window after it.
Memory is what the first list takes until then, the engine's page cache among it. The floors ask the driver
for the same first rows, and to walk the index in which the whole list stands without handing anything out.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Sequence
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractSlider, QApplication

from benchmarks.ground import Ground, entered
from benchmarks.measure import Finding, beside, median, memory, p95, sized, taken, tell, within
from benchmarks.million import folder_of
from db.kernel.ids import MatterId
from db.reception.contracts import MatterLine
from db.storage.engine import connect
from desktop import look
from desktop.jobs import Jobs
from desktop.look import Theme
from desktop.tables.column import Align, Column
from desktop.tables.record_model import PAGE, RecordModel
from desktop.tables.record_view import RecordView
from desktop.wording import formats, language, tags
from desktop.wording.marks import QT_TRANSLATE_NOOP

_COLUMNS = (
    Column[MatterLine](QT_TRANSLATE_NOOP("Bench", "Number"), lambda one: one.number, width=170),
    Column[MatterLine](
        QT_TRANSLATE_NOOP("Bench", "Received"),
        lambda one: one.received_at,
        text=lambda at: at.strftime("%Y-%m-%d %H:%M"),
        width=150,
    ),
    Column[MatterLine](QT_TRANSLATE_NOOP("Bench", "Visitor"), lambda one: one.visitor, width=90),
    Column[MatterLine](QT_TRANSLATE_NOOP("Bench", "Phone"), lambda one: one.phone, width=130),
    Column[MatterLine](
        QT_TRANSLATE_NOOP("Bench", "Request"), lambda one: one.title, stretches=True
    ),
    Column[MatterLine](QT_TRANSLATE_NOOP("Bench", "Unit"), lambda one: one.unit, width=150),
    Column[MatterLine](
        QT_TRANSLATE_NOOP("Bench", "Days left"),
        lambda one: one.days_left,
        text=formats.number,
        width=90,
        align=Align.END,
    ),
    Column[MatterLine](
        QT_TRANSLATE_NOOP("Bench", "State"),
        lambda one: one.state,
        tag=lambda one: tags.of_matter(one.state, one.lateness, one.days_left),
        width=110,
    ),
)
_FIRST = (
    "SELECT matter.id, number, title, name, phone FROM matter JOIN visit ON visit.id = matter.visit "
    "WHERE state <> 'void' ORDER BY matter.received_at DESC, matter.id DESC LIMIT 128"
)
_INDEX = (
    "SELECT max(id) FROM (SELECT id FROM matter WHERE state <> 'void' "
    "ORDER BY received_at DESC, id DESC LIMIT -1)"
)


def main() -> None:
    """Print milliseconds and megabytes."""
    app = QApplication([])
    look.install(app).apply(Theme.LIGHT)
    language.install(app)
    with entered(folder_of(sized(1_000_000, 20_000))) as ground:
        jobs = Jobs(app)
        try:
            tell(_measure(ground, jobs))
        finally:
            jobs.close()


class _List:
    """The list as a page has it: a view, its model, and the two questions to the service."""

    def __init__(self, ground: Ground, jobs: Jobs) -> None:
        self._ground, self._jobs = ground, jobs
        self._read = 0
        self.model = RecordModel(_COLUMNS, self._lines, jobs=jobs)
        self.model.page_read.connect(self._on_page_read)
        self.view = RecordView(self.model)
        look.current().dress(self.view)
        self.view.resize(1200, 780)
        self.view.show()
        QApplication.processEvents()

    def first(self) -> None:
        """Ask for the first page and paint it."""
        self._ask(PAGE)
        _until(lambda: self._read > 0)
        self.view.grab()

    def whole(self) -> None:
        """Ask for every id behind it."""
        self._ask(None)
        _until(lambda: self.model.rowCount() > PAGE)
        self.view.grab()

    def page_down(self) -> tuple[float, float]:
        """Return what the window is busy with: painting what is there, then painting what was read."""
        before = self._read
        bar = self.view.verticalScrollBar()
        first = taken(
            lambda: (
                bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd),
                self._paint(),
            )
        )
        row = self.view.rowAt(5)
        if self.model.record_at(row) is None:
            _until(lambda: self._read > before)
        return first, taken(self._paint)

    def close(self) -> None:
        """Take the view away."""
        self.view.close()
        self.view.deleteLater()
        self.model.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _paint(self) -> None:
        self.view.viewport().repaint()

    def _ask(self, limit: int | None) -> None:
        matters, actor = self._ground.workspace.matters, self._ground.actor
        self._jobs.ask(
            self.model, lambda: matters.matter_ids(actor, limit=limit), self.model.set_ids
        )

    def _lines(self, ids: Sequence[MatterId]) -> Sequence[MatterLine]:
        return self._ground.workspace.matters.matter_lines(self._ground.actor, ids)

    def _on_page_read(self) -> None:
        self._read += 1


def _measure(ground: Ground, jobs: Jobs) -> list[Finding]:
    before = memory()
    shown = _List(ground, jobs)
    shown.first()
    shown.whole()
    frames = _frames(shown, sized(400, 40))
    rows, held = shown.model.rowCount(), memory() - before
    shown.close()
    raw = connect(ground.places.database, ground.key)
    firsts, wholes, bare, walked = [], [], [], []
    for _ in range(sized(15, 3)):
        shown = _List(ground, jobs)
        firsts.append(taken(shown.first))
        wholes.append(taken(shown.whole))
        bare.append(taken(lambda: raw.execute(_FIRST).fetchall()))
        walked.append(taken(lambda: raw.execute(_INDEX).fetchall()))
        shown.close()
    raw.close()
    return [
        within(60, f"first page of {rows:,} matters, painted", median(firsts)),
        beside("its query bare", median(bare), "first page, again", median(firsts)),
        within(350, "the whole list behind it", median(wholes)),
        beside("walking its index bare", median(walked), "the whole list, again", median(wholes)),
        within(16, "page down, p95 of a frame", p95(frames)),
        Finding("page down, median of a frame", median(frames)),
        within(80, "memory of the list", held, unit="MB"),
    ]


def _frames(shown: _List, count: int) -> list[float]:
    chance, frames = random.Random(1), []
    bar = shown.view.verticalScrollBar()
    for number in range(count):
        if number % 20 == 0:
            bar.setValue(chance.randrange(bar.maximum()))
            _until(lambda: shown.model.record_at(shown.view.rowAt(5)) is not None)
        frames.extend(shown.page_down())
    return frames


def _until(is_so: Callable[[], Any], most: int = 60_000) -> None:
    """Let the window work until something is so, asleep in between as a program at rest is."""
    clock, pulse = QElapsedTimer(), QTimer()
    clock.start()
    pulse.start(5)
    while not is_so():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if clock.elapsed() > most:
            raise TimeoutError


if __name__ == "__main__":
    main()
