"""Lets every change to the disk go wrong while a bundle is written or taken in, and looks what a fresh start finds.

``python -m tests.faults.carrying 40`` tries so many faults chosen by chance, ``all`` every one there is; a second
argument is the seed. A bundle is there whole or under no name; a taking that was cut left nothing, and the same file
goes in afterwards; what lies in the tray is what its rows tell of. Every run is a process of its own.
"""

from __future__ import annotations

import hashlib
import random
import shutil
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from db.bundle.exchange_contracts import Direction, Export
from db.bundle.place import SUFFIX
from db.kernel.errors import CannotWrite, Trouble
from desktop.wording import words
from tests import compiled
from tests.db.bundle import occasions
from tests.db.bundle.courses import shown
from tests.db.bundle.desks import Desk, Ground
from tests.faults import shim
from tests.faults.audit import engine_findings
from tests.faults.shim import Way
from tests.faults.sweep import LIMIT, WAYS, Say, in_a_process

DISTRICT, STATION = "district", "haichang"
OUT, FIRST, SECOND = "out", "first", "second"


@dataclass(frozen=True)
class Act:
    """Something a clerk does with a stick, at which desk, and what lies in the tray when all is well afterwards."""

    name: str
    desk: str
    ground: str
    do: Callable[[Desk, Path], object]
    laid_aside: int = 0


@dataclass(frozen=True)
class Fault:
    """What goes wrong: during which act, at which change, and how."""

    act: Act
    nth: int
    way: Way
    code: int

    def __str__(self) -> str:
        return f"{self.act.name}, change {self.nth}, {self.way.name.lower()} {self.code}"


def _export(desk: Desk, folder: Path) -> None:
    """Write a bundle for the district, the only hub there is."""
    actor, bundles = desk.station.actor, desk.workspace.bundles
    (hub,) = (one for one in bundles.exchange.partners(actor) if one.is_hub)
    bundles.sending.export(actor, Export(hub.replica, folder / OUT))


def _take(which: str) -> Callable[[Desk, Path], object]:
    return lambda desk, folder: desk.take(next((folder / which).glob(f"*{SUFFIX}")))


ACTS = (
    Act("export", STATION, "early", _export),
    Act("take", DISTRICT, "early", _take(FIRST)),
    Act("lay aside", DISTRICT, "early", _take(SECOND), laid_aside=1),
    Act("let in what waited", DISTRICT, "waiting", _take(FIRST)),
)


def main(arguments: list[str]) -> int:
    """Try as the arguments say and print what came of it."""
    if not shim.is_loaded():
        with tempfile.TemporaryDirectory() as folder:
            return shim.begin_again_under(Path(folder), "tests.faults.carrying", *arguments)
    compiled.share()
    wanted = arguments[0] if arguments else "40"
    chance = random.Random(int(arguments[1]) if len(arguments) > 1 else 20260318)
    with tempfile.TemporaryDirectory() as kept:
        trials = Trials(Path(kept))
        faults = [many for act in ACTS for many in _parted(trials.faults_of(act))]
        possible = sum(map(len, faults))
        chosen = in_turn(faults, possible if wanted == "all" else int(wanted), chance)
        wrong = [one for fault in chosen for one in trials.tried(fault)]
    told = f"{len(chosen)} of {possible} faults, {trials.killed} killed, {len(wrong)} findings\n"
    sys.stdout.write("\n".join([*wrong, told]))
    return int(bool(wrong))


class Trials:
    """The desks that every act begins with, and what they show when it went well."""

    def __init__(self, folder: Path) -> None:
        self._ground, self._folder = Ground(folder / "desks"), folder
        self.killed = 0
        self._ends: dict[str, str] = {}
        self._begins: dict[str, str] = {}
        shutil.copytree(folder / "desks", folder / "early")
        with self._ground.opened(folder / "early") as (district, station, *_):
            _prepare(district, station, folder / "early")
        shutil.copytree(folder / "early", folder / "waiting")
        with self._ground.opened(folder / "waiting") as (district, *_):
            _take(SECOND)(district, folder / "waiting")

    def faults_of(self, act: Act) -> list[Fault]:
        """Let an act go well, and return every way in which each of its changes can go wrong."""
        run = self._copied(act)
        heard = in_a_process(lambda say: self._rehearsed(act, run, say), 6 * LIMIT)
        assert len(heard.lines) == 3, heard.lines
        changes, self._begins[act.name], self._ends[act.name] = heard.lines
        return [Fault(act, nth, *way) for nth in range(1, int(changes) + 1) for way in WAYS]

    def tried(self, fault: Fault) -> list[str]:
        """Let one change go wrong, then look at what it left, as the next start would."""
        run = self._copied(fault.act)
        acted = in_a_process(lambda say: self._acted(fault, run, say), LIMIT)
        checked = in_a_process(lambda say: self._checked(fault.act, run, acted.lines, say))
        self.killed += acted.killed
        wrong = [line for line in acted.lines + checked.lines if line.startswith("wrong: ")]
        wrong += ["wrong: it hung"] * (acted.hung or checked.hung)
        wrong += ["wrong: the check did not end"] * ("checked" not in checked.lines)
        return [f"{fault}: {line}" for line in wrong]

    def _copied(self, act: Act) -> Path:
        run = self._folder / "run"
        shutil.rmtree(run, ignore_errors=True)
        return Path(shutil.copytree(self._folder / act.ground, run))

    def _rehearsed(self, act: Act, run: Path, say: Say) -> None:
        desk = self._ground.desk(run, act.desk)
        begin = _figure(desk)
        shim.watch(run)
        shim.disarm()
        act.do(desk, run)
        desk.close()
        say(str(shim.seen()))
        say(begin)
        say(_figure(self._ground.desk(run, act.desk)))

    def _acted(self, fault: Fault, run: Path, say: Say) -> None:
        desk = self._ground.desk(run, fault.act.desk)
        shim.watch(run)
        shim.arm(fault.nth, fault.way, fault.code)
        try:
            fault.act.do(desk, run)
            say("ack")
        except Trouble as trouble:
            say(f"told: {words.of(trouble)}")
        desk.close()

    def _checked(self, act: Act, run: Path, heard: list[str], say: Say) -> None:
        """Open the desk anew, see that it was done or was not, do it again, and see that it is done."""
        desk = self._ground.desk(run, act.desk)
        look = self._look_at_sent if act.name == "export" else self._look_at_taken
        look(act, desk, run, is_told="ack" in heard, say=say)
        broken = [one for one in desk.workspace.journal.verify() if one.broken_at is not None]
        desk.check_tray()
        desk.close()
        for one in (*broken, *engine_findings(desk.workspace)):
            say(f"wrong: {one}")
        say("checked")

    def _look_at_sent(self, _act: Act, desk: Desk, run: Path, *, is_told: bool, say: Say) -> None:
        """A file under its own name is whole; what was said to be safe is there, and another one can be made."""
        log = desk.workspace.bundles.exchange.log(desk.station.actor)
        named = {one.name for one in log if one.direction is Direction.SENT and one.name}
        there = {path.name for path in (run / OUT).glob(f"*{SUFFIX}")}
        logged = {one for one in named if one not in _names(run / FIRST) | _names(run / SECOND)}
        if logged - there or (is_told and not logged):
            say(f"wrong: {sorted(logged)} told of, {sorted(there)} there")
        with suppress(CannotWrite):
            _export(desk, run)
        if not there and not _names(run / OUT):
            say("wrong: no bundle could be made afterwards")
        self._check_whole(run, say)

    def _check_whole(self, run: Path, say: Say) -> None:
        """Everything that is called a bundle is taken in by the district."""
        district = self._ground.desk(run, DISTRICT)
        for path in [
            *(run / FIRST).iterdir(),
            *(run / SECOND).iterdir(),
            *(run / OUT).glob(f"*{SUFFIX}"),
        ]:
            if district.take(path).held:
                say(f"wrong: {path.name} was not let in")
        district.close()

    def _look_at_taken(self, act: Act, desk: Desk, run: Path, *, is_told: bool, say: Say) -> None:
        """All of it came in or nothing; the same file goes in afterwards."""
        begin, end, now = self._begins[act.name], self._ends[act.name], _figure(desk)
        # Two bundles come in one after the other where one waited: then the first of them may be in alone.
        is_whole = act.ground == "waiting" or now in (begin, end)
        if not is_whole or (is_told and now != end):
            say("wrong: it came in by half")
        act.do(desk, run)
        if _figure(desk) != end:
            say("wrong: the same file did not bring the same afterwards")
        lines = desk.workspace.bundles.taking.tray(desk.station.actor)
        if len(lines) != act.laid_aside:
            say(f"wrong: {len(lines)} files lie aside")


def in_turn(faults: list[list[Fault]], wanted: int, chance: random.Random) -> list[Fault]:
    """Choose by chance, from every act alike, failures and kills."""
    for one in faults:
        chance.shuffle(one)
    return [many[at] for at in range(max(map(len, faults))) for many in faults if at < len(many)][
        :wanted
    ]


def _parted(faults: list[Fault]) -> tuple[list[Fault], list[Fault]]:
    """Return what fails, and what ends the process."""
    return [one for one in faults if one.code], [one for one in faults if not one.code]


def _prepare(district: Desk, station: Desk, folder: Path) -> None:
    """Let the district lack a bundle that the station believes it has, so that the next one has to wait."""
    (folder / OUT).mkdir()
    district.copy_to(folder / "aside")
    station.register("第一件")
    occasions.inspect(station, "节前食品安全")
    district.take(station.send(district, folder / FIRST))
    station.take(district.send(station, folder / "answer"))
    district.put_back(folder / "aside", with_tidemarks=True)
    station.register("第二件")
    occasions.score(station, random.Random(2), "着装不齐。")
    occasions.ask(station, "公交站点取消不便")
    station.send(district, folder / SECOND)
    station.register("第三件")


def _figure(desk: Desk) -> str:
    told = sorted((record.hex, repr(one)) for record, one in shown(desk).items())
    return hashlib.sha256(repr(told).encode()).hexdigest()


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.glob(f"*{SUFFIX}")}


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
