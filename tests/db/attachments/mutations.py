"""Pictures and documents that were damaged by chance: flipped, cut, joined, stretched.

``python -m tests.db.attachments.mutations 5000`` has so many decoded, each by a process of its own; a second
argument is the seed, ``together`` as the third has one process do it all.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime

from db.attachments import decoder, intake, rules
from db.attachments.rules import LIMITS
from db.kernel.errors import InvalidInput
from tests import pictures

NOW = datetime(2026, 3, 18, 1, 0, tzinfo=UTC)


def mutations(wanted: int, chance: random.Random) -> Iterator[bytes]:
    """Yield so many damaged files, of every kind in turn."""
    whole = (
        pictures.camera_photo(), pictures.drawing(), pictures.document(),
        pictures.photo(progressive=True), pictures.flat_png(900, 700),
    )  # fmt: skip
    for number in range(wanted):
        yield _mutated(bytearray(whole[number % len(whole)]), chance)


def _mutated(content: bytearray, chance: random.Random) -> bytes:
    for _ in range(chance.randint(1, 6)):
        place = chance.randrange(8, len(content))
        how = chance.random()
        if how < 0.5:
            content[place] = chance.randrange(256)
        elif how < 0.7:
            content[place : place + 4] = chance.choice(
                (b"\xff\xff\xff\xff", bytes(4), b"\x7f\xff\xff\xff")
            )
        elif how < 0.85:
            del content[place : place + chance.randint(1, 40)]
        else:
            content[place:place] = content[place : place + chance.randint(1, 200)]
    return bytes(content)


def main(arguments: list[str]) -> int:
    """Have so many files decoded, each by a process of its own, and print what came of it."""
    wanted = int(arguments[0]) if arguments else 5000
    chance = random.Random(int(arguments[1]) if len(arguments) > 1 else 20260318)
    together = "together" in arguments
    if together:
        decoder.load()
        resource.setrlimit(resource.RLIMIT_AS, (LIMITS.memory, LIMITS.memory))
    taken, slowest = 0, 0.0
    for content in mutations(wanted, chance):
        begun = time.monotonic()
        taken += _is_taken(content, together=together)
        slowest = max(slowest, time.monotonic() - begun)
    whose = resource.RUSAGE_SELF if together else resource.RUSAGE_CHILDREN
    largest = resource.getrusage(whose).ru_maxrss // 1024
    sys.stdout.write(
        f"{wanted} mutated files, {taken} taken as pixels, slowest {slowest:.1f} s, largest process {largest} MiB\n"
    )
    # One process that does it all keeps what all of them took; the bound is that of a single one.
    is_large = not together and largest > LIMITS.memory // 2**20
    return int(slowest > LIMITS.seconds or is_large)


def _is_taken(content: bytes, *, together: bool) -> bool:
    """Tell whether a file came as pixels; in one process for all it is quicker, and a crash ends them all."""
    if together:
        if rules.check_content(content):
            return False
        return not decoder.answered(lambda: decoder.take(content)).refused
    try:
        intake.prepare(content, NOW)
    except InvalidInput:
        return False
    return True


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
