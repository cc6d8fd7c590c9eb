"""A record as the conflict desk lays it out: what it is called, what agrees, and what a third value may be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, Date, Integer, LargeBinary, String, select
from sqlalchemy import Enum as CheckedText
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from db.accounts.names import names_of
from db.bundle import log, rows
from db.bundle.came import Came
from db.bundle.conflict_contracts import (
    Brought,
    Conflict,
    ConflictCard,
    OpenRecord,
    Shape,
)
from db.bundle.headings import Masks, heading_of, names_pointed
from db.bundle.layout import Field, Layout, Layouts
from db.bundle.partner_records import PartnerOriginRow
from db.bundle.state import State
from db.bundle.third_values import NEEDED, longest
from db.journal.records import ConflictRow, OriginRow
from db.kernel.clock import instant_of
from db.reception.records import MatterRow
from db.stations.records import OrganizationRow
from db.storage.columns import Id, Ids, Tokens, UtcTime

_ONE_LINE = 60
"""Texts with more characters are written on several lines."""

_POINTED = (
    (OrganizationRow, OrganizationRow.short_name), (MatterRow, MatterRow.title),
)  # fmt: skip

_SHAPES: tuple[tuple[Any, type], ...] = (
    (Id, UUID), (Ids, tuple), (Tokens, tuple), (UtcTime, datetime), (Boolean, bool), (Date, date),
    (Integer, int), (LargeBinary, bytes), (String, str),
)  # fmt: skip
"""A type before those that it is one of."""


def open_records(
    session: Session, layouts: Layouts, listed: Sequence[ConflictRow]
) -> tuple[OpenRecord, ...]:
    """Return the records that groups on the list belong to, the newest first."""
    groups: dict[tuple[int, UUID], list[ConflictRow]] = defaultdict(list)
    for row in listed:
        groups[row.kind, row.record].append(row)
    states = _states(session, layouts, groups)
    vouched, came = _vouched(session), Came(session)
    found = (
        _open_record(states[key], many, vouched, came)
        for key, many in groups.items()
        if key in states
    )
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def card_of(
    session: Session,
    state: State,
    conflicts: tuple[Conflict, ...],
    masks: Masks,
) -> ConflictCard:
    """Return a record with its open groups; ``masks`` are those of who looks."""
    layout = state.layout
    row: Any = session.scalar(select(layout.row_class).where(layout.row_class.id == state.record))
    is_open = {name for one in conflicts for name in one.fields}
    told = [each.values for one in conflicts for each in one.candidates]
    told += [one.former for one in conflicts if one.former is not None]
    return ConflictCard(
        layout.kind, state.record, heading_of(session, row, masks), conflicts,
        {one.name: _shape(layout, one) for one in layout.fields if one.name in is_open},
        tuple(one.name for one in layout.fields if one.name not in is_open and _is_told(layout, row, one)),
        _names(session, told, masks),
    )  # fmt: skip


def _states(
    session: Session, layouts: Layouts, wanted: Iterable[tuple[int, UUID]]
) -> dict[tuple[int, UUID], State]:
    known = log.names(session)
    records: dict[int, list[UUID]] = defaultdict(list)
    for kind, record in wanted:
        records[kind].append(record)
    found = {}
    for kind, many in records.items():
        layout = layouts.of(kind)
        if layout is not None:
            states = rows.present(session, layout, many, known.of, log.Looking(session, known))
            found.update({(kind, record): state for record, state in states.items()})
    return found


def _vouched(session: Session) -> dict[bytes, UUID | None]:
    """Return which station every origin belongs to: None for our own."""
    vouched: dict[bytes, UUID | None] = {
        one.origin: one.replica for one in session.scalars(select(PartnerOriginRow))
    }
    own = session.scalars(select(OriginRow).where(OriginRow.is_own.is_(True)))
    return vouched | {one.name: None for one in own}


def _open_record(
    state: State, listed: Sequence[ConflictRow], vouched: Mapping[bytes, UUID | None], came: Came
) -> OpenRecord:
    groups = tuple(sorted(one.field_group for one in listed))
    written = [one for group in groups for one in state.siblings(group)]
    there = [(found, one) for one in written if (found := vouched.get(one.origin)) is not None]
    brought = (
        Brought(station, bundle)
        for station, one in there
        if (bundle := came.bundle(station, instant_of(one.hlc))) is not None
    )
    return OpenRecord(
        state.layout.kind, state.record, groups, frozenset(station for station, _ in there),
        instant_of(max(one.newest for one in listed)), tuple(dict.fromkeys(brought)),
    )  # fmt: skip


def _is_told(layout: Layout, row: Any, one: Field) -> bool:
    """Tell whether a field says something that people would name; ids and sealed bytes are not told of."""
    kind = layout.table.columns[one.name].type
    if isinstance(kind, LargeBinary | Ids):
        return False
    return getattr(row, one.name) not in (None, "", ())


def _shape(layout: Layout, one: Field) -> Shape:
    column = layout.table.columns[one.name]
    holds, may_be_empty = _holds(column.type), bool(column.nullable)
    if holds is not str:
        return Shape(holds, 0, may_be_empty)
    assert isinstance(column.type, String)
    is_needed = (layout.kind, one.name) in NEEDED
    return Shape(
        str,
        longest(layout, one.name),
        may_be_empty=not is_needed,
        is_long=not 0 < (column.type.length or 0) <= _ONE_LINE,
    )


def _holds(kind: TypeEngine[Any]) -> type:
    if isinstance(kind, CheckedText):
        assert kind.enum_class is not None
        return kind.enum_class
    return next(holds for one, holds in _SHAPES if isinstance(kind, one))


def _names(session: Session, told: Iterable[Mapping[str, object]], masks: Masks) -> dict[UUID, str]:
    """Return what the records are called that values point to."""
    ids = {each for one in told for value in one.values() for each in _ids(value)}
    found: dict[UUID, str] = names_of(session, ids)
    found.update(names_pointed(session, ids - found.keys(), masks))
    for row_class, called in _POINTED:
        wanted = ids - found.keys()
        if wanted:
            named = session.execute(select(row_class.id, called).where(row_class.id.in_(wanted)))
            found.update({record: name for record, name in named if name})
    return found


def _ids(value: object) -> Iterator[UUID]:
    if isinstance(value, UUID):
        yield value
    elif isinstance(value, tuple):
        yield from (one for one in value if isinstance(one, UUID))
