"""The one index over all features: kept in the flush that changes a record, asked by whatever was typed."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from datetime import datetime
from functools import cache
from itertools import count, islice
from types import SimpleNamespace
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import bindparam, delete, event, func, insert, inspect, select
from sqlalchemy.orm import Session

from db.journal.recorded import Recorded
from db.kernel.kinds import Kind
from db.search import full_text
from db.search.bigrams import asked_ways, index_tokens, is_short
from db.search.entry import Searchable, SearchEntry
from db.search.letters import sound_tokens, sound_ways, sounds_like
from db.search.normal import normal, says
from db.search.pinyin import prefix_range, reading_keys
from db.search.query import Asked, Question, read
from db.search.records import SearchEntryRow, SearchKeyRow
from db.search.resembling import SPAN, resembling
from db.search.terms import Ways
from db.storage.base import Base
from db.storage.prepared import Bulk, Prepared, Several

_READING, _NAME, _NUMBER, _TAIL = "r", "c", "n", "t"
_SHORTEST_TAIL = 4
_KEY_LENGTH = 60
_CANDIDATES = 5000
"""Rows of the full-text table that one question checks at most: what it asks for is seldom so common."""

_FIRST_BATCH, _BATCH = 6, 32
"""Candidates read together; nearly all of them answer, and a box shows six."""

_READ_THEMSELVES = 256
"""Newest records that are read for a single character before the index is asked for all pairs that begin with it."""


class SearchIndex:
    """Keeps and asks the index of one workspace."""

    def attach(self, session_class: type[Session]) -> None:
        """Hear every flush of these sessions."""
        event.listen(session_class, "before_flush", self._before_flush)

    def find(
        self, session: Session, typed: str, kinds: Sequence[Kind], *, limit: int
    ) -> tuple[UUID, ...]:
        """Return the records that what was typed leads to, kind by kind: by key first, then by text, newest first."""
        question = read(typed)
        if question.kind is Asked.NOTHING:
            return ()
        found: dict[UUID, None] = {}
        for kind in kinds:
            for record in _answers(session, question, kind):
                found[record] = None
                if len(found) >= limit:
                    return tuple(found)
        return tuple(found)

    def resembling(
        self, session: Session, text: str, kind: Kind, *, since: datetime, limit: int
    ) -> tuple[UUID, ...]:
        """Return records made since an instant whose words resemble a text, the likest first."""
        return resembling(session, text, kind, since=since, limit=limit)

    def rebuild(self, session: Session, rows: Iterable[Recorded]) -> None:
        """Put these records into the index again, after the rules of spelling changed."""
        self.put(session, [], list(map(_searched_row, rows)))

    def put(self, session: Session, new: Sequence[Searched], changed: Sequence[Searched]) -> None:
        """Let records be found by what they say now; whoever writes past the flush tells it here."""
        _put(session, new, changed)

    def _before_flush(self, session: Session, _context: object, _instances: object) -> None:
        new, dirty = (
            [row for row in rows if isinstance(row, Recorded) and isinstance(row, Searchable)]
            for rows in (session.new, session.dirty)
        )
        changed = [_searched_row(row) for row in dirty if _is_told_otherwise(row)]
        _put(session, list(map(_searched_row, new)), changed)


class Searched(NamedTuple):
    """A record and the texts that lead to it."""

    kind: Kind
    record: UUID
    entry: SearchEntry


def _searched_row(row: Any) -> Searched:
    return Searched(row.__kind__, row.id, row.search_entry())


class _Former:
    """A record as it was when it was read."""

    def __init__(self, row: object) -> None:
        self._row, self._before = row, inspect(row).committed_state

    def __getattr__(self, name: str) -> Any:
        return self._before[name] if name in self._before else getattr(self._row, name)


def _is_told_otherwise(row: Any) -> bool:
    """Tell whether what a change touched is looked for at all; most steps of a matter change no word of it."""
    return bool(type(row).search_entry(_Former(row)) != row.search_entry())


def _put(session: Session, new: Sequence[Searched], known: Sequence[Searched]) -> None:
    """Write keys and tokens of these records anew, all of them with a handful of statements."""
    rows = [*new, *known]
    if not rows:
        return
    numbers = _numbers(session, new, known)
    keys = [
        {"key": key, "entry": numbers[record]}
        for kind, record, entry in rows
        for key in keys_of(kind, entry)
    ]
    _ADD_KEY.run_many(session, keys)
    tokens = [{"row": numbers[record], "tokens": tokens_of(entry)} for _, record, entry in rows]
    full_text.of(session).put.run_many(session, tokens)


def _numbers(
    session: Session, made: Sequence[Searched], changed: Sequence[Searched]
) -> dict[UUID, int]:
    """Return the row number of each record, new ones for those not seen before; known ones lose their keys."""
    asked = _NUMBERS_OF.rows(session, [one.record for one in changed])
    known = {row.record: row.entry for row in asked}
    _DROP_KEYS.run_many(session, [{"one": number} for number in known.values()])
    new = [*made, *(one for one in changed if one.record not in known)]
    for kind in {one.kind for one in new}:
        following = count(_newest(session, kind) + 1)
        known.update((one.record, next(following)) for one in new if one.kind is kind)
    _ADD_ENTRY.run_many(
        session,
        [{"entry": known[one.record], "kind": int(one.kind), "record": one.record} for one in new],
    )
    return known


def _newest(session: Session, kind: Kind) -> int:
    """Return the greatest row number of a kind, the one before its first when it has none."""
    first = kind * SPAN
    newest = _NEWEST.run(session, first=first, last=first + SPAN - 1).scalar()
    return int(newest) if newest is not None else first


_NUMBERS_OF = Bulk(select(SearchEntryRow.record, SearchEntryRow.entry), SearchEntryRow.record)
_NEWEST = Prepared(
    select(func.max(SearchEntryRow.entry)).where(
        SearchEntryRow.entry.between(bindparam("first"), bindparam("last"))
    )
)
_DROP_KEYS = Prepared(delete(SearchKeyRow).where(SearchKeyRow.entry == bindparam("one")))
_ADD_KEY, _ADD_ENTRY = Prepared(insert(SearchKeyRow)), Prepared(insert(SearchEntryRow))


def keys_of(kind: Kind, entry: SearchEntry) -> tuple[str, ...]:
    """Return the keys under which a record is found by a beginning, each once."""
    found: dict[str, None] = {}
    for name in entry.names:
        found.update((_key(_READING, kind, key), None) for key in reading_keys(name))
        plain = normal(name)[:_KEY_LENGTH]
        found.update((_key(_NAME, kind, plain[at:]), None) for at in range(len(plain)))
    for number in filter(None, map(normal, entry.numbers)):
        found[_key(_NUMBER, kind, number)] = None
    for tail in filter(None, map(normal, entry.tails)):
        found[_key(_TAIL, kind, tail[::-1])] = None
    return tuple(found)


def tokens_of(entry: SearchEntry) -> str:
    """Return the body of a record's full-text row: pairs of its texts, sounds of its title."""
    return " ".join((index_tokens(_whole(entry)), *sound_tokens(entry.title)))


def _key(sort: str, kind: Kind, plain: str) -> str:
    return f"{sort}{kind:02}{plain[:_KEY_LENGTH]}"


def _answers(session: Session, question: Question, kind: Kind) -> Iterator[UUID]:
    for low, high in _ranges(question, kind):
        yield from _by_key(session, low, high)
    ways = tuple(_ways(question))
    below = (kind + 1) * SPAN
    if ways and is_short(question.text) and question.kind is not Asked.LETTERS:
        below = yield from _by_reading(session, question, kind)
    for way in ways:
        yield from _by_text(session, way, question, kind=kind, below=below)


def _ranges(question: Question, kind: Kind) -> Iterator[tuple[str, str]]:
    if question.kind is Asked.DIGITS:
        yield prefix_range(_key(_NUMBER, kind, question.key))
        if len(question.key) >= _SHORTEST_TAIL:
            yield prefix_range(_key(_TAIL, kind, question.key[::-1]))
        return
    if question.kind is Asked.LETTERS:
        yield prefix_range(_key(_READING, kind, question.key))
    plain = normal(question.text)
    yield prefix_range(_key(_NAME, kind, plain))
    yield prefix_range(_key(_NUMBER, kind, plain))


def _ways(question: Question) -> Iterator[Ways]:
    if question.kind is Asked.LETTERS and (sounds := sound_ways(question)):
        yield sounds
    if plain := asked_ways(question.text):
        yield plain


def _by_key(session: Session, low: str, high: str) -> Iterator[UUID]:
    """Yield records in the order of their keys, as far as they are wanted."""
    with closing(_BY_KEY.rows(session, low=low, high=high)) as rows:
        yield from (record for (record,) in rows)


def _by_reading(session: Session, question: Question, kind: Kind) -> Generator[UUID, None, int]:
    """Yield what is found in the newest records themselves; return the row number where the rest ends.

    What is common is found here after a few rows, where the index would gather every pair that begins
    with a character; what is rare costs the index nothing.
    """
    first, below = kind * SPAN, (kind + 1) * SPAN
    rows = _NEWEST_ENTRIES.rows(session, first=first, last=below - 1, limit=_READ_THEMSELVES)
    with closing(rows):
        for entries in _batches(rows):
            yield from _matching(session, entries, question, kind)
            below = entries[-1]
    return below


def _by_text(
    session: Session, ways: Ways, question: Question, *, kind: Kind, below: int
) -> Iterator[UUID]:
    """Ask the full-text table and check every candidate against the record's own words."""
    engine = full_text.of(session)
    rows = engine.ask.rows(
        session, expression=engine.expression(ways), first=kind * SPAN,
        last=below - 1, limit=_CANDIDATES,
    )  # fmt: skip
    with closing(rows):
        for entries in _batches(rows):
            yield from _matching(session, entries, question, kind)


def _batches(rows: Iterator[tuple[int]]) -> Iterator[list[int]]:
    """Yield row numbers a few at a time, more of them from the second time on."""
    size = _FIRST_BATCH
    while batch := [entry for (entry,) in islice(rows, size)]:
        yield batch
        size = _BATCH


def _matching(
    session: Session, entries: Sequence[int], question: Question, kind: Kind
) -> Iterator[UUID]:
    """Yield those of these rows that say what was asked, newest first."""
    row_class, ask = _searched(kind)
    for record, *told in ask.rows(session, entries):
        columns = dict(zip(row_class.__searched__, told, strict=True))
        if _matches(row_class.search_entry(SimpleNamespace(**columns)), question):
            yield record


@cache
def _searched(kind: Kind) -> tuple[type[Any], Several]:
    """Return the class of a kind, and the question for what its records say."""
    row_class = _class_of(kind)
    told = [getattr(row_class, name) for name in row_class.__searched__]
    query = select(row_class.id, *told).join(SearchEntryRow, SearchEntryRow.record == row_class.id)
    ordered = query.order_by(SearchEntryRow.entry.desc())
    return row_class, Several(ordered, SearchEntryRow.entry, of=row_class)


_BY_KEY = Prepared(
    select(SearchEntryRow.record)
    .join(SearchKeyRow, SearchKeyRow.entry == SearchEntryRow.entry)
    .where(SearchKeyRow.key >= bindparam("low"), SearchKeyRow.key < bindparam("high"))
    .order_by(SearchKeyRow.key, SearchKeyRow.entry.desc())
)
_NEWEST_ENTRIES = Prepared(
    select(SearchEntryRow.entry)
    .where(SearchEntryRow.entry.between(bindparam("first"), bindparam("last")))
    .order_by(SearchEntryRow.entry.desc())
    .limit(bindparam("limit"))
)


def _matches(entry: SearchEntry, question: Question) -> bool:
    if question.kind is Asked.LETTERS and sounds_like(entry.title, question.key):
        return True
    return says(_whole(entry), question.words)


def _whole(entry: SearchEntry) -> str:
    """Return every text of an entry; a stroke keeps the end of one and the beginning of the next apart."""
    return "|".join((*entry.names, entry.title, *entry.bodies))


@cache
def _class_of(kind: Kind) -> type[Any]:
    """Return the record class of a kind; classes declare it, nobody keeps a list."""
    classes = (mapper.class_ for mapper in Base.registry.mappers)
    return next(one for one in classes if getattr(one, "__kind__", None) is kind)
