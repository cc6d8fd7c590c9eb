"""What crosses between a station's reception days and the pages: patterns, days that are excepted, plans."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from db.calendar.postponement import Postponement
from db.people.contracts import DeputyLevel
from db.scheduling.contracts import ONE_DEPUTY, NewPost
from db.scheduling.patterns import Occurrence


class DayForm(StrEnum):
    """How a pattern names its days."""

    WEEKLY = "weekly"
    MONTH_DAYS = "month_days"
    NTH_WEEKDAY = "nth_weekday"
    MARKET_DAYS = "market_days"
    EVERY_DAYS = "every_days"


@dataclass(frozen=True, slots=True)
class Days:
    """Which days a pattern names, as a form asks for them.

    ``numbers`` are days of the week (Monday is 0), of the month (-1 is the last), or the last figures of market days; a
    day of the week in the month has ``nth`` beside its one number. ``every`` counts weeks or days from ``since``.
    """

    form: DayForm = DayForm.WEEKLY
    numbers: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    """None named: every month."""
    nth: int = 1
    every: int = 1
    since: date | None = None
    lunar: bool = True
    weekends: bool = False
    """A weekend is meant where it comes; else it is a day off like any other."""


@dataclass(frozen=True, slots=True)
class KeepPattern:
    """Add a pattern, or change one where ``revision`` is that of what was seen; 0 adds."""

    pattern: UUID
    days: Days
    starts: str
    ends: str
    revision: int = 0
    theme: str = ""
    holiday: Postponement = Postponement.NEXT_WORKDAY
    posts: tuple[NewPost, ...] = ONE_DEPUTY
    mix: tuple[DeputyLevel, ...] = ()
    valid_from: date | None = None
    valid_until: date | None = None


@dataclass(frozen=True, slots=True)
class PatternLine:
    """One pattern as the settings show it."""

    id: UUID
    revision: int
    days: Days
    starts: str
    ends: str
    theme: str
    holiday: Postponement
    posts: tuple[NewPost, ...]
    mix: tuple[DeputyLevel, ...]
    valid_from: date | None
    valid_until: date | None
    retired: bool


class ExceptionForm(StrEnum):
    """What is different on a day."""

    EXTRA = "extra"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class ExceptDays:
    """Hold reception on days more, or on none of these days; the pattern stays as it is.

    A closed span of days closes every pattern where ``pattern`` is None; an extra day is of one pattern.
    """

    exception: UUID
    form: ExceptionForm
    first: date
    last: date
    pattern: UUID | None = None
    occasion: str = ""
    weekdays: tuple[int, ...] = ()
    """Of the span only these days, Monday being 0; none named: every day of it."""


@dataclass(frozen=True, slots=True)
class ExceptionLine:
    """One exception as the settings show it."""

    id: UUID
    revision: int
    form: ExceptionForm
    first: date
    last: date
    pattern: UUID | None
    occasion: str
    weekdays: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedDay:
    """One day that a pattern names, and what becomes of it; ``shift`` is None where none is held."""

    pattern: UUID
    occurrence: Occurrence
    shift: UUID | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What planning a span comes to; the same before it is done and after."""

    added: tuple[PlannedDay, ...]
    kept: tuple[PlannedDay, ...]
    """Their shifts are there already, whatever was done with them since."""
    left_out: tuple[PlannedDay, ...]
    """Cancelled, closed, or held with another reception day."""
    differing: tuple[UUID, ...]
    """Shifts of a pattern that it would not hold there any more: somebody decides what becomes of them."""
    uncertain_years: tuple[int, ...] = ()
    """Years whose days off nobody has announced yet."""
    names: Mapping[UUID, str] = field(default_factory=dict)
    """Pattern → theme."""
