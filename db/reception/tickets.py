"""The name of a ticket: what is called out, and the key that tells it from the same number of another day."""

from __future__ import annotations

import re
from datetime import date

_LANES = "ABCDEFGHJ"
_KEY = re.compile("([0-9]{4})?([A-Z])([0-9]{2,6})")


def ticket_number(counter: int, position: int) -> str:
    """Return what is called out: the counter's letter and two digits or more, e.g. ``A13``."""
    return f"{_LANES[counter - 1]}{position:02d}"


def ticket_key(number: str, day: date) -> str:
    """Return what a form is kept under: numbers begin again every day, e.g. ``0318A13``."""
    return f"{day:%m%d}{number}"


def number_of(key: str) -> str:
    """Return the number that is called out; somebody without a ticket has none."""
    found = _KEY.fullmatch(key)
    return f"{found[2]}{found[3]}" if found else key


def place_of(key: str, today: date, *, counter: int) -> tuple[date, int] | None:
    """Return day and position of a ticket of this counter, None for another's and for none at all."""
    found = _KEY.fullmatch(key)
    if found is None or found[2] != _LANES[counter - 1]:
        return None
    day = _last(found[1], today) if found[1] else today
    return (day, int(found[3])) if day else None


def _last(month_and_day: str, today: date) -> date | None:
    """Return the last such day; the form of a ticket is never a year old."""
    for year in (today.year, today.year - 1):
        try:
            day = date(year, int(month_and_day[:2]), int(month_and_day[2:]))
        except ValueError:
            continue
        if day <= today:
            return day
    return None
