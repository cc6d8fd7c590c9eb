"""Periods that reports are made for: calendar ones, free ones, and what each is compared with."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from db.insights.contracts import Period, PeriodSort

_MONTHS = {
    PeriodSort.MONTH: 1, PeriodSort.QUARTER: 3, PeriodSort.HALF_YEAR: 6, PeriodSort.YEAR: 12,
}  # fmt: skip
_ONE_DAY = timedelta(days=1)


def around(sort: PeriodSort, day: date) -> Period:
    """Return the calendar period of a sort in which a day lies; a free one is that day alone."""
    if sort is PeriodSort.FREE:
        return Period(sort, day, day)
    months = _MONTHS[sort]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    return Period(sort, first, _shifted(first, months) - _ONE_DAY)


def before(period: Period) -> Period:
    """Return the period before; one that was cut short is compared with the same stretch of days."""
    if period.sort is PeriodSort.FREE:
        days = (period.last - period.first).days + 1
        return _free(period.first - timedelta(days=days), period.first - _ONE_DAY)
    return _earlier(period, _MONTHS[period.sort])


def year_before(period: Period) -> Period:
    """Return the same days of the year before."""
    return _earlier(period, 12)


def is_whole(period: Period) -> bool:
    """Tell whether a calendar period has all its days, or a free one is what was asked for."""
    return period.sort is PeriodSort.FREE or period == around(period.sort, period.first)


def stepped(period: Period, by: int) -> Period:
    """Return the calendar period so many steps later; a free one moves by its own length."""
    if period.sort is not PeriodSort.FREE:
        return around(period.sort, _shifted(period.first, by * _MONTHS[period.sort]))
    move = timedelta(days=by * ((period.last - period.first).days + 1))
    return _free(period.first + move, period.last + move)


def months_until(last: date, count: int) -> tuple[date, ...]:
    """Return the first days of the last ``count`` months up to the one in which a day lies."""
    newest = last.replace(day=1)
    return tuple(_shifted(newest, place - count + 1) for place in range(count))


def _earlier(period: Period, months: int) -> Period:
    first = _shifted(period.first, -months)
    if _ends_month(period.last):
        # The month's last day, not the 28th, is what February's end means a year earlier.
        return Period(period.sort, first, _month_end(_shifted(period.last.replace(day=1), -months)))
    return Period(period.sort, first, _shifted(period.last, -months))


def _shifted(day: date, months: int) -> date:
    """Return the same-numbered day so many months later, or the last one of that month."""
    count = day.year * 12 + day.month - 1 + months
    year, month = count // 12, count % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _month_end(day: date) -> date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _ends_month(day: date) -> bool:
    return day == _month_end(day)


def _free(first: date, last: date) -> Period:
    return Period(PeriodSort.FREE, first, last)
