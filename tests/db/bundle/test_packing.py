"""One compressed frame: what comes back is as long as was signed, or nothing comes back."""

from __future__ import annotations

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from db.bundle.limits import MIB, SMALL
from db.bundle.packing import packed, stored, unpacked
from db.kernel.errors import NotTaken, TroubleCode

MANY = st.binary(max_size=2000) | st.integers(1, 300_000).map(lambda count: b"ab" * count)


@given(MANY)
def test_what_is_packed_comes_back(plain: bytes) -> None:
    assert unpacked(packed(plain, 200), len(plain)) == plain
    assert unpacked(stored(plain), len(plain)) == plain


@pytest.mark.parametrize("length", [1, 128 * 1024, 128 * 1024 + 1, 4 * MIB])
def test_stored_content_is_a_frame_that_any_decoder_reads(length: int) -> None:
    plain = b"x" * length
    assert zstandard.ZstdDecompressor().decompress(stored(plain)) == plain
    assert len(stored(plain)) - length <= 128


def test_what_shrinks_too_well_is_stored_so_that_the_ratio_stays_honest() -> None:
    assert len(packed(bytes(SMALL), 200)) < 100
    assert len(packed(bytes(MIB), 200)) > MIB


def test_what_does_not_shrink_grows_by_its_head_only() -> None:
    assert len(packed(bytes(range(256)), 200)) <= 256 + 12


def refused(content: bytes, length: int) -> bool:
    with pytest.raises(NotTaken) as caught:
        unpacked(content, length)
    return caught.value.code is TroubleCode.BUNDLE_UNREADABLE


@pytest.mark.parametrize("length", [0, 99, 101, 4 * MIB])
def test_another_length_than_was_signed_is_refused(length: int) -> None:
    assert refused(packed(b"y" * 100, 200), length)


def test_zeros_without_end_stop_at_the_length_that_was_signed() -> None:
    made = zstandard.ZstdCompressor(level=19).compressobj(size=64 * MIB)
    bomb = made.compress(bytes(64 * MIB)) + made.flush()
    assert refused(bomb, 4 * MIB)
    lying = bytearray(stored(b"z" * 100))
    lying[5:9] = (10).to_bytes(4, "little")
    assert refused(bytes(lying), 10)


def test_streams_that_do_not_tell_their_size_are_refused() -> None:
    made = zstandard.ZstdCompressor().compressobj()
    assert refused(made.compress(b"y" * 100) + made.flush(), 100)


def test_a_window_beyond_the_limit_is_refused() -> None:
    wide = zstandard.ZstdCompressionParameters(window_log=24, write_content_size=1)
    made = zstandard.ZstdCompressor(compression_params=wide).compressobj(size=20 * MIB)
    assert refused(made.compress(bytes(20 * MIB)) + made.flush(), 20 * MIB)


@pytest.mark.parametrize("tail", [b"x", stored(b"more"), b"\x50\x2a\x4d\x18\x01\x00\x00\x00x"])
def test_nothing_may_follow_the_frame(tail: bytes) -> None:
    assert refused(stored(b"y" * 100) + tail, 100)


def test_a_skippable_frame_is_no_content() -> None:
    assert refused(b"\x50\x2a\x4d\x18\x01\x00\x00\x00x" + stored(b"y"), 1)


@given(st.binary(max_size=60))
def test_noise_is_refused_and_never_crashes(noise: bytes) -> None:
    assert refused(noise, 100)
