"""Days of the week within a span: every Wednesday from a day on, every Monday until further notice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from db.kernel.problems import Problem
from db.scheduling.problem import Span
from db.scheduling.rules import Problems, RotaProblem, check_span

FOR_GOOD = date.max
"""The last day of what comes again every week until somebody takes it back."""


def written(weekdays: Iterable[int]) -> str | None:
    """Return days of the week as they are stored, Monday being 0: ``02``; None for every day of the span."""
    return "".join(str(one) for one in sorted(set(weekdays))) or None


def read(text: str | None) -> tuple[int, ...]:
    """Return the days of the week of a stored text; none named: every day of the span."""
    return tuple(number for number in range(7) if str(number) in (text or ""))


def is_meant(day: date, weekdays: tuple[int, ...]) -> bool:
    """Tell whether a day of the span is one of those that are meant."""
    return not weekdays or day.weekday() in weekdays


def days_meant(first: date, last: date, weekdays: tuple[int, ...], within: Span) -> Iterator[date]:
    """Yield the days that are meant and lie within another span."""
    begin, end = max(first, within.first), min(last, within.last)
    for number in range(begin.toordinal(), end.toordinal() + 1):
        day = date.fromordinal(number)
        if is_meant(day, weekdays):
            yield day


def check_days(first: date, last: date, weekdays: Iterable[int]) -> Problems:
    """Tell what is wrong with a span; one that comes again every week may be as long as one likes."""
    odd = [one for one in weekdays if one not in range(7)]
    if odd:
        return (Problem("weekdays", RotaProblem.NOT_A_DAY, {"number": odd[0]}),)
    found = check_span(first, last)
    is_long = any(one.code is RotaProblem.TOO_MANY_DAYS for one in found)
    return () if is_long and tuple(weekdays) else found
