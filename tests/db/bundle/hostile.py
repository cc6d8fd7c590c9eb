"""Bundles of a real desk, damaged or forged, shown to another desk and handed to it to be taken in.

None may come in with other content than was sealed, change the database, or hang; ``mutations`` plays any number.
"""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from db.bundle.contracts import FrameType
from db.bundle.exchange_contracts import Incoming
from db.bundle.packing import stored
from db.kernel.errors import NotTaken
from tests import pictures
from tests.db.bundle.desks import Desk, Ground
from tests.db.bundle.making import inner, wrapped
from tests.db.bundle.mutations import LONGEST, flipped, refilled
from tests.db.bundle.remaking import parts_of


@dataclass
class Figures:
    """What a run found."""

    codes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        told = ", ".join(f"{code} {count}" for code, count in self.codes.most_common())
        return (
            f"{self.codes.total()} bundles at a desk, {len(self.wrong)} findings; "
            f"slowest {self.slowest:.2f} s; {told}"
        )


class Hostile:
    """A sender, a receiver, and everything that somebody does to what lies between them."""

    def __init__(self, sender: Desk, taker: Desk, other: Desk, folder: Path) -> None:
        self._taker, self._folder = taker, folder
        self.figures = Figures()
        sender.register("路灯不亮")
        self._path = sender.send(taker, folder / "up")
        self._parts = parts_of(self._path, sender, taker)
        sender.register("井盖异响")
        second = sender.send(taker, folder / "second")
        self.whole, self._second = self._path.read_bytes(), second.read_bytes()
        self._opened = [
            inner(one, self._parts.to.receive.private) for one in (self.whole, self._second)
        ]
        self._elsewhere = parts_of(sender.send(other, folder / "other"), sender, other).to
        self.truths = [self._seen(path) for path in (self._path, second)]
        self._before = taker.dump()
        self._links = sender.every_link()

    def try_all(self, wanted: int, chance: random.Random) -> Figures:
        """Try so many, of every kind in turn."""
        altered = (
            self._flip,
            self._flip_inside,
            self._refill,
            self._refill_inside,
            self._join,
            self._address,
        )
        signed = (self._sign_nonsense, self._sign_disorder)
        every = [(one, True) for one in altered] + [(one, False) for one in signed]
        for number in range(wanted):
            mutate, is_altered = every[number % len(every)]
            self._try(mutate.__name__.strip("_"), mutate(chance), is_altered=is_altered)
        return self.figures

    def try_one(self, bundle: bytes) -> Figures:
        """Try one that nobody altered."""
        self._try("whole", bundle, is_altered=True)
        return self.figures

    def _try(self, name: str, bundle: bytes, *, is_altered: bool) -> None:
        path, begun = self._folder / "hostile.sb", time.process_time()
        path.write_bytes(bundle)
        try:
            seen = self._seen(path)
            code = "seen"
            if is_altered and seen not in self.truths:
                self.figures.wrong.append(f"{name}: shown with other content")
            if not is_altered:
                self._take_lies(name, path)
        except NotTaken as refused:
            code = refused.code.value
            self._refused_again(name, path, code)
        except Exception as error:  # noqa: BLE001  whatever is no refusal is a finding
            code = "wrong"
            self.figures.wrong.append(f"{name}: {type(error).__name__} {error}")
        self.figures.codes[code] += 1
        self._spent(name, time.process_time() - begun)

    def _refused_again(self, name: str, path: Path, code: str) -> None:
        """What a preview refuses the taking refuses too, and nothing is changed."""
        try:
            self._taker.workspace.bundles.taking.take(self._taker.station.actor, path)
        except NotTaken as refused:
            if refused.code.value != code:
                self.figures.wrong.append(f"{name}: shown as {code}, taken as {refused.code.value}")
        else:
            self.figures.wrong.append(f"{name}: refused as {code}, and taken")
        if self._taker.dump() != self._before:
            self.figures.wrong.append(f"{name}: refused as {code}, and something changed")
            self._before = self._taker.dump()

    def _take_lies(self, name: str, path: Path) -> None:
        """What a sender that is believed says falsely is its own word: an origin's work comes in as it was sealed."""
        aside = self._folder / "aside"
        self._taker.copy_to(aside)
        self._taker.workspace.bundles.taking.take(self._taker.station.actor, path)
        here = self._taker.every_link(is_foreign=True)
        if not here <= self._links:
            self.figures.wrong.append(f"{name}: what no origin sealed came in")
        self._taker.put_back(aside, with_tidemarks=True)

    def _spent(self, name: str, seconds: float) -> None:
        self.figures.slowest = max(self.figures.slowest, seconds)
        if seconds > LONGEST:
            self.figures.wrong.append(f"{name}: took {seconds:.1f} s")

    def _seen(self, path: Path) -> Incoming:
        return self._taker.workspace.bundles.taking.preview(self._taker.station.actor, path)

    def _flip(self, chance: random.Random) -> bytes:
        return flipped(self.whole, chance)

    def _flip_inside(self, chance: random.Random) -> bytes:
        return self._wrapped(flipped(self._opened[0], chance))

    def _refill(self, chance: random.Random) -> bytes:
        return refilled(self.whole, chance)

    def _refill_inside(self, chance: random.Random) -> bytes:
        return self._wrapped(refilled(self._opened[0], chance))

    def _join(self, chance: random.Random) -> bytes:
        one, other = chance.sample(self._opened, 2)
        return self._wrapped(
            one[: chance.randrange(len(one))] + other[chance.randrange(len(other)) :]
        )

    def _address(self, chance: random.Random) -> bytes:
        """Encrypt what was meant for one desk to another."""
        return wrapped(chance.choice(self._opened), self._elsewhere.receive.public)

    def _sign_nonsense(self, chance: random.Random) -> bytes:
        """Sign content that does not keep to the format, or says what no origin sealed."""
        made, damaged = (
            self._parts.forged(minor=chance.randrange(2)),
            chance.randrange(1, self._count),
        )
        for at, one in enumerate(self._parts.frames[:-1]):
            made.put(one.type, flipped(one.plain, chance) if at == damaged else one.plain)
        return made.end()

    def _sign_disorder(self, chance: random.Random) -> bytes:
        """Sign a bundle whose frames stand in another order, twice, or not at all."""
        made, (first, *others) = self._parts.forged(), self._parts.frames[:-1]
        made.add(FrameType.MANIFEST, stored(first.plain), len(first.plain))
        for one in chance.choices(others, k=chance.randint(0, 2 * len(others))):
            made.put(one.type, one.plain)
        return made.end()

    def _wrapped(self, plain: bytes) -> bytes:
        return wrapped(plain, self._parts.to.receive.public)

    @property
    def _count(self) -> int:
        return len(self._parts.frames) - 1


@contextmanager
def hostile(ground: Ground, folder: Path) -> Iterator[Hostile]:
    """Open the desks, with a bundle between two of them that carries a picture."""
    with ground.desks(folder / "desks") as (district, station, other, _):
        station.attach(pictures.photo(90, 60))
        yield Hostile(station, district, other, folder)


def try_all(wanted: int, chance: random.Random) -> Figures:
    """Try so many on desks of our own."""
    folder = Path(tempfile.mkdtemp())
    try:
        with hostile(Ground(folder / "ground"), folder / "run") as found:
            return found.try_all(wanted, chance)
    finally:
        shutil.rmtree(folder)
