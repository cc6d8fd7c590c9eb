"""Lets every change to a stick go wrong in every way while a bundle is put there (R-39); all of them, as they are few.

``python -m tests.faults.stick`` prints how many there were. Every run is a process of its own, forked from this one.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

from db.bundle.place import place
from db.bundle.streams import Sink
from db.kernel.errors import CannotWrite
from tests.db.bundle.making import EVERYTHING, sealed
from tests.faults import shim
from tests.faults.shim import Way

NAME = "330481-HC_2026-11-21_0042.sb"
WAYS = (
    *((way, code) for way in (Way.FAIL_ONCE, Way.FAIL_FROM_HERE)
      for code in (errno.ENOSPC, errno.EIO, errno.EROFS, errno.ENODEV)),
    (Way.KILL_BEFORE, 0), (Way.KILL_AFTER, 0), (Way.TEAR, 0),
)  # fmt: skip
SAFE, TOLD, KILLED = "called safe", "told as trouble", "killed"

BUNDLE = sealed(*EVERYTHING)[:300_000]
"""Bytes like those of a bundle; nobody reads them here."""


def put(stick: Path) -> str:
    """Put the bundle there and return what a person would be told."""

    def write(target: Sink) -> None:
        for at in range(0, len(BUNDLE), 100_000):
            target.write(BUNDLE[at : at + 100_000])

    try:
        place(stick, NAME, write)
    except CannotWrite:
        return TOLD
    return SAFE


def outcome(stick: Path, nth: int, way: Way, code: int) -> str:
    """Do it in a process of its own in which the n-th change goes wrong."""
    child = os.fork()
    if not child:
        shim.watch(stick)
        shim.arm(nth, way, code)
        os._exit(0 if put(stick) == SAFE else 3)
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        return KILLED
    return {0: SAFE, 3: TOLD}.get(os.WEXITSTATUS(status), f"ended with {status}")


def finding(stick: Path, told: str) -> str:
    """Return what is wrong with what lies there, given what was said; nothing if all is well."""
    target = stick / NAME
    if told not in (SAFE, TOLD, KILLED):
        return told
    if target.exists() and target.read_bytes() != BUNDLE:
        return "half a bundle under its full name"
    if told == SAFE and [one.name for one in stick.iterdir()] != [NAME]:
        return "called safe, and not there"
    return ""


def possible(folder: Path) -> int:
    """Return how many changes a run makes when nothing goes wrong."""
    shim.watch(folder)
    shim.disarm()
    assert put(folder) == SAFE
    return shim.seen()


def main() -> int:
    """Try all."""
    if not shim.is_loaded():
        with tempfile.TemporaryDirectory() as folder:
            return shim.begin_again_under(Path(folder), "tests.faults.stick")
    with tempfile.TemporaryDirectory() as folder:
        counted, wrong = tried(Path(folder))
    ends = ", ".join(f"{count} {told}" for told, count in sorted(counted.items()))
    sys.stdout.write(
        "\n".join([*wrong, f"{counted.total()} faults: {ends}; {len(wrong)} findings\n"])
    )
    return int(bool(wrong))


def tried(folder: Path) -> tuple[Counter[str], list[str]]:
    """Let each change go wrong in each way."""
    changes = possible(_fresh(folder / "good"))
    counted: Counter[str] = Counter()
    wrong = []
    for nth in range(1, changes + 1):
        for way, code in WAYS:
            stick = _fresh(folder / "stick")
            told = outcome(stick, nth, way, code)
            counted[told] += 1
            if bad := finding(stick, told):
                name = errno.errorcode.get(code, "")
                wrong.append(f"change {nth}, {way.name.lower()} {name}: {bad}")
    return counted, wrong


def _fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder


if __name__ == "__main__":
    raise SystemExit(main())
