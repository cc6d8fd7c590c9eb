"""What an origin may write elsewhere than at home: its own records, and those of scopes it was given (§3.10).

A matter is the affair of whoever began it and of every house that it was handed to, and so is what belongs to it: the
one may write all of that, the others what handling a matter takes. The same rule is asked before a station saves
(``db.bundle.fencing``) and when its bundle comes in (decision 0049).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Protocol, cast
from uuid import UUID

from sqlalchemy import bindparam, null, select
from sqlalchemy.orm import Session

from db.bundle import trusting
from db.bundle.known import Known, Partner
from db.bundle.layout import Layout, Layouts
from db.bundle.sight import table_of
from db.bundle.standing import EVERYWHERE, OWN_AFFAIRS, WRITERS, Standing
from db.bundle.state import Write
from db.journal.payload import decode_context
from db.kernel.kinds import Kind, Verb
from db.reception.records import AssignmentRow
from db.stations.records import OrganizationRow
from db.storage.prepared import Bulk, Prepared

HANDLING: Mapping[int, frozenset[str]] = {
    Kind.MATTER: frozenset({"state", "unit", "due_on", "round_due_on"}),
    Kind.ASSIGNMENT: frozenset({"signed_on", "returned_at", "replied_at", "ended_at"}),
}
"""What a house writes of a matter that was handed to it, and it did not begin: it signs, returns, replies, hands on."""

_HARMLESS = frozenset({Verb.INSERT, Verb.NOTE, Verb.ERASE})
"""What changes nothing that others made; an erasure waits for the word of a hub, whoever wrote it."""


class Change(Protocol):
    """One write, as far as it is asked who may do it."""

    @property
    def seq(self) -> int:
        """Its number."""

    @property
    def kind(self) -> int:
        """Of the record."""

    @property
    def record(self) -> UUID:
        """What it writes."""

    @property
    def verb(self) -> Verb:
        """What it does."""

    @property
    def context(self) -> Any:
        """The groups it writes."""


@dataclass(frozen=True, slots=True)
class _Owner:
    station: bytes
    scopes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Made:
    """Who made a record, by the local number of its origin, and which matter it belongs to."""

    by: int
    matter: UUID | None


class Fences:
    """Tells whose a record is; works inside one transaction and remembers what it found."""

    def __init__(
        self, session: Session, origins: Iterable[Known], partners: Sequence[Partner]
    ) -> None:
        self._session, self._layouts = session, Layouts()
        self._asked: dict[int, Bulk] = {}
        self._owners = {one.number: _Owner(one.station, one.scopes) for one in origins}
        self._names = {one.replica: one.name for one in partners}
        self._hubs = {one.replica for one in partners if one.sees_everything}
        self._hubs |= {one.replica.bytes for one in trusting.hubs(session)}

    def hear(self, origin: int, standing: Standing) -> None:
        """Remember an origin, by its local number, that was met for the first time."""
        self._owners.setdefault(origin, _Owner(standing.station, standing.scopes))

    def refused(
        self,
        standing: Standing,
        changes: Sequence[Change],
        made: Mapping[UUID, Made] = MappingProxyType({}),
    ) -> frozenset[int]:
        """Return the numbers of what an origin may not write; ``made`` tells of records that are in no table yet."""
        if not WRITERS & standing.roles:
            return frozenset(one.seq for one in changes if one.verb is not Verb.NOTE)
        if EVERYWHERE in standing.scopes:
            return frozenset()
        asked = [
            one for one in changes if one.verb not in _HARMLESS and one.kind not in OWN_AFFAIRS
        ]
        known = {**made, **self._known(asked)}
        found = (one for one in asked if not self._may(standing, one, known.get(one.record)))
        return frozenset(one.seq for one in found)

    def _known(self, changes: Iterable[Change]) -> dict[UUID, Made]:
        """Return who made these records, of those that are here."""
        touched: dict[int, set[UUID]] = defaultdict(set)
        for one in changes:
            touched[one.kind].add(one.record)
        found: dict[UUID, Made] = {}
        for kind, records in touched.items():
            found.update(self._made(kind, records))
        return found

    def _made(self, kind: int, records: Iterable[UUID]) -> Mapping[UUID, Made]:
        layout = self._layouts.of(kind)
        if layout is None:
            return {}
        asked = self._asked.setdefault(kind, _asking(layout))
        rows = asked.rows(self._session, sorted(records))
        return {row.id: Made(row.base_origin, row.belongs_to) for row in rows}

    def _may(self, writer: Standing, change: Change, made: Made | None) -> bool:
        """Tell whether a writer may change what somebody made; of what is not here nobody can tell."""
        if made is None or self._is_of(writer, made.by):
            return True
        if made.matter is None:
            return False
        begun = next(iter(self._made(Kind.MATTER, [made.matter]).values()), made)
        if self._is_of(writer, begun.by):
            return True
        allowed = self._handling(change.kind)
        return _groups(change) <= allowed and self._holds(writer, made.matter, begun.by)

    def _is_of(self, writer: Standing, origin: int) -> bool:
        """Tell whether an origin is the writer's, or of its scopes; what nobody we know made is not."""
        owner = self._owners.get(origin)
        return owner is not None and (
            writer.station == owner.station or bool(writer.scopes & owner.scopes)
        )

    def _holds(self, writer: Standing, matter: UUID, begun: int) -> bool:
        """Tell whether a matter was ever handed to a house by somebody who had it."""
        slips = {(row.base_origin, row.name) for row in _SLIPS.rows(self._session, matter=matter)}
        had: set[str] = set()
        while found := {name for by, name in slips if self._hands(by, begun, had)} - had:
            had |= found
        return self._names.get(writer.station) in had

    def _hands(self, by: int, begun: int, had: Collection[str]) -> bool:
        owner, first = self._owners.get(by), self._owners.get(begun)
        if owner is None or first is None:
            return False
        is_of = owner.station == first.station or bool(owner.scopes & first.scopes)
        return is_of or owner.station in self._hubs or self._names.get(owner.station) in had

    def _handling(self, kind: int) -> frozenset[int]:
        layout = self._layouts.of(kind)
        return _open_in(layout) if layout is not None else frozenset()


def made_by(layout: Layout, insert: Write, number: int) -> Made:
    """Return who made a record, by the write that did."""
    if layout.kind == Kind.MATTER:
        return Made(number, insert.record)
    values, _ = layout.read(insert.said or {}, insert.hlc)
    return Made(number, cast("UUID | None", values.get("matter")))


def _groups(change: Change) -> set[int]:
    seen = change.context
    return set(decode_context(seen) if isinstance(seen, bytes) else seen or ())


def _asking(layout: Layout) -> Bulk:
    """Return the question who made records of a kind, and what they belong to."""
    columns = layout.table.c
    belongs = columns.id if layout.kind == Kind.MATTER else columns.get("matter")
    to = (null() if belongs is None else belongs).label("belongs_to")
    return Bulk(select(columns.id, columns.base_origin, to), columns.id)


@cache
def _open_in(layout: Layout) -> frozenset[int]:
    names = HANDLING.get(layout.kind, frozenset())
    return frozenset(one.group for one in layout.fields if one.name in names)


_GIVEN, _UNIT = table_of(AssignmentRow), table_of(OrganizationRow)
_SLIPS = Prepared(
    select(_GIVEN.c.base_origin, _UNIT.c.name)
    .join(_UNIT, _UNIT.c.id == _GIVEN.c.unit)
    .where(_GIVEN.c.matter == bindparam("matter"))
)
