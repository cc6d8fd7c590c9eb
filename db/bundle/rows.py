"""Rows of records as merging reads and writes them: past the flush, by statements that are compiled once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, delete, insert, select, update
from sqlalchemy.orm import Session

from db.bundle.layout import Layout
from db.bundle.state import Look, State
from db.journal.clocks import Sibling
from db.journal.payload import decode
from db.search.index import Searched, SearchIndex
from db.storage.prepared import Bulk, Prepared

_OWN = ("base_origin", "base_seq", "base_hlc", "clk", "extra")


@dataclass(frozen=True, slots=True)
class Rows:
    """The table of one kind of record."""

    layout: Layout
    present: Bulk
    add: Prepared
    unread: Prepared
    words: Bulk
    """What the search reads of a record."""
    changes: dict[frozenset[str], Prepared] = field(default_factory=dict)

    def change(self, names: frozenset[str]) -> Prepared:
        """Return the statement that writes these columns of a record."""
        known = self.changes.get(names)
        if known is None:
            known = self.changes[names] = _change(self.layout, names)
        return known


@cache
def rows_of(layout: Layout) -> Rows:
    """Return the statements on the table of a layout."""
    columns = layout.table.c
    own = [columns[name] for name in _OWN]
    searched = [columns[name] for name in sorted(layout.searched)]
    return Rows(
        layout,
        Bulk(select(columns.id, *own), columns.id),
        Prepared(insert(layout.table)),
        Prepared(select(columns.id, columns.extra).where(columns.extra.is_not(None))),
        Bulk(select(columns.id, *searched), columns.id),
    )


def present(
    session: Session,
    layout: Layout,
    records: Sequence[UUID],
    origins: Mapping[int, bytes],
    look: Look,
) -> dict[UUID, State]:
    """Return those of these records that are here, as they stand."""
    found = {}
    for row in rows_of(layout).present.rows(session, records):
        state = State(layout, row.id, look)
        base = Sibling(origins[row.base_origin], row.base_seq, row.base_hlc)
        state.stands(base, row.clk, row.extra)
        found[row.id] = state
    return found


def unread(session: Session, layout: Layout) -> set[UUID]:
    """Return the records that say something which no column showed when it came, and one may show now."""
    kept = rows_of(layout).unread.rows(session)
    return {row.id for row in kept if not layout.numbers.keys().isdisjoint(decode(row.extra))}


def add(
    session: Session, layout: Layout, states: Sequence[State], numbers: Mapping[bytes, int]
) -> None:
    """Write records that were not here."""
    made = (
        {"id": one.record, "revision": 1, **one.columns, **_own(one, numbers)} for one in states
    )
    rows_of(layout).add.run_many(session, made)


def change(
    session: Session, layout: Layout, states: Sequence[State], numbers: Mapping[bytes, int]
) -> None:
    """Write what changed of records that are here; each counts as changed, so that an open form notices."""
    alike: dict[frozenset[str], list[State]] = defaultdict(list)
    for one in states:
        alike[frozenset(one.columns)].append(one)
    for names, many in alike.items():
        written = (
            {f"new_{name}": value for name, value in {**one.columns, **_own(one, numbers)}.items()}
            | {"record": one.record}
            for one in many
        )
        rows_of(layout).change(names).run_many(session, written)


def take_out(session: Session, layout: Layout, record: UUID) -> None:
    """Take away the row of a record that nobody who made it might make; what was written of it stays in the journal."""
    _leaving(layout).run_many(session, [{"one": record}])


def put_in_index(
    session: Session,
    index: SearchIndex,
    layout: Layout,
    new: Sequence[State],
    changed: Sequence[State],
    *,
    is_again: bool = False,
) -> None:
    """Let the search find these records by what they say now; of one made again the row alone may have been lost."""
    if not layout.searched:
        return
    touched = [one.record for one in changed if not layout.searched.isdisjoint(one.columns)]
    words = rows_of(layout).words.rows(session, touched) if touched else ()
    entry: Callable[[Any], Any] = layout.row_class.search_entry
    made = [Searched(layout.kind, one.record, entry(SimpleNamespace(**one.columns))) for one in new]
    told = [Searched(layout.kind, row.id, entry(row)) for row in words]
    index.put(session, [] if is_again else made, [*told, *made] if is_again else told)


def _own(state: State, numbers: Mapping[bytes, int]) -> dict[str, object]:
    assert state.base is not None
    clk, extra = state.coded()
    return {
        "base_origin": numbers[state.base.origin], "base_seq": state.base.seq,
        "base_hlc": state.base.hlc, "clk": clk, "extra": extra,
    }  # fmt: skip


@cache
def _leaving(layout: Layout) -> Prepared:
    return Prepared(delete(layout.table).where(layout.table.c.id == bindparam("one")))


def _change(layout: Layout, names: Collection[str]) -> Prepared:
    columns = layout.table.c
    values = {name: bindparam(f"new_{name}", type_=columns[name].type) for name in (*names, *_OWN)}
    return Prepared(
        update(layout.table)
        .where(columns.id == bindparam("record", type_=columns.id.type))
        .values(revision=columns.revision + 1, **values)
    )
