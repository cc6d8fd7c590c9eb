"""Mutates a station's slot file and tries to enter: refused with a reason, or opened with the right key.

``python -m tests.faults.slots 100000`` runs the whole proof (R-09), a second argument is the seed.
"""

from __future__ import annotations

import json
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from db.kernel.errors import CannotOpen
from db.kernel.ids import random_id
from db.storage.keys import Cost, KeyRing, NewSlot, Opened
from db.storage.slot_format import FILE_NAME

CHEAP = Cost(64, 1)
PASSPHRASE = "Song-Mo 71 li"
USERS = (UUID(int=7), UUID(int=8))
LONGEST, LARGEST_KIB = 2.0, 1_258_291
"""Two seconds of work and 1.2 GiB: what a hostile file may cost at most, however busy the computer is."""

Mutation = Callable[[bytes, random.Random], bytes]


@dataclass
class Figures:
    """What a run found."""

    tried: int = 0
    opened: int = 0
    """Mutations that left the slot as it was, e.g. another person's name or a blank more."""
    slowest: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.tried} slot files, {self.opened} opened rightly, {len(self.wrong)} findings; "
            f"slowest {self.slowest:.2f} s, at most {_peak_kib() // 1024} MiB"
        )


def flip(whole: bytes, chance: random.Random) -> bytes:
    """Turn a few bits over."""
    made = bytearray(whole)
    for _ in range(chance.randint(1, 4)):
        made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    return bytes(made)


def cut_or_fill(whole: bytes, chance: random.Random) -> bytes:
    """Take a piece out, double one, or put anything in."""
    one, other = sorted(chance.choices(range(len(whole)), k=2))
    filling = chance.choice(
        (b"", whole[one:other] * 2, chance.randbytes(9), b"[" * 5000, b"9" * 400)
    )
    return whole[:one] + filling + whole[other:]


def change_a_value(whole: bytes, chance: random.Random) -> bytes:
    """Put another value, of the right kind or not, into one place of the file."""
    file = json.loads(whole)
    place: Any = chance.choice([file, *file["slots"], *(slot["cost"] for slot in file["slots"])])
    key = chance.choice(list(place))
    place[key] = chance.choice(_VALUES)
    return json.dumps(file).encode()


def mix_slots(whole: bytes, chance: random.Random) -> bytes:
    """Swap a field between two slots, or leave out, double or reorder slots."""
    file = json.loads(whole)
    slots = file["slots"]
    one, other = chance.sample(slots, 2)
    key = chance.choice(list(one))
    one[key], other[key] = other[key], one[key]
    chance.choice((slots.pop, slots.reverse, lambda: slots.extend(slots * 40)))()
    return json.dumps(file).encode()


_VALUES = (
    None, True, -1, 0, 1, 2**31, 2**64, 1e308, "", "a", "0" * 32, "passphrase", "recovery", "\ud800",
    [], {}, [1], {"memory_kib": 2**40, "passes": 1}, "AAAA", "QUJD" * 9,
)  # fmt: skip
MUTATIONS: tuple[Mutation, ...] = (flip, cut_or_fill, change_a_value, mix_slots)


def mutate(folder: Path, wanted: int, chance: random.Random) -> Figures:
    """Try so many mutated files."""
    ring = KeyRing(folder, floor=CHEAP)
    key, secret, code = ring.create(random_id(), "杏林村联络站")
    opened = Opened(key, USERS[0], must_change=False, station_secret=secret)
    for user in USERS:
        ring.put(NewSlot(user, "温予安", "duty_staff", PASSPHRASE), opened, cost=CHEAP)
    whole, figures = ring.path.read_bytes(), Figures()
    ring.previous.unlink()
    for _ in range(wanted):
        mutation = chance.choice(MUTATIONS)
        (folder / FILE_NAME).write_bytes(mutation(whole, chance))
        _enter(ring, opened, code, mutation.__name__, figures)
    return figures


def _enter(ring: KeyRing, right: Opened, code: str, name: str, figures: Figures) -> None:
    """Try every way in with what is right for it."""
    ways: tuple[Callable[[], Opened], ...] = (
        *(lambda one=user: ring.open(one, PASSPHRASE, right.station_secret) for user in USERS),
        lambda: ring.recover(code),
    )
    figures.tried += 1
    for way in ways:
        begun = time.process_time()
        try:
            found = way()
        except CannotOpen:
            continue
        except Exception as error:  # noqa: BLE001  whatever is no refusal is a finding
            figures.wrong.append(f"{name}: {type(error).__name__} {error}")
            continue
        finally:
            figures.slowest = max(figures.slowest, time.process_time() - begun)
        figures.opened += 1
        if found.key != right.key:
            figures.wrong.append(f"{name}: opened with another key")


def _peak_kib() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main(arguments: list[str]) -> int:
    """Mutate as many files as the first argument says and print what came of it."""
    wanted = int(arguments[0]) if arguments else 100_000
    seed = int(arguments[1]) if len(arguments) > 1 else 20260318
    with tempfile.TemporaryDirectory() as folder:
        figures = mutate(Path(folder), wanted, random.Random(seed))
    if figures.slowest > LONGEST or _peak_kib() > LARGEST_KIB:
        figures.wrong.append("a file cost more than it may")
    sys.stdout.write("\n".join([*dict.fromkeys(figures.wrong), f"{figures}\n"]))
    return 1 if figures.wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
