"""Walks parts of a long chain in processes beside this one, each with a connection of its own to the file.

Half of a check is the engine decrypting pages, the other half is hashing; neither can be shared by threads of
one process. The key goes through a pipe. Started as a module, so that nothing of the place it stands in has a say.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path

import msgspec

from db.journal.chain import Part, Walked, walk
from db.journal.records import OriginRow
from db.kernel.processes import program, surroundings
from db.storage.engine import open_file
from db.storage.unit_of_work import UnitOfWork

_WORTH = 100_000
"""Operations that a process has to check at least: it takes half a second to begin."""

_MOST = 4
"""Processes at work for one check, this one included; each takes some 60 MB."""

_CACHE = -1024
"""A walk reads every page once and keeps none: a megabyte is enough."""

Answer = Callable[[], Walked | None]
"""Waits for a process; None where it could not do its part."""


class Order(msgspec.Struct, frozen=True):
    """What a process is told."""

    path: str
    key: bytes
    origin: int
    part: Part


class Beside:
    """Starts processes on one encrypted file."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path, self._key = path, key

    @contextmanager
    def walking(self, origin: int, parts: Sequence[Part]) -> Iterator[list[Answer]]:
        """Yield an answer for each part, which is walked meanwhile; what still runs afterwards is ended."""
        with ExitStack() as running:
            orders = (Order(str(self._path), self._key, origin, part) for part in parts)
            yield [_begun(running, order) for order in orders]


def parts_of(last: int, beside: Beside | None) -> tuple[Part, ...]:
    """Return a chain cut into as many parts as there are processes worth beginning."""
    count = min(os.cpu_count() or 1, _MOST, last // _WORTH) if beside else 1
    ends = [last * number // count for number in range(1, count)] if count > 1 else []
    return tuple(Part(after, upto) for after, upto in zip([0, *ends], [*ends, 0], strict=True))


def _begun(running: ExitStack, order: Order) -> Answer:
    try:
        process = running.enter_context(
            subprocess.Popen(  # noqa: S603  our own program; the order goes through the pipe
                program(__name__), env=surroundings(), stdin=subprocess.PIPE,
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            )
        )  # fmt: skip
    except OSError:
        return lambda: None
    running.callback(process.kill)
    assert process.stdin is not None
    # One that is gone before it has heard anything is found out when it is asked.
    with suppress(OSError), process.stdin as pipe:
        pipe.write(msgspec.msgpack.encode(order))
    process.stdin = None
    return partial(_heard, process)


def _heard(process: subprocess.Popen[bytes]) -> Walked | None:
    said, _ = process.communicate()
    try:
        return msgspec.msgpack.decode(said, type=Walked) if process.returncode == 0 else None
    except msgspec.MsgspecError:
        return None


def main() -> int:
    """Walk the part that the standard input names, and say on the standard output how it ended."""
    order = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Order)
    work = UnitOfWork(open_file(Path(order.path), order.key))
    with work.reading() as session:
        session.connection().exec_driver_sql(f"PRAGMA cache_size = {_CACHE}")
        walked = walk(session, session.get_one(OriginRow, order.origin), order.part)
    work.close()
    sys.stdout.buffer.write(msgspec.msgpack.encode(walked))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
