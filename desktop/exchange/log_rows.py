"""How bundles that went out or came in stand in the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from db.bundle.conflict_contracts import OpenRecord
from db.bundle.exchange_contracts import Direction, LogLine, SentState
from desktop.parts.painting import Tone
from desktop.parts.timeline import TimelineEntry
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_CAME = QT_TRANSLATE_NOOP("ExchangeLog", "{n} changes came")
_WENT = QT_TRANSLATE_NOOP("ExchangeLog", "{n} changes went")
_CAME_EMPTY = QT_TRANSLATE_NOOP("ExchangeLog", "A bundle came")
_WENT_EMPTY = QT_TRANSLATE_NOOP("ExchangeLog", "A bundle of receipts went")
_NOTHING_NEW = QT_TRANSLATE_NOOP("ExchangeLog", "Nothing changed by it")
_MERGED = QT_TRANSLATE_NOOP("ExchangeLog", "All merged")
_SOME_OPEN = QT_TRANSLATE_NOOP("ExchangeLog", "{n} to decide when it came, the rest merged")
_SOME_HELD = QT_TRANSLATE_NOOP("ExchangeLog", "{n} parts lie aside")
_LOST = QT_TRANSLATE_NOOP(
    "ExchangeLog", "No. {lost} never arrived; its contents came with No. {number}"
)
_MISSED = QT_TRANSLATE_NOOP("ExchangeLog", "{told}; No. {numbers} never came here")
_ONE = QT_TRANSLATE_NOOP("ExchangeLog", "{n} changes · {when}")
_SEVERAL = QT_TRANSLATE_NOOP("ExchangeLog", "{n} changes · No. {numbers}")
_WITH = QT_TRANSLATE_NOOP("ExchangeLog", "came with No. {numbers}")
_HEAD = QT_TRANSLATE_NOOP("ExchangeLog", "Bundle No. {number} from {name}")
_HEADS = QT_TRANSLATE_NOOP("ExchangeLog", "{count} bundles from {name}")

_SENT_TONES = {SentState.RECEIVED: Tone.OK, SentState.OVERDUE: Tone.WARN, SentState.LOST: Tone.WARN}


def entry_of(one: LogLine, now: datetime) -> TimelineEntry:
    """Return a bundle as the log shows it."""
    time = formats.moment(one.at, now)
    if one.direction is Direction.SENT:
        state = one.state or SentState.PROVEN
        tone, mark = _SENT_TONES.get(state, Tone.NEUTRAL), _WENT if one.changes else _WENT_EMPTY
        verb = say(mark, n=one.changes)
        return TimelineEntry("package-export", tone, verb, one.station, time, _state_of(one, state))
    tone = Tone.WARN if one.conflicts or one.held or one.missed else Tone.OK
    verb = say(_CAME if one.changes else _CAME_EMPTY, n=one.changes)
    return TimelineEntry("package-import", tone, verb, one.station, time, outcome_of(one))


def _state_of(one: LogLine, state: SentState) -> str:
    if one.made_up_by:
        return say(_LOST, lost=one.number, number=one.made_up_by)
    return words.of(state)


def outcome_of(one: LogLine) -> str:
    """Return what became of a bundle that came in."""
    told = []
    if one.conflicts:
        told.append(say(_SOME_OPEN, n=one.conflicts))
    if one.held:
        told.append(say(_SOME_HELD, n=one.held))
    if not told:
        told.append(say(_MERGED) if one.changes else say(_NOTHING_NEW))
    said = formats.listed(tuple(told))
    if one.missed:
        numbers = formats.listed(tuple(map(str, one.missed)))
        return say(_MISSED, told=said, numbers=numbers)
    return said


def settled_of(one: LogLine) -> str:
    """Return what became of a bundle of which nothing is open any more."""
    return outcome_of(replace(one, conflicts=0, missed=()))


def headed(bundles: Sequence[LogLine], station: str) -> str:
    """Return which bundles something came with, for the head of the conflict desk."""
    if len(bundles) == 1:
        return say(_HEAD, number=bundles[0].number, name=bundles[0].station or station)
    names = {one.station for one in bundles}
    return say(_HEADS, count=len(bundles), name=names.pop() if len(names) == 1 else station)


def came_told(record: OpenRecord | None, beside: Sequence[OpenRecord]) -> str:
    """Return with which bundle a record came to be open, where those beside it came with others."""
    every = {each.bundle for one in beside for each in one.brought}
    bundles = tuple(dict.fromkeys(each.bundle for each in record.brought)) if record else ()
    if len(every) < 2 or not bundles:
        return ""
    if len({one.station for one in every}) > 1:
        return formats.listed(tuple(headed([one], one.station) for one in bundles))
    return say(_WITH, numbers=formats.listed(tuple(str(one.number) for one in bundles)))


def counted(bundles: Sequence[LogLine], now: datetime) -> str:
    """Return how much these bundles brought, and when, or which they are."""
    if not bundles:
        return ""
    changes = sum(one.changes for one in bundles)
    if len(bundles) == 1:
        when = formats.moment(bundles[0].at, now)
        return say(_ONE, when=when, n=changes)
    numbers = formats.listed(tuple(str(one.number) for one in bundles))
    return say(_SEVERAL, numbers=numbers, n=changes)
