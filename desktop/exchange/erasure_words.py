"""What an erasure takes away, and how far a hub's word of it has come, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from db.bundle.erasure_contracts import ErasureLine, OrderedErasure
from desktop.wording import formats, words
from desktop.wording.field_words import field_word
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_NAMED = QT_TRANSLATE_NOOP("ErasureWords", "{kind}: {title}")
_ASKED = QT_TRANSLATE_NOOP("ErasureWords", "Erased at {station}, {when}")
_SOMEBODY = QT_TRANSLATE_NOOP("ErasureWords", "a station not known here")
_GOES = QT_TRANSLATE_NOOP("ErasureWords", "To be erased at all stations: {what}")
_WENT = QT_TRANSLATE_NOOP("ErasureWords", "Erased: {what}")
_WHOLE = QT_TRANSLATE_NOOP("ErasureWords", "all that this record says")
_NEWER = QT_TRANSLATE_NOOP("ErasureWords", "fields that this version does not know")
_ORDERED = QT_TRANSLATE_NOOP("ErasureWords", "{ticket}, ordered {when} by {who}")
_REACHED = QT_TRANSLATE_NOOP("ErasureWords", "Erased there too: {stations}")
_AWAITED = QT_TRANSLATE_NOOP("ErasureWords", "No receipt yet: {stations}")
_EVERYWHERE = QT_TRANSLATE_NOOP("ErasureWords", "Erased at all {n} stations")
_ASKS = QT_TRANSLATE_NOOP(
    "ErasureWords",
    "{name} wants to have {what} of {whose} erased at all stations, by {ticket}. It cannot be taken back.",
)


def whose(one: ErasureLine | OrderedErasure) -> str:
    """Return of which record something is erased; of one that was ordered nobody needs the name any more."""
    kind = words.of(one.kind)
    title = one.title if isinstance(one, ErasureLine) else ""
    return say(_NAMED, kind=kind, title=title) if title else kind


def what(one: ErasureLine | OrderedErasure) -> str:
    """Return what goes."""
    if one.is_whole:
        return say(_WHOLE)
    named = tuple(dict.fromkeys(field_word(one.kind, name) for name in one.fields))
    return formats.listed(named) if named else say(_NEWER)


def asked_told(one: ErasureLine, now: datetime) -> Iterator[str]:
    """Yield what is said of an erasure that waits for the hub's word."""
    station = one.station or say(_SOMEBODY)
    yield say(_ASKED, station=station, when=formats.moment(one.asked_at, now))
    yield say(_GOES, what=what(one))


def ordered_told(one: OrderedErasure, now: datetime) -> Iterator[str]:
    """Yield what is said of one that was ordered, station by station."""
    who, when = formats.listed(one.by), formats.moment(one.ordered_at, now)
    yield say(_ORDERED, ticket=one.ticket, when=when, who=who)
    yield say(_WENT, what=what(one))
    if one.reached and not one.awaited:
        yield say(_EVERYWHERE, n=len(one.reached))
        return
    parts = ((_REACHED, one.reached), (_AWAITED, one.awaited))
    yield from (say(mark, stations=formats.listed(names)) for mark, names in parts if names)


def question(one: ErasureLine, ticket: str, name: str) -> str:
    """Return what a second person is asked to agree to."""
    return say(_ASKS, name=name, what=what(one), whose=whose(one), ticket=ticket)
