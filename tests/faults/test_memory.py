"""Locked means: no key, no text. The memory of a real program is read from outside before and after (R-08)."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.accounts.entrance import Entrance
from tests import factories
from tests.fakes.clock import FakeClock
from tests.faults.disks import ROOT
from tests.faults.shim import only_on_linux
from tests.stations import PASSPHRASE, Template, open_station

TEXTS = int(os.environ.get("LIAISON_TEXTS", "100"))
LOCKS = int(os.environ.get("LIAISON_LOCKS", "1"))
"""How many are tried here; ``make soak`` takes 20,000 texts and 100 locks."""

MARK = "槐荫渡口"
"""Stands in every marked text and nowhere else."""

LIMIT = float(os.environ.get("LIAISON_LOCK_SECONDS", "10"))
"""Seconds from the lock to the way in: 1.5 on a quiet computer (security §6.2), which a test run is not."""

_RANGE = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r")


@pytest.fixture
def folder(entrance: Entrance, founded_station: Template, clock: FakeClock) -> Path:
    """A station whose every matter carries the mark."""
    station = open_station(entrance, founded_station.founded, clock)
    for number in range(TEXTS):
        command = factories.visit(clock, factories.matter(title=f"{MARK}{number:05}号路灯不亮"))
        station.workspace.reception.register_visit(station.actor, command)
    station.workspace.close()
    return entrance.places.folder.parent


def spellings(text: str) -> tuple[bytes, ...]:
    return tuple({text.encode(), text.encode("utf-16-le"), text.encode("utf-32-le")})


def readable(process: int) -> Iterator[bytes]:
    maps = Path(f"/proc/{process}/maps").read_text(encoding="utf-8")
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for start, end in (
            found.groups() for found in map(_RANGE.match, maps.splitlines()) if found
        ):
            memory.seek(int(start, 16))
            try:
                yield memory.read(int(end, 16) - int(start, 16))
            except (OSError, OverflowError):
                continue  # pages of the kernel itself


def copies(process: int, *texts: str) -> list[int]:
    """Return how often each text stands in the memory of a process."""
    counts = [0] * len(texts)
    for block in readable(process):
        for place, text in enumerate(texts):
            counts[place] += sum(block.count(one) for one in spellings(text))
    return counts


class Program:
    """The resident, driven line by line."""

    def __init__(self, folder: Path) -> None:
        self._complaints = folder.with_suffix(".err")
        with self._complaints.open("w", encoding="utf-8") as complaints:
            self.process = subprocess.Popen(
                [sys.executable, "-X", "faulthandler", "-m", "tests.faults.resident", str(folder)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints, text=True, cwd=ROOT,
            )  # fmt: skip

    def tell(self, line: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()

    def hear(self) -> str:
        assert self.process.stdout is not None
        line = self.process.stdout.readline().strip()
        assert line, f"it ended and said: {self._complaints.read_text(encoding='utf-8')}"
        return line


@only_on_linux
def test_after_a_lock_the_memory_holds_no_text_and_no_passphrase(folder: Path) -> None:
    for _ in range(LOCKS):
        program = Program(folder)
        with program.process as process:
            program.tell(f"{PASSPHRASE}\n{MARK}输入")
            assert program.hear() == "working"
            assert copies(process.pid, MARK)[0] >= TEXTS
            begun = time.monotonic()
            program.tell("lock")
            assert program.hear() == "locked"
            seconds = time.monotonic() - begun
            assert copies(process.pid, MARK, PASSPHRASE) == [0, 0]
            limits = Path(f"/proc/{process.pid}/limits").read_text(encoding="utf-8")
            assert re.search(r"core file size +0 +0", limits)
            program.tell("end")
        assert process.returncode == 0
        assert seconds < LIMIT, f"{seconds:.2f} s"
