"""A ledger of 50,000 rows in and out, through the real pages, database thread and reading process.

While a file is read, examined, written, taken back and exported, a timer of the window measures the longest
time it could not answer; the aim is a tenth of a second. Files are read in a process bounded to 512 MiB and
30 s (R-47): what it took is measured on a second reading.
"""

from __future__ import annotations

import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.ground import CLOCK, Ground, entered, found_in
from benchmarks.measure import Finding, memory, sized, taken, tell, within
from db.sheets.limits import MOST_MEMORY_BYTES, MOST_ROWS, MOST_SECONDS
from db.sheets.reading import read_table
from db.sheets.table import Sheet, SheetColumn
from db.sheets.writing import write_workbook
from desktop import look
from desktop.frame.desk import Desk
from desktop.jobs import Jobs
from desktop.look import Theme
from desktop.notices.notices import Notices
from desktop.notices.questions import Questions
from desktop.parts.progress_line import ProgressLine
from desktop.printing.printer import Printing
from desktop.reception.ledger_in import LedgerIn
from desktop.reception.ledger_out import LedgerOut
from desktop.reception.ledger_sheet import LedgerForm
from desktop.settings.local import LocalSettings
from desktop.wording import language

_ANSWERS_WITHIN = 100
"""Milliseconds after which a person notices that a window does not answer."""

_HEADINGS = (
    "原编号", "受理时间", "反映人", "联系电话", "村社区", "诉求标题", "诉求内容", "类别", "答复情况",
    "办结时间",
)  # fmt: skip


def main() -> None:
    """Print seconds, megabytes, and the longest time the window did not answer."""
    app = QApplication([])
    look.install(app).apply(Theme.LIGHT)
    language.install(app)
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        found_in(folder)
        with entered(folder) as ground:
            jobs = Jobs(app)
            try:
                _measure(ground, jobs, folder)
            finally:
                jobs.close()


def _measure(ground: Ground, jobs: Jobs, folder: Path) -> None:
    """Tell what was found as it is found: the whole takes minutes."""
    rows = sized(MOST_ROWS, 2_000)
    old, out = folder / "old.xlsx", folder / "out.xlsx"
    write_workbook(old, _sheet(), (_row(number) for number in range(rows)), lambda _done: None)
    tell(_child(old, rows))
    begun = memory()
    stage = _Stage(ground, jobs, folder)
    told = f"ledger of {rows:,} rows"
    for what, act in (
        ("read and compared", lambda: stage.read(old)),
        ("import stopped on the way", stage.stop),
        ("imported as one act", stage.write),
        ("exported to a workbook", lambda: stage.export(out)),
        ("the export read and compared", lambda: stage.read(out)),
        ("import taken back", stage.undo),
    ):
        with _watched() as window:
            seconds = taken(act) / 1000
        longest = "longest time the window did not answer"
        tell(
            [
                Finding(f"{told}: {what}", seconds, "s"),
                within(_ANSWERS_WITHIN, longest, window.worst),
            ]
        )
    tell([Finding("what the window's process grew by", memory() - begun, "MB")])


class _Stage:
    """The two pages of the ledger over a desk, worked as a person does."""

    def __init__(self, ground: Ground, jobs: Jobs, folder: Path) -> None:
        settings = LocalSettings(folder / "local.ini")
        notices = Notices(settings)
        printing = Printing(jobs, folder / "papers", settings)
        self._undo: Callable[[], object] | None = None
        notices.toast = self._hear  # type: ignore[method-assign]
        self._desk = Desk(
            ground.workspace, ground.actor, jobs, look.current(), notices, settings=settings,
            printing=printing, questions=Questions(), go=lambda *_: None, clock=CLOCK,
        )  # fmt: skip
        self._in, self._out = LedgerIn(self._desk), LedgerOut(self._desk)
        for page in (self._in, self._out):
            page.resize(1366, 768)
            page.show()

    def read(self, path: Path) -> None:
        """Choose a file and wait for the preview."""
        self._in.open(path)
        _until(lambda: self._in.examined is not None and self._in.examined.path == path)

    def write(self) -> None:
        """Import, and wait for the notice with its way back."""
        self._undo = None
        self._in.take_over()
        _until(lambda: self._undo is not None)

    def stop(self) -> None:
        """Begin to import and stop; nothing may be left."""
        self._in.take_over()
        line = self._in.findChild(ProgressLine)
        _until(lambda: bool(line and line.accessibleName()))
        _pass(1.0)
        self._in.stop()
        _until(lambda: not self._desk.jobs.busy)
        left = self._desk.workspace.matters.matter_ids(self._desk.actor)
        assert left == b"", "a stopped import left something"

    def export(self, path: Path) -> None:
        """Export every matter."""
        self._out.begin(None)
        self._out.form.input("scope").put("everything")
        self._out.write_to(path, LedgerForm.WORKBOOK)
        _until(path.exists)

    def undo(self) -> None:
        """Take the import back."""
        assert self._undo is not None
        self._undo()
        _until(lambda: not self._desk.jobs.busy)

    def _hear(self, _text: str, undo: Callable[[], object] | None = None, *_: object) -> None:
        if undo is not None:
            self._undo = undo


def _child(path: Path, rows: int) -> list[Finding]:
    """Return what the bounded process took for this file, as the system counts it."""
    read_table(path)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds, megabytes = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    most = MOST_MEMORY_BYTES / 2**20
    return [
        within(MOST_SECONDS, f"reading process, {rows:,} rows, work", seconds, unit="s"),
        within(most, "the same, memory", megabytes, unit="MB"),
    ]


@dataclass
class _Window:
    """What a timer of the window saw."""

    worst: float = 0.0
    """Milliseconds of the longest time between two beats."""
    _last: float = field(default_factory=time.perf_counter)

    def beat(self) -> None:
        """Be called every few milliseconds."""
        now = time.perf_counter()
        self.worst, self._last = max(self.worst, (now - self._last) * 1000), now


@contextmanager
def _watched() -> Iterator[_Window]:
    window, timer = _Window(), QTimer()
    timer.timeout.connect(window.beat)
    timer.start(5)
    yield window
    QApplication.processEvents()
    timer.stop()


def _until(done: Callable[[], bool], seconds: int = 900) -> None:
    waited = QElapsedTimer()
    waited.start()
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        if waited.elapsed() > seconds * 1000:
            raise TimeoutError


def _pass(seconds: float) -> None:
    until = time.perf_counter() + seconds
    _until(lambda: time.perf_counter() > until)


def _sheet() -> Sheet:
    return Sheet("台账", tuple(SheetColumn(one) for one in _HEADINGS))


def _row(number: int) -> tuple[str, ...]:
    day = f"20{10 + number % 14:02}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    return (
        f"12345-{number}", day, "沈禾", f"1990000{number % 10_000:04}", "桂湾社区",
        f"第{number}盏路灯不亮", f"门口第{number}盏灯不亮，老人晚上不敢出门，请尽快派人来修。", "城乡建设",
        "已安排市政所更换灯具，当晚恢复照明。", day,
    )  # fmt: skip


if __name__ == "__main__":
    main()
