"""What a new record hangs on: who may write that adds to it, and nobody else (decisions 0049, 0056).

A reply hangs on its matter, a post on its shift, a seat on its person. Told by the record's own columns.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from functools import cache
from types import MappingProxyType
from typing import NamedTuple, cast
from uuid import UUID

from db.bundle.arriving import Operation
from db.bundle.layout import Field, Layout, Layouts, Plain
from db.bundle.readers import UNREADABLE
from db.journal.payload import decode
from db.journal.recorded import Recorded
from db.kernel.kinds import Kind, Verb


class Hook(NamedTuple):
    """A record that another one hangs on."""

    kind: int
    record: UUID


Hooks = Mapping[UUID, tuple[Hook, ...]]
"""New record → what it hangs on."""

_OF_A_STATION = MappingProxyType({"station": Kind.STATION})
_OF_A_PERSON = MappingProxyType({"person": Kind.PERSON})
_HOOKS: Mapping[int, Mapping[str, Kind]] = {
    Kind.DUTY_PATTERN: _OF_A_STATION,
    Kind.DUTY_TABLE: _OF_A_STATION,
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
}
"""Columns that name what a record hangs on; of other kinds the matter alone, where they have one."""

OPEN_OF_HUBS = frozenset({Kind.DUTY_ABSENCE, Kind.PLACEMENT})
"""What every station adds to people whom a hub entered for all: they come to it as well."""


def hooks_of(operations: Iterable[Operation]) -> Hooks:
    """Return what the new records among operations hang on; what cannot be read hangs on nothing."""
    layouts, found = Layouts(), {}
    for one in operations:
        layout = layouts.of(one.kind) if one.verb is Verb.INSERT and one.payload else None
        if layout is not None and one.payload is not None and _named(layout):
            with suppress(*UNREADABLE):
                found[one.record] = hooks_said(layout, decode(one.payload))
    return found


def hooks_said(layout: Layout, said: Plain) -> tuple[Hook, ...]:
    """Return what a record of a kind hangs on, of what was said of it."""
    return tuple(
        Hook(kind, cast("UUID", field.read(said[field.number])))
        for field, kind in _named(layout)
        if said.get(field.number) is not None and layout.fits(field, said[field.number])
    )


def hooks_of_row(row: Recorded) -> tuple[Hook, ...]:
    """Return what a row that is about to be saved hangs on."""
    layout = Layouts().of(row.__kind__)
    named = _named(layout) if layout is not None else ()
    every = ((kind, getattr(row, field.name)) for field, kind in named)
    return tuple(Hook(kind, to) for kind, to in every if isinstance(to, UUID))


@cache
def _named(layout: Layout) -> tuple[tuple[Field, Kind], ...]:
    names = {"matter": Kind.MATTER} | dict(_HOOKS.get(layout.kind, {}))
    return tuple((one, names[one.name]) for one in layout.fields if one.name in names)
