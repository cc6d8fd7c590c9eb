"""Stations elsewhere, as they tell of themselves: what they say stands in the journal, and in no table here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from db.journal.payload import decode
from db.journal.recorded import numbers
from db.journal.records import OperationRow, OriginRow
from db.kernel.ids import StationId
from db.kernel.kinds import Kind, Verb
from db.stations.contracts import HostBody, StationFacts, StationLevel
from db.stations.records import StationRow
from db.storage.prepared import Prepared

_Code = TypeVar("_Code", bound=StrEnum)
_TEXTS = (
    "code", "scan_code", "name", "short_name", "region_code", "city", "county", "town", "phone",
    "office_hours",
)  # fmt: skip


def stations_elsewhere(session: Session, own: UUID) -> tuple[StationFacts, ...]:
    """Return the stations of other offices that came in, by code; ``own`` is the id of this one.

    A founding is the first thing that an installation writes, and who was heard of first keeps the name. What else is
    believed of a station are the words of the installation that founded it.
    """
    founders: dict[UUID, UUID] = {}
    for row in _FOUNDED.rows(session):
        if row.record != own:
            founders.setdefault(row.record, row.replica)
    said: dict[UUID, dict[int, object]] = defaultdict(dict)
    for record, replica in founders.items():
        for row in _SAID.rows(session, record=record, replica=replica):
            said[record] |= decode(row.payload)
    facts = (_facts(record, told) for record, told in said.items())
    return tuple(sorted(facts, key=lambda one: (one.code, one.id)))


def _facts(station: UUID, said: Mapping[int, object]) -> StationFacts:
    told = {name: said.get(number) for name, (number, _) in numbers(StationRow).items()}
    texts: dict[str, Any] = {name: str(told[name] or "") for name in _TEXTS}
    return StationFacts(
        id=StationId(station), level=_read(StationLevel.STATION, told["level"]),
        host_body=_read(HostBody.STREET_COMMITTEE, told["host_body"]), **texts,
    )  # fmt: skip


def _read(usual: _Code, told: object) -> _Code:
    """Return a code, the usual one where a newer program says one that is not known here."""
    known = {one.value: one for one in type(usual)}
    return known.get(str(told), usual)


_WRITERS = select(OperationRow.record, OriginRow.replica).join(
    OriginRow, OriginRow.number == OperationRow.origin
)
_OF_STATIONS = OperationRow.kind == int(Kind.STATION)
_FOUNDED = Prepared(
    _WRITERS.where(OperationRow.seq == 1, _OF_STATIONS, OperationRow.verb == Verb.INSERT).order_by(
        OperationRow.origin
    )
)
_SAID = Prepared(
    select(OperationRow.payload)
    .join(OriginRow, OriginRow.number == OperationRow.origin)
    .where(
        OperationRow.record == bindparam("record"), OriginRow.replica == bindparam("replica"),
        _OF_STATIONS, OperationRow.verb != Verb.NOTE, OperationRow.payload.is_not(None),
    )
    .order_by(OperationRow.hlc, OperationRow.origin, OperationRow.seq)
)  # fmt: skip
