"""Lets every change to the disk go wrong in every way, one at a time, and looks what a fresh start finds.

``python -m tests.faults.sweep 500`` tries so many faults chosen by chance, ``all`` every one there is; a second
argument is the seed. Every run is a process of its own, forked from one that has everything loaded.
"""

from __future__ import annotations

import errno
import gc
import os
import random
import selectors
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import chain, zip_longest
from pathlib import Path

from db.kernel.errors import Refused, StationError, Trouble
from desktop.wording import words
from tests import compiled
from tests.faults import shim
from tests.faults.audit import engine_findings, findings
from tests.faults.flows import FLOWS, Flow, Office
from tests.faults.shim import Way

Say = Callable[[str], object]

LIMIT = 10.0
"""Seconds after which an act counts as hung (R-23)."""

WAYS = (
    (Way.FAIL_ONCE, errno.ENOSPC), (Way.FAIL_FROM_HERE, errno.ENOSPC),
    (Way.FAIL_ONCE, errno.EIO), (Way.FAIL_FROM_HERE, errno.EIO),
    (Way.FAIL_FROM_HERE, errno.EDQUOT), (Way.FAIL_FROM_HERE, errno.EROFS),
    (Way.KILL_BEFORE, 0), (Way.KILL_AFTER, 0), (Way.TEAR, 0),
)  # fmt: skip


@dataclass(frozen=True)
class Fault:
    """What goes wrong: during which act, at which change, and how."""

    flow: Flow
    nth: int
    way: Way
    code: int

    def __str__(self) -> str:
        name = errno.errorcode.get(self.code, "")
        return f"{self.flow.name}, change {self.nth}, {self.way.name.lower()} {name}".strip()


@dataclass
class Figures:
    """What a sweep did."""

    possible: int = 0
    runs: int = 0
    killed: int = 0
    told: int = 0
    """Runs that ended with one of the program's sentences."""
    acknowledged: int = 0
    unheard: int = 0
    """Acts that were on the disk although nobody had been told."""
    slowest: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.runs} of {self.possible} faults, {self.killed} killed, {self.told} told in words; "
            f"{self.acknowledged} acknowledged, {self.unheard} more saved unheard; "
            f"slowest {self.slowest:.1f} s; {len(self.wrong)} findings"
        )


def main(arguments: list[str]) -> int:
    """Sweep as the arguments say and print what came of it."""
    if not shim.is_loaded():
        with tempfile.TemporaryDirectory() as folder:
            return shim.begin_again_under(Path(folder), "tests.faults.sweep", *arguments)
    compiled.share()
    wanted = arguments[0] if arguments else "500"
    seed = int(arguments[1]) if len(arguments) > 1 else 20260318
    with tempfile.TemporaryDirectory() as folder:
        figures = sweep(Path(folder), wanted, random.Random(seed))
    sys.stdout.write("\n".join([*figures.wrong, f"{figures}\n"]))
    return 1 if figures.wrong else 0


def sweep(folder: Path, wanted: str, chance: random.Random) -> Figures:
    """Try so many faults, or ``all``."""
    grounds = {
        flow.name: make_ground(folder / str(place), flow) for place, flow in enumerate(FLOWS)
    }
    faults = [list(faults_of(grounds[flow.name], flow)) for flow in FLOWS]
    for flow in FLOWS:
        rehearse(flow, grounds[flow.name])
    figures = Figures(possible=sum(map(len, faults)))
    for fault in in_turn(faults, figures.possible if wanted == "all" else int(wanted), chance):
        _try(fault, grounds[fault.flow.name], folder / "run", figures)
    return figures


def in_turn(faults: list[list[Fault]], wanted: int, chance: random.Random) -> list[Fault]:
    """Choose by chance, but from every flow alike: founding alone has more faults than all others."""
    for one in faults:
        chance.shuffle(one)
    rounds = zip_longest(*faults)
    return [fault for fault in chain.from_iterable(rounds) if fault is not None][:wanted]


def make_ground(folder: Path, flow: Flow) -> Path:
    """Make the station that an act begins with; also loads what the forked processes will need."""
    if flow.name == "found a station":
        folder.mkdir()
        return folder
    shutil.copytree(_founded(folder.with_name("founded")), folder)
    office = Office(folder)
    flow.prepare(office)
    office.close()
    return folder


def _founded(folder: Path) -> Path:
    """Return the station with which all grounds of a run begin, founded when the first one is made."""
    if not folder.exists():
        folder.mkdir()
        FLOWS[-1].act(Office(folder))
    return folder


def faults_of(ground: Path, flow: Flow) -> Iterator[Fault]:
    """Count the changes of an act that goes well, and yield every way in which each can go wrong."""
    trial = ground.with_name("trial")
    shutil.copytree(ground, trial)
    changes = _count(flow, trial)
    shutil.rmtree(trial)
    for nth in range(1, changes + 1):
        yield from (Fault(flow, nth, way, code) for way, code in WAYS)


def rehearse(flow: Flow, ground: Path) -> None:
    """Let an act go well and be checked in this process: what is forked from it then finds everything loaded."""
    trial, said = ground.with_name("trial"), list[str]()
    shutil.copytree(ground, trial)
    _count(flow, trial)
    check(flow, trial, ["ack"], said.append)
    shutil.rmtree(trial)
    assert said == ["checked"], f"{flow.name}: {said}"


def _count(flow: Flow, folder: Path) -> int:
    office = _standing(flow, folder)
    shim.disarm()
    flow.act(office)
    office.close()
    return shim.seen()


def _try(fault: Fault, ground: Path, folder: Path, figures: Figures) -> None:
    """Let one act go wrong, then look at what it left, as the next start would."""
    shutil.copytree(ground, folder)
    heals = fault.nth % 2 == 0
    acted = in_a_process(lambda say: act(fault, folder, say, heals=heals), LIMIT)
    checked = in_a_process(lambda say: check(fault.flow, folder, acted.lines, say))
    wrong = [line for line in acted.lines + checked.lines if line.startswith("wrong: ")]
    wrong += ["wrong: the act hung"] * acted.hung + ["wrong: the check hung"] * checked.hung
    wrong += ["wrong: the check did not end"] * ("checked" not in checked.lines)
    figures.runs += 1
    figures.killed += acted.killed
    figures.told += any(line.startswith("told: ") for line in acted.lines)
    figures.acknowledged += "ack" in acted.lines
    figures.unheard += "unheard" in checked.lines
    figures.slowest = max(figures.slowest, acted.seconds)
    figures.wrong += [f"{fault}: {line}" for line in wrong]
    shutil.rmtree(folder)


def act(fault: Fault, folder: Path, say: Say, *, heals: bool) -> None:
    """Do what a clerk does; where the trouble passes, the clerk tries again in the same window."""
    office = _standing(fault.flow, folder)
    shim.arm(fault.nth, fault.way, fault.code)
    if not _said(fault.flow, office, say) and heals:
        shim.disarm()
        _said(fault.flow, office, say)
    office.close()


def _said(flow: Flow, office: Office, say: Say) -> bool:
    """Act once and say what the window would."""
    try:
        flow.act(office)
    except Trouble as trouble:
        say(f"told: {words.of(trouble)}")
        return False
    except Refused as refused:
        # Only a second try may find that the first one did it.
        say(f"refused: {words.of(refused)}")
        return True
    say("ack")
    return True


def check(flow: Flow, folder: Path, heard: list[str], say: Say) -> None:
    """Open the station anew: what was acknowledged is there once, and so it is after a retry."""
    office = Office(folder)
    times = _times(flow, office)
    if times not in ((1,) if "ack" in heard else (0, 1)):
        said = "acknowledged" if "ack" in heard else "not acknowledged"
        say(f"wrong: {said}, and there {times} times")
    if times and "ack" not in heard:
        say("unheard")
    _try_again(flow, office, say, was_there=bool(times))
    workspace = office.open().workspace
    found = findings(workspace)
    office.close()
    for one in (*found, *engine_findings(workspace)):
        say(f"wrong: {one}")
    say("checked")


def _try_again(flow: Flow, office: Office, say: Say, *, was_there: bool) -> None:
    """Act as somebody does who is not sure that it was saved."""
    try:
        flow.act(office)
    except StationError as error:
        if not was_there:
            say(f"wrong: the retry was refused: {error}")
    if (times := _times(flow, office)) != 1:
        say(f"wrong: there {times} times after a retry")


def _times(flow: Flow, office: Office) -> int:
    return flow.times(office) if office.entrance.is_founded() else 0


def _standing(flow: Flow, folder: Path) -> Office:
    shim.watch(folder)
    office = Office(folder)
    if flow.begins_open:
        office.open()
    return office


@dataclass(frozen=True)
class Heard:
    """What a process said, and how it ended."""

    lines: list[str]
    killed: bool
    hung: bool
    seconds: float


def in_a_process(act: Callable[[Say], None], limit: float = 6 * LIMIT) -> Heard:
    """Run an act in a fork of this process and listen until it ends or the limit is over."""
    gc.freeze()  # what is not collected is not copied either
    listening, speaking = os.pipe()
    begun = time.monotonic()
    child = os.fork()
    if child == 0:
        os.close(listening)
        _live(act, lambda line: os.write(speaking, f"{line}\n".encode()))
    os.close(speaking)
    said, hung = _listen(listening, begun + limit)
    if hung:
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    os.close(listening)
    lines = said.decode(errors="replace").splitlines()
    return Heard(lines, os.WIFSIGNALED(status), hung, time.monotonic() - begun)


def _live(act: Callable[[Say], None], say: Say) -> None:
    """Never returns; whatever is no trouble of the program's own is a finding."""
    try:
        act(say)
    except BaseException as error:  # noqa: BLE001  a fork must not go on where the test stands
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        say(f"wrong: {type(error).__name__} {error} at {where}".replace("\n", " "))
    finally:
        os._exit(0)


def _listen(listening: int, end: float) -> tuple[bytes, bool]:
    said = b""
    with selectors.DefaultSelector() as ready:
        ready.register(listening, selectors.EVENT_READ)
        while (left := end - time.monotonic()) > 0:
            if ready.select(left):
                more = os.read(listening, 65536)
                if not more:
                    return said, False
                said += more
    return said, True


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
