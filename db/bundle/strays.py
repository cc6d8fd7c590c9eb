"""What came before the record that it hangs on: judged once that is here, so that the end is the same in any order.

Whoever saw the id of a record beside a proof could write on it first, where nobody could tell yet whose it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.bundle import beside, log, rows
from db.bundle.exchange_contracts import Held, HeldReason
from db.bundle.hanging import columns_of
from db.bundle.layout import Layout, Layouts
from db.bundle.merge import Merge
from db.bundle.refusals import Refusals, judge_again
from db.bundle.state import Write
from db.kernel.kinds import Kind, Verb
from db.storage.prepared import Bulk
from db.storage.unit_of_work import Work

Begun = Mapping[int, Mapping[bytes, int]]
"""Kind → record that came just now → local number of the origin that made it."""


def settle(work: Work, merge: Merge, begun: Begun, held: list[Held]) -> None:
    """Judge what came too early, and again what waits; ``held`` is what lies aside, with and without it."""
    held += _set_aside(work, merge, begun)
    judge_again(work, merge, held)


def _set_aside(work: Work, merge: Merge, begun: Begun) -> list[Held]:
    """Let wait what strangers had written on records before these came; return it as it is told."""
    judge: Refusals | None = None
    held: list[Held] = []
    for layout, records in _hanging(work.session, begun).items():
        judge = judge or Refusals(work.session)
        for many in log.of_records(work.session, layout.kind, sorted(records)).values():
            held += _judged(work, merge, judge, layout, many)
    return held


def _judged(
    work: Work, merge: Merge, judge: Refusals, layout: Layout, many: list[Write]
) -> Iterator[Held]:
    """Let the writes of one record wait that their authors may not make."""
    refused = judge(layout, [one for one in many if one.said], many)
    numbers, record = log.names(work.session).numbers, many[0].record
    waiting = beside.waiting(work.session, [record])
    late = [
        one
        for one in many
        if one.place in refused and (numbers[one.origin], one.seq) not in waiting
    ]
    if not late:
        return
    beside.park(work.session, late, numbers)
    if all(one.place in refused for one in many if one.verb is Verb.INSERT):
        rows.take_out(work.session, layout, record)
    merge.again(work, layout.kind, record)
    yield from (Held(HeldReason.TRESPASS, "", one.seq, one.seq, origin=one.origin) for one in late)


def _hanging(session: Session, begun: Begun) -> Mapping[Layout, Collection[UUID]]:
    """Return the records here that hang on one of those that came, and were made by another origin."""
    found: dict[Layout, set[UUID]] = defaultdict(set)
    for layout in Layouts().every():
        for name, kinds in columns_of(layout).items():
            for kind in kinds:
                found[layout].update(_strange(session, layout, name, kind, begun.get(kind, {})))
    return {layout: records for layout, records in found.items() if records}


def _strange(
    session: Session, layout: Layout, name: str, kind: Kind, begun: Mapping[bytes, int]
) -> Iterator[UUID]:
    if not begun:
        return
    # A station of others stands in no table here: who founded it is known from what came.
    own = None if kind is Kind.STATION else Layouts().of(kind)
    asked = _asking(layout, name, own)
    for row in asked.rows(session, sorted(map(_id, begun))):
        if row.by != begun[row.on.bytes]:
            yield row.id


@cache
def _asking(layout: Layout, name: str, of: Layout | None) -> Bulk:
    """Return the question what of another origin hangs on records by one of its columns."""
    columns = layout.table.c
    query: Any = select(columns.id, columns.base_origin.label("by"), columns[name].label("on"))
    if of is not None:
        made = of.table.alias()
        query = query.join(made, made.c.id == columns[name]).where(
            made.c.base_origin != columns.base_origin
        )
    return Bulk(query, columns[name])


def _id(record: bytes) -> UUID:
    return UUID(bytes=record)
