"""What happens to a reception day that falls on a day off (domain reference §3.4)."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from db.calendar.working_days import WorkCalendar

_ONE_WEEK = timedelta(weeks=1)


class Postponement(StrEnum):
    """假日规则 of a station."""

    NEXT_WORKDAY = "next_workday"
    PLUS_ONE_WEEK = "plus_one_week"
    CANCEL = "cancel"


def postponed(day: date, rule: Postponement, *, calendar: WorkCalendar) -> date | None:
    """Return the day on which reception is held instead of ``day``, None when it is cancelled.

    A day that is worked stays as it is. A week's postponement is repeated while it meets a day off again.
    """
    if calendar.is_working_day(day):
        return day
    if rule is Postponement.CANCEL:
        return None
    if rule is Postponement.NEXT_WORKDAY:
        return calendar.next_working_day(day)
    return _weeks_later(day, calendar)


def _weeks_later(day: date, calendar: WorkCalendar) -> date:
    """Keep the day of the week; where that is a weekend day for good, take the next working day of the next week."""
    later = day + _ONE_WEEK
    if day.weekday() > 4 and not calendar.is_working_day(later):
        return calendar.next_working_day(later)
    while not calendar.is_working_day(later):
        later += _ONE_WEEK
    return later
