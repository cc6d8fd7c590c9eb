"""Plays random histories of saves, kills, copies and restores of a station, and looks what was written twice.

``python -m tests.faults.lives 200`` plays so many, a second argument is the seed. A life is recognised from outside;
so every history also says what nobody could have recognised: database and tidemarks put back together, and the few
operations of a session that was killed before its next tidemark.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import select

from db.accounts.entrance import Entrance
from db.accounts.places import Places
from db.founding import FirstUser, Founded, found
from db.journal.records import OperationRow, OriginRow
from db.lives import EVERY
from db.reception.records import MatterRow
from db.storage.keys import DataKey
from db.storage.tidemarks import FILE_NAME, Tidemarks
from tests import factories
from tests.fakes.clock import FakeClock
from tests.faults.audit import findings
from tests.stations import FAST, PASSPHRASE, Station, open_station

STEPS = 9
_OF_ONE_SAVE = 4
"""Operations that a visit with one matter writes at most."""

COMPUTERS = (lambda: b"the first 16 byte", lambda: b"the second 16 by")


@dataclass
class Figures:
    """What some histories came to."""

    histories: int = 0
    openings: int = 0
    lives: int = 0
    only_the_district: int = 0
    """Openings of a database that went back, and numbers given twice, of which nothing outside told."""
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.histories} histories, {self.openings} openings, {self.lives} lives begun, "
            f"{self.only_the_district} that only the district can find, {len(self.wrong)} findings"
        )


@dataclass(frozen=True)
class Copy:
    """A folder laid aside, with what belongs to the person on that computer."""

    folder: Path
    state: Path


class History:
    """One station on two computers, and everything that was ever written anywhere."""

    def __init__(self, ground: Path, founded: Founded, chance: random.Random) -> None:
        self._ground, self._founded, self._chance = ground, founded, chance
        self._clock = FakeClock()
        first = Places(
            ground / "a" / "data", ground / "profile", state=ground / "a", computer=COMPUTERS[0]
        )
        self._places = [first]
        self._copies: list[Copy] = []
        self._written: dict[tuple[bytes, int], bytes] = {}
        self._given: dict[str, bytes] = {}
        """Number → the computer that gave it."""
        self._is_blind = False
        """Whether something went back in time without a trace: from then on nothing can be promised."""
        self.figures = Figures(histories=1)
        self.told: list[str] = []

    def play(self) -> None:
        """Do some things that people and power cuts do to a folder."""
        acts: tuple[tuple[Callable[[Places], object], int], ...] = (
            (self._work, 6), (self._killed, 3), (self._copy, 4), (self._clone, 2),
            (self._put_folder, 4), (self._put_database, 3), (self._put_tidemark, 1),
            (self._put_state, 1), (self._put_all, 1), (self._set_clock, 1),
        )  # fmt: skip
        self._work(self._places[0])
        for _ in range(STEPS):
            place = self._chance.choice(self._places)
            [(act, _)] = self._chance.choices(acts, [weight for _, weight in acts])
            self.told.append(f"{act.__name__.strip('_')} {self._places.index(place)}")
            act(place)
        for place in self._places:
            self._work(place)

    def _work(self, place: Places) -> None:
        station = self._opened(place)
        self._register(station)
        self._look(station)
        self._close(station)

    def _killed(self, place: Places) -> None:
        """Leave the files as a kill does, in the middle of a session."""
        station = self._opened(place)
        self._register(station)
        if self._chance.random() < 0.5:
            self._copies.append(self._kept(place))
            self._register(station)
        self._look(station)
        killed = self._kept(place)
        self._close(station)
        self._put(killed.folder, place.folder)
        self._put(killed.state, place.tidemarks)

    def _copy(self, place: Places) -> None:
        self._copies.append(self._kept(place))

    def _clone(self, place: Places) -> None:
        """Put a copy beside its original or on the other computer, where people go on with it."""
        if len(self._places) > 2:
            return
        there = self._chance.choice((self._ground / "a", self._ground / "b"))
        folder = there / f"data-{len(self._places)}"
        shutil.copytree(place.folder, folder)
        computer = COMPUTERS[there.name == "b"]
        self._places.append(replace(place, folder=folder, state=there, computer=computer))

    def _put_folder(self, place: Places) -> None:
        if self._copies:
            self._put(self._chance.choice(self._copies).folder, place.folder)

    def _put_database(self, place: Places) -> None:
        if self._copies:
            copy = self._chance.choice(self._copies)
            for path in place.folder.glob("station.db*"):
                path.unlink()
            for path in copy.folder.glob("station.db*"):
                shutil.copyfile(path, place.folder / path.name)

    def _put_tidemark(self, place: Places) -> None:
        if self._copies:
            path = self._chance.choice(self._copies).folder / FILE_NAME
            if path.exists():
                shutil.copyfile(path, place.folder / FILE_NAME)

    def _put_state(self, place: Places) -> None:
        if self._copies:
            self._put(self._chance.choice(self._copies).state, place.tidemarks)

    def _put_all(self, place: Places) -> None:
        if self._copies:
            copy = self._chance.choice(self._copies)
            self._put(copy.folder, place.folder)
            self._put(copy.state, place.tidemarks)

    def _set_clock(self, _place: Places) -> None:
        self._clock.set_by(days=self._chance.choice((-400, 400)))

    def _kept(self, place: Places) -> Copy:
        aside = self._ground / "aside" / str(len(list(self._ground.glob("aside/*"))))
        copy = Copy(aside / "data", aside / "state")
        shutil.copytree(place.folder, copy.folder)
        place.tidemarks.mkdir(parents=True, exist_ok=True)
        shutil.copytree(place.tidemarks, copy.state)
        return copy

    def _put(self, aside: Path, what: Path) -> None:
        shutil.rmtree(what, ignore_errors=True)
        shutil.copytree(aside, what)

    def _opened(self, place: Places) -> Station:
        """Open a station and see whether it began a life where there was a reason to."""
        self._clock.advance(minutes=5)
        door = Entrance(place, self._clock, floor=FAST)
        key = door.enter(self._founded.user, PASSPHRASE).key
        station = open_station(door, self._founded, self._clock)
        self.figures.openings += 1
        is_new = station.workspace.new_life() is not None
        self.figures.lives += is_new
        self._check_beginning(station, place, key)
        return station

    def _check_beginning(self, station: Station, place: Places, key: DataKey) -> None:
        """What this database writes next was written before by another one only if nothing could tell."""
        origin = station.workspace.origin
        with station.workspace.unit_of_work.reading() as session:
            own = OperationRow.origin == origin.number
            last = session.scalars(
                select(OperationRow.seq).where(own).order_by(OperationRow.seq.desc())
            )
            following = (last.first() or 0) + 1
        if (origin.name, following) not in self._written:
            return
        self._is_blind = True
        self.figures.only_the_district += 1
        marks = Tidemarks(place.folder, place.tidemarks, key).read(origin.name)
        if any(one.origin == origin.name and one.seq >= following for one in marks):
            self._say(f"goes on at {following}, and a tidemark knew more")
        self._check_window(origin.name, following)

    def _check_window(self, origin: bytes, following: int) -> None:
        """Where no tidemarks were put back, only what a kill cut short may have gone unnoticed."""
        lost = sum(name == origin and seq >= following for name, seq in self._written)
        if lost >= EVERY + _OF_ONE_SAVE and not self._were_tidemarks_put_back:
            self._say(f"{lost} entries went unnoticed")

    def _register(self, station: Station) -> None:
        for _ in range(self._chance.randint(1, 3)):
            command = factories.visit(self._clock)
            saved = station.workspace.reception.register_visit(station.actor, command).value
            number = saved.matters[0].number
            computer = station.workspace.places.computer()
            if number in self._given:
                self._judge_number(number, is_strange=self._given[number] != computer)
            self._given[number] = computer

    def _judge_number(self, number: str, *, is_strange: bool) -> None:
        """A place that went back with its tidemarks knows of no lane it had; two computers may choose the same one."""
        self.figures.only_the_district += 1
        is_chosen = "-" in number and is_strange
        if not self._is_blind and not self._were_tidemarks_put_back and not is_chosen:
            self._say(f"{number} was given twice")

    @property
    def _were_tidemarks_put_back(self) -> bool:
        return any(act.startswith(("put_state", "put_all")) for act in self.told)

    def _look(self, station: Station) -> None:
        """Compare everything in this database with whatever was written under the same name anywhere."""
        with station.workspace.unit_of_work.reading() as session:
            names = {row.number: row.name for row in session.scalars(select(OriginRow))}
            rows = session.execute(select(OperationRow.origin, OperationRow.seq, OperationRow.link))
            for number, seq, link in rows:
                there = self._written.setdefault((names[number], seq), link)
                if there != link and not self._is_blind:
                    self._say(f"entry {seq} was written twice")
            for number in session.scalars(select(MatterRow.number)):
                assert number in self._given, "every number came from here"
        for one in findings(station.workspace):
            self._say(one)

    def _close(self, station: Station) -> None:
        station.workspace.close()

    def _say(self, what: str) -> None:
        self.figures.wrong.append(f"{what} after {', '.join(self.told)}")


def play(wanted: int, seed: int) -> Figures:
    """Play so many histories and return what they came to."""
    every = Figures()
    with tempfile.TemporaryDirectory() as kept:
        template, founded = _founded(Path(kept) / "template")
        for number in range(wanted):
            ground = Path(kept) / str(number)
            (ground / "a").mkdir(parents=True)
            (ground / "b").mkdir()
            shutil.copytree(template / "data", ground / "a" / "data")
            shutil.copytree(template / "profile", ground / "profile")
            history = History(ground, founded, random.Random(f"{seed} {number}"))
            history.play()
            shutil.rmtree(ground)
            _add(every, history.figures, number)
    return every


def _founded(folder: Path) -> tuple[Path, Founded]:
    clock, places = FakeClock(), Places(folder / "data", folder / "profile")
    door, first = Entrance(places, clock, floor=FAST), FirstUser("何静澜", PASSPHRASE)
    return folder, found(door, clock, factories.found_station(), first=first, cost=FAST)


def _add(every: Figures, one: Figures, number: int) -> None:
    every.histories += one.histories
    every.openings += one.openings
    every.lives += one.lives
    every.only_the_district += one.only_the_district
    every.wrong += [f"history {number}: {what}" for what in one.wrong]


def main(arguments: list[str]) -> int:
    """Play as the arguments say and print what came of it."""
    wanted = int(arguments[0]) if arguments else 200
    seed = int(arguments[1]) if len(arguments) > 1 else 20260318
    figures = play(wanted, seed)
    sys.stdout.write("\n".join([*figures.wrong, f"{figures}\n"]))
    return 1 if figures.wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
