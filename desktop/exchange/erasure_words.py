"""What an erasure takes away, and how far a hub's word of it has come, in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from db.bundle.erasure_contracts import ErasureLine, ErasureRequest, HeldCount, OrderedErasure
from db.kernel.kinds import Kind
from desktop.wording import formats, words
from desktop.wording.field_words import field_word
from desktop.wording.held_words import counted
from desktop.wording.marks import QT_TRANSLATE_NOOP, Mark, say

_NAMED = QT_TRANSLATE_NOOP("ErasureWords", "{kind}: {title}")
_ASKED = QT_TRANSLATE_NOOP("ErasureWords", "Erased at {station}, {when}")
_REASON = QT_TRANSLATE_NOOP("ErasureWords", "Reason: {reason}")
_SOMEBODY = QT_TRANSLATE_NOOP("ErasureWords", "a station not known here")
_GOES = QT_TRANSLATE_NOOP("ErasureWords", "To be erased at all stations: {what}")
_WENT = QT_TRANSLATE_NOOP("ErasureWords", "Erased: {what}")
_WHOLE = QT_TRANSLATE_NOOP("ErasureWords", "all that this record says")
_NEWER = QT_TRANSLATE_NOOP("ErasureWords", "fields that this version does not know")
_RECORDS = QT_TRANSLATE_NOOP("ErasureWords", "{n} records")
_OF_KIND = QT_TRANSLATE_NOOP("ErasureWords", "{kind}: {what}")
_ORDERED = QT_TRANSLATE_NOOP("ErasureWords", "{ticket}, ordered {when} by {who}")
_REACHED = QT_TRANSLATE_NOOP("ErasureWords", "Erased there too: {stations}")
_AWAITED = QT_TRANSLATE_NOOP("ErasureWords", "No receipt yet: {stations}")
_EVERYWHERE = QT_TRANSLATE_NOOP("ErasureWords", "Erased at all {n} stations")
_ASKS = QT_TRANSLATE_NOOP(
    "ErasureWords",
    "{name} wants to have {what} of {whose} erased at all stations, by {ticket}. It cannot be taken back.",
)
_ASKS_MANY = QT_TRANSLATE_NOOP(
    "ErasureWords",
    "{name} wants to have one request erased at all stations, by {ticket}: {whose}. It cannot be taken back.",
)

_Asked = ErasureRequest | OrderedErasure


def whose(one: _Asked) -> str:
    """Return of whom or what something is erased; of what was ordered nobody needs the name any more."""
    titled = [line for line in one.lines if line.title]
    for kind in (Kind.PERSON, Kind.VISIT):
        for line in titled:
            if line.kind is kind:
                return named(line)
    return named(titled[0]) if titled else counted(_by_kind(one.lines))


def named(line: ErasureLine) -> str:
    """Return a record by its kind and what people call it."""
    kind = words.of(line.kind)
    return say(_NAMED, kind=kind, title=line.title) if line.title else kind


def what(line: ErasureLine) -> str:
    """Return what goes of one record."""
    if line.is_whole:
        return say(_WHOLE)
    fields = tuple(dict.fromkeys(field_word(line.kind, name) for name in line.fields))
    return formats.listed(fields) if fields else say(_NEWER)


def asked_told(one: ErasureRequest, now: datetime) -> Iterator[str]:
    """Yield what is said of a request that waits for the hub's word."""
    station = one.station or say(_SOMEBODY)
    yield say(_ASKED, station=station, when=formats.moment(one.asked_at, now))
    if one.reason:
        yield say(_REASON, reason=one.reason)
    yield from _goes(one, _GOES)


def ordered_told(one: OrderedErasure, now: datetime) -> Iterator[str]:
    """Yield what is said of one that was ordered, station by station."""
    who, when = formats.listed(one.by), formats.moment(one.ordered_at, now)
    yield say(_ORDERED, ticket=one.ticket, when=when, who=who)
    yield from _goes(one, _WENT)
    if one.reached and not one.awaited:
        yield say(_EVERYWHERE, n=len(one.reached))
        return
    parts = ((_REACHED, one.reached), (_AWAITED, one.awaited))
    yield from (say(mark, stations=formats.listed(names)) for mark, names in parts if names)


def question(one: ErasureRequest, ticket: str, name: str) -> str:
    """Return what a second person is asked to agree to."""
    if len(one.lines) == 1:
        (line,) = one.lines
        return say(_ASKS, name=name, what=what(line), whose=named(line), ticket=ticket)
    told = counted(_by_kind(one.lines))
    return say(_ASKS_MANY, name=name, whose=told, ticket=ticket)


def _goes(one: _Asked, mark: Mark) -> Iterator[str]:
    """Yield what goes: of one record its fields, of several a line for each kind."""
    if len(one.lines) == 1:
        yield say(mark, what=what(one.lines[0]))
        return
    yield say(mark, what=say(_RECORDS, n=len(one.lines)))
    for found in _by_kind(one.lines):
        said = dict.fromkeys(what(line) for line in one.lines if line.kind is found.kind)
        yield say(_OF_KIND, kind=counted([found]), what=formats.listed(tuple(said)))


def _by_kind(lines: Iterable[ErasureLine]) -> list[HeldCount]:
    counts = Counter(line.kind for line in lines)
    return [HeldCount(kind, n) for kind, n in sorted(counts.items())]
