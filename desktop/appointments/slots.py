"""Times as people write them: 4月15日 9:00-10:00, 4-15 上午, 下周三; and as pages and papers show them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from db.appointments.contracts import Slot
from desktop.forms.days import read_day
from desktop.wording import formats

_HALVES = {
    "上午": ("09:00", "11:30"),
    "下午": ("14:00", "17:00"),
    "am": ("09:00", "11:30"),
    "pm": ("14:00", "17:00"),
}
_HOURS = re.compile(
    r"(?<!\d)(\d{1,2})[:点时](\d{2})?分?\s*[-–—~至到]\s*(\d{1,2})[:点时](\d{2})?分?$"
)
_WEEKDAY = re.compile(r"(?<=[日0-9])\s*[(（]?(?:周|星期)[一二三四五六日天][)）]?$")
"""Beside a date it says nothing new."""
_HALF = re.compile("(上午|下午|am|pm)$")


def read_slot(text: str, today: date) -> Slot | None:
    """Return the time that was meant; None where it is none. The day comes first, its hours may be missing."""
    written = unicodedata.normalize("NFKC", text).strip().lower()
    hours, rest = _hours_of(written)
    day = read_day(_WEEKDAY.sub("", rest.rstrip(",、 ")), today)
    return Slot(day, *hours) if day is not None else None


def _hours_of(written: str) -> tuple[tuple[str, str], str]:
    if half := _HALF.search(written):
        return _HALVES[half[1]], written[: half.start()]
    found = _HOURS.search(written)
    if found is None:
        return ("", ""), written
    starts, ends = (f"{int(found[at]):02}:{found[at + 1] or '00'}" for at in (1, 3))
    return (starts, ends), written[: found.start()]


def shown(slot: Slot | None, today: date) -> str:
    """Return ``4 月 15 日 周三 09:00–10:00``; nothing for none."""
    if slot is None:
        return ""
    day = formats.day_and_short_weekday(slot.day, today)
    return f"{day} {hours(slot)}".strip()


def typed(slot: Slot) -> str:
    """Return a slot as a field shows it: 2026-04-15 09:00-10:00."""
    return f"{slot.day:%Y-%m-%d} {slot.starts}-{slot.ends}".removesuffix(" -")


def hours(slot: Slot) -> str:
    """Return ``09:00–10:00``, nothing for the whole day."""
    return f"{slot.starts}–{slot.ends}" if slot.starts else ""
