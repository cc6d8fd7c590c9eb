"""Ends of a stream between us and a library that pulls here and pushes there; what goes wrong at them is never lost.

pyrage tells an error of a reader as one of its own, and drops one of a writer that comes with the last 8 KiB.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

Report = Callable[[int, int], None]
"""Is told how many bytes of how many are done (0 where nobody knows), and raises to stop the work."""


def unwatched(_done: int, _total: int) -> None:
    """Report to nobody."""


class Source(Protocol):
    """What bytes are pulled from."""

    def read(self, size: int = ..., /) -> bytes:
        """Return at most so many bytes, none at the end."""


class Sink(Protocol):
    """What bytes are pushed into."""

    def write(self, piece: bytes, /) -> int:
        """Take all of these bytes."""


class Ends:
    """A source and a sink that remember the first thing that went wrong."""

    def __init__(self, source: Source, sink: Sink) -> None:
        self._source, self._sink = source, sink
        self._trouble: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        """Pull from the source."""
        self.raise_trouble()
        try:
            return self._source.read(size)
        except BaseException as error:
            self._trouble = error
            raise

    def write(self, piece: bytes) -> int:
        """Push all of a piece into the sink."""
        self.raise_trouble()
        try:
            self._sink.write(piece)
        except BaseException as error:
            self._trouble = error
            raise
        return len(piece)

    def flush(self) -> None:
        """Do nothing: who owns the sink flushes it."""

    def raise_trouble(self) -> None:
        """Raise what went wrong at one of the ends, as it was raised there."""
        if self._trouble is not None:
            raise self._trouble


class Begun:
    """A source whose first bytes were read already."""

    def __init__(self, begin: bytes, source: Source) -> None:
        self._begin, self._source = begin, source

    def read(self, size: int = -1) -> bytes:
        """Return the first bytes again, then what follows."""
        if not self._begin:
            return self._source.read(size)
        count = len(self._begin) if size < 0 else size
        taken, self._begin = self._begin[:count], self._begin[count:]
        return taken


class Pieces:
    """A source made of pieces that are produced while it is read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._held = memoryview(b"")

    def read(self, size: int = -1) -> bytes:
        """Return at most so many bytes of what comes next."""
        while not self._held:
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._held = memoryview(piece)
        taken = self._held if size < 0 else self._held[:size]
        self._held = self._held[len(taken) :]
        return bytes(taken)
