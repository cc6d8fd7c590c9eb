"""From a member, a problem or an error to its words: the one door that pages and papers use."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from db.kernel.errors import StationError
from db.kernel.problems import Problem
from desktop.wording import (
    account_words,
    attachment_words,
    formats,
    handling_words,
    insight_words,
    kernel_words,
    ledger_words,
    limit_words,
    people_words,
    problem_words,
    reception_words,
    sentences,
    station_words,
)
from desktop.wording.marks import Mark, say

_TABLES: dict[type[Enum], Mapping[Any, Mark]] = {
    type(next(iter(table))): table
    for module in (
        kernel_words,
        account_words,
        attachment_words,
        people_words,
        station_words,
        reception_words,
        handling_words,
        insight_words,
        ledger_words,
        limit_words,
        problem_words,
        sentences,
    )
    for table in module.TABLES
}


def of(thing: Enum | Problem | StationError) -> str:
    """Return the word of a member, or the sentence of a problem or an error."""
    if isinstance(thing, Problem):
        return say(mark_of(thing.code), **_worded(dict(thing.params)))
    if isinstance(thing, StationError):
        return said(thing).whole
    return say(mark_of(thing))


def said(error: StationError) -> sentences.Said:
    """Return an error as a banner shows it: what happened, then what was kept and what to do."""
    return sentences.said(error, of)


def at_prompt(error: StationError) -> str:
    """Return the sentence of an error for the command line, which has no form and no keys."""
    return sentences.said(error, of, at_prompt=True).whole


def mark_of(member: Enum) -> Mark:
    """Return the mark of a member; a member without one is a mistake and raises KeyError."""
    return _TABLES[type(member)][member]


def has_words(kind: type[Enum]) -> bool:
    """Tell whether an enumeration is worded at all; the house tests ask."""
    return kind in _TABLES


def _worded(params: dict[str, object]) -> dict[str, object]:
    return {key: _word(value) for key, value in params.items()}


def _word(value: object) -> object:
    if isinstance(value, Enum) and has_words(type(value)):
        return of(value)
    return formats.day(value, value) if isinstance(value, date) else value
