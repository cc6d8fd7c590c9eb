"""What a receiver may see, decided when a bundle is made, operation by operation (`sync.md` §3.10, R-53).

What it may not see goes out as the commitment that stands in the chain: a proof, and nothing that can be read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Table, or_, select
from sqlalchemy.orm import Session

from db.appointments.records import AppointmentRow
from db.attachments.records import AttachmentRow
from db.bundle.exchange_contracts import Extent
from db.bundle.known import Known, Partner, partners
from db.bundle.layout import Layouts, table_of
from db.bundle.owners import Owners
from db.kernel.kinds import Kind, Verb
from db.people.records import MandateRow, PersonFileRow, PersonRow
from db.reception.records import AssignmentRow, MatterRow, VisitRow
from db.stations.records import OrganizationRow

PUBLIC = frozenset({
    Kind.STATION, Kind.USER, Kind.ORGANIZATION, Kind.MANDATE, Kind.REPLY_TEMPLATE, Kind.BRANCH,
    Kind.FORM_TEMPLATE,
})  # fmt: skip
"""What every partner may read: who writes, under which names, bodies, deputies' seats, wording of replies, forms."""

GATES: Mapping[int, frozenset[str]] = {
    Kind.ORGANIZATION: frozenset({"name"}),
    Kind.MANDATE: frozenset({"person"}),
    Kind.VISIT: frozenset({"sealed", "receipt_mark"}),
    Kind.MATTER: frozenset({"visit", "sealed"}),
    Kind.ASSIGNMENT: frozenset({"matter", "unit"}),
    Kind.ATTACHMENT: frozenset({"subject", "sealed"}),
    Kind.APPOINTMENT: frozenset({"confidential"}),
}
"""Columns by which it is decided who sees a record and what belongs to it; of other kinds the matter alone."""

_AT_ONCE = 500
_T = TypeVar("_T", UUID, bytes)


class Sight:
    """What one receiver sees of the records here; works inside the caller's transaction."""

    def __init__(
        self, session: Session, partner: Partner, extent: Extent, origins: Iterable[Known]
    ) -> None:
        self._session, self._partner, self._extent = session, partner, extent
        origins = tuple(origins)
        self._scopes = {one.number: one.scopes for one in origins}
        self._owners = Owners(session, origins, partners(session, b""))
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

    def readable(self, kind: int, records: Collection[UUID]) -> set[UUID]:
        """Return those of these records that the partner may read as they are now."""
        seen = set(self._seen(kind, records))
        return seen if self._extent is Extent.FULL else seen - self._secret({kind: seen})

    def secrets(self) -> Mapping[int, set[UUID]]:
        """Return all that stays here when identities are left out."""
        return {
            int(kind): set(self._session.scalars(select(table.c.id).where(is_secret)))
            for kind, (table, is_secret) in _SECRETS.items()
        }

    def _secret(self, by_kind: Mapping[int, Collection[UUID]]) -> set[UUID]:
        """Return what stays here of these records when identities are left out."""
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
        """Return people with a seat; one that a stranger made up for somebody's voter shows nobody."""
        return {
            row.id
            for some in parts(records)
            for row in self._session.execute(_SEATS.where(_PERSON.c.id.in_(some)))
            if self._owners.may_speak(row.seat_by, row.person_by)
        }

    def _matters_of(self, kind: int, records: Collection[UUID]) -> Mapping[UUID, set[UUID]]:
        """Return the matters that records belong to."""
        if kind == Kind.MATTER:
            return {one: {one} for one in records}
        if kind == Kind.VISIT:
            return self._of_visits(records)
        if kind == Kind.ATTACHMENT:
            return self._pairs(_FILE.c.id, _FILE.c.subject, records)
        layout = self._layouts.of(kind)
        if layout is None or "matter" not in layout.table.c:
            return {}
        return self._pairs(layout.table.c.id, layout.table.c.matter, records)

    def _of_visits(self, visits: Collection[UUID]) -> Mapping[UUID, set[UUID]]:
        """Return the matters of visits; one that a stranger hung on a visit that was not here yet shows nobody."""
        found: dict[UUID, set[UUID]] = defaultdict(set)
        for some in parts(visits):
            for row in self._session.execute(_RAISED.where(_VISIT.c.id.in_(some))):
                if self._owners.may_speak(row.matter_by, row.visit_by):
                    found[row.visit].add(row.matter)
        return found

    def shared(self, matters: Collection[UUID]) -> set[UUID]:
        """Return the matters that the partner has a part in: its own, and those that its house handles.

        A report that it did not take down goes to nobody but its station and the hub: it may be about the receiver.
        """
        lies_open = _MATTER.c.sealed.is_(None) & _MATTER.c.id.in_(_handled(self._partner))
        begun = {
            row.id: row.base_origin
            for some in parts(matters)
            for row in self._session.execute(_BEGUN.where(_MATTER.c.id.in_(some), lies_open))
        }
        houses = self._owners.houses(begun)
        handed = {one for one, had in houses.items() if self._partner.name in had}
        return self._own(Kind.MATTER, matters) | handed

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


def _handled(partner: Partner) -> Any:
    """Return the matters of which a slip names the house of a partner, whoever made it."""
    called = _UNIT.c.name == partner.name
    return select(_GIVEN.c.matter).join(_UNIT, _UNIT.c.id == _GIVEN.c.unit).where(called)


def _is_private(row: Any) -> bool:
    """Tell whether an operation says how somebody came and went: who writes may be known, not when they were there."""
    return row.kind == Kind.USER and row.verb is Verb.NOTE


def parts(records: Collection[_T]) -> Iterable[Sequence[_T]]:
    """Return ids or digests in portions that one question takes."""
    ordered = sorted(records)
    return (ordered[at : at + _AT_ONCE] for at in range(0, len(ordered), _AT_ONCE))


_VISIT, _FILE, _MATTER = table_of(VisitRow), table_of(AttachmentRow), table_of(MatterRow)
_APPOINTMENT = table_of(AppointmentRow)
_GIVEN, _UNIT = table_of(AssignmentRow), table_of(OrganizationRow)
_PERSON, _SEAT, _PAPERS = table_of(PersonRow), table_of(MandateRow), table_of(PersonFileRow)
_BEGUN = select(_MATTER.c.id, _MATTER.c.base_origin)
_RAISED = select(
    _VISIT.c.id.label("visit"), _VISIT.c.base_origin.label("visit_by"),
    _MATTER.c.id.label("matter"), _MATTER.c.base_origin.label("matter_by"),
).join(_MATTER, _MATTER.c.visit == _VISIT.c.id)  # fmt: skip
_SEATS = select(
    _PERSON.c.id, _PERSON.c.base_origin.label("person_by"), _SEAT.c.base_origin.label("seat_by")
).join(_SEAT, _SEAT.c.person == _PERSON.c.id)
_SECRETS: Mapping[Kind, tuple[Table, Any]] = {
    Kind.VISIT: (_VISIT, or_(_VISIT.c.sealed.is_not(None), _VISIT.c.receipt_mark.is_not(None))),
    Kind.ATTACHMENT: (_FILE, _FILE.c.sealed.is_not(None)),
    Kind.PERSON_FILE: (_PAPERS, _PAPERS.c.id_number != ""),
    Kind.APPOINTMENT: (_APPOINTMENT, _APPOINTMENT.c.confidential.is_(True)),
}
"""Visits of people who asked for confidence, what was sealed of reports, files with the number of a paper, and
appointments that touch secrets."""
