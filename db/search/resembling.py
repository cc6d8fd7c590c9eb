"""Records whose words resemble a text: those that share the pairs of characters which few records have.

A question to the search box asks for every pair and has none that is wrong; two people who tell of the same thing
share some pairs only. Which of them say something is seen from how many records have them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from db.kernel.kinds import Kind
from db.search import full_text
from db.search.bigrams import tokens
from db.search.records import SearchEntryRow
from db.search.terms import Term
from db.storage.columns import as_id
from db.storage.prepared import Prepared

SPAN = 1 << 40
"""Row numbers of one kind; a question about people never walks through matters."""

_COMMON = 2_000
"""A pair that so many records have says nothing; counting it ends there."""

_COUNTED = 8_000
"""Row numbers of rare pairs that one question reads: what takes some five milliseconds."""

_FEWEST = 2
_LOOKED_AT = 64
"""Records before a period whose row numbers are compared: one that came from elsewhere later lies higher."""


def resembling(
    session: Session, text: str, kind: Kind, *, since: datetime, limit: int
) -> tuple[UUID, ...]:
    """Return records made since an instant that share at least two rare pairs with a text, the likest first."""
    first = _first_since(session, kind, since)
    last = (kind + 1) * SPAN - 1
    shared: Counter[int] = Counter()
    for pair in _rarest(session, tokens(text), first, last):
        shared.update(_having(session, pair, first, last))
    likest = [entry for entry, pairs in shared.most_common(limit) if pairs >= _FEWEST]
    return _records(session, likest)


def _rarest(session: Session, found: Sequence[str], first: int, last: int) -> Iterator[str]:
    """Yield the pairs that are in the fewest records, as many as can be read at once."""
    engine = full_text.of(session)
    counted: dict[str, int] = {}
    for pair in (one for one in found if len(one) > 1):
        said = engine.expression(((Term(pair),),))
        row = engine.count.run(session, expression=said, first=first, last=last, limit=_COMMON)
        counted[pair] = int(row.scalar_one())
    read = 0
    for pair in sorted(counted, key=counted.__getitem__):
        read += counted[pair]
        if read > _COUNTED:
            return
        yield pair


def _having(session: Session, pair: str, first: int, last: int) -> list[int]:
    engine = full_text.of(session)
    said = engine.expression(((Term(pair),),))
    rows = engine.ask.run(session, expression=said, first=first, last=last, limit=_COMMON)
    return [row[0] for row in rows]


def _first_since(session: Session, kind: Kind, since: datetime) -> int:
    """Return a row number that no record made since an instant lies below.

    Ids tell when they were made but for those of anonymous visits, so it is counted from what was there before.
    """
    begun = UUID(int=int(since.timestamp() * 1000) << 80)
    before = _BEFORE.run(session, kind=int(kind), begun=begun, most=_LOOKED_AT).scalar()
    return kind * SPAN if before is None else int(before)


def _records(session: Session, entries: Sequence[int]) -> tuple[UUID, ...]:
    query = select(SearchEntryRow.entry, SearchEntryRow.record)
    rows = session.execute(query.where(SearchEntryRow.entry.in_(entries)))
    record = {row.entry: as_id(row.record) for row in rows}
    return tuple(record[one] for one in entries if one in record)


_JUST_BEFORE = (
    select(SearchEntryRow.entry)
    .where(SearchEntryRow.record < bindparam("begun"), SearchEntryRow.kind == bindparam("kind"))
    .order_by(SearchEntryRow.record.desc())
    .limit(bindparam("most"))
    .subquery()
)
_BEFORE = Prepared(select(func.min(_JUST_BEFORE.c.entry)))
