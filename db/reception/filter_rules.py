"""What a filter and its name have to be, and how a filter is stored."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from db.kernel.problems import Problem, ProblemCode
from db.people.rules import check_length, clean_line
from db.reception.filter_contracts import MatterFilter

NAME_LIMIT = 20
MOST_SAVED = 30
"""Filters of one person: more than a menu can show would be found by nobody."""


class FilterProblem(ProblemCode):
    """Why a filter cannot be applied or kept."""

    PERIOD_REVERSED = "filter_period_reversed"
    NAME_MISSING = "filter_name_missing"
    NAME_TAKEN = "filter_name_taken"
    NOTHING_ASKED = "filter_nothing_asked"
    TOO_MANY = "filter_too_many"


def check_filter(wanted: MatterFilter) -> tuple[Problem, ...]:
    """Return what is wrong with a filter, by field."""
    if wanted.first and wanted.last and wanted.last < wanted.first:
        return (Problem("last", FilterProblem.PERIOD_REVERSED),)
    return ()


def check_saving(name: str, wanted: MatterFilter, *, taken: Collection[str]) -> tuple[Problem, ...]:
    """Return why a filter cannot be kept under this name; ``taken`` are the person's other names."""
    problems = (*check_name(name, taken=taken), *check_filter(wanted))
    if len(taken) >= MOST_SAVED:
        return (*problems, Problem("name", FilterProblem.TOO_MANY, {"most": MOST_SAVED}))
    if wanted == MatterFilter():
        return (*problems, Problem("name", FilterProblem.NOTHING_ASKED))
    return problems


def check_name(name: str, *, taken: Collection[str]) -> tuple[Problem, ...]:
    """Return what is wrong with the name of a filter."""
    tidy = clean_line(name)
    if not tidy:
        return (Problem("name", FilterProblem.NAME_MISSING),)
    if tidy in taken:
        return (Problem("name", FilterProblem.NAME_TAKEN, {"name": tidy}),)
    return tuple(check_length(tidy, NAME_LIMIT, field="name"))


def written(wanted: MatterFilter) -> str:
    """Return a filter as it is stored."""
    return msgspec.json.encode(wanted).decode()


def read(content: str) -> MatterFilter | None:
    """Return a stored filter; None for one that a newer version wrote and this one cannot apply."""
    try:
        return msgspec.json.decode(content, type=MatterFilter)
    except msgspec.DecodeError:
        return None
