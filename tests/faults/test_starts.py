"""Starts at the same moment: one has the folder, whatever the others do, and a kill leaves it free."""

from __future__ import annotations

import os
import signal
from pathlib import Path

from db.kernel.errors import CannotOpen, TroubleCode
from db.storage.lock import FolderLock

ROUNDS = int(os.environ.get("LIAISON_STARTS", "20"))
"""The whole proof is 500."""

AT_ONCE = 4


def start(folder: Path, speaking: int, beginning: int) -> int:
    """Wait for the beginning, try to take the folder, say how that went, and hold what was taken."""
    child = os.fork()
    if child:
        return child
    os.read(beginning, 1)
    lock = FolderLock(folder)
    try:
        lock.take()
    except CannotOpen as refused:
        os.write(speaking, b"-" if refused.code is TroubleCode.IN_USE else b"?")
        os._exit(0)
    os.write(speaking, b"+")
    signal.pause()
    raise AssertionError(lock)


def test_of_starts_at_the_same_moment_exactly_one_has_the_folder(tmp_path: Path) -> None:
    """The owner of every round is killed: the next round has to find the folder free at once."""
    for _ in range(ROUNDS):
        listening, speaking = os.pipe()
        held, begin = os.pipe()
        children = [start(tmp_path, speaking, held) for _ in range(AT_ONCE)]
        os.write(begin, b"." * AT_ONCE)
        said = b""
        while len(said) < AT_ONCE:
            said += os.read(listening, AT_ONCE)
        for child in children:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        for end in (listening, speaking, held, begin):
            os.close(end)
        assert sorted(said) == sorted(b"+" + b"-" * (AT_ONCE - 1))
