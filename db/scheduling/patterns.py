"""When a station receives: rules of days, what a holiday does to them, and the days that are excepted.

A rule names the days that are planned; a pattern moves or drops those that meet a day off (domain reference §3.4).
"""

from __future__ import annotations

import calendar as months_of
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from db.calendar.lunar import lunar_day
from db.calendar.postponement import Postponement, postponed
from db.calendar.working_days import WorkCalendar

_ONE_DAY = timedelta(days=1)
_ONE_WEEK = timedelta(weeks=1)
_SATURDAY = 5
_LOOK_BACK = timedelta(days=62)
"""No planned day is moved further: twice the longest run of days off that a calendar file may hold. As far is looked
ahead, for a day may be moved onto one behind the time that is asked for."""

EVERY_MONTH = frozenset(range(1, 13))
ODD_MONTHS = frozenset(range(1, 13, 2))


class DayRule(Protocol):
    """Names days of reception."""

    @property
    def meets_weekends(self) -> bool:
        """Whether a weekend is meant where it comes; else it is a day off like any other."""
        ...

    def names(self, day: date) -> bool:
        """Tell whether reception is planned on a day."""
        ...


@dataclass(frozen=True, slots=True)
class Weekly:
    """Days of the week, Monday being 0; with ``every`` 2 those of every other week, counted from that of ``since``."""

    weekdays: frozenset[int]
    every: int = 1
    since: date = date(2024, 1, 1)
    meets_weekends: bool = True

    def names(self, day: date) -> bool:
        """Tell whether it is the week and the day."""
        return day.weekday() in self.weekdays and (_week(day) - _week(self.since)) % self.every == 0


@dataclass(frozen=True, slots=True)
class MonthDays:
    """Days of the month (15 日); -1 is its last. A day that a month does not have is left out."""

    days: frozenset[int]
    months: frozenset[int] = EVERY_MONTH
    meets_weekends: bool = False

    def names(self, day: date) -> bool:
        """Tell whether the month has reception on this day."""
        last = months_of.monthrange(day.year, day.month)[1]
        return day.month in self.months and bool({day.day, day.day - last - 1} & self.days)


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The first, second … day of the week in a month (每月第一个星期五); -1 is the last."""

    nth: int
    weekday: int
    months: frozenset[int] = EVERY_MONTH
    meets_weekends: bool = True

    def names(self, day: date) -> bool:
        """Tell whether it is the day of the week, and the one that counts."""
        if day.weekday() != self.weekday or day.month not in self.months:
            return False
        last = months_of.monthrange(day.year, day.month)[1]
        from_end = (last - day.day) // 7 + 1
        return self.nth in {(day.day - 1) // 7 + 1, -from_end}


@dataclass(frozen=True, slots=True)
class MarketDays:
    """圩日 by the last figure of the day, 逢三逢八 being 3 and 8; by the lunar calendar or by ours."""

    endings: frozenset[int]
    lunar: bool = True
    meets_weekends: bool = True

    def names(self, day: date) -> bool:
        """Tell whether the day is held market on; raises ValueError for a lunar day outside 2020 to 2100."""
        number = lunar_day(day).day if self.lunar else day.day
        return number % 10 in self.endings


@dataclass(frozen=True, slots=True)
class EveryDays:
    """Every so many days, counted from one that is known, before it as well as after (三天一圩)."""

    every: int
    since: date
    meets_weekends: bool = True

    def names(self, day: date) -> bool:
        """Tell whether the count comes out."""
        return (day - self.since).days % self.every == 0


class Change(StrEnum):
    """Why reception is held on another day than the rule says, or on none."""

    NONE = "none"
    MOVED = "moved"
    CANCELLED = "cancelled"
    """It met a day off, and the station cancels then."""
    MERGED = "merged"
    """It was moved onto a day that has reception anyway."""
    CLOSED = "closed"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One planned day: the day on which reception is held, None where it is not, and why."""

    planned: date
    held: date | None
    change: Change = Change.NONE


@dataclass(frozen=True, slots=True)
class Pattern:
    """The reception days of a station: rules, what a holiday does, and single days more or less."""

    rules: tuple[DayRule, ...]
    holiday: Postponement = Postponement.NEXT_WORKDAY
    extra: frozenset[date] = frozenset()
    """Held whatever the calendar says, unless closed."""
    closed: frozenset[date] = frozenset()
    """Not held, neither planned nor moved there."""

    def days(self, first: date, last: date, *, calendar: WorkCalendar) -> tuple[date, ...]:
        """Return the days on which reception is held, both ends counted."""
        found = self.occurrences(first, last, calendar=calendar)
        return tuple(one.held for one in found if one.held is not None)

    def occurrences(
        self, first: date, last: date, *, calendar: WorkCalendar
    ) -> tuple[Occurrence, ...]:
        """Return what is held from the first day to the last, and what was planned there and is not, in order.

        A day planned before and moved into the time belongs to it; one that is moved out does not.
        """
        found = list(self._resolved(first - _LOOK_BACK, last + _LOOK_BACK, calendar))
        within = [one for one in found if first <= (one.held or one.planned) <= last]
        return tuple(sorted(within, key=lambda one: (one.held or one.planned, one.planned)))

    def _resolved(self, first: date, last: date, calendar: WorkCalendar) -> Iterator[Occurrence]:
        """Yield every planned day once; those that stay where they are come before those that are moved there."""
        moved = [self._moved(day, calendar) for day in self._planned(first, last)]
        extra = self.extra - self.closed
        taken: set[date] = set(extra)
        yield from (
            Occurrence(day, day, Change.EXTRA) for day in sorted(extra) if first <= day <= last
        )
        for one in sorted(moved, key=lambda one: (one.held != one.planned, one.planned)):
            if one.planned in extra:
                continue  # held on its own day after all, whatever the calendar says
            if one.held is None:
                yield one
            elif one.planned in self.closed or one.held in self.closed:
                yield Occurrence(one.planned, None, Change.CLOSED)
            elif one.held in taken:
                yield from self._onto_another(one)
            else:
                taken.add(one.held)
                yield one

    def _onto_another(self, one: Occurrence) -> Iterator[Occurrence]:
        if one.held != one.planned:
            yield Occurrence(one.planned, None, Change.MERGED)

    def _planned(self, first: date, last: date) -> Iterator[date]:
        for number in range((last - first).days + 1):
            day = first + number * _ONE_DAY
            if any(rule.names(day) for rule in self.rules):
                yield day

    def _moved(self, day: date, calendar: WorkCalendar) -> Occurrence:
        weekend = any(rule.meets_weekends and rule.names(day) for rule in self.rules)
        held = _held(day, self.holiday, calendar, weekends=weekend)
        if held is None:
            return Occurrence(day, None, Change.CANCELLED)
        return Occurrence(day, held, Change.NONE if held == day else Change.MOVED)


def _held(day: date, rule: Postponement, calendar: WorkCalendar, *, weekends: bool) -> date | None:
    """Return the day on which reception is held; where weekends are meant, only a named day off moves one."""
    if not weekends or day.weekday() < _SATURDAY:
        return postponed(day, rule, calendar=calendar)
    if calendar.name_of(day) is None:
        return day
    if rule is not Postponement.PLUS_ONE_WEEK:
        return postponed(day, rule, calendar=calendar)
    while calendar.name_of(day) is not None:
        day += _ONE_WEEK
    return day


def _week(day: date) -> int:
    """Return the number of the week that begins on a Monday."""
    return (day.toordinal() - 1) // 7
