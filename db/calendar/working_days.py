"""The Chinese working calendar: named days off and make-up working days, one replaceable file a year.

The State Council announces a year's days about November of the year before, so a new file is dropped in beside the
others. A year without a file counts Monday to Friday, and every answer that touches it is marked uncertain.
"""

from __future__ import annotations

import calendar
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Self

import msgspec

from db.kernel.errors import CannotOpen, TroubleCode
from db.kernel.json import Undecodable, decode

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5
_NONE_OFF: Mapping[date, str] = MappingProxyType({})


class DaysOff(msgspec.Struct, frozen=True):
    """One named run of days off; ``name`` is a code such as ``qingming``, worded by the ceiling."""

    name: str
    first: date
    last: date


class CalendarYear(msgspec.Struct, frozen=True):
    """The content of one calendar file."""

    year: int
    days_off: tuple[DaysOff, ...]
    make_up_days: tuple[date, ...]
    source: str = ""


class WorkCalendar:
    """Answers which days are working days; immutable, cheap to ask, safe to share."""

    def __init__(
        self, years: Iterable[CalendarYear] = (), *, own_days_off: Mapping[date, str] = _NONE_OFF
    ) -> None:
        self._known = tuple(years)
        self._own = dict(own_days_off)
        self._years = frozenset(year.year for year in self._known)
        self._names = {**_named(self._known), **self._own}
        announced = (day for year in self._known for day in year.make_up_days)
        self._make_up = frozenset(announced) - self._names.keys()
        self._lost = sorted(d.toordinal() for d in self._names if d.weekday() < _SATURDAY)
        self._won = sorted(d.toordinal() for d in self._make_up if d.weekday() >= _SATURDAY)

    @classmethod
    def load(cls, *folders: Path) -> Self:
        """Read every ``cn-*.json`` of the folders; a year in a later folder replaces the one before.

        Raises ``CannotOpen`` naming the file when one cannot be read as a calendar.
        """
        paths = [path for folder in folders for path in sorted(folder.glob("cn-*.json"))]
        years = [_read(path) for path in paths]
        return cls({year.year: year for year in years}.values())

    def with_days_off(self, days: Mapping[date, str]) -> WorkCalendar:
        """Return a calendar in which the station's own blocked days are off as well."""
        return WorkCalendar(self._known, own_days_off={**self._own, **days})

    def covers(self, year: int) -> bool:
        """Tell whether the announced days of ``year`` are known."""
        return year in self._years

    def is_certain(self, first: date, last: date) -> bool:
        """Tell whether every year from ``first`` to ``last`` is covered."""
        return all(self.covers(year) for year in range(first.year, last.year + 1))

    def name_of(self, day: date) -> str | None:
        """Return the code of the named day off, None on any other day."""
        return self._names.get(day)

    def is_make_up_day(self, day: date) -> bool:
        """Tell whether ``day`` is a weekend day that is worked instead of another one."""
        return day in self._make_up

    def is_working_day(self, day: date) -> bool:
        """Tell whether offices work on ``day``."""
        if day in self._names:
            return False
        return day.weekday() < _SATURDAY or day in self._make_up

    def next_working_day(self, day: date) -> date:
        """Return ``day`` itself when it is worked, else the first working day after it."""
        while not self.is_working_day(day):
            day += _ONE_DAY
        return day

    def add_working_days(self, start: date, count: int) -> date:
        """Return the ``count``-th working day after ``start``; the starting day is not counted (民法典 §201)."""
        if count < 0:
            raise ValueError(count)
        day = start
        for _ in range(count):
            day = self.next_working_day(day + _ONE_DAY)
        return day

    def add_days(self, start: date, count: int) -> date:
        """Return ``count`` natural days after ``start``, moved on to the next working day (民法典 §203)."""
        return self.next_working_day(start + timedelta(days=count))

    def add_months(self, start: date, count: int) -> date:
        """Return the same-numbered day ``count`` months later or that month's last, moved to a working day."""
        months = start.year * 12 + start.month - 1 + count
        year, month = months // 12, months % 12 + 1
        last = calendar.monthrange(year, month)[1]
        return self.next_working_day(date(year, month, min(start.day, last)))

    def working_days_between(self, start: date, end: date) -> int:
        """Count the working days after ``start`` up to and with ``end``; negative when ``end`` lies before."""
        return self._worked_until(end.toordinal()) - self._worked_until(start.toordinal())

    def names_between(self, start: date, end: date) -> tuple[str, ...]:
        """Return the named days off after ``start`` up to ``end``, each name once, in order of time."""
        passed = sorted(day for day in self._names if start < day <= end)
        return tuple(dict.fromkeys(self._names[day] for day in passed))

    def _worked_until(self, ordinal: int) -> int:
        # Ordinal 1 was a Monday, so whole weeks and a rest give the weekdays without walking the days.
        weeks, rest = divmod(ordinal, 7)
        weekdays = weeks * 5 + min(rest, 5)
        lost = bisect_right(self._lost, ordinal)
        return weekdays - lost + bisect_right(self._won, ordinal)


def _named(years: Iterable[CalendarYear]) -> dict[date, str]:
    return {day: off.name for year in years for off in year.days_off for day in _days(off)}


def _days(off: DaysOff) -> Iterable[date]:
    for ordinal in range(off.first.toordinal(), off.last.toordinal() + 1):
        yield date.fromordinal(ordinal)


def _read(path: Path) -> CalendarYear:
    try:
        year = decode(path.read_bytes(), CalendarYear)
    except (OSError, Undecodable) as error:
        raise CannotOpen(TroubleCode.DAMAGED, file=path.name) from error
    if not all(_is_plausible(off, year.year) for off in year.days_off):
        raise CannotOpen(TroubleCode.DAMAGED, file=path.name)
    return year


def _is_plausible(off: DaysOff, year: int) -> bool:
    """Guard against a slip of the year, which would make whole months days off."""
    near = abs(off.first.year - year) <= 1
    return near and 0 <= (off.last - off.first).days <= 31
