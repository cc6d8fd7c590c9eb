"""The one index over all features: kept in the flush that changes a record, asked by whatever was typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import delete, event, func, insert, select, text
from sqlalchemy.orm import Session

from db.journal.recorded import Recorded
from db.journal.recorder import UNRECORDED
from db.kernel.kinds import Kind
from db.search import statements
from db.search.bigrams import index_tokens, match_expression
from db.search.entry import Searchable, SearchEntry
from db.search.letters import sound_expression, sound_tokens, sounds_like
from db.search.normal import contains, normal
from db.search.pinyin import prefix_range, reading_keys
from db.search.query import Asked, Question, read
from db.search.records import SearchEntryRow, SearchKeyRow
from db.storage.base import Base

_READING, _NAME, _NUMBER, _TAIL = "r", "c", "n", "t"
_SHORTEST_TAIL = 4
_KEY_LENGTH = 60
_SPAN = 1 << 40
"""Row numbers of one kind; a question about people never walks through matters."""

_CANDIDATES = 5000
"""Rows of the full-text table that one question checks at most: what it asks for is seldom so common."""

_BATCH = 32
_DERIVED = {UNRECORDED: "the index is derived from the records"}


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

    def rebuild(self, session: Session, rows: Iterable[Recorded]) -> None:
        """Put these records into the index again, after the rules of spelling changed."""
        for row in rows:
            self._put(session, row)

    def _before_flush(self, session: Session, _context: object, _instances: object) -> None:
        for row in [*session.new, *session.dirty]:
            if isinstance(row, Recorded) and isinstance(row, Searchable):
                self._put(session, row)

    def _put(self, session: Session, row: Any) -> None:
        entry = row.search_entry()
        number = _number(session, row)
        session.execute(delete(SearchKeyRow).where(SearchKeyRow.entry == number))
        keys = [{"key": key, "entry": number} for key in keys_of(row.__kind__, entry)]
        if keys:
            session.execute(insert(SearchKeyRow), keys)
        session.execute(
            text(statements.PUT),
            {"row": number, "tokens": tokens_of(entry)},
            execution_options=_DERIVED,
        )


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
    for expression in _expressions(question):
        yield from _by_text(session, expression, question, kind)


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


def _expressions(question: Question) -> Iterator[str]:
    if question.kind is Asked.LETTERS and (sounds := sound_expression(question)):
        yield sounds
    if plain := match_expression(question.text):
        yield plain


def _by_key(session: Session, low: str, high: str) -> Iterator[UUID]:
    """Yield records in the order of their keys, as far as they are wanted."""
    query = (
        select(SearchEntryRow.record)
        .join(SearchKeyRow, SearchKeyRow.entry == SearchEntryRow.entry)
        .where(SearchKeyRow.key >= low, SearchKeyRow.key < high)
        .order_by(SearchKeyRow.key, SearchKeyRow.entry.desc())
    )
    rows = session.scalars(query, execution_options={"yield_per": _BATCH})
    try:
        yield from rows
    finally:
        rows.close()


def _by_text(session: Session, expression: str, question: Question, kind: Kind) -> Iterator[UUID]:
    """Ask the full-text table and check every candidate against the record's own words."""
    asked = {
        "expression": expression, "first": kind * _SPAN, "last": (kind + 1) * _SPAN - 1,
        "limit": _CANDIDATES,
    }  # fmt: skip
    rows = session.execute(text(statements.ASK), asked, execution_options=_DERIVED)
    try:
        for batch in rows.partitions(_BATCH):
            candidates = _rows_of(session, [row[0] for row in batch], kind)
            yield from (row.id for row in candidates if _matches(row.search_entry(), question))
    finally:
        rows.close()


def _rows_of(session: Session, entries: Sequence[int], kind: Kind) -> Sequence[Any]:
    """Return the records of these row numbers, newest first."""
    row_class = _class_of(kind)
    query = (
        select(row_class)
        .join(SearchEntryRow, SearchEntryRow.record == row_class.id)
        .where(SearchEntryRow.entry.in_(entries))
    )
    return session.scalars(query.order_by(SearchEntryRow.entry.desc())).all()


def _matches(entry: SearchEntry, question: Question) -> bool:
    if question.kind is Asked.LETTERS and sounds_like(entry.title, question.key):
        return True
    return contains(_whole(entry), question.text)


def _whole(entry: SearchEntry) -> str:
    """Return every text of an entry; a stroke keeps the end of one and the beginning of the next apart."""
    return "|".join((*entry.names, entry.title, *entry.bodies))


@cache
def _class_of(kind: Kind) -> type[Any]:
    """Return the record class of a kind; classes declare it, nobody keeps a list."""
    classes = (mapper.class_ for mapper in Base.registry.mappers)
    return next(one for one in classes if getattr(one, "__kind__", None) is kind)


def _number(session: Session, row: Recorded) -> int:
    """Return the row number of a record, the next one of its kind for a record not seen before."""
    known = session.scalar(select(SearchEntryRow.entry).where(SearchEntryRow.record == row.id))
    if known is not None:
        return known
    first = row.__kind__ * _SPAN
    newest = session.scalar(
        select(func.max(SearchEntryRow.entry)).where(
            SearchEntryRow.entry.between(first, first + _SPAN - 1)
        )
    )
    number = newest + 1 if newest else first + 1
    values = {"entry": number, "kind": int(row.__kind__), "record": row.id}
    session.execute(insert(SearchEntryRow).values(values))
    return number
