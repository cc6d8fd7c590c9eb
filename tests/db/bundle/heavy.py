"""Seals and opens a bundle of so many megabytes in a process of its own, and says what it took.

``python -m tests.db.bundle.heavy 200`` prints bytes of the file, seconds to seal and to open, and MiB at the most.
"""

from __future__ import annotations

import hashlib
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from db.bundle.contracts import Content, Segment
from db.bundle.limits import MIB
from db.bundle.opening import Arrived, open_bundle
from db.bundle.place import opened, place
from db.bundle.seal import Envelope, Sealing
from db.bundle.segment import proven
from db.bundle.suites import sender_of
from tests.db.bundle.making import (
    DISTRICT,
    ORIGIN_PUBLIC,
    STATION,
    blobs,
    is_known,
    manifest,
    segment,
)

_PICTURE = 2
"""Megabytes of a picture, before each segment of some 150 KB."""


def contents(megabytes: int) -> Iterator[Content]:
    """Yield pictures that do not shrink, and segments between them."""
    sealed = segment(1000)
    for number in range(megabytes // _PICTURE):
        yield from blobs(random.Random(number).randbytes(_PICTURE * MIB))
        yield sealed


def main(arguments: list[str]) -> int:
    """Seal, place, read back, open, prove."""
    envelope = Envelope(sender_of(STATION), (DISTRICT.public,))
    sealing = Sealing(envelope, manifest(), contents(int(arguments[0])))
    count = hashlib.sha256()

    def take(one: Arrived) -> None:
        if isinstance(one.content, Segment):
            count.update(proven(one.content, ORIGIN_PUBLIC)[-1].link)

    with tempfile.TemporaryDirectory() as folder:
        begun = time.process_time()
        placed = place(Path(folder), "heavy.sb", sealing.write)
        written = time.process_time()
        with opened(placed.path) as file:
            open_bundle(file, [DISTRICT], is_known, take)
        read = time.process_time()
    sys.stdout.write(f"{placed.size} {written - begun:.2f} {read - written:.2f} {_peak()}\n")
    return 0


def _peak() -> int:
    """Return the most MiB this program had; what the process had before it became this program is not counted."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) // 1024


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
