"""What the grid shows of a day: its shifts, who sits in them, what is proposed, why nothing is held."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from uuid import UUID

from db.calendar.working_days import WorkCalendar
from db.people.contracts import PersonLine
from db.scheduling.contracts import CellLine, RotaView, ShiftLine, ShiftStatus
from db.scheduling.pattern_contracts import ExceptionForm, ExceptionLine
from db.scheduling.weekdays import is_meant
from desktop.scheduling.appointed import NOBODY, Appointed
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say
from desktop.wording.ranks import Rank

_NOON, _EVENING = "12:00", "18:00"
_MORNING = QT_TRANSLATE_NOOP("Rota", "am")
_AFTERNOON = QT_TRANSLATE_NOOP("Rota", "pm")
_AT_NIGHT = QT_TRANSLATE_NOOP("Rota", "eve")
_MORNING_LONG = QT_TRANSLATE_NOOP("Rota", "Morning")
_AFTERNOON_LONG = QT_TRANSLATE_NOOP("Rota", "Afternoon")
_AT_NIGHT_LONG = QT_TRANSLATE_NOOP("Rota", "Evening")
_OPEN = QT_TRANSLATE_NOOP("Rota", "One to be filled")
_MONTH = QT_TRANSLATE_NOOP("Rota", "{month}")
_MONTH_AND_YEAR = QT_TRANSLATE_NOOP("Rota", "{month} {year}")
_CLOSED = QT_TRANSLATE_NOOP("Rota", "closed")
_OFF = QT_TRANSLATE_NOOP("Rota", "{name} off")


class SlotState(Enum):
    """How a line of a day looks."""

    FILLED = "filled"
    OPEN = "open"
    PROPOSED = "proposed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class SlotFace:
    """One place of a shift."""

    cell: UUID
    shift: UUID
    half: str
    """The half of the day, before the first place of its shift."""
    name: str
    rank: Rank | None
    state: SlotState
    locked: bool = False
    swapping: bool = False
    grey: bool = False
    """Has left the office since."""


@dataclass(frozen=True, slots=True)
class DayFace:
    """One day of the grid."""

    day: date
    is_inside: bool
    """Of the month that is shown, not of the one before or after."""
    is_off: bool
    note: str
    slots: tuple[SlotFace, ...]
    appointed: Appointed = NOBODY


def weeks_of(month: date) -> tuple[tuple[date, ...], ...]:
    """Return the weeks, Monday first, that hold every day of a month."""
    first = month.replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)
    begin = first - timedelta(days=first.weekday())
    return tuple(
        tuple(begin + timedelta(days=7 * week + one) for one in range(7))
        for week in range((following - begin + timedelta(days=6)).days // 7)
    )


def month_of(day: date) -> str:
    """Return ``4 月``."""
    return say(_MONTH, month=formats.month(day))


def month_and_year(day: date) -> str:
    """Return ``2026 年 4 月``."""
    return say(_MONTH_AND_YEAR, year=day.year, month=formats.month(day))


def week_of(day: date) -> tuple[tuple[date, ...], ...]:
    """Return the one week, Monday first, that a day lies in."""
    begin = day - timedelta(days=day.weekday())
    return (tuple(begin + timedelta(days=one) for one in range(7)),)


def half_of(starts: str) -> str:
    """Return the one character for the half of the day in which a shift begins."""
    return say(_halves(starts, _MORNING, _AFTERNOON, _AT_NIGHT))


def time_of(starts: str) -> str:
    """Return the word for the half of the day in which a shift begins."""
    return say(_halves(starts, _MORNING_LONG, _AFTERNOON_LONG, _AT_NIGHT_LONG))


def rank_of(line: PersonLine | None) -> Rank | None:
    """Return what the badge of somebody shows."""
    return None if line is None else line.level or line.officer_role


def days_of(
    view: RotaView,
    days: Iterable[date],
    *,
    month: date | None,
    calendar: WorkCalendar,
    proposed: Mapping[UUID, UUID],
    names: Mapping[UUID, PersonLine],
) -> dict[date, DayFace]:
    """Return the faces of these days; ``proposed`` is cell → person, ``month`` None where every day is inside."""
    by_day: dict[date, list[ShiftLine]] = {}
    for shift in view.shifts:
        by_day.setdefault(shift.day, []).append(shift)
    people = {**view.people, **names}
    return {
        day: DayFace(
            day,
            month is None or (day.year, day.month) == (month.year, month.month),
            not calendar.is_working_day(day),
            _note(day, by_day.get(day, ()), calendar),
            tuple(_slots(by_day.get(day, ()), proposed, people)),
        )
        for day in days
    }


def with_appointed(
    faces: Mapping[date, DayFace], appointed: Mapping[date, Appointed]
) -> dict[date, DayFace]:
    """Return the faces with what each day tells of its appointments."""
    return {day: replace(face, appointed=appointed.get(day, NOBODY)) for day, face in faces.items()}


def with_closed(
    faces: Mapping[date, DayFace], exceptions: Iterable[ExceptionLine]
) -> dict[date, DayFace]:
    """Return the faces with the days on which the whole station is closed marked as such."""
    found = dict(faces)
    for one in exceptions:
        if one.form is ExceptionForm.CLOSED and one.pattern is None:
            for day in faces:
                if one.first <= day <= one.last and is_meant(day, one.weekdays):
                    note = faces[day].note or one.occasion or say(_CLOSED)
                    found[day] = replace(faces[day], is_off=True, note=note)
    return found


def _note(day: date, shifts: Sequence[ShiftLine], calendar: WorkCalendar) -> str:
    name = calendar.name_of(day)
    if name is not None:
        return say(_OFF, name=formats.holiday(name))
    return next((one.theme for one in shifts if one.theme), "")


def _slots(
    shifts: Iterable[ShiftLine], proposed: Mapping[UUID, UUID], people: Mapping[UUID, PersonLine]
) -> Iterator[SlotFace]:
    for shift in shifts:
        half = half_of(shift.starts)
        for place, cell in enumerate(shift.cells):
            yield _slot(shift, cell, "" if place else half, proposed.get(cell.id), people)


def _slot(
    shift: ShiftLine,
    cell: CellLine,
    half: str,
    proposed: UUID | None,
    people: Mapping[UUID, PersonLine],
) -> SlotFace:
    who = cell.person or proposed
    line = people.get(who) if who is not None else None
    return SlotFace(
        cell.id, shift.id, half, line.name if line else say(_OPEN), rank_of(line),
        _state(shift, cell, proposed), locked=cell.locked, swapping=cell.swap_asked,
        grey=cell.out_of_office,
    )  # fmt: skip


def _state(shift: ShiftLine, cell: CellLine, proposed: UUID | None) -> SlotState:
    if shift.status is ShiftStatus.CANCELLED:
        return SlotState.CANCELLED
    if cell.person is not None:
        return SlotState.FILLED
    return SlotState.OPEN if proposed is None else SlotState.PROPOSED


def _halves(starts: str, *marks: Mark) -> Mark:
    return marks[0 if starts < _NOON else 1 if starts < _EVENING else 2]
