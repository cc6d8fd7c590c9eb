"""Sign-in at an event of 5,000 invitees beside a directory of 50,000 people, through the real screen and desk.

A scan counts from the scanner's last key until the answer is painted; the journaled save lies between, and so does
what the scan before it left the database thread to read. Typing counts from the key until the list is painted, the
quiet that is waited for on purpose left out. The floor of a scan is its own row, inserted bare with its commit.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.ground import CLOCK, Ground, entered, found_in
from benchmarks.measure import Finding, beside, median, sized, taken, tell, within
from db.events.codes import EventMode, EventStep, EventType
from db.events.contracts import Invitee, PlanEvent, TakeEventStep
from db.kernel.clock import CHINA
from db.kernel.ids import new_id
from db.kernel.kinds import Action
from db.people.contracts import Gender, PersonKind
from db.people.records import PersonRow
from db.storage.engine import connect
from desktop import look
from desktop.events.console import Console
from desktop.frame.desk import Desk
from desktop.frame.handed import HandedEvent
from desktop.jobs import Jobs
from desktop.kiosk.window import KioskWindow
from desktop.look import Theme
from desktop.notices.notices import Notices
from desktop.notices.questions import Questions
from desktop.printing.printer import Printing
from desktop.settings.local import LocalSettings
from desktop.wording import language

_FAMILY = "沈罗骆顾闻许龚陆方祝苏温何姚邱盛殷纪丁崔"
_GIVEN = "知行怀远瑾念慈静秋实承安予白云舟砚清汀兰望"
_AIM, _BATCH, _PATIENCE = 50, 2_000, 20_000


def main() -> None:
    """Print milliseconds."""
    app = QApplication([])
    look.install(app).apply(Theme.LIGHT)
    language.install(app)
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        found_in(folder)
        with entered(folder) as ground:
            _fill_directory(ground, sized(50_000, 2_000))
            event = _open_event(ground, sized(5_000, 500))
            jobs = Jobs(app)
            try:
                tell(_measure(ground, jobs, folder, event))
            finally:
                jobs.close()


def _fill_directory(ground: Ground, count: int) -> None:
    for first in range(0, count, _BATCH):
        with ground.workspace.unit_of_work.writing(ground.actor, Action.DEPUTIES_IMPORTED) as work:
            work.session.add_all(_person(at) for at in range(first, min(first + _BATCH, count)))


def _person(at: int) -> PersonRow:
    return PersonRow(
        id=new_id(CLOCK), kind=PersonKind.VOTER, name=_name(at), phone=f"1990000{at % 10_000:04}",
        gender=Gender.UNKNOWN, region_code="", region_name="", address="", work_unit="", specialty="",
        officer_role=None, organ=None, active=True,
    )  # fmt: skip


def _name(at: int) -> str:
    one, rest = divmod(at, len(_GIVEN))
    two, three = divmod(one, len(_GIVEN))
    return _FAMILY[three % len(_FAMILY)] + _GIVEN[two % len(_GIVEN)] + _GIVEN[rest]


def _open_event(ground: Ground, count: int) -> UUID:
    events, actor, now = ground.workspace.events, ground.actor, CLOCK.now().astimezone(CHINA)
    plan = PlanEvent(
        new_id(CLOCK), EventType.SEMINAR, "千人大会", now.date(), "00:01", "23:59", "体育馆", EventMode.ONSITE,
    )  # fmt: skip
    event = events.events.plan(actor, plan).value.line.id
    people = [
        Invitee(_name(at), unit=f"第 {at % 40} 组", phone=f"1990000{at:04}") for at in range(count)
    ]
    events.rosters.invite(actor, event, people)
    events.events.take(actor, TakeEventStep(event, EventStep.OPEN))
    return event


def _measure(ground: Ground, jobs: Jobs, folder: Path, event: UUID) -> list[Finding]:
    settings = LocalSettings(folder / "settings.ini")
    desk = Desk(
        ground.workspace, ground.actor, jobs, look.current(), Notices(settings), settings=settings,
        printing=Printing(jobs, folder / "papers", settings), questions=Questions(),
        go=lambda *_: None, clock=CLOCK,
    )  # fmt: skip
    codes = [one.code for one in ground.workspace.events.rosters.of(ground.actor, event)]
    rounds = sized(400, 40)
    scans = _scans(desk, event, codes[:: max(1, len(codes) // rounds)][:rounds])
    lists = _lists(desk, event, sized(200, 20))
    raw = connect(ground.places.database, ground.key)
    raw.execute("CREATE TABLE bare (id BLOB PRIMARY KEY, at TEXT)")
    bare = [taken(lambda at=at: _bare(raw, at)) for at in range(rounds)]  # type: ignore[misc]
    raw.close()
    return [
        within(_AIM, "scan to the painted answer, p99", p99(scans)),
        beside("one bare row, one commit", median(bare), "the same, median", median(scans)),
        within(_AIM, "a key to the painted list, p99", p99(lists)),
    ]


def _scans(desk: Desk, event: UUID, codes: Sequence[str]) -> list[float]:
    window = KioskWindow(desk, HandedEvent(event, "1 号台"), lambda *_, **__: None)
    window.resize(1440, 900)
    window.show()
    _until(lambda: window.view is not None)
    times = [taken(lambda code=code: _scan(window, code)) for code in codes]  # type: ignore[misc]
    window.take_fence_down()
    window.hide()
    return times[5:]


def _scan(window: KioskWindow, code: str) -> None:
    """The next scan comes while the answer before it still stands, as in a queue."""
    window.result.spoken = ""
    window.wedge.scanned.emit(code)
    _until(lambda: bool(window.result.spoken))
    window.grab()


def _lists(desk: Desk, event: UUID, rounds: int) -> list[float]:
    console = Console(desk)
    console.resize(1000, 760)
    console.show()
    times = []
    for at in range(rounds):
        typed = _name(at * 7)[: 1 + at % 2]
        console.box.setText(typed)
        console.choices = ()
        times.append(taken(lambda typed=typed: _list(desk, console, event, typed)))  # type: ignore[misc]
    console.hide()
    return times[3:]


def _list(desk: Desk, console: Console, event: UUID, typed: str) -> None:
    find = desk.workspace.events.signing.find
    desk.jobs.ask(console, lambda: find(desk.actor, event, typed), console.show_candidates)
    _until(lambda: bool(console.choices))
    console.grab()


def _bare(raw: object, at: int) -> None:
    raw.execute("INSERT INTO bare VALUES (?, ?)", (at.to_bytes(16), "2026"))  # type: ignore[attr-defined]
    raw.commit()  # type: ignore[attr-defined]


def p99(times: Sequence[float]) -> float:
    """Return what 99 in 100 take at the most, in milliseconds."""
    return sorted(times)[max(0, int(len(times) * 0.99) - 1)]


def _until(there: Callable[[], bool]) -> None:
    clock, loop = QElapsedTimer(), QEventLoop()
    clock.start()
    while not there():
        if clock.elapsed() > _PATIENCE:
            raise TimeoutError
        QTimer.singleShot(0, loop.quit)
        loop.exec()


if __name__ == "__main__":
    main()
