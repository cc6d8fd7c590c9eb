"""Numbers with their unit, 余, 近 or 超 where they are not exact."""

from __future__ import annotations

from db.events.codes import CountQuality, CountUnit
from db.events.contracts import HeadcountLine
from desktop.wording import formats, words


def counted(line: HeadcountLine) -> str:
    """Return what a place reported."""
    return summed(line.number or 0, line.unit, line.quality)


def summed(count: int, unit: CountUnit, quality: CountQuality) -> str:
    """Return a number in its unit: ``4,686 人次``, ``近 4,686 人次``, ``550 余人次``."""
    number, named = formats.number(count), words.of(unit)
    if quality is CountQuality.EXACT:
        return f"{number} {named}"
    sign = words.of(quality)
    return f"{number} {sign}{named}" if quality is CountQuality.OVER else f"{sign} {number} {named}"
