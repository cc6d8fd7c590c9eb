"""What a bundle may hold at most (R-37); refused before the work that it would cost."""

from __future__ import annotations

from dataclasses import dataclass

KIB, MIB, GIB = 2**10, 2**20, 2**30

SLACK = KIB
"""What packing may add to a frame at most; content that does not shrink is stored."""

SMALL = 64 * KIB
"""Plain bytes of a frame below which nobody asks how far it was compressed."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes and counts; both sides keep to them, and tests set them lower."""

    file: int = 2 * GIB
    """The sealed file; every part of a series has its own."""
    header: int = 8 * KIB
    """Of the container, before the first chunk."""
    recipients: int = 16
    frames: int = 20_000
    manifest: int = 64 * KIB
    frame: int = 4 * MIB
    """Plain bytes of one frame."""
    plain: int = 2 * GIB
    """Plain bytes of all frames of a bundle together."""
    ratio: int = 200
    """Plain bytes for one compressed byte."""


LIMITS = Limits()

OPERATIONS = 1000
"""Operations in a segment, rows in a frame of rows."""
TEXT = 64 * KIB
"""Characters of one text."""
PIECE = MIB
"""Bytes of a blob in one frame; only the last piece of a blob is shorter."""
BLOB = 64 * MIB
NESTING = 8
"""Lists within lists in the values of an operation."""
