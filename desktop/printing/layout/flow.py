"""Pours strips over pages: breaks between strips, repeats table headings, numbers the pages afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.printing.layout.marks import Mark, Page, Strip, stacked, total_height

_SLACK = 0.01
"""Points by which rounding may overfill a page."""

_MANY = 888
"""A page number as wide as any, to measure a foot with."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A page size with its margins, in points."""

    width: float
    height: float
    top: float
    right: float
    bottom: float
    left: float
    head: float = 0.0
    """Height kept above the column for a head that stands on every page."""

    @property
    def column(self) -> float:
        """Return the width between the margins."""
        return self.width - self.left - self.right

    @property
    def room(self) -> float:
        """Return the height between the margins."""
        return self.height - self.top - self.bottom

    def scaled(self, by: float) -> Frame:
        """Return a larger page, its margins grown alike."""
        return Frame(
            self.width * by, self.height * by, top=self.top * by, right=self.right * by,
            bottom=self.bottom * by, left=self.left * by, head=self.head * by,
        )  # fmt: skip

    def with_head(self, height: float) -> Frame:
        """Return the same frame with ``height`` more kept at the top for a head."""
        return replace(self, top=self.top + height, head=self.head + height)

    def with_foot(self, height: float) -> Frame:
        """Return the same frame with ``height`` more kept at the bottom for a foot."""
        return replace(self, bottom=self.bottom + height)


Foot = Callable[[int, int], tuple[Mark, ...]]
"""Marks of a page's foot, given its number and the number of pages; origin at the left of the bottom margin.

A head is the same with its origin at the left of the top margin.
"""


def standing(
    frame: Frame, least: float, set_foot: Callable[[int, int], Sequence[Strip]]
) -> tuple[Frame, Foot]:
    """Return the frame with room for a foot of strips, and the foot, which ends at the margin.

    The foot takes ``least`` points, or more where its words need more than one line.
    """
    height = max(least, total_height(set_foot(_MANY, _MANY)))

    def foot(number: int, count: int) -> tuple[Mark, ...]:
        strips = set_foot(number, count)
        drop = height - total_height(strips)
        return tuple(mark.moved(0, drop) for mark in stacked(strips))

    return frame.with_foot(height), foot


class Flow:
    """Pages that fill up from the top; ``pages`` gives them with their feet."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self._pages: list[Page] = []
        self._used = 0.0
        self._last: Strip | None = None
        self.turn()

    @property
    def left(self) -> float:
        """Return the height that is still free on this page."""
        return self.frame.room - self._used

    def turn(self) -> None:
        """Begin a new page."""
        if self._pages and self._last is not None:
            self._put(self._last.closing)
        self._pages.append(Page(self.frame.width, self.frame.height))
        self._used = 0.0
        self._last = None

    def pour(self, strips: Sequence[Strip]) -> None:
        """Add strips one under the other, turning the page where they do not fit."""
        for group in _groups(strips):
            if self._last is not None and total_height(group) > self.left + _SLACK:
                self.turn()
                for heading in group[0].repeated:
                    self._add(heading)
            for strip in group:
                if self._last is not None and strip.height > self.left + _SLACK:
                    self.turn()
                self._add(strip)

    def pages(self, foot: Foot | None = None, head: Foot | None = None) -> tuple[Page, ...]:
        """Return the pages; ``foot`` and ``head`` are asked for each."""
        count = len(self._pages)
        for number, page in enumerate(self._pages, start=1):
            if foot is not None:
                page.put(foot(number, count), self.frame.left, page.height - self.frame.bottom)
            if head is not None:
                page.put(head(number, count), self.frame.left, self.frame.top - self.frame.head)
        return tuple(self._pages)

    def _add(self, strip: Strip) -> None:
        if self._last is None:
            self._put(strip.opening)
        self._put(strip.marks)
        self._used += strip.height
        self._last = strip

    def _put(self, marks: Sequence[Mark]) -> None:
        if not marks:
            return
        self._pages[-1].put(marks, self.frame.left, self.frame.top + self._used)


def _groups(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Yield strips together with those they are tied to."""
    group: list[Strip] = []
    for strip in strips:
        group.append(strip)
        if not strip.tied:
            yield group
            group = []
    if group:
        yield group
