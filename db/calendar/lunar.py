"""Days of the Chinese lunar calendar (农历), which market days go by.

The months of 2020 to 2100 stand in a table: what GB/T 33661-2017 would have us reckon from the sun and the moon is long
settled for these years. It was written with sxtwl 2.0.7 (BSD), which has no wheels for arm64 nor for Python after 3.11.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cache

FIRST_YEAR = 2020
_NEW_YEAR = date(2020, 1, 25)
_YEARS = (
    0x0952E, 0x00556, 0x00AB5, 0x055B2, 0x006D2, 0x0CEA5, 0x00725, 0x0064B, 0x0AC97,
    0x00CAB, 0x0055A, 0x06AD6, 0x00B69, 0x17752, 0x00B52, 0x00B25, 0x0DA4B, 0x00A4B,
    0x004AB, 0x0A55B, 0x005AD, 0x00B6A, 0x05B52, 0x00D92, 0x0FD25, 0x00D25, 0x00A55,
    0x0B4AD, 0x004B6, 0x005B5, 0x06DAA, 0x00EC9, 0x11E92, 0x00E92, 0x00D26, 0x0CA56,
    0x00A57, 0x00556, 0x086D5, 0x00755, 0x00749, 0x06E93, 0x00693, 0x0F52B, 0x0052B,
    0x00A5B, 0x0B55A, 0x0056A, 0x00B65, 0x0974A, 0x00B4A, 0x11A95, 0x00A95, 0x0052D,
    0x0CAAD, 0x00AB5, 0x005AA, 0x08BA5, 0x00DA5, 0x00D4A, 0x07C95, 0x00C96, 0x0F94E,
    0x00556, 0x00AB5, 0x0B5B2, 0x006D2, 0x00EA5, 0x08E4A, 0x0068B, 0x10C97, 0x004AB,
    0x0055B, 0x0CAD6, 0x00B6A, 0x00752, 0x09725, 0x00B45, 0x00A8B, 0x0549B, 0x004AB,
)  # fmt: skip
"""One number a year: its leap month from bit 13 up, below one bit a month from the first, set where it has 30 days."""

_LEAP_BIT = 13


@dataclass(frozen=True, slots=True)
class LunarDay:
    """One day by the lunar calendar; ``leap`` in a leap month (闰月), which repeats the number before it."""

    year: int
    month: int
    day: int
    leap: bool = False


@dataclass(frozen=True, slots=True)
class _Month:
    year: int
    number: int
    leap: bool


def lunar_day(day: date) -> LunarDay:
    """Return a day by the lunar calendar.

    Raises ValueError outside 2020-01-25 to 2101-01-28, the years of the table.
    """
    starts, months = _table()
    at = bisect_right(starts, day.toordinal()) - 1
    if at < 0 or at >= len(months):
        raise ValueError(day.isoformat())
    month = months[at]
    return LunarDay(month.year, month.number, day.toordinal() - starts[at] + 1, month.leap)


@cache
def _table() -> tuple[list[int], list[_Month]]:
    """Return the first day of every month and of the one after the last, and the months themselves."""
    starts, months = [_NEW_YEAR.toordinal()], []
    for year, code in enumerate(_YEARS, FIRST_YEAR):
        leap = code >> _LEAP_BIT
        for at in range(13 if leap else 12):
            months.append(_month(year, at, leap))
            starts.append(starts[-1] + 29 + (code >> at & 1))
    return starts, months


def _month(year: int, at: int, leap: int) -> _Month:
    """Return the month at a place of its year; from the leap month on the number is one less than the place."""
    behind = bool(leap) and at >= leap
    return _Month(year, at if behind else at + 1, bool(leap) and at == leap)
