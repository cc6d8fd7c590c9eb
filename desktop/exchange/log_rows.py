"""How bundles that went out or came in stand in the log."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from db.bundle.exchange_contracts import Direction, LogLine, SentState
from desktop.parts.painting import Tone
from desktop.parts.timeline import TimelineEntry
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_CAME = QT_TRANSLATE_NOOP("ExchangeLog", "{n} entries came")
_WENT = QT_TRANSLATE_NOOP("ExchangeLog", "{n} entries went")
_NOTHING_NEW = QT_TRANSLATE_NOOP("ExchangeLog", "Nothing new in it")
_MERGED = QT_TRANSLATE_NOOP("ExchangeLog", "All merged")
_SOME_OPEN = QT_TRANSLATE_NOOP("ExchangeLog", "{merged} merged, {n} to decide")
_SOME_HELD = QT_TRANSLATE_NOOP("ExchangeLog", "{n} parts lie aside")
_COUNT = QT_TRANSLATE_NOOP("ExchangeLog", "{n} entries, {merged} merged by themselves")

_SENT_TONES = {SentState.RECEIVED: Tone.OK, SentState.OVERDUE: Tone.WARN}


def entry_of(one: LogLine, now: datetime) -> TimelineEntry:
    """Return a bundle as the log shows it."""
    time = formats.moment(one.at, now)
    if one.direction is Direction.SENT:
        state = one.state or SentState.PROVEN
        tone, verb = _SENT_TONES.get(state, Tone.NEUTRAL), say(_WENT, n=one.operations)
        return TimelineEntry("package-export", tone, verb, one.station, time, words.of(state))
    tone, verb = Tone.WARN if one.conflicts or one.held else Tone.OK, say(_CAME, n=one.operations)
    return TimelineEntry("package-import", tone, verb, one.station, time, outcome_of(one))


def outcome_of(one: LogLine) -> str:
    """Return what became of a bundle that came in."""
    told = []
    if one.conflicts:
        told.append(say(_SOME_OPEN, merged=max(one.operations - one.conflicts, 0), n=one.conflicts))
    if one.held:
        told.append(say(_SOME_HELD, n=one.held))
    if not told:
        told.append(say(_MERGED) if one.operations else say(_NOTHING_NEW))
    return formats.listed(tuple(told))


def settled_of(one: LogLine) -> str:
    """Return what became of a bundle of which nothing is open any more."""
    return outcome_of(replace(one, conflicts=0))


def counted(one: LogLine) -> str:
    """Return how much of a bundle went in by itself, for the head of the conflict desk."""
    return say(_COUNT, n=one.operations, merged=max(one.operations - one.conflicts, 0))
