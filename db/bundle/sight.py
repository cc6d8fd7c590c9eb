"""What a receiver may see, decided when a bundle is made, operation by operation (`sync.md` §3.10, R-53).

What it may not see goes out as the commitment that stands in the chain: a proof, and nothing that can be read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Table, or_, select
from sqlalchemy.orm import Session

from db.attachments.records import AttachmentRow
from db.bundle.exchange_contracts import Extent
from db.bundle.known import Known, Partner
from db.bundle.layout import Layouts
from db.kernel.kinds import Kind, Verb
from db.people.records import MandateRow, PersonRow
from db.reception.records import AssignmentRow, MatterRow, VisitRow
from db.stations.records import OrganizationRow

PUBLIC = frozenset({
    Kind.STATION, Kind.USER, Kind.ORGANIZATION, Kind.MANDATE, Kind.REPLY_TEMPLATE, Kind.BRANCH,
})  # fmt: skip
"""What every partner may read: who writes, under which names, bodies, deputies' seats, the wording of replies."""

GATES: Mapping[int, frozenset[str]] = {
    Kind.ORGANIZATION: frozenset({"name"}),
    Kind.MANDATE: frozenset({"person"}),
    Kind.VISIT: frozenset({"sealed", "receipt_mark"}),
    Kind.MATTER: frozenset({"visit", "sealed"}),
    Kind.ASSIGNMENT: frozenset({"matter", "unit"}),
    Kind.ATTACHMENT: frozenset({"subject", "sealed"}),
}
"""Columns by which it is decided who sees a record and what belongs to it; of other kinds the matter alone."""

_AT_ONCE = 500


class Sight:
    """What one receiver sees of the records here; works inside the caller's transaction."""

    def __init__(
        self, session: Session, partner: Partner, extent: Extent, origins: Iterable[Known]
    ) -> None:
        self._session, self._partner, self._extent = session, partner, extent
        self._scopes = {one.number: one.scopes for one in origins}
        self._layouts = Layouts()

    def is_whole(self, known: Known) -> bool:
        """Tell whether the partner sees everything that an origin wrote."""
        return self._partner.shares(known.scopes) and self._extent is Extent.FULL

    def hidden(self, known: Known, rows: Sequence[Any]) -> frozenset[int]:
        """Return the numbers of those operations that go out as a proof alone."""
        if self.is_whole(known):
            return frozenset()
        by_kind: dict[int, set[UUID]] = defaultdict(set)
        for one in rows:
            by_kind[one.kind].add(one.record)
        if self._partner.shares(known.scopes):
            secret = self._secret(by_kind)
            return frozenset(one.seq for one in rows if one.record in secret)
        seen = {kind: self._seen(kind, records) for kind, records in by_kind.items()}
        return frozenset(
            one.seq for one in rows if one.record not in seen[one.kind] or _is_private(one)
        )

    def secrets(self) -> Mapping[int, set[UUID]]:
        """Return all that stays here when identities are left out."""
        return {
            int(kind): set(self._session.scalars(select(table.c.id).where(is_secret)))
            for kind, (table, is_secret) in _SECRETS.items()
        }

    def _secret(self, by_kind: Mapping[int, Collection[UUID]]) -> set[UUID]:
        """Return the visits of people who asked for confidence, and what was sealed of reports."""
        return {
            one
            for kind, (table, is_secret) in _SECRETS.items()
            for one in self._ids(table, by_kind.get(kind, ()), is_secret)
        }

    def _seen(self, kind: int, records: Collection[UUID]) -> Collection[UUID]:
        """Return those of these records of one kind that the partner may read."""
        if kind in PUBLIC:
            return records
        seen = self._own(kind, records)
        if kind == Kind.PERSON:
            return seen | self._deputies(records)
        matters = self._matters_of(kind, records)
        shared = self.shared({one for many in matters.values() for one in many})
        touched = {record for record, many in matters.items() if shared.intersection(many)}
        return seen | (touched - self._secret({kind: touched}))

    def _own(self, kind: int, records: Collection[UUID]) -> set[UUID]:
        """Return those of these records that were made where the partner has a part."""
        layout = self._layouts.of(kind)
        if layout is None:
            return set()
        own = [number for number, scopes in self._scopes.items() if self._partner.shares(scopes)]
        return self._ids(layout.table, records, layout.table.c.base_origin.in_(own))

    def _deputies(self, records: Collection[UUID]) -> set[UUID]:
        person, mandate = table_of(PersonRow), table_of(MandateRow)
        return self._ids(person, records, person.c.id.in_(select(mandate.c.person)))

    def _matters_of(self, kind: int, records: Collection[UUID]) -> Mapping[UUID, set[UUID]]:
        """Return the matters that records belong to."""
        if kind == Kind.MATTER:
            return {one: {one} for one in records}
        if kind == Kind.VISIT:
            matter = table_of(MatterRow)
            return self._pairs(matter.c.visit, matter.c.id, records)
        if kind == Kind.ATTACHMENT:
            file = table_of(AttachmentRow)
            return self._pairs(file.c.id, file.c.subject, records)
        layout = self._layouts.of(kind)
        if layout is None or "matter" not in layout.table.c:
            return {}
        return self._pairs(layout.table.c.id, layout.table.c.matter, records)

    def shared(self, matters: Collection[UUID]) -> set[UUID]:
        """Return the matters that the partner has a part in: its own, and those that its house handles.

        A report that it did not take down goes to nobody but its station and the hub: it may be about the receiver.
        """
        matter, given, unit = (
            table_of(MatterRow),
            table_of(AssignmentRow),
            table_of(OrganizationRow),
        )
        handled = select(given.c.matter).where(
            given.c.unit.in_(select(unit.c.id).where(unit.c.name == self._partner.name))
        )
        lies_open = matter.c.sealed.is_(None) & matter.c.id.in_(handled)
        return self._own(Kind.MATTER, matters) | self._ids(matter, matters, lies_open)

    def _ids(self, table: Table, records: Collection[UUID], condition: Any) -> set[UUID]:
        found: set[UUID] = set()
        for some in parts(records):
            query = select(table.c.id).where(table.c.id.in_(some), condition)
            found.update(self._session.scalars(query))
        return found

    def _pairs(self, of: Any, to: Any, records: Collection[UUID]) -> Mapping[UUID, set[UUID]]:
        found: dict[UUID, set[UUID]] = defaultdict(set)
        for some in parts(records):
            for record, other in self._session.execute(select(of, to).where(of.in_(some))):
                found[record].add(other)
        return found


def _is_private(row: Any) -> bool:
    """Tell whether an operation says how somebody came and went: who writes may be known, not when they were there."""
    return row.kind == Kind.USER and row.verb is Verb.NOTE


def parts(records: Collection[UUID]) -> Iterable[Sequence[UUID]]:
    """Return ids in portions that one question takes."""
    ordered = sorted(records)
    return (ordered[at : at + _AT_ONCE] for at in range(0, len(ordered), _AT_ONCE))


def table_of(row_class: Any) -> Table:
    """Return a table itself: what a reader may see of it is not asked here, what a receiver may see is."""
    return row_class.__table__  # type: ignore[no-any-return]


_VISIT, _FILE = table_of(VisitRow), table_of(AttachmentRow)
_SECRETS: Mapping[Kind, tuple[Table, Any]] = {
    Kind.VISIT: (_VISIT, or_(_VISIT.c.sealed.is_not(None), _VISIT.c.receipt_mark.is_not(None))),
    Kind.ATTACHMENT: (_FILE, _FILE.c.sealed.is_not(None)),
}
"""Visits of people who asked for confidence, and what was sealed of reports."""
