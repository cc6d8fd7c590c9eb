"""How much room a window leaves its panes, as figures (design language §3)."""

from __future__ import annotations

from dataclasses import dataclass

SHORT_BELOW = 740
STANDARD, WIDE, FULL = 1366, 1600, 1920
LIST_LEAST, LIST_MOST = 272, 360
NAVIGATION_LEAST, NAVIGATION_IDEAL = 200, 216
"""A list of groups or sections needs less than a queue of people."""
CONTEXT_LEAST, CONTEXT_MOST = 340, 480
WORK_LEAST = 520
RAIL = 84
LARGE_TEXT = 1.3

_PICTURE = 1440
"""Width of the pictures: here list and context have their ideal width."""


@dataclass(frozen=True, slots=True)
class Room:
    """A window's width and height in logical pixels, and the text scale in force."""

    width: int
    height: int
    scale: float = 1.0

    @property
    def is_short(self) -> bool:
        """Tell whether bars shrink and the status bar hides."""
        return self.height < SHORT_BELOW

    @property
    def has_drawer(self) -> bool:
        """Tell whether the context pane lies over the work pane instead of beside it."""
        return self.width < STANDARD or (self.scale >= LARGE_TEXT and self.width < WIDE)

    @property
    def stacks_rows(self) -> bool:
        """Tell whether form rows of two columns stand one under the other."""
        return self.scale >= LARGE_TEXT

    @property
    def foot_bar(self) -> int:
        """Height of the bar that holds a pane's actions."""
        return round((56 if self.is_short else 64) * self.scale)

    @property
    def field_gap(self) -> int:
        """Space between two rows of a form."""
        return 8 if self.is_short else 13

    def list_width(self, wish: int | None = None) -> int:
        """Return the width of the list pane; a person's wish counts within the limits."""
        if wish is not None:
            return _between(wish, LIST_LEAST, self._list_most())
        ideal = self._grown(LIST_LEAST, 284, 304, most=LIST_MOST)
        return _between(round(ideal * self.scale), LIST_LEAST, LIST_MOST)

    def navigation_width(self, wish: int | None = None) -> int:
        """Return the width of a pane that only names groups or sections."""
        ideal = round(NAVIGATION_IDEAL * self.scale)
        return _between(ideal if wish is None else wish, NAVIGATION_LEAST, LIST_MOST)

    def context_width(self, wish: int | None = None) -> int:
        """Return the width of the context pane or drawer."""
        if wish is not None:
            return _between(wish, CONTEXT_LEAST, CONTEXT_MOST)
        ideal = self._grown(360, 360, 404, most=CONTEXT_MOST)
        return _between(round(ideal * self.scale), CONTEXT_LEAST, CONTEXT_MOST)

    def _list_most(self) -> int:
        """Return how wide a list may be dragged before the work pane becomes too narrow."""
        if self.has_drawer:
            return LIST_MOST
        left = self.width - RAIL - self.context_width() - WORK_LEAST
        return _between(left, LIST_LEAST, LIST_MOST)

    def _grown(self, small: int, standard: int, ideal: int, *, most: int) -> float:
        if self.width < STANDARD:
            return small
        if self.width < WIDE:
            return _along(self.width, (STANDARD, _PICTURE), (standard, ideal))
        return _along(self.width, (WIDE, FULL), (ideal, most))


def _between(value: int, least: int, most: int) -> int:
    return max(least, min(most, value))


def _along(value: float, places: tuple[int, int], sizes: tuple[int, int]) -> float:
    """Return the size at ``value``, in proportion between two places and constant outside."""
    share = min(1.0, max(0.0, (value - places[0]) / (places[1] - places[0])))
    return sizes[0] + share * (sizes[1] - sizes[0])
