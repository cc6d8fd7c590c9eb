"""Sealed content opens whole or not at all."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from db.kernel.errors import CannotOpen
from db.storage.sealed import PIECE, Sealing, digest_of, sealed_size

SEALING = Sealing(bytes(range(32)))
NAME = SEALING.name(bytes(32))


def sealed(content: bytes, box: bytes) -> list[bytes]:
    return list(SEALING.seal(io.BytesIO(content), box, NAME))


def opened(pieces: list[bytes], box: bytes, name: bytes = NAME) -> bytes:
    return b"".join(SEALING.open(pieces, box, name))


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])
def test_content_of_any_size_comes_back(size: int) -> None:
    content, box = bytes(size), SEALING.box(NAME)
    pieces = sealed(content, box)
    assert opened(pieces, box) == content
    assert sum(map(len, pieces)) == sealed_size(size)
    # A byte or two stand anywhere by chance.
    assert size < 100 or content not in b"".join(pieces)


def test_no_piece_can_be_cut_off_moved_or_taken_from_elsewhere() -> None:
    box, other = SEALING.box(NAME), SEALING.box(NAME)
    pieces = sealed(bytes(2 * PIECE + 5), box)
    for wrong in (
        pieces[:-1],
        pieces[1:],
        [pieces[1], pieces[0], pieces[2]],
        [*pieces, pieces[-1]],
        [],
    ):
        with pytest.raises(CannotOpen):
            opened(wrong, box)
    with pytest.raises(CannotOpen):
        opened(pieces, other)
    with pytest.raises(CannotOpen):
        opened(pieces, box, SEALING.name(b"another"))


@given(place=st.integers(0, 10_000), bit=st.integers(0, 7))
def test_a_flipped_bit_is_never_taken_for_content(place: int, bit: int) -> None:
    box = SEALING.box(NAME)
    (piece,) = sealed(bytes(5000), box)
    flipped = bytearray(piece)
    flipped[place % len(flipped)] ^= 1 << bit
    with pytest.raises(CannotOpen):
        opened([bytes(flipped)], box)


def test_the_name_tells_nothing_without_the_key() -> None:
    digest = digest_of(io.BytesIO(b"a known picture"))
    names = {Sealing(bytes([key]) * 32).name(digest) for key in range(3)}
    assert len(names) == 3
    assert digest not in names
