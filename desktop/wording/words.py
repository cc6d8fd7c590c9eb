"""From a member, a problem or an error to its words: the one door that pages and papers use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING, Any

from db.kernel.errors import StationError
from db.kernel.problems import Problem
from desktop.wording.marks import Mark, say

if TYPE_CHECKING:
    from desktop.wording import sentences

_Tables = Mapping[type[Enum], Mapping[Any, Mark]]


def of(thing: Enum | Problem | StationError) -> str:
    """Return the word of a member, or the sentence of a problem or an error."""
    if isinstance(thing, Problem):
        return say(mark_of(thing.code), **_worded(dict(thing.params)))
    if isinstance(thing, StationError):
        return said(thing).whole
    return say(mark_of(thing))


def said(error: StationError) -> sentences.Said:
    """Return an error as a banner shows it: what happened, then what was kept and what to do."""
    from desktop.wording import sentences

    return sentences.said(error, of)


def at_prompt(error: StationError) -> str:
    """Return the sentence of an error for the command line, which has no form and no keys."""
    from desktop.wording import sentences

    return sentences.said(error, of, at_prompt=True).whole


def mark_of(member: Enum) -> Mark:
    """Return the mark of a member; a member without one is a mistake and raises KeyError."""
    table = _table_of(type(member))
    if table is None:
        raise KeyError(member)
    return _own_mark(member) or table[member]


def has_words(kind: type[Enum]) -> bool:
    """Tell whether an enumeration is worded at all; the house tests ask."""
    return _table_of(kind) is not None


def _table_of(kind: type[Enum]) -> Mapping[Any, Mark] | None:
    return _at_the_door().get(kind) or _inside().get(kind)


def _own_mark(member: Enum) -> Mark | None:
    """Return what this station calls a member, where a setting lets it choose."""
    if type(member) in _at_the_door():
        return None
    from desktop.wording import result_words

    return result_words.own_mark(member)


@cache
def _at_the_door() -> _Tables:
    """Return the words that a sign-in shows; the others wait until it is painted."""
    from desktop.wording import kernel_words

    return _tables((kernel_words,))


@cache
def _inside() -> _Tables:
    from desktop.wording import (
        account_words,
        appointment_words,
        attachment_words,
        bundle_words,
        enrolment_words,
        evaluation_words,
        event_words,
        filter_words,
        handling_words,
        insight_words,
        ledger_words,
        limit_words,
        mapping_words,
        people_words,
        problem_words,
        purpose_words,
        reception_words,
        rota_problem_words,
        scheduling_words,
        sentences,
        station_words,
    )

    return _tables((
        account_words, appointment_words, attachment_words, bundle_words, enrolment_words, people_words, station_words,
        reception_words, handling_words, filter_words, insight_words, ledger_words, limit_words,
        mapping_words, purpose_words, problem_words, rota_problem_words, scheduling_words,
        evaluation_words, event_words, sentences,
    ))  # fmt: skip


def _tables(modules: Iterable[ModuleType]) -> _Tables:
    return {type(next(iter(table))): table for module in modules for table in module.TABLES}


def _worded(params: dict[str, object]) -> dict[str, object]:
    return {key: _word(value) for key, value in params.items()}


def _word(value: object) -> object:
    if isinstance(value, tuple):
        return _listed(value)
    if isinstance(value, Enum) and has_words(type(value)):
        return of(value)
    if not isinstance(value, date):
        return value
    from desktop.wording import formats

    return formats.day(value, value)


def _listed(values: tuple[object, ...]) -> str:
    from desktop.wording import formats

    return formats.listed(tuple(str(_word(one)) for one in values))
