"""The numbers that one counter may give: those of its lane, without what a former life may have given (0036)."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from db.stations.rules import COUNTERS, NumberType, lane

ROUND = 100
"""A new life goes on behind a round number: one sees on the paper that a gap was left."""

_LEAST_ROOM = 1_000
"""Serials of a lane that no gap takes away."""


@dataclass(frozen=True, slots=True)
class Lane:
    """A counter's numbers; ``left_free`` holds the greatest serial that is not given, by type and year."""

    counter: int
    left_free: Mapping[tuple[str, int], int] = field(default_factory=dict)
    spare: int = 0
    """Serials left free in a year up to ``until`` of which nothing is known."""
    until: int = 0

    @property
    def bounds(self) -> tuple[int, int]:
        """The first and the last serial."""
        return lane(self.counter)

    def next(self, sort: NumberType, year: int, newest: int | None) -> int:
        """Return the serial after the newest that was given in a year; void ones stay taken."""
        return max(newest or 0, self.kept(sort.value, year)) + 1

    def kept(self, sort: str, year: int) -> int:
        """Return the serial up to which no number of a type and year is given."""
        start = self.bounds[0] - 1
        if (sort, year) in self.left_free:
            return max(start, self.left_free[sort, year])
        return self._rounded(start, self.spare) if year <= self.until else start

    def _rounded(self, newest: int, spare: int) -> int:
        """Return the last serial that is left free when so many may have been given after the newest one."""
        if not spare:
            return newest
        first, last = self.bounds
        start = first - 1
        rounded = -(-(newest - start + spare) // ROUND) * ROUND
        return max(newest, min(start + rounded, last - _LEAST_ROOM))

    def going_on(
        self,
        given: Mapping[tuple[str, int], int],
        held: Sequence[Lane],
        missing: Sequence[tuple[Lane, int]],
    ) -> Lane:
        """Return this lane for a new life, behind whatever may have been given in it.

        ``given`` are the newest serials in the file, ``held`` the lanes of earlier lives of this
        counter in it; ``missing`` those of lives of which operations are missing, and how many: a
        number needs an operation, so no more than these can have been given.
        """
        lanes = [*held, *(one for one, _ in missing)]
        keys = {*given, *(key for one in lanes for key in one.left_free)}
        left_free = {key: self._end(key, given, held, missing) for key in sorted(keys)}
        spare = self.spare + max((lost + one.spare for one, lost in missing), default=0)
        return replace(self, left_free=left_free, spare=spare)

    def _end(
        self,
        key: tuple[str, int],
        given: Mapping[tuple[str, int], int],
        held: Sequence[Lane],
        missing: Sequence[tuple[Lane, int]],
    ) -> int:
        newest = max([given.get(key, 0), self.bounds[0] - 1, *(one.kept(*key) for one in held)])
        lost = (self._rounded(max(newest, one.kept(*key)), count) for one, count in missing)
        return max(self._rounded(newest, self.spare), *lost, newest)


def free_counter(taken: Collection[int], place: int) -> int | None:
    """Return a counter that nobody is known to be; two places that do not know of each other seldom get the same."""
    free = [one for one in COUNTERS if one not in taken]
    return free[place % len(free)] if free else None
