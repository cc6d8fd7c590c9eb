"""Compression of one frame, bounded on the way back: so many plain bytes as were signed, not one more."""

from __future__ import annotations

import zstandard

from db.bundle.limits import SMALL
from db.kernel.errors import NotTaken, TroubleCode

_LEVEL = 3
_WINDOW = 8 * 2**20
_BEGINNING = b"\x28\xb5\x2f\xfd\xa0"
"""Magic number of zstd; one segment, size in four bytes, no check sum, no dictionary."""
_BLOCK = 128 * 1024


def packed(plain: bytes, ratio: int) -> bytes:
    """Return one zstd frame; content that shrinks by nothing or by more than ``ratio`` is stored as it is."""
    shrunk = zstandard.ZstdCompressor(level=_LEVEL).compress(plain)
    is_too_good = len(plain) > max(SMALL, ratio * len(shrunk))
    return stored(plain) if is_too_good or len(shrunk) >= len(plain) else shrunk


def stored(plain: bytes) -> bytes:
    """Return a zstd frame of raw blocks (RFC 8878 §3.1.1)."""
    blocks = [plain[at : at + _BLOCK] for at in range(0, len(plain), _BLOCK)]
    parts = [_BEGINNING, len(plain).to_bytes(4, "little")]
    for number, block in enumerate(blocks, 1):
        head = len(block) << 3 | (number == len(blocks))
        parts += [head.to_bytes(3, "little"), block]
    return b"".join(parts)


def unpacked(content: bytes, length: int) -> bytes:
    """Return the plain bytes of one frame; raises NotTaken(BUNDLE_UNREADABLE) unless there are ``length`` of them."""
    try:
        told = zstandard.get_frame_parameters(content)
        if told.content_size != length or told.window_size > _WINDOW or told.dict_id:
            raise NotTaken(TroubleCode.BUNDLE_UNREADABLE)
        plain = zstandard.ZstdDecompressor(max_window_size=_WINDOW).decompress(
            content, max_output_size=length, allow_extra_data=False
        )
    except zstandard.ZstdError:
        raise NotTaken(TroubleCode.BUNDLE_UNREADABLE) from None
    if len(plain) != length:
        raise NotTaken(TroubleCode.BUNDLE_UNREADABLE)
    return plain
