"""How figures are reckoned (domain reference §4): exact, rounded half up, nothing divided by zero."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

_HUNDRED = Decimal(100)
TOP = 10


@dataclass(frozen=True, slots=True)
class Share:
    """One part of a whole in percent; ``forced`` where rounding was moved to make the sum 100."""

    value: Decimal
    forced: bool = False


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean, middle and longest of whole figures; nothing where there are none."""

    count: int = 0
    total: int = 0
    mean: Decimal | None = None
    median: Decimal | None = None
    longest: int | None = None


def rounded(value: Decimal, places: int = 1) -> Decimal:
    """Round half away from zero (四舍五入): 12.5 becomes 13, which ``round`` does not do."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


def percent(part: int, whole: int | None, places: int = 1) -> Decimal | None:
    """Return a part in percent, None where the whole is nothing."""
    return rounded(_HUNDRED * part / whole, places) if whole else None


def shares(counts: Sequence[int], places: int = 1) -> tuple[Share, ...]:
    """Return the parts of a whole in percent, their sum 100 by the largest remainder.

    Published tables do so: 54 of 93 is printed as 58.07 beside 31.18 and 10.75, though it is 58.06.
    """
    whole = sum(counts)
    if not whole:
        return ()
    unit = Decimal(1).scaleb(-places)
    exact = [_HUNDRED * count / whole for count in counts]
    floors = [value.quantize(unit, ROUND_FLOOR) for value in exact]
    missing = int((_HUNDRED - sum(floors)) / unit)
    by_rest = sorted(range(len(counts)), key=lambda at: (floors[at] - exact[at], at))
    raised = set(by_rest[:missing])
    told = [floor + unit if at in raised else floor for at, floor in enumerate(floors)]
    return tuple(
        Share(value, value != rounded(true, places))
        for value, true in zip(told, exact, strict=True)
    )


def spread(tallies: Mapping[int, int], places: int = 1) -> Spread:
    """Return mean, median and longest of figures that are given with how often each occurs."""
    count = sum(tallies.values())
    if not count:
        return Spread()
    total = sum(figure * often for figure, often in tallies.items())
    middle = Decimal(_nth(tallies, (count - 1) // 2) + _nth(tallies, count // 2)) / 2
    mean = rounded(Decimal(total) / count, places)
    return Spread(count, total, mean, rounded(middle, places), max(tallies))


def ranked(counts: Iterable[tuple[str, int]], most: int = TOP) -> tuple[tuple[int, str, int], ...]:
    """Return (rank, key, count), the most frequent first; equal counts share a rank.

    Everybody at the cut is shown, so that chance does not decide who is tenth.
    """
    lines: list[tuple[int, str, int]] = []
    for place, (key, count) in enumerate(sorted(counts, key=lambda one: (-one[1], one[0])), 1):
        tied = bool(lines) and lines[-1][2] == count
        rank = lines[-1][0] if tied else place
        if rank > most:
            break
        lines.append((rank, key, count))
    return tuple(lines)


def growth(now: int, then: int) -> Decimal | None:
    """Return the growth in percent, None where there was nothing to grow from."""
    return percent(now - then, then)


def _nth(tallies: Mapping[int, int], place: int) -> int:
    """Return the figure at a place of the whole row in order, counted from zero."""
    for figure in sorted(tallies):
        place -= tallies[figure]
        if place < 0:
            return figure
    raise IndexError(place)
