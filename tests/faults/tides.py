"""Kills the program at every write of a tidemark, or lets the write fail: the next start never sees more than there is.

``python -m tests.faults.tides 20`` tries so many faults chosen by chance, ``all`` every one there is; a second argument
is the seed. Every run is a process of its own.
"""

from __future__ import annotations

import errno
import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func, select

from db.journal.records import OriginRow
from db.reception.records import MatterRow
from tests import compiled, factories
from tests.faults import shim
from tests.faults.audit import findings
from tests.faults.flows import FLOWS, Office
from tests.faults.shim import Way
from tests.faults.sweep import Say, in_a_process

WAYS = (
    (Way.KILL_BEFORE, 0), (Way.KILL_AFTER, 0), (Way.TEAR, 0),
    (Way.FAIL_FROM_HERE, errno.ENOSPC), (Way.FAIL_FROM_HERE, errno.EROFS),
)  # fmt: skip

PLACES = ("data/tidemark", "profile/tidemarks")
"""Where tidemarks lie; all other writes are let through."""


@dataclass(frozen=True)
class Ground:
    """A station's folder to begin with, and how many lives it has when all is well afterwards."""

    name: str
    folder: Path
    lives: int


def main(arguments: list[str]) -> int:
    """Try as the arguments say and print what came of it."""
    if not shim.is_loaded():
        with tempfile.TemporaryDirectory() as folder:
            return shim.begin_again_under(Path(folder), "tests.faults.tides", *arguments)
    compiled.share()
    wanted = arguments[0] if arguments else "all"
    chance = random.Random(int(arguments[1]) if len(arguments) > 1 else 20260318)
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as kept:
        every = [
            (ground, *fault)
            for ground in _grounds(Path(kept))
            for fault in _faults(ground, Path(kept) / "trial")
        ]
        chosen = every if wanted == "all" else chance.sample(every, min(int(wanted), len(every)))
        for ground, what, nth, way, code in chosen:
            found = _try(ground, Path(kept) / "run", what, (nth, way, code))
            case = f"{ground.name}, {what}, change {nth}, {way.name.lower()}"
            wrong += [f"{case}: {one}" for one in found]
    sys.stdout.write(
        "\n".join([*wrong, f"{len(chosen)} of {len(every)} faults, {len(wrong)} findings\n"])
    )
    return 1 if wrong else 0


def _grounds(kept: Path) -> Iterator[Ground]:
    """Yield a station that was used and closed, and one whose folder was put back from an older copy."""
    used = _founded(kept / "used")
    _day(used)
    yield Ground("used", used, 1)
    older = kept / "older"
    shutil.copytree(used, older)
    for _ in range(2):
        _day(older)
    shutil.rmtree(older / "data")
    shutil.copytree(used / "data", older / "data")
    yield Ground("put back", older, 2)


def _founded(folder: Path) -> Path:
    FLOWS[-1].act(Office(folder))
    return folder


def _day(folder: Path) -> None:
    """Open, register a visit, note a backup, and close: every moment at which a tidemark is written."""
    office = Office(folder)
    station = office.open()
    visits = _visits(office)
    station.workspace.reception.register_visit(station.actor, factories.visit(office.clock))
    station.workspace.journal.seal(station.actor)
    assert _visits(office) == visits + 1
    office.close()


def _visits(office: Office) -> int:
    with office.open().workspace.unit_of_work.reading() as session:
        return session.scalar(select(func.count()).select_from(MatterRow)) or 0


def _faults(ground: Ground, trial: Path) -> Iterator[tuple[str, int, Way, int]]:
    for what in PLACES:
        shutil.copytree(ground.folder, trial)
        heard = in_a_process(lambda say, what=what: _count(trial, what, say))  # type: ignore[misc]
        shutil.rmtree(trial)
        for nth in range(1, int(heard.lines[0]) + 1):
            yield from ((what, nth, way, code) for way, code in WAYS)


def _count(folder: Path, what: str, say: Say) -> None:
    shim.watch(folder / what)
    shim.disarm()
    _day(folder)
    say(str(shim.seen()))


def _try(ground: Ground, folder: Path, what: str, fault: tuple[int, Way, int]) -> list[str]:
    """Let one write go wrong, then look twice whether the station goes on under the life it ought to have."""
    shutil.copytree(ground.folder, folder)
    acted = in_a_process(lambda say: _act(folder, what, fault, say))
    checked = in_a_process(lambda say: _check(ground, folder, say))
    shutil.rmtree(folder)
    wrong = [line for line in acted.lines + checked.lines if line.startswith("wrong: ")]
    wrong += ["wrong: the day's work was stopped"] * (not acted.killed and "ack" not in acted.lines)
    return wrong + ["wrong: the check did not end"] * ("checked" not in checked.lines)


def _act(folder: Path, what: str, fault: tuple[int, Way, int], say: Say) -> None:
    shim.watch(folder / what)
    shim.arm(*fault)
    _day(folder)
    say("ack")


def _check(ground: Ground, folder: Path, say: Say) -> None:
    for act in (_look, _look):
        _of(act, ground, folder, say)
    say("checked")


def _of(act: Callable[[Office, int, Say], None], ground: Ground, folder: Path, say: Say) -> None:
    office = Office(folder)
    act(office, ground.lives, say)
    office.close()


def _look(office: Office, lives: int, say: Say) -> None:
    station = office.open()
    with station.workspace.unit_of_work.reading() as session:
        there = session.scalar(select(func.count()).select_from(OriginRow))
    if there != lives:
        say(f"wrong: {there} lives instead of {lives}")
    station.workspace.reception.register_visit(station.actor, factories.visit(office.clock))
    for one in findings(station.workspace):
        say(f"wrong: {one}")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
