"""What is true of shifts, cells, swaps and leave, and the codes of what a service does not do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time, timedelta

from db.kernel.errors import InvalidInput
from db.kernel.problems import Problem, ProblemCode
from db.people.rules import check_length, clean_line
from db.scheduling.contracts import NewPost, ShiftStatus

THEME_LIMIT = 80
REASON_LIMIT = 200
NAME_LIMIT = 80
SPECIALITY_LIMIT = 40
GROUP_LIMIT = 60
MOST_POSTS = 40
"""Places of one shift: a table could not be printed with more."""
MOST_DAYS = 400
"""Days that are planned, read or published at once: a year and a bit."""

MOST_BACK = timedelta(days=31)
"""So long ago a table that is published now can have been announced."""

_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")

OVER = frozenset({ShiftStatus.DONE, ShiftStatus.CANCELLED})

Problems = tuple[Problem, ...]


class RotaProblem(ProblemCode):
    """Why something is not done to a rota, or what has to be known before it is."""

    NOT_A_TIME = "rota_not_a_time"
    TIME_REVERSED = "rota_time_reversed"
    DAYS_REVERSED = "rota_days_reversed"
    TOO_MANY_DAYS = "rota_too_many_days"
    NO_POST = "rota_no_post"
    TOO_MANY_POSTS = "rota_too_many_posts"
    NO_DAY = "rota_no_day"
    NOT_A_DAY = "rota_not_a_day"
    NO_START = "rota_no_start"
    PATTERN_MISSING = "rota_pattern_missing"
    REASON_NEEDED = "rota_reason_needed"
    KEPT_WITHOUT_REASON = "rota_kept_without_reason"
    OUT_OF_OFFICE = "rota_out_of_office"
    LOCKED = "rota_locked"
    POST_FILLED = "rota_post_filled"
    ALREADY_ATTENDED = "rota_already_attended"
    SHIFT_CANCELLED = "rota_shift_cancelled"
    SHIFT_OVER = "rota_shift_over"
    SHIFT_STANDS = "rota_shift_stands"
    NOBODY_HERE = "rota_nobody_here"
    NOT_YET = "rota_not_yet"
    SIGNED_OUT_BEFORE = "rota_signed_out_before"
    TURNS_AFFECTED = "rota_turns_affected"
    SWAP_SAME = "rota_swap_same"
    SWAP_ASKED = "rota_swap_asked"
    SWAP_DECIDED = "rota_swap_decided"
    SWAP_OVERTAKEN = "rota_swap_overtaken"
    NOTHING_TO_PUBLISH = "rota_nothing_to_publish"
    NOTHING_NEW = "rota_nothing_new"
    WITHDRAWN_LATE = "rota_withdrawn_late"
    WITHDRAWN_NOT_NEWEST = "rota_withdrawn_not_newest"
    ANNOUNCED_ODD = "rota_announced_odd"
    ANNOUNCED_LATE = "rota_announced_late"
    PLACES_EMPTY = "rota_places_empty"
    TURNS_OUT_OF_OFFICE = "rota_turns_out_of_office"
    RULES_BROKEN = "rota_rules_broken"
    SWAPS_OPEN = "rota_swaps_open"
    STATION_CLOSED = "rota_station_closed"


def refuse(problems: Sequence[Problem]) -> None:
    """Raise InvalidInput where something stands against it."""
    if problems:
        raise InvalidInput(problems)


def stop(code: RotaProblem, field: str = "", **params: object) -> InvalidInput:
    """Return the refusal of one code."""
    return InvalidInput([Problem(field, code, params)])


def hour_of(text: str) -> time:
    """Return ``09:00`` as a time; midnight for what another version wrote in another way."""
    return time.fromisoformat(text) if _CLOCK.fullmatch(text) else time()


def check_hours(starts: str, ends: str) -> Problems:
    """Tell what is wrong with the hours of a shift."""
    wrong = tuple(
        Problem(name, RotaProblem.NOT_A_TIME)
        for name, text in (("starts", starts), ("ends", ends))
        if not _CLOCK.fullmatch(text)
    )
    if not wrong and ends <= starts:
        return (Problem("ends", RotaProblem.TIME_REVERSED),)
    return wrong


def check_span(first: date, last: date, *, most: int = MOST_DAYS) -> Problems:
    """Tell what is wrong with a span of days, both ends counted."""
    if last < first:
        return (Problem("last", RotaProblem.DAYS_REVERSED),)
    if (last - first).days >= most:
        return (Problem("last", RotaProblem.TOO_MANY_DAYS, {"most": most}),)
    return ()


def check_announced(announced_on: date | None, last: date, today: date) -> Problems:
    """Tell what is wrong with the day of an announcement: long ago, or behind what it announces."""
    if announced_on is None or today - MOST_BACK <= announced_on <= last:
        return ()
    return (Problem("announced_on", RotaProblem.ANNOUNCED_ODD, {"days": MOST_BACK.days}),)


def check_posts(posts: Sequence[NewPost]) -> Problems:
    """Tell what is wrong with the places of a shift."""
    if not posts:
        return (Problem("posts", RotaProblem.NO_POST),)
    if len(posts) > MOST_POSTS:
        return (Problem("posts", RotaProblem.TOO_MANY_POSTS, {"most": MOST_POSTS}),)
    return tuple(
        found
        for post in posts
        for found in (
            *check_length(clean_line(post.speciality), SPECIALITY_LIMIT, field="posts"),
            *check_length(clean_line(post.group), GROUP_LIMIT, field="posts"),
        )
    )


def check_theme(theme: str) -> Problems:
    """Tell when a theme is too long."""
    return check_length(clean_line(theme), THEME_LIMIT, field="theme")


def check_reason(reason: str, *, field: str = "reason", limit: int = REASON_LIMIT) -> Problems:
    """Tell when a reason is missing or too long."""
    cleaned = clean_line(reason)
    if not cleaned:
        return (Problem(field, RotaProblem.REASON_NEEDED),)
    return check_length(cleaned, limit, field=field)


def check_open(status: ShiftStatus) -> Problems:
    """Tell why nobody can be put into a shift or taken out of it any more."""
    if status is ShiftStatus.CANCELLED:
        return (Problem("", RotaProblem.SHIFT_CANCELLED),)
    return (Problem("", RotaProblem.SHIFT_OVER),) if status is ShiftStatus.DONE else ()
