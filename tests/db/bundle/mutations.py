"""Bundles that were damaged or forged on their way: flipped, cut, joined, mixed, wrapped anew, signed and still wrong.

``python -m tests.db.bundle.mutations 25000`` tries so many (R-35), after every cut and every flip in the first 4 KiB; a
second argument is the seed. None may come out with other content than was sealed, crash, hang or fill memory. As many
are then handed to a real desk (``hostile``): none may be shown or taken with other content, or change the database.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from db.bundle.contracts import FrameType, Segment
from db.bundle.packing import stored
from db.bundle.segment import proven
from db.kernel.errors import NotTaken
from tests.db.bundle.making import (
    NEIGHBOUR,
    ORIGIN_PUBLIC,
    Forged,
    Taken,
    blobs,
    forged,
    inner,
    manifest,
    policy,
    rows,
    sealed,
    segment,
    taken,
    welcome,
    wrapped,
)

CONTENTS = [segment(60), rows(20), *blobs(random.Random(1).randbytes(3000)), policy(), welcome()]
WHOLE = sealed(*CONTENTS)
OTHER_CONTENTS = [segment(5), *blobs(b"another picture")]
OTHER = sealed(*OTHER_CONTENTS)
INNER, OTHER_INNER = inner(WHOLE), inner(OTHER)
BEGINNING = 4096
KNOWN = (segment(60), segment(5), segment())
LONGEST, LARGEST_MIB = 5.0, 600
"""Seconds and memory that a hostile file may cost (R-35)."""

PLAIN = tuple(one.plain for one in taken(WHOLE).frames)

Mutation = Callable[[random.Random], bytes]


def flip(chance: random.Random) -> bytes:
    """Turn bits over in what travels."""
    return flipped(WHOLE, chance)


def flip_inside(chance: random.Random) -> bytes:
    """Turn bits over under the encryption, as a receiver could who hands it on."""
    return wrapped(flipped(INNER, chance))


def cut_or_fill(chance: random.Random) -> bytes:
    """Take a piece out, double one, or put anything in."""
    return refilled(WHOLE, chance)


def cut_or_fill_inside(chance: random.Random) -> bytes:
    """Do the same under the encryption."""
    return wrapped(refilled(INNER, chance))


def join(chance: random.Random) -> bytes:
    """Take the beginning of one and the end of another, inside or outside."""
    one, other = chance.choice([(WHOLE, OTHER), (INNER, OTHER_INNER), (OTHER_INNER, INNER)])
    made = one[: chance.randrange(len(one))] + other[chance.randrange(len(other)) :]
    return made if one is WHOLE else wrapped(made)


def address(chance: random.Random) -> bytes:
    """Encrypt what is whole to somebody else."""
    return wrapped(chance.choice([INNER, OTHER_INNER]), NEIGHBOUR.public)


def sign_nonsense(chance: random.Random) -> bytes:
    """Sign, with a key that is believed, content that does not keep to the format."""
    made = forged(minor=chance.randrange(2))
    kind = chance.choice(list(FrameType))
    plain = chance.choice(PLAIN)
    made.put(kind if kind != FrameType.MANIFEST else 77, flipped(plain, chance))
    return made.end()


def sign_bad_lengths(chance: random.Random) -> bytes:
    """Sign frames whose lengths or packing are not true."""
    plain = chance.choice(PLAIN)
    packed = chance.choice([flipped(stored(plain), chance), chance.randbytes(50), stored(plain)])
    length = max(0, len(plain) + chance.choice([-1, 1, 2**20, 2**31, -len(plain)]))
    return forged().add(FrameType.BLOB, packed, length & 0xFFFFFFFF).end()


def sign_disorder(chance: random.Random) -> bytes:
    """Sign a bundle whose frames stand in another order."""
    made = Forged().tell(manifest()).tell(segment(), FrameType.SEGMENT).tell(rows(), FrameType.ROWS)
    made.end()
    before = list(made.frames)
    while made.frames == before:
        chance.shuffle(made.frames)
        del made.frames[chance.randrange(1, 6) :]
    return made.whole()


ALTERED: tuple[Mutation, ...] = (
    flip, flip_inside, cut_or_fill, cut_or_fill_inside, join, address,
)  # fmt: skip
"""By somebody without a key that is believed: what is taken all the same has to be what was sealed."""
SIGNED: tuple[Mutation, ...] = (sign_nonsense, sign_bad_lengths, sign_disorder)
"""By a sender that is believed and lies: what is taken is its own word, but never an origin's."""
MUTATIONS = ALTERED + SIGNED


def outcome(bundle: bytes) -> str:
    """Return the code of a refusal, or ``taken``."""
    try:
        taken(bundle)
    except NotTaken as error:
        return error.code.value
    return "taken"


@dataclass
class Figures:
    """What a run found."""

    codes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        told = ", ".join(f"{code} {count}" for code, count in self.codes.most_common())
        return (
            f"{self.codes.total()} bundles, {len(self.wrong)} findings; slowest {self.slowest:.2f} s,"
            f" at most {_peak_mib()} MiB; {told}"
        )


def try_all(wanted: int, chance: random.Random) -> Figures:
    """Try so many, of every kind in turn."""
    figures = Figures()
    for number in range(wanted):
        mutation = MUTATIONS[number % len(MUTATIONS)]
        _try(mutation(chance), mutation, figures)
    return figures


def try_beginning(figures: Figures) -> None:
    """Cut and flip at every place of the first 4 KiB."""
    for place in range(min(BEGINNING, len(WHOLE))):
        _try(WHOLE[:place], cut_or_fill, figures)
        damaged = bytearray(WHOLE)
        damaged[place] ^= 1 << place % 8
        _try(bytes(damaged), flip, figures)


def _try(bundle: bytes, mutation: Mutation, figures: Figures) -> None:
    begun = time.process_time()
    try:
        found = taken(bundle)
    except NotTaken as error:
        figures.codes[error.code.value] += 1
    except Exception as error:  # noqa: BLE001  whatever is no refusal is a finding
        figures.wrong.append(f"{mutation.__name__}: {type(error).__name__} {error}")
    else:
        figures.codes["taken"] += 1
        if not _is_true(mutation, found):
            figures.wrong.append(f"{mutation.__name__}: taken with other content")
    finally:
        figures.slowest = max(figures.slowest, time.process_time() - begun)


def _is_true(mutation: Mutation, found: Taken) -> bool:
    if mutation in ALTERED:
        return found.contents in (CONTENTS, OTHER_CONTENTS)
    segments = [one for one in found.contents if isinstance(one, Segment)]
    return all(one in KNOWN or not _is_proven(one) for one in segments)


def _is_proven(segment: Segment) -> bool:
    try:
        proven(segment, ORIGIN_PUBLIC)
    except NotTaken:
        return False
    return True


def flipped(whole: bytes, chance: random.Random) -> bytes:
    """Turn a few bits over."""
    made = bytearray(whole)
    for _ in range(chance.randint(1, 4)):
        made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    return bytes(made)


def refilled(whole: bytes, chance: random.Random) -> bytes:
    """Take a piece out, double one, or put anything in."""
    one, other = sorted(chance.choices(range(len(whole)), k=2))
    filling = chance.choice((b"", whole[one:other] * 2, chance.randbytes(9), b"\xff" * 400))
    return whole[:one] + filling + whole[other:]


def _peak_mib() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(arguments: list[str]) -> int:
    """Mutate as many bundles as the first argument says and print what came of it."""
    wanted = int(arguments[0]) if arguments else 25_000
    seed = int(arguments[1]) if len(arguments) > 1 else 20260318
    figures = try_all(wanted, random.Random(seed))
    try_beginning(figures)
    if figures.slowest > LONGEST or _peak_mib() > LARGEST_MIB:
        figures.wrong.append("a bundle cost more than it may")
    from tests.db.bundle import hostile  # it takes its means from here

    desk = hostile.try_all(wanted, random.Random(seed))
    told = [*dict.fromkeys(figures.wrong + desk.wrong), f"{figures}", f"{desk}\n"]
    sys.stdout.write("\n".join(told))
    return int(bool(figures.wrong or desk.wrong))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
