"""Reads the history of a record back from its operations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from db.journal.payload import decode
from db.journal.records import OperationRow
from db.kernel.clock import instant_of
from db.kernel.kinds import KNOWN, Kind, Verb
from db.storage.prepared import Prepared


@dataclass(frozen=True, slots=True)
class Entry:
    """One operation as its history tells it; ``values`` is empty after an erasure."""

    at: datetime
    act: tuple[int, int]
    """Origin and first operation of the click it belongs to."""
    kind: Kind
    record: UUID
    verb: Verb
    actor: UUID
    role: str
    action: str
    values: Mapping[int, object]
    """Field number → plain value."""


def history(session: Session, records: Sequence[UUID]) -> tuple[Entry, ...]:
    """Return every operation on these records, oldest first by the hybrid clock."""
    found = session.execute(_of(OperationRow.record.in_(records)))
    return _entries(found)


class Histories:
    """The operations on the records whose ids a query names, with a question that is built once."""

    def __init__(self, records: Select[Any]) -> None:
        self._rows = Prepared(_of(OperationRow.record.in_(records)))

    def read(self, session: Session, **values: object) -> tuple[Entry, ...]:
        """Return them oldest first by the hybrid clock, for these values of the query."""
        return _entries(self._rows.rows(session, **values))


def records_of_act(session: Session, act: tuple[int, int], kind: Kind) -> tuple[UUID, ...]:
    """Return the records of a kind that one click wrote, in its order; acts are named as by ``Entry.act``."""
    # The act is its first operation, so nothing before it has to be looked at.
    query = select(OperationRow.record).where(
        OperationRow.origin == act[0], OperationRow.act == act[1], OperationRow.seq >= act[1],
        OperationRow.kind == int(kind),
    )  # fmt: skip
    return tuple(session.scalars(query.order_by(OperationRow.seq)))


def _of(condition: ColumnElement[bool]) -> Select[Any]:
    order = (OperationRow.hlc, OperationRow.origin, OperationRow.seq)
    return _SAID.where(condition).order_by(*order)


def _entries(rows: Iterable[Any]) -> tuple[Entry, ...]:
    """Return what is known of the rows; what a newer version notes of a record has no words here yet."""
    return tuple(_entry(row) for row in rows if row.kind in KNOWN)


def _entry(row: Any) -> Entry:
    return Entry(
        at=instant_of(row.hlc),
        act=(row.origin, row.act),
        kind=Kind(row.kind),
        record=row.record,
        verb=row.verb,
        actor=row.actor,
        role=row.role,
        action=row.action,
        values=decode(row.payload) if row.payload is not None else {},
    )


_FIELDS: tuple[Any, ...] = (
    OperationRow.origin, OperationRow.hlc, OperationRow.kind, OperationRow.record,
    OperationRow.verb, OperationRow.payload, OperationRow.actor, OperationRow.role,
    OperationRow.action, OperationRow.act,
)  # fmt: skip
_SAID = select(*_FIELDS)
