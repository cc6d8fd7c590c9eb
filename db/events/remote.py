"""Numbers from other places: added only within one unit, and as exact as the least exact of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from db.events.codes import CountQuality, CountUnit
from db.events.contracts import HeadcountLine


@dataclass(frozen=True, slots=True)
class Sum:
    """A number in a unit, with how exact it is."""

    number: int
    quality: CountQuality = CountQuality.EXACT


def remote_sum(lines: Iterable[HeadcountLine]) -> int:
    """Return how many people took part at other places; firms and places are no people."""
    people = (one for one in lines if one.unit is CountUnit.PERSON_TIMES)
    return sum(one.number or 0 for one in people)


def added(sums: Sequence[Sum]) -> Sum:
    """Return the sum of numbers of one unit: exact only where all are, and told as they all are where they agree."""
    odd = {one.quality for one in sums if one.quality is not CountQuality.EXACT}
    quality = CountQuality.EXACT if not odd else next(iter(odd)) if len(odd) == 1 else _mixed(odd)
    return Sum(sum(one.number for one in sums), quality)


def _mixed(odd: Collection[CountQuality]) -> CountQuality:
    """Some lie above and some below: only where none lies below can the sum be said to be more."""
    return CountQuality.NEARLY if CountQuality.NEARLY in odd else CountQuality.OVER
