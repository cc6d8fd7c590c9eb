"""Kills a counter at random moments while it saves, and checks that nothing acknowledged is lost.

``python -m tests.faults.soak 200`` runs the whole proof and prints its figures; a second argument is the seed.
The suite runs a smaller sample of the same. The process itself opens the file only between the lives of its children.
"""

from __future__ import annotations

import os
import random
import selectors
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from db.founding import FirstUser, Founded, found
from db.kernel.clock import SystemClock
from db.kernel.ids import MatterId
from db.reception.codes import NextStep
from db.reception.contracts import AddNote, AssignMatter, RecordReply
from db.reception.queue_contracts import Draft
from db.reception.records import MatterRow
from tests import compiled, factories
from tests.faults.audit import engine_findings, findings
from tests.stations import FAST, PASSPHRASE, Station, entrance_of, open_station

LONGEST_WAIT = 0.03
"""Seconds after the last awaited answer within which the kill falls; a save takes about a third of it."""


@dataclass
class Figures:
    """What a run did."""

    kills: int = 0
    within_a_save: int = 0
    acknowledged: int = 0
    saved_unheard: int = 0
    """Saves that were on the disk although nobody had been told yet."""
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.within_a_save} of them within a save; "
            f"{self.acknowledged} acknowledged saves, {self.saved_unheard} more saved unheard; "
            f"{len(self.wrong)} findings"
        )


@dataclass
class Heard:
    """What the children said before they were killed."""

    tried: dict[UUID, int] = field(default_factory=dict)
    """Visit → how many matters it was to have."""
    given: dict[UUID, list[str]] = field(default_factory=dict)
    """Visit → the numbers that were acknowledged."""
    stepped: dict[UUID, str] = field(default_factory=dict)
    """Matter → the last step that was acknowledged."""
    draft: int = 0
    is_saving: bool = False

    def hear(self, line: str) -> None:
        """Take one line of a child: ``try``, ``ack``, ``begin``, ``step`` or ``draft``."""
        word, *rest = line.split(" ")
        self.is_saving = word in ("try", "begin")
        if word == "try":
            self.tried[UUID(rest[0])] = int(rest[1])
        elif word == "ack":
            self.given[UUID(rest[0])] = rest[1].split("|")
        elif word == "step":
            self.stepped[UUID(rest[0])] = rest[1]
        elif word == "draft":
            self.draft = int(rest[0])


def main(arguments: list[str]) -> int:
    """Run as many kills as the first argument says and print what came of it."""
    kills = int(arguments[0]) if arguments else 200
    seed = int(arguments[1]) if len(arguments) > 1 else 20260318
    compiled.share()
    with tempfile.TemporaryDirectory() as folder:
        figures = soak(Path(folder), kills, random.Random(seed))
    sys.stdout.write("\n".join([*figures.wrong, f"{figures}\n"]))
    return 1 if figures.wrong else 0


def soak(folder: Path, kills: int, chance: random.Random) -> Figures:
    """Found a station, then let it save and kill it, again and again."""
    clock = SystemClock()
    founded = found(
        entrance_of(folder, clock), clock, factories.found_station(),
        first=FirstUser("何静澜", PASSPHRASE), cost=FAST,
    )  # fmt: skip
    figures, heard = Figures(), Heard()
    while figures.kills < kills and not figures.wrong:
        heard.is_saving = False
        _live_and_die(folder, founded, chance, heard)
        figures.kills += 1
        figures.within_a_save += heard.is_saving
        _check(folder, founded, heard, figures)
    figures.acknowledged = len(heard.given) + len(heard.stepped)
    return figures


def _live_and_die(folder: Path, founded: Founded, chance: random.Random, heard: Heard) -> None:
    """Start a counter, listen to it for a while, kill it, and hear the last it said."""
    listening, speaking = os.pipe()
    seed = chance.randrange(1 << 30)
    child = os.fork()
    if child == 0:
        os.close(listening)
        _work(folder, founded, speaking, random.Random(seed))
    os.close(speaking)
    patience, answers = chance.uniform(0, LONGEST_WAIT), chance.randint(1, 12)
    said = _listen(listening, answers, patience)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(listening, 65536):
        said += more
    os.close(listening)
    # A line cut in two by the kill was not said.
    for line in said.decode().split("\n")[:-1]:
        heard.hear(line)


def _listen(listening: int, lines: int, patience: float) -> bytes:
    """Return what was said up to so many lines and so many seconds more."""
    said, end = b"", None
    ready = selectors.DefaultSelector()
    ready.register(listening, selectors.EVENT_READ)
    while end is None or time.monotonic() < end:
        left = None if end is None else max(end - time.monotonic(), 0)
        if ready.select(left):
            heard = os.read(listening, 65536)
            assert heard, "the counter ended by itself"
            said += heard
        if end is None and said.count(b"\n") >= lines:
            end = time.monotonic() + patience
    ready.close()
    return said


def _work(folder: Path, founded: Founded, speaking: int, chance: random.Random) -> None:
    """Save for ever; never returns."""
    clock = SystemClock()
    station = open_station(entrance_of(folder, clock), founded, clock)
    os.write(speaking, b"open\n")
    try:
        for line in _saves(station, clock, chance):
            os.write(speaking, f"{line}\n".encode())
    finally:
        os._exit(1)


def _saves(station: Station, clock: SystemClock, chance: random.Random) -> Iterator[str]:
    """Yield a line before and after every save, the second only when the call has returned."""
    office = station.workspace, station.actor
    unit = _unit(station, clock)
    for number in range(1, 1_000_000):
        matters = [_matter(chance, unit) for _ in range(chance.randint(1, 3))]
        command = factories.visit(clock, *matters, visitor=_visitor(chance))
        yield f"try {command.visit.hex} {len(matters)}"
        saved = office[0].reception.register_visit(office[1], command).value
        yield f"ack {saved.visit.hex} {'|'.join(one.number for one in saved.matters)}"
        yield from _steps(station, saved.matters[0].matter, unit, chance)
        office[0].waiting.keep_draft(
            office[1], Draft("A01", {"name": "沈", "at": number}, clock.now())
        )
        yield f"draft {number}"


def _steps(
    station: Station, matter: MatterId, unit: object, chance: random.Random
) -> Iterator[str]:
    reception, actor = station.workspace.reception, station.actor
    shown = station.workspace.matters.detail(actor, matter)
    if "assign" in shown.steps and chance.random() < 0.5:
        yield "begin"
        shown = reception.assign(actor, AssignMatter(matter, shown.revision, unit)).value  # type: ignore[arg-type]
        yield f"step {matter.hex} {shown.line.state}"
    if "reply" in shown.steps and chance.random() < 0.5:
        yield "begin"
        shown = reception.record_reply(actor, RecordReply(matter, shown.revision, "已办结。")).value
        yield f"step {matter.hex} {shown.line.state}"
    if chance.random() < 0.3:
        yield "begin"
        shown = reception.add_note(actor, AddNote(matter, "已电话告知。")).value
        yield f"step {matter.hex} {shown.line.state}"


def _unit(station: Station, clock: SystemClock) -> object:
    known = station.workspace.stations.organizations()
    if known:
        return known[0].id
    command = factories.organization(clock)
    return station.workspace.stations.add_organization(station.actor, command).value.id


def _matter(chance: random.Random, unit: object) -> object:
    title = "".join(chance.choices("东林路窨井盖异响路灯不亮桂湾社区", k=8))
    step = chance.choice(list(NextStep))
    given = unit if step is NextStep.ASSIGN and chance.random() < 0.5 else None
    answer = "已当场说明。" if step is NextStep.ANSWER else ""
    return factories.matter(title=title, next_step=step, unit=given, answer=answer)


def _visitor(chance: random.Random) -> object:
    return factories.visitor(
        name="沈" + "".join(chance.choices("禾穗汀兰采薇", k=2)),
        phone=f"1990000{chance.randrange(10_000):04}", confidential=chance.random() < 0.2,
    )  # fmt: skip


def _check(folder: Path, founded: Founded, heard: Heard, figures: Figures) -> None:
    """Open the file again and compare it with what was said."""
    clock = SystemClock()
    station = open_station(entrance_of(folder, clock), founded, clock)
    try:
        on_disk: dict[UUID, list[str]] = {}
        states: dict[UUID, str] = {}
        with station.workspace.unit_of_work.reading() as session:
            for row in session.scalars(select(MatterRow)):
                on_disk.setdefault(row.visit, []).append(row.number)
                states[row.id] = row.state.value
        figures.wrong += _lost(heard, on_disk, states)
        figures.saved_unheard = len(on_disk.keys() - heard.given.keys())
        drafts = station.workspace.waiting.drafts(station.actor)
        kept = max((int(str(one.content["at"])) for one in drafts), default=0)
        figures.wrong += [f"draft {heard.draft} lost, {kept} kept"] * (kept < heard.draft)
        heard.draft = 0
        figures.wrong += findings(station.workspace)
    finally:
        station.workspace.close()
    figures.wrong += engine_findings(station.workspace)


def _lost(heard: Heard, on_disk: dict[UUID, list[str]], states: dict[UUID, str]) -> Iterator[str]:
    for visit, given in heard.given.items():
        if sorted(on_disk.get(visit, [])) != sorted(given):
            yield f"visit {visit} was given {given}, there is {on_disk.get(visit)}"
    for visit, count in heard.tried.items():
        if len(on_disk.get(visit, [])) not in (0, count):
            yield f"visit {visit} is half there"
    order = ["registered", "assigned", "replied"]
    for matter, state in heard.stepped.items():
        now = states.get(matter, "")
        is_later = now in order and state in order and order.index(now) > order.index(state)
        if now != state and not is_later:
            yield f"matter {matter} was {state} and is {now or 'gone'}"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
