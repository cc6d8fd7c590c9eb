"""How what somebody wrote into a record reads beside what somebody else wrote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import NamedTuple
from uuid import UUID

import resources
from db.bundle.conflict_contracts import Candidate, Conflict
from db.kernel.clock import local_date
from db.kernel.kinds import Kind
from db.reception.codes import AgeBand
from db.reception.handling import Score
from db.stations.categories import Categories
from desktop.wording import formats, words
from desktop.wording.field_words import field_word
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_EMPTY = QT_TRANSLATE_NOOP("ConflictValue", "left empty")
_YES = QT_TRANSLATE_NOOP("ConflictValue", "Yes")
_NO = QT_TRANSLATE_NOOP("ConflictValue", "No")
_SEALED = QT_TRANSLATE_NOOP("ConflictValue", "sealed, not shown here")
_ELSEWHERE = QT_TRANSLATE_NOOP("ConflictValue", "a record that is not here")
_FURTHER = QT_TRANSLATE_NOOP("ConflictValue", "{field}: {value}")
_OWN = QT_TRANSLATE_NOOP("ConflictValue", "This station")
_COUNTER = QT_TRANSLATE_NOOP("ConflictValue", "Counter {number}")
_BY = QT_TRANSLATE_NOOP("ConflictValue", "{who}, {when}")
_SOMEBODY = QT_TRANSLATE_NOOP("ConflictValue", "Somebody there")

_FROM = QT_TRANSLATE_NOOP("ConflictValue", "Changed from {former}, {written}")
_FROM_NOTHING = QT_TRANSLATE_NOOP("ConflictValue", "Was empty before, {written}")
_BEFORE = QT_TRANSLATE_NOOP("ConflictValue", "Before both changed it: {former}")
_BEYOND = QT_TRANSLATE_NOOP("ConflictValue", "{beginning}…")

_IN_HAN = re.compile(r"(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
"""Figures stand apart from Chinese words, Chinese words do not stand apart from each other."""

_SHORT, _SHOWN = 16, 120
"""Characters of a former value that stands on the cards, and of one that stands once below them."""

_LEADING = ("number", "state", "title", "due_on", "unit")
"""Fields that stand for their group; elsewhere the first one does."""

MACHINES = frozenset({
    "year", "serial", "machine_number", "scan_digits", "due_days", "left_state", "region_code", "visit", "matter",
    "subject", "subject_kind", "person", "recorder",
})  # fmt: skip
"""Fields that say nothing to people beyond what others say."""

_SCORES = frozenset({(Kind.RATING, "attitude"), (Kind.RATING, "result")})


@dataclass(frozen=True, slots=True)
class Reading:
    """What is needed to read values: which record they belong to, what others are called, and the present time."""

    kind: Kind
    names: Mapping[UUID, str]
    now: datetime


class Told(NamedTuple):
    """What a candidate says: the words that count, and the rest of its group line by line."""

    text: str
    further: tuple[str, ...] = ()


def told(reading: Reading, conflict: Conflict, candidate: Candidate) -> Told:
    """Return what one candidate says of its group."""
    return _told(reading, conflict, candidate.values)


def written_from(reading: Reading, conflict: Conflict, written: str) -> str:
    """Return who wrote a value and when, behind what it was made from, where that is short and known."""
    before = _former(reading, conflict)
    if before is None or len(before.text) > _SHORT:
        return written
    if before.text == say(_EMPTY):
        return say(_FROM_NOTHING, written=written)
    return _IN_HAN.sub("", say(_FROM, former=before.text, written=written))


def before_both(reading: Reading, conflict: Conflict) -> str:
    """Return the line for what is too long to stand on every card; empty where nothing is."""
    before = _former(reading, conflict)
    if before is None or (len(before.text) <= _SHORT and not before.further):
        return ""
    text = formats.listed((before.text, *before.further))
    cut = say(_BEYOND, beginning=text[:_SHOWN]) if len(text) > _SHOWN else text
    return say(_BEFORE, former=" ".join(cut.split()))


def leading_field(fields: tuple[str, ...]) -> str:
    """Return the field that stands for its group."""
    return next((name for name in _LEADING if name in fields), fields[0])


def value_told(reading: Reading, name: str, value: object) -> str:
    """Return a value as people read it."""
    if value is None or value in ("", ()):
        return say(_EMPTY)
    if isinstance(value, tuple):
        return formats.listed(tuple(value_told(reading, name, one) for one in value))
    return _coded(reading, name, value) or _plain(reading, value)


def place_of(candidate: Candidate) -> str:
    """Return where a candidate was written."""
    if candidate.is_own:
        return say(_OWN)
    return candidate.station or say(_COUNTER, number=candidate.counter)


def author_of(candidate: Candidate, now: datetime) -> str:
    """Return who wrote a candidate and when."""
    who = candidate.author_name or say(_SOMEBODY)
    return say(_BY, who=who, when=formats.moment(candidate.at, now))


def _former(reading: Reading, conflict: Conflict) -> Told | None:
    return None if conflict.former is None else _told(reading, conflict, conflict.former)


def _told(reading: Reading, conflict: Conflict, values: Mapping[str, object]) -> Told:
    leading = leading_field(conflict.fields)
    further = (
        say(_FURTHER, field=field_word(reading.kind, name), value=text)
        for name in _differing(conflict, leading)
        if (text := value_told(reading, name, values.get(name))) != say(_EMPTY)
    )
    return Told(value_told(reading, leading, values.get(leading)), tuple(further))


def _differing(conflict: Conflict, leading: str) -> Iterator[str]:
    """Yield the further fields of a group that candidates do not agree on."""
    for name in conflict.fields:
        values = [one.values.get(name) for one in conflict.candidates]
        if name != leading and name not in MACHINES and any(one != values[0] for one in values):
            yield name


def _coded(reading: Reading, name: str, value: object) -> str:
    """Return the words of a value that is a code of ours, nothing for any other."""
    if isinstance(value, Enum):
        return words.of(value)
    if name in {"category", "categories"} and isinstance(value, str):
        return _categories().name_of(value)
    if name == "age_band" and isinstance(value, int):
        return words.of(AgeBand(value))
    if (reading.kind, name) in _SCORES and isinstance(value, int):
        return words.of(Score(value))
    return ""


def _plain(reading: Reading, value: object) -> str:
    if isinstance(value, bool):
        return say(_YES) if value else say(_NO)
    if isinstance(value, datetime):
        return formats.day_and_clock(value, reading.now)
    if isinstance(value, date):
        return formats.day(value, local_date(reading.now))
    if isinstance(value, UUID):
        return reading.names.get(value) or say(_ELSEWHERE)
    return say(_SEALED) if isinstance(value, bytes) else str(value)


@cache
def _categories() -> Categories:
    return Categories.load(resources.path("categories", "matters.json"))
