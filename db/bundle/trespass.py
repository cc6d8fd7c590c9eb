"""What an origin may write elsewhere than at home: its own records, and those of scopes it was given (§3.10).

A matter is the affair of whoever began it and of every house that it was handed to, and so is what belongs to it: the
one may write all of that, the others what handling a matter takes. The same rule is asked before a station saves
(``db.bundle.fencing``) and when its bundle comes in (decision 0049).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Protocol, cast
from uuid import UUID

from sqlalchemy import null, select
from sqlalchemy.orm import Session

from db.bundle.arriving import Operation
from db.bundle.hanging import NOBODYS, OPEN_OF_HUBS, Hook, Hooks, hooks_of
from db.bundle.known import Known, Partner
from db.bundle.layout import Layout, Layouts, table_of
from db.bundle.owners import Owner, Owners, owner_of
from db.bundle.standing import EVERYWHERE, OWN_AFFAIRS, WRITERS, Standing
from db.bundle.state import Write
from db.journal.payload import decode_context
from db.journal.records import OperationRow
from db.kernel.kinds import Kind, Verb
from db.storage.prepared import Bulk

HANDLING: Mapping[int, frozenset[str]] = {
    Kind.MATTER: frozenset({"state", "unit", "due_on", "round_due_on"}),
    Kind.ASSIGNMENT: frozenset({"signed_on", "returned_at", "replied_at", "ended_at"}),
}
"""What a house writes of a matter that was handed to it, and it did not begin: it signs, returns, replies, hands on."""

VOTERS_WORD = frozenset({Kind.RATING, Kind.REVISIT})
"""What a voter says of the handling is never taken down by a house that handles: the station that began it asks."""

_HARMLESS = frozenset({Verb.NOTE, Verb.ERASE})
"""What changes nothing that others made; an erasure waits for the word of a hub, whoever wrote it."""


_WRITTEN = table_of(OperationRow)


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
class Made:
    """Who made a record, by the local number of its origin, and which matter it belongs to."""

    by: int
    matter: UUID | None


class Fences:
    """Tells what an origin may not write; works inside one transaction and remembers what it found."""

    def __init__(
        self, session: Session, origins: Iterable[Known], partners: Sequence[Partner]
    ) -> None:
        self._session, self._layouts = session, Layouts()
        self._asked: dict[int, Bulk] = {}
        self._owners = Owners(session, origins, partners)

    def hear(self, origin: int, standing: Standing) -> None:
        """Remember an origin, by its local number, that was met for the first time."""
        self._owners.hear(origin, standing)

    def arriving(self, standing: Standing, operations: Sequence[Operation]) -> frozenset[int]:
        """Return the numbers of what an origin may not write, of a run of its operations that comes in."""
        if EVERYWHERE in standing.scopes:
            return self.refused(standing, operations)
        return self.refused(standing, operations, hooks=hooks_of(operations))

    def refused(
        self,
        standing: Standing,
        changes: Sequence[Change],
        made: Mapping[UUID, Made] = MappingProxyType({}),
        hooks: Hooks = MappingProxyType({}),
    ) -> frozenset[int]:
        """Return the numbers of what an origin may not write.

        ``made`` tells who made records where that is not to be looked up, ``hooks`` on what the writes hang them.
        """
        if not WRITERS & standing.roles:
            return frozenset(one.seq for one in changes if one.verb is not Verb.NOTE)
        if EVERYWHERE in standing.scopes:
            return frozenset()
        asked = [
            one for one in changes if one.verb not in _HARMLESS and one.kind not in OWN_AFFAIRS
        ]
        who = owner_of(standing)
        changed = [one for one in asked if one.verb is not Verb.INSERT]
        known = {**self._known(changed), **made}
        found = (one.seq for one in changed if not self._may(who, one, known.get(one.record)))
        return frozenset(found) | self._strange(who, asked, hooks)

    def claimed(
        self, standing: Standing, inserts: Iterable[Change], made: Mapping[UUID, Made]
    ) -> frozenset[int]:
        """Return the numbers of those inserts that make anew what somebody else had made before (decision 0056)."""
        if EVERYWHERE in standing.scopes:
            return frozenset()
        who = owner_of(standing)
        return frozenset(
            one.seq for one in inserts if not self._owners.is_of(who, made[one.record].by)
        )

    def _strange(self, who: Owner, writes: Iterable[Change], hooks: Hooks) -> frozenset[int]:
        """Return the numbers of writes that hang a record on something in which their author has no such part."""
        hung = [one for one in writes if hooks.get(one.seq)]
        held = self._held(hook for one in hung for hook in hooks[one.seq])
        return frozenset(
            one.seq
            for one in hung
            if not all(self._may_hang(who, one.kind, hook, held) for hook in hooks[one.seq])
        )

    def _may_hang(self, who: Owner, kind: int, hook: Hook, held: Mapping[Hook, Made]) -> bool:
        return hook.kind != NOBODYS and self._may_add(who, kind, held.get(hook))

    def _held(self, hooks: Iterable[Hook]) -> Mapping[Hook, Made]:
        """Return who made what others hang on, of what is here."""
        wanted: dict[int, set[UUID]] = defaultdict(set)
        for one in hooks:
            wanted[one.kind].add(one.record)
        return {
            Hook(kind, record): made
            for kind, records in wanted.items()
            for record, made in self._made(kind, records).items()
        }

    def _may_add(self, who: Owner, kind: int, made: Made | None) -> bool:
        """Tell whether somebody may add to what somebody made; of what is not here nobody can tell."""
        if made is None or self._owners.is_of(who, made.by):
            return True
        if made.matter is None:
            return kind in OPEN_OF_HUBS and self._owners.is_hub(made.by)
        begun = next(iter(self._made(Kind.MATTER, [made.matter]).values()), made)
        if self._owners.is_of(who, begun.by):
            return True
        return kind not in VOTERS_WORD and self._owners.had(who.station, made.matter, begun.by)

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
        if kind == Kind.STATION:
            return self._founded(records)
        layout = self._layouts.of(kind)
        if layout is None:
            return {}
        asked = self._asked.setdefault(kind, _asking(layout))
        rows = asked.rows(self._session, sorted(records))
        return {row.id: Made(row.base_origin, row.belongs_to) for row in rows}

    def _founded(self, records: Iterable[UUID]) -> Mapping[UUID, Made]:
        """Return who founded stations: they stand in no table but their own, so the journal tells it.

        A founding is the first thing that an origin writes; who was heard of first keeps the name.
        """
        found: dict[UUID, Made] = {}
        for row in sorted(
            _FOUNDED.rows(self._session, sorted(records)), key=lambda one: one.origin
        ):
            found.setdefault(row.record, Made(row.origin, None))
        return found

    def _may(self, who: Owner, change: Change, made: Made | None) -> bool:
        """Tell whether somebody may change what somebody made; of what is not here nobody can tell."""
        if made is None or self._owners.is_of(who, made.by):
            return True
        if made.matter is None:
            return False
        begun = next(iter(self._made(Kind.MATTER, [made.matter]).values()), made)
        if self._owners.is_of(who, begun.by):
            return True
        is_handling = _groups(change) <= self._handling(change.kind)
        return is_handling and self._owners.had(who.station, made.matter, begun.by)

    def _handling(self, kind: int) -> frozenset[int]:
        layout = self._layouts.of(kind)
        return _open_in(layout) if layout is not None else frozenset()


_FOUNDED = Bulk(
    select(_WRITTEN.c.record, _WRITTEN.c.origin).where(
        _WRITTEN.c.kind == int(Kind.STATION),
        _WRITTEN.c.verb == Verb.INSERT,
        _WRITTEN.c.seq == 1,
    ),
    _WRITTEN.c.record,
)


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
