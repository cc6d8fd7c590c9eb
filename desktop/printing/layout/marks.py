"""What stands on a page: text, rules, boxes and bars, each with its place measured from the top left corner."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from desktop.printing.layout.text import Line

MM = 72 / 25.4
"""One millimetre in points."""

ASCENT = 0.88
"""Share of the size above the base line in Noto Sans SC; 0.12 lies below."""

BLACK = re.compile(rb"\0+")
"""A run of black modules in a row of a code."""


class TextMark(NamedTuple):
    """A set line; ``y`` is its base line."""

    x: float
    y: float
    line: Line

    def moved(self, dx: float, dy: float) -> TextMark:
        """Return the same mark elsewhere."""
        return TextMark(self.x + dx, self.y + dy, self.line)


class RuleMark(NamedTuple):
    """A straight line; ``dash`` holds the lengths of strokes and gaps."""

    x: float
    y: float
    to_x: float
    to_y: float
    thickness: float = 0.6
    dash: tuple[float, ...] = ()

    def moved(self, dx: float, dy: float) -> RuleMark:
        """Return the same mark elsewhere."""
        return RuleMark(
            self.x + dx, self.y + dy, self.to_x + dx, self.to_y + dy, self.thickness, self.dash
        )


class BoxMark(NamedTuple):
    """A rectangle: framed when it has a thickness, filled when it has a shade (1 is white)."""

    x: float
    y: float
    width: float
    height: float
    thickness: float = 0.6
    shade: float | None = None

    def moved(self, dx: float, dy: float) -> BoxMark:
        """Return the same mark elsewhere."""
        return BoxMark(
            self.x + dx, self.y + dy, self.width, self.height, self.thickness, self.shade
        )


class RingMark(NamedTuple):
    """A circle as wide as ``side``; ``x`` and ``y`` are the upper left corner of the square around it."""

    x: float
    y: float
    side: float
    thickness: float = 0.6

    def moved(self, dx: float, dy: float) -> RingMark:
        """Return the same mark elsewhere."""
        return RingMark(self.x + dx, self.y + dy, self.side, self.thickness)


class BarsMark(NamedTuple):
    """The black modules of a code: ``rows`` hold one byte a module, 0 is black; all have one size."""

    x: float
    y: float
    rows: tuple[bytes, ...]
    across: float
    down: float

    def moved(self, dx: float, dy: float) -> BarsMark:
        """Return the same mark elsewhere."""
        return BarsMark(self.x + dx, self.y + dy, self.rows, self.across, self.down)


@dataclass(frozen=True, slots=True)
class PictureMark:
    """A photo or scan; ``image`` is a PNG or JPEG."""

    x: float
    y: float
    width: float
    height: float
    image: bytes

    def moved(self, dx: float, dy: float) -> PictureMark:
        """Return the same mark elsewhere."""
        return replace(self, x=self.x + dx, y=self.y + dy)


@dataclass(frozen=True, slots=True)
class TurnedMark:
    """Marks upside down in a box of their own, as on the back of a sheet that is folded over."""

    x: float
    y: float
    width: float
    height: float
    marks: tuple[Mark, ...]
    """Measured from the corner that is the upper left one when the sheet is turned round."""

    def moved(self, dx: float, dy: float) -> TurnedMark:
        """Return the same mark elsewhere."""
        return replace(self, x=self.x + dx, y=self.y + dy)


Mark = TextMark | RuleMark | BoxMark | RingMark | BarsMark | PictureMark | TurnedMark


@dataclass(frozen=True, slots=True)
class Strip:
    """A piece of a column that a page break never parts.

    ``opening`` is drawn as well when the strip comes first on a page, ``closing`` when a page ends
    after it; ``repeated`` is set above it at the top of a page (a table's heading row).
    """

    height: float
    marks: tuple[Mark, ...] = ()
    opening: tuple[Mark, ...] = ()
    closing: tuple[Mark, ...] = ()
    repeated: tuple[Strip, ...] = ()
    tied: bool = False
    """True keeps the strip on the page of the strip that follows."""


@dataclass(slots=True)
class Page:
    """One page in the making."""

    width: float
    height: float
    marks: list[Mark] = field(default_factory=list)

    def put(self, marks: Sequence[Mark], x: float, y: float) -> None:
        """Add ``marks`` with their origin moved to (``x``, ``y``)."""
        self.marks.extend(mark.moved(x, y) for mark in marks)

    def framed(self) -> Iterator[str]:
        """Yield the characters that stand here as framed code points, because no font has them."""
        for mark in _flat(self.marks):
            if isinstance(mark, TextMark):
                yield from (run.character for run in mark.line.runs if run.framed)


def _flat(marks: Iterable[Mark]) -> Iterator[Mark]:
    for mark in marks:
        if isinstance(mark, TurnedMark):
            yield from _flat(mark.marks)
        else:
            yield mark


def total_height(strips: Sequence[Strip]) -> float:
    """Return the height of strips set one under the other."""
    return sum(strip.height for strip in strips)


def stacked(strips: Sequence[Strip]) -> tuple[Mark, ...]:
    """Return the marks of strips set one under the other from the origin."""
    marks: list[Mark] = []
    y = 0.0
    for strip in strips:
        marks.extend(mark.moved(0, y) for mark in strip.marks)
        y += strip.height
    return tuple(marks)
