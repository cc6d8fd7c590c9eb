"""What a record hangs on: who may write that adds to it or moves to it, and nobody else (decisions 0049, 0056).

A reply hangs on its matter, a post on its shift, a seat on its person. Told by the record's own columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from types import MappingProxyType
from typing import NamedTuple, cast
from uuid import UUID

from sqlalchemy import inspect

from db.bundle.arriving import Operation
from db.bundle.layout import Field, Layout, Layouts, Plain
from db.bundle.readers import UNREADABLE
from db.journal.payload import decode
from db.journal.recorded import Recorded
from db.kernel.kinds import Kind, Verb
from db.people.records import file_id


class Hook(NamedTuple):
    """A record that another one hangs on."""

    kind: int
    record: UUID


Hooks = Mapping[int, tuple[Hook, ...]]
"""Number of a write → what it says its record hangs on."""

_OF_A_STATION = MappingProxyType({"station": Kind.STATION})
_OF_A_PERSON = MappingProxyType({"person": Kind.PERSON})
_OF_A_SESSION = MappingProxyType({"session": Kind.EVALUATION_SESSION})
_OF_A_SHEET = MappingProxyType({"sheet": Kind.EVALUATION_SHEET})
_OF_AN_EVENT = MappingProxyType({"event": Kind.EVENT})
_OF_A_COUNCIL = MappingProxyType({"council": Kind.COUNCIL})
_HOOKS: Mapping[int, Mapping[str, Kind]] = {
    Kind.DUTY_PATTERN: _OF_A_STATION,
    Kind.DUTY_TABLE: _OF_A_STATION,
    Kind.APPOINTMENT: _OF_A_STATION,
    Kind.SUPPLY_SLOT: _OF_A_STATION,
    Kind.FORM_TEMPLATE: _OF_A_STATION,
    Kind.EVALUATION_SESSION: _OF_A_STATION,
    Kind.EVALUATION_PARTY: _OF_A_SESSION,
    Kind.INSPECTED_FIRM: _OF_A_SESSION,
    Kind.SESSION_QUESTION: _OF_A_SESSION,
    Kind.EVALUATION_SHEET: {**_OF_A_SESSION, "corrects": Kind.EVALUATION_SHEET},
    Kind.SHEET_OFFICER: _OF_A_SHEET,
    Kind.EVALUATION_ANSWER: _OF_A_SHEET,
    Kind.SHEET_SIGNATURE: _OF_A_SHEET,
    Kind.EVALUATION_FINDING: {**_OF_A_SESSION, **_OF_A_SHEET},
    Kind.FINDING_STEP: {"finding": Kind.EVALUATION_FINDING},
    Kind.EVENT: {**_OF_A_STATION, **_OF_A_COUNCIL},
    Kind.EVENT_HOST: _OF_AN_EVENT,
    Kind.EVENT_PART: _OF_AN_EVENT,
    Kind.INVITATION: {**_OF_AN_EVENT, "substitute_for": Kind.INVITATION},
    Kind.ATTENDANCE_MARK: {**_OF_AN_EVENT, "invitation": Kind.INVITATION},
    Kind.HEADCOUNT: _OF_AN_EVENT,
    Kind.EVENT_QUESTION: {**_OF_AN_EVENT, "became": Kind.MATTER},
    Kind.FAILED_SCAN: _OF_AN_EVENT,
    Kind.COUNCIL: _OF_A_STATION,
    Kind.COUNCIL_MEMBER: _OF_A_COUNCIL,
    Kind.COUNCIL_TOPIC: {**_OF_A_COUNCIL, **_OF_AN_EVENT},
    Kind.BALLOT: {**_OF_AN_EVENT, "topic": Kind.COUNCIL_TOPIC},
    Kind.DUTY_EXCEPTION: {**_OF_A_STATION, "pattern": Kind.DUTY_PATTERN},
    Kind.DUTY_SHIFT: {**_OF_A_STATION, "pattern": Kind.DUTY_PATTERN},
    Kind.DUTY_CELL: {"shift": Kind.DUTY_SHIFT},
    Kind.DUTY_ATTENDANCE: {"cell": Kind.DUTY_CELL},
    Kind.DUTY_SWAP: {"cell": Kind.DUTY_CELL, "other_cell": Kind.DUTY_CELL},
    Kind.DUTY_ABSENCE: _OF_A_PERSON,
    Kind.PERSON_FILE: _OF_A_PERSON,
    Kind.MANDATE: _OF_A_PERSON,
    Kind.PLACEMENT: _OF_A_PERSON,
    Kind.GROUP_MEMBER: {"deputy_group": Kind.DEPUTY_GROUP},
    Kind.MATTER: {"visit": Kind.VISIT},
    Kind.REPLY_CHECK: {"reply": Kind.REPLY},
    Kind.LINK: {"target": Kind.MATTER},
}
"""Columns that name what a record hangs on; of other kinds the matter alone, where they have one."""

_SUBJECTS = (
    Kind.MATTER, Kind.VISIT, Kind.REPLY, Kind.RATING, Kind.PERSON, Kind.EVALUATION_SESSION,
    Kind.EVALUATION_SHEET, Kind.EVALUATION_ANSWER, Kind.EVALUATION_FINDING, Kind.FINDING_STEP,
    Kind.EVENT, Kind.EVENT_PART,
)  # fmt: skip
"""What attachments hang on; which of them is asked of the tables, for a file may say anything."""

NOBODYS = -1
"""Kind of what a record with an id of another's hangs on: a file under the name of another person's file."""

OPEN_OF_HUBS = frozenset({Kind.DUTY_ABSENCE, Kind.PLACEMENT})
"""What every station adds to people whom a hub entered for all: they come to it as well."""

_SAYS = frozenset({Verb.INSERT, Verb.UPDATE})


def hooks_of(operations: Iterable[Operation]) -> Hooks:
    """Return what operations hang their records on; what cannot be read hangs on nothing."""
    layouts, found = Layouts(), {}
    for one in operations:
        layout = layouts.of(one.kind) if one.verb in _SAYS and one.payload else None
        if layout is not None and one.payload is not None and _named(layout):
            with suppress(*UNREADABLE):
                found[one.seq] = hooks_said(layout, one.record, decode(one.payload))
    return found


def hooks_said(layout: Layout, record: UUID, said: Plain) -> tuple[Hook, ...]:
    """Return what a write hangs its record on."""
    read = {
        field.name: field.read(said[field.number])
        for field in _named(layout)
        if said.get(field.number) is not None and layout.fits(field, said[field.number])
    }
    return tuple(_hooks(layout, record, read))


def hooks_of_row(row: Recorded, *, changed: bool = False) -> tuple[Hook, ...]:
    """Return what a row that is about to be saved hangs on, or what alone of it was changed."""
    layout = Layouts().of(row.__kind__)
    if layout is None:
        return ()
    attributes = inspect(row).attrs
    names = [one.name for one in _named(layout)]
    moved = not changed or any(attributes[name].history.has_changes() for name in names)
    read = {name: getattr(row, name) for name in names if moved}
    said = {name: value for name, value in read.items() if value is not None}
    return tuple(_hooks(layout, row.id, said))


def _hooks(layout: Layout, record: UUID, read: Mapping[str, object]) -> Iterator[Hook]:
    person = read.get("person") if layout.kind is Kind.PERSON_FILE else None
    if person is not None and record != file_id(cast("UUID", person)):
        yield Hook(NOBODYS, record)
    for name, kinds in columns_of(layout).items():
        if name in read:
            yield from (Hook(one, cast("UUID", read[name])) for one in kinds)


def columns_of(layout: Layout) -> Mapping[str, tuple[Kind, ...]]:
    """Return the columns that name what records of a kind may hang on, with the kinds of that."""
    hooks = {name: (kind,) for name, kind in _HOOKS.get(layout.kind, {}).items()}
    every = {"matter": (Kind.MATTER,), "subject": _SUBJECTS, **hooks}
    return {name: kinds for name, kinds in every.items() if name in layout.table.c}


@cache
def _named(layout: Layout) -> tuple[Field, ...]:
    return tuple(one for one in layout.fields if one.name in columns_of(layout))
