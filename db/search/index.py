"""The one index over all features: kept in the flush that changes a record, asked by whatever was typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, event, insert, select, text
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
_CANDIDATES = 400
_DERIVED = {UNRECORDED: "the index is derived from the records"}


class SearchIndex:
    """Keeps and asks the index of one workspace."""

    def attach(self, session_class: type[Session]) -> None:
        """Hear every flush of these sessions."""
        event.listen(session_class, "before_flush", self._before_flush)

    def find(
        self, session: Session, typed: str, kinds: Sequence[Kind], *, limit: int
    ) -> tuple[UUID, ...]:
        """Return the records that what was typed leads to: by key first, then by text, newest first."""
        question = read(typed)
        if question.kind is Asked.NOTHING:
            return ()
        found: dict[UUID, None] = {}
        for record in self._answers(session, question, kinds, limit=limit):
            found[record] = None
            if len(found) >= limit:
                break
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
        keys = [{"key": key, "entry": number} for key in sorted(set(_keys(entry)))]
        if keys:
            session.execute(insert(SearchKeyRow), keys)
        tokens = " ".join(_tokens(entry))
        session.execute(
            text(statements.PUT), {"row": number, "tokens": tokens}, execution_options=_DERIVED
        )

    def _answers(
        self, session: Session, question: Question, kinds: Sequence[Kind], *, limit: int
    ) -> Iterator[UUID]:
        numbers = [int(kind) for kind in kinds]
        for low, high in _ranges(question):
            yield from _by_key(session, low, high, numbers, limit=limit)
        yield from self._by_text(session, question, numbers)

    def _by_text(
        self, session: Session, question: Question, kinds: Sequence[int]
    ) -> Iterator[UUID]:
        """Ask the full-text table and check every candidate against the record's own words."""
        for expression in _expressions(question):
            rows = session.execute(
                text(statements.ASK),
                {"expression": expression, "limit": _CANDIDATES},
                execution_options=_DERIVED,
            )
            entries = [row[0] for row in rows]
            for kind, record in _records(session, entries, kinds):
                if _matches(session, kind, record, question):
                    yield record


def _ranges(question: Question) -> Iterator[tuple[str, str]]:
    key = question.key[:_KEY_LENGTH]
    if question.kind is Asked.DIGITS:
        yield prefix_range(_NUMBER + key)
        if len(key) >= _SHORTEST_TAIL:
            yield prefix_range(_TAIL + key[::-1])
        return
    if question.kind is Asked.LETTERS:
        yield prefix_range(_READING + key)
    yield prefix_range(_NAME + key)
    yield prefix_range(_NUMBER + key)


def _expressions(question: Question) -> Iterator[str]:
    if question.kind is Asked.LETTERS and (sounds := sound_expression(question)):
        yield sounds
    if plain := match_expression(question.text):
        yield plain


def _by_key(
    session: Session, low: str, high: str, kinds: Sequence[int], *, limit: int
) -> Sequence[UUID]:
    query = (
        select(SearchEntryRow.record)
        .join(SearchKeyRow, SearchKeyRow.entry == SearchEntryRow.entry)
        .where(SearchKeyRow.key >= low, SearchKeyRow.key < high, SearchEntryRow.kind.in_(kinds))
        .order_by(SearchKeyRow.key, SearchEntryRow.entry.desc())
        .limit(limit)
    )
    return session.scalars(query).all()


def _records(
    session: Session, entries: Sequence[int], kinds: Sequence[int]
) -> Iterator[tuple[int, UUID]]:
    """Yield kind and record of these row numbers, newest first."""
    query = select(SearchEntryRow.kind, SearchEntryRow.record).where(
        SearchEntryRow.entry.in_(entries), SearchEntryRow.kind.in_(kinds)
    )
    for kind, record in session.execute(query.order_by(SearchEntryRow.entry.desc())):
        yield kind, record


def _matches(session: Session, kind: int, record: UUID, question: Question) -> bool:
    row = session.get(_class_of(kind), record)
    if row is None:
        return False
    entry: SearchEntry = row.search_entry()
    if question.kind is Asked.LETTERS and sounds_like(entry.title, question.key):
        return True
    whole = " ".join((*entry.names, entry.title, entry.body, *entry.numbers))
    return contains(whole, question.text)


def _class_of(kind: int) -> type[Any]:
    """Return the record class of a kind; classes declare it, nobody keeps a list."""
    classes = (mapper.class_ for mapper in Base.registry.mappers)
    return next(one for one in classes if getattr(one, "__kind__", None) == kind)


def _number(session: Session, row: Recorded) -> int:
    """Return the row number of a record, a new one for a record not seen before."""
    known = session.scalar(select(SearchEntryRow.entry).where(SearchEntryRow.record == row.id))
    if known is not None:
        return known
    values = {"kind": int(row.__kind__), "record": row.id}
    made = session.execute(insert(SearchEntryRow).values(values).returning(SearchEntryRow.entry))
    return int(made.scalar_one())


def _keys(entry: SearchEntry) -> Iterator[str]:
    for name in entry.names:
        yield from (_READING + key[:_KEY_LENGTH] for key in reading_keys(name))
        plain = normal(name)[:_KEY_LENGTH]
        yield from (_NAME + plain[start:] for start in range(len(plain)))
    for number in entry.numbers:
        yield _NUMBER + normal(number)[:_KEY_LENGTH]
    for tail in entry.tails:
        if tail:
            yield _TAIL + normal(tail)[:_KEY_LENGTH][::-1]


def _tokens(entry: SearchEntry) -> Iterator[str]:
    yield index_tokens(" ".join((*entry.names, entry.title, entry.body)))
    yield from sound_tokens(entry.title)
