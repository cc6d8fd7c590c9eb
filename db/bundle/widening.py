"""Which records a partner may see more of than before, by what was done since: a matter handed over, a seal lifted.

A record that is named here although nothing changed for it costs bytes; one that is left out would never be read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from db.attachments.records import AttachmentRow
from db.bundle.known import Known, Partner
from db.bundle.layout import Layout, Layouts, table_of
from db.bundle.shown import Shown
from db.bundle.sight import GATES, Sight, parts
from db.journal.payload import decode_context
from db.journal.records import OperationRow
from db.kernel.kinds import Kind, Verb
from db.people.records import MandateRow
from db.reception.records import AssignmentRow, MatterRow
from db.stations.records import OrganizationRow
from db.storage.prepared import Prepared

Records = dict[int, set[UUID]]
"""Kind → records."""


class Widening:
    """What a partner came to see; reads inside the caller's session."""

    def __init__(
        self, session: Session, partner: Partner, sight: Sight, origins: Sequence[Known]
    ) -> None:
        self._session, self._partner = session, partner
        self._sight, self._origins, self._layouts = sight, origins, Layouts()

    def since(self, before: Shown, *, is_bare: bool) -> Mapping[int, set[UUID]]:
        """Return the records of which earlier operations may be readable now."""
        made, changed = self._touched(before)
        touched = _merged(made, changed)
        found = _merged(changed, self._of_matters(self._matters(touched)))
        found[Kind.PERSON] |= self._deputies(touched[Kind.MANDATE])
        return _merged(found, self._sight.secrets()) if before.is_bare and not is_bare else found

    def _touched(self, before: Shown) -> tuple[Records, Records]:
        """Return the records that were made since, and those that were changed in what decides."""
        made, changed = defaultdict(set), defaultdict(set)
        for known in self._origins:
            after = before.heads.get(known.number, 0)
            for row in _SINCE.rows(self._session, origin=known.number, after=after):
                if row.verb is Verb.INSERT:
                    made[row.kind].add(row.record)
                elif not self._gates(row.kind).isdisjoint(decode_context(row.context)):
                    changed[row.kind].add(row.record)
        return made, changed

    def _gates(self, kind: int) -> frozenset[int]:
        layout = self._layouts.of(kind)
        return _gates_of(layout) if layout is not None else frozenset()

    def _matters(self, touched: Records) -> set[UUID]:
        """Return the matters that the partner has a part in, of those that were handed over or begun since."""
        given, unit = table_of(AssignmentRow), table_of(OrganizationRow)
        handed = select(given.c.matter).join(unit, unit.c.id == given.c.unit)
        handed = handed.where(unit.c.name == self._partner.name)
        matters = touched[Kind.MATTER]
        matters |= self._found(handed, given.c.id, touched[Kind.ASSIGNMENT])
        matters |= self._found(handed, given.c.unit, touched[Kind.ORGANIZATION])
        return self._sight.shared(matters)

    def _of_matters(self, matters: Collection[UUID]) -> Records:
        """Return everything that belongs to matters, by the same columns by which it is seen."""
        matter, file = table_of(MatterRow), table_of(AttachmentRow)
        found: Records = {Kind.MATTER: set(matters)}
        found[Kind.VISIT] = self._found(select(matter.c.visit), matter.c.id, matters)
        found[Kind.ATTACHMENT] = self._found(select(file.c.id), file.c.subject, matters)
        for layout in self._layouts.every():
            columns = layout.table.c
            if "matter" in columns:
                found[layout.kind] = self._found(select(columns.id), columns.matter, matters)
        return found

    def _deputies(self, mandates: Collection[UUID]) -> set[UUID]:
        mandate = table_of(MandateRow)
        return self._found(select(mandate.c.person), mandate.c.id, mandates)

    def _found(self, query: Any, column: Any, records: Iterable[UUID]) -> set[UUID]:
        """Return what a query finds where a column names one of these records."""
        return {
            one
            for some in parts(set(records))
            for one in self._session.scalars(query.where(column.in_(some)))
        }


@cache
def _gates_of(layout: Layout) -> frozenset[int]:
    """Return the groups of a kind by which it is decided who sees what."""
    names = GATES.get(layout.kind, frozenset({"matter"}))
    return frozenset(one.group for one in layout.fields if one.name in names)


def _merged(*several: Mapping[int, set[UUID]]) -> Records:
    found: Records = defaultdict(set)
    for kind, records in _pairs(several):
        found[kind] |= records
    return found


def _pairs(several: Iterable[Mapping[int, set[UUID]]]) -> Iterator[tuple[int, set[UUID]]]:
    for one in several:
        yield from one.items()


_SINCE = Prepared(
    select(OperationRow.kind, OperationRow.record, OperationRow.verb, OperationRow.context)
    .where(OperationRow.origin == bindparam("origin"), OperationRow.seq > bindparam("after"))
    .where(OperationRow.verb != Verb.NOTE)
)
