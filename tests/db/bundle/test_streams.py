"""Ends of streams: bytes come through in order, and the first thing that goes wrong is the one that is told."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.bundle.streams import Begun, Ends, Pieces

MANY = st.lists(st.binary(max_size=50), max_size=10)
SIZES = st.lists(st.integers(1, 40) | st.just(-1), min_size=1)


@given(MANY, SIZES)
def test_pieces_read_in_any_sizes_are_the_whole(pieces: list[bytes], sizes: list[int]) -> None:
    source = Pieces(iter(pieces))
    read = [source.read(size) for size in sizes]
    assert all(size < 0 or len(one) <= size for one, size in zip(read, sizes, strict=True))
    while piece := source.read(7):
        read.append(piece)
    assert b"".join(read) == b"".join(pieces)


@given(st.binary(max_size=50), st.binary(max_size=50), SIZES)
def test_what_was_read_already_comes_first(begin: bytes, rest: bytes, sizes: list[int]) -> None:
    source = Begun(begin, BytesIO(rest))
    read = [source.read(size) for size in sizes]
    while piece := source.read(7):
        read.append(piece)
    assert b"".join(read) == begin + rest


class Broken:
    """Fails in its own words each time."""

    def __init__(self) -> None:
        self.count = 0

    def write(self, piece: bytes) -> int:
        self.count += 1
        raise OSError(f"failure {self.count}")


def test_the_first_failure_stays_and_nothing_is_tried_after_it() -> None:
    broken = Broken()
    ends = Ends(BytesIO(b"more"), broken)
    ends.raise_trouble()
    for _ in range(3):
        with pytest.raises(OSError, match="failure 1"):
            ends.write(b"x")
    with pytest.raises(OSError, match="failure 1"):
        ends.read(1)
    with pytest.raises(OSError, match="failure 1"):
        ends.raise_trouble()
    assert broken.count == 1
