"""What a pattern of reception days has to be, how it is written, and what it plans."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

import msgspec

from db.kernel.problems import Problem
from db.people.contracts import DeputyLevel
from db.people.rules import clean_line
from db.scheduling.contracts import ONE_DEPUTY, NewPost
from db.scheduling.pattern_contracts import DayForm, Days, KeepPattern
from db.scheduling.patterns import (
    EVERY_MONTH,
    DayRule,
    EveryDays,
    MarketDays,
    MonthDays,
    NthWeekday,
    Weekly,
)
from db.scheduling.rules import (
    Problems,
    RotaProblem,
    check_hours,
    check_posts,
    check_span,
    check_theme,
)

_FOR_EVER = 100 * 366
_A_MONDAY = date(2024, 1, 1)
_RANGES = {
    DayForm.WEEKLY: range(7),
    DayForm.MONTH_DAYS: range(-1, 32),
    DayForm.NTH_WEEKDAY: range(7),
    DayForm.MARKET_DAYS: range(10),
}


def check_pattern(command: KeepPattern) -> Problems:
    """Tell what is wrong with a pattern, by field."""
    found = [*check_days(command.days), *check_hours(command.starts, command.ends)]
    found += [*check_posts(command.posts), *check_theme(command.theme)]
    if command.valid_from and command.valid_until:
        span = check_span(command.valid_from, command.valid_until, most=_FOR_EVER)
        found += [Problem("valid_until", one.code, one.params) for one in span]
    return tuple(found)


def check_days(days: Days) -> Problems:
    """Tell why these days could not be told."""
    if days.form is DayForm.EVERY_DAYS:
        missing = () if days.since else (Problem("since", RotaProblem.NO_START),)
        return (*missing, *_check_every(days))
    if not days.numbers:
        return (Problem("numbers", RotaProblem.NO_DAY),)
    odd = [one for one in days.numbers if one not in _RANGES[days.form] or _is_day_0(days, one)]
    odd += [one for one in days.months if one not in EVERY_MONTH]
    if days.form is DayForm.NTH_WEEKDAY and (days.nth not in {1, 2, 3, 4, 5, -1}):
        odd.append(days.nth)
    if days.form is DayForm.NTH_WEEKDAY:
        odd += sorted(days.numbers)[1:]
    wrong = tuple(Problem("numbers", RotaProblem.NOT_A_DAY, {"number": one}) for one in odd[:1])
    return (*wrong, *_check_every(days))


def _is_day_0(days: Days, number: int) -> bool:
    return days.form is DayForm.MONTH_DAYS and number == 0


def _check_every(days: Days) -> Problems:
    if 1 <= days.every <= 366:
        return ()
    return (Problem("every", RotaProblem.NOT_A_DAY, {"number": days.every}),)


def rule_of(days: Days) -> DayRule:
    """Return the rule that names the days."""
    numbers, months = frozenset(days.numbers), frozenset(days.months) or EVERY_MONTH
    since = days.since or _A_MONDAY
    match days.form:
        case DayForm.WEEKLY:
            return Weekly(numbers, days.every, since, meets_weekends=days.weekends)
        case DayForm.MONTH_DAYS:
            return MonthDays(numbers, months, meets_weekends=days.weekends)
        case DayForm.NTH_WEEKDAY:
            return NthWeekday(days.nth, min(numbers), months, meets_weekends=days.weekends)
        case DayForm.MARKET_DAYS:
            return MarketDays(numbers, lunar=days.lunar, meets_weekends=days.weekends)
        case DayForm.EVERY_DAYS:
            return EveryDays(days.every, since, meets_weekends=days.weekends)


def tidy_pattern(command: KeepPattern) -> KeepPattern:
    """Return the pattern as it is stored."""
    return replace(command, theme=clean_line(command.theme), posts=tidy_posts(command.posts))


def tidy_posts(posts: Iterable[NewPost]) -> tuple[NewPost, ...]:
    """Return places as they are stored."""
    return tuple(
        replace(
            one, levels=known_levels(one.levels), speciality=clean_line(one.speciality),
            group=clean_line(one.group),
        )
        for one in posts
    )  # fmt: skip


def known_levels(codes: Iterable[str]) -> tuple[DeputyLevel, ...]:
    """Return the levels of codes, from the highest; those of a newer version are left out."""
    named = set(codes)
    return tuple(one for one in DeputyLevel if one in named)


def write_posts(posts: Sequence[NewPost]) -> str:
    """Return places as text."""
    return msgspec.json.encode(posts).decode()


def read_posts(written: str) -> tuple[NewPost, ...]:
    """Return the places of a text; of one that a newer version wrote in another way, a single deputy."""
    try:
        return msgspec.json.decode(written, type=tuple[NewPost, ...])
    except ValueError:
        return ONE_DEPUTY


def shift_id(seed: UUID, planned: date) -> UUID:
    """Return the id of the shift that a pattern plans for a day: the same at every counter and every time.

    The seed of a pattern reaches those alone who may read it: ids stand in proofs, and a stranger who knew from what
    they are derived could claim the shifts of years to come (decision 0056).
    """
    return _derived(seed.bytes, planned.isoformat().encode())


def cell_id(shift: UUID, place: int) -> UUID:
    """Return the id of a place that a shift has from the beginning."""
    return _derived(shift.bytes, place.to_bytes(2))


def _derived(of: bytes, what: bytes) -> UUID:
    return UUID(bytes=hashlib.sha256(of + what).digest()[:16])
