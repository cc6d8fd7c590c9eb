"""What a day of the rota tells of its appointments: a dot with the first time, and each in a line of its own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from db.appointments.contracts import AppointmentLine
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_ANY_HOUR = QT_TRANSLATE_NOOP("Rota", "Any hour")
_KEPT_BACK = QT_TRANSLATE_NOOP("Rota", "Confidential")
_AND_MORE = QT_TRANSLATE_NOOP("Rota", "{time} +{count}")
_SPOKEN = QT_TRANSLATE_NOOP("Rota", "appointment {line}")


@dataclass(frozen=True, slots=True)
class Appointed:
    """The appointments of one day; nothing on a day without one."""

    short: str = ""
    """Stands beside the dot: ``09:00``, with ``+2`` where two more follow."""
    lines: tuple[str, ...] = ()
    """``09:00–10:00 · 邱望舒 · 祝云舟 · 已确认``, by time."""

    @property
    def spoken(self) -> tuple[str, ...]:
        """What a screen reader says of them."""
        return tuple(say(_SPOKEN, line=one) for one in self.lines)


NOBODY = Appointed()


def appointed_on(appointments: Iterable[AppointmentLine]) -> dict[date, Appointed]:
    """Return what each day tells, of those days that have an appointment."""
    by_day: dict[date, list[AppointmentLine]] = {}
    for one in appointments:
        if one.confirmed is not None:
            by_day.setdefault(one.confirmed.day, []).append(one)
    return {day: _of_day(found) for day, found in by_day.items()}


def _of_day(found: list[AppointmentLine]) -> Appointed:
    ordered = sorted(found, key=_starts)
    time, more = _starts(ordered[0]) or say(_ANY_HOUR), len(ordered) - 1
    short = say(_AND_MORE, time=time, count=more) if more else time
    return Appointed(short, tuple(map(_line, ordered)))


def _starts(one: AppointmentLine) -> str:
    return one.confirmed.starts if one.confirmed is not None else ""


def _line(one: AppointmentLine) -> str:
    """What only the head may read is not told here either."""
    slot = one.confirmed
    hours = f"{slot.starts}–{slot.ends}" if slot is not None and slot.starts else say(_ANY_HOUR)
    who = (one.requester, one.target_name) if one.is_shown else (say(_KEPT_BACK),)
    return " · ".join(filter(None, (hours, *who, words.of(one.status))))
