"""Handwriting as it is kept: strokes of points, so that it can be drawn at any size and told from a picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

Point = tuple[float, float]
Stroke = tuple[Point, ...]

_FORM = "ink/1"
_FINE = 10
"""Steps of a pixel that are kept."""
_MOST_POINTS = 60_000


@dataclass(frozen=True, slots=True)
class Ink:
    """Strokes on a field of so many pixels; papers draw it as well as the screen."""

    width: float
    height: float
    strokes: tuple[Stroke, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is written."""
        return not self.strokes


class _Kept(msgspec.Struct, array_like=True, forbid_unknown_fields=True):
    form: str
    width: int
    height: int
    strokes: list[list[int]]


def to_bytes(ink: Ink) -> bytes:
    """Return what a signature keeps; nothing where nothing is written."""
    if ink.is_empty:
        return b""
    strokes = [[round(part * _FINE) for point in one for part in point] for one in ink.strokes]
    kept = _Kept(_FORM, round(ink.width * _FINE), round(ink.height * _FINE), strokes)
    return msgspec.msgpack.encode(kept)


def from_bytes(content: bytes) -> Ink:
    """Return what was written; what is no handwriting of ours is an empty field, for it came from elsewhere."""
    try:
        kept = msgspec.msgpack.decode(content, type=_Kept)
    except (msgspec.MsgspecError, ValueError):
        return Ink(1, 1)
    fits = kept.form == _FORM and kept.width > 0 and kept.height > 0
    if not fits or sum(map(len, kept.strokes)) > 2 * _MOST_POINTS:
        return Ink(1, 1)
    strokes = tuple(_points(one) for one in kept.strokes if len(one) >= 2)
    return Ink(kept.width / _FINE, kept.height / _FINE, strokes)


def fitted(ink: Ink, width: float, height: float) -> Ink:
    """Return the same handwriting as large as it fits, in the middle, without the empty field round it."""
    every = [point for stroke in ink.strokes for point in stroke]
    if not every:
        return Ink(width, height)
    left, right = min(x for x, _ in every), max(x for x, _ in every)
    top, bottom = min(y for _, y in every), max(y for _, y in every)
    scale = min(width / max(right - left, 1), height / max(bottom - top, 1), 1.0)
    aside = (width - (right - left) * scale) / 2 - left * scale
    down = (height - (bottom - top) * scale) / 2 - top * scale
    strokes = (tuple((x * scale + aside, y * scale + down) for x, y in one) for one in ink.strokes)
    return Ink(width, height, tuple(strokes))


def _points(flat: Sequence[int]) -> Stroke:
    return tuple((flat[at] / _FINE, flat[at + 1] / _FINE) for at in range(0, len(flat) - 1, 2))
