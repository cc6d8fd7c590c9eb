"""How a station or hub stands in the list: its name, the last contact, and one chip for what it waits for."""

from __future__ import annotations

from datetime import datetime

from db.bundle.exchange_contracts import PartnerStand
from db.bundle.partner_contracts import Comparing
from db.kernel.clock import local_date
from desktop.parts.painting import Tone
from desktop.parts.rows import RowFace
from desktop.parts.tag import TagFace
from desktop.tables.queue import QueueRow
from desktop.wording import formats
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_OPEN = QT_TRANSLATE_NOOP("StationRow", "{n} to decide")
_HELD = QT_TRANSLATE_NOOP("StationRow", "Bundles wait")
_ASIDE = QT_TRANSLATE_NOOP("StationRow", "Lies aside there")
_MISSED = QT_TRANSLATE_NOOP("StationRow", "No. {number} never came")
_SILENT = QT_TRANSLATE_NOOP("StationRow", "Silent for {n} d")
_AGO = QT_TRANSLATE_NOOP("StationRow", "{n} d ago")
_HERE = QT_TRANSLATE_NOOP("StationRow", "Received")
_KEY = QT_TRANSLATE_NOOP("StationRow", "Key to be handed over")
_NOTHING_YET = QT_TRANSLATE_NOOP("StationRow", "Nothing yet")
_NO_CONTACT = QT_TRANSLATE_NOOP("StationRow", "No contact yet")
_BARE = QT_TRANSLATE_NOOP("StationRow", "{when} · nothing changed")
_LAST = QT_TRANSLATE_NOOP("StationRow", "{when} · {n} changes")
_COMPARE = QT_TRANSLATE_NOOP("StationRow", "Code to compare")
_ASKED = QT_TRANSLATE_NOOP("StationRow", "Asks to be admitted")
_ANSWERED = QT_TRANSLATE_NOOP("StationRow", "Has answered")
_OTHERS = QT_TRANSLATE_NOOP("StationRow", "This station's own counters")
_BETWEEN = QT_TRANSLATE_NOOP("StationRow", "Written at two counters")

_FRESH = 3
"""Days after which a last contact is told as days ago."""

OTHERS = "others"
"""Key of the row for what is open between writers that are no partner."""


def row_of(one: PartnerStand, now: datetime, open_places: int, *, admits: bool) -> QueueRow:
    """Return a partner as the list of a desk shows it, of one that admits stations or of another."""
    chip = chip_of(one, now, open_places, admits=admits)
    return QueueRow(one.replica, RowFace("", one.name, _line(one, now), chip, has_lead=False))


def comparing_row(one: Comparing) -> QueueRow:
    """Return an enrolment that waits for two people to compare its code."""
    chip = TagFace(Tone.WARN, "key", say(_COMPARE))
    line = say(_ANSWERED if one.is_own else _ASKED)
    return QueueRow(one, RowFace("", one.name, line, chip, has_lead=False))


def others_row(open_places: int) -> QueueRow:
    """Return the row for what is open without any partner."""
    chip = TagFace(Tone.WARN, "git-merge", say(_OPEN, n=open_places))
    return QueueRow(OTHERS, RowFace("", say(_OTHERS), say(_BETWEEN), chip, has_lead=False))


def chip_of(one: PartnerStand, now: datetime, open_places: int, *, admits: bool) -> TagFace:
    """Return the one chip of a partner, the most pressing thing first."""
    if open_places:
        return TagFace(Tone.WARN, "git-merge", say(_OPEN, n=open_places))
    if one.held or one.aside:
        return TagFace(Tone.WARN, "archive", say(_HELD) if one.held else say(_ASIDE))
    if one.last_at is None:
        # Whoever admitted a station hands the answer over; for others it has just not written yet.
        waits = TagFace(Tone.NEUTRAL, "key", say(_KEY))
        return waits if admits else TagFace(Tone.OUTLINE, "clock", say(_NOTHING_YET))
    return _of_contact(one, (local_date(now) - local_date(one.last_at)).days)


def _of_contact(one: PartnerStand, days: int) -> TagFace:
    """Return the chip of a partner that has written and waits for nothing."""
    if one.is_silent:
        return TagFace(Tone.WARN, "clock", say(_SILENT, n=days))
    if one.missed:
        return TagFace(Tone.WARN, "clock", say(_MISSED, number=one.missed[-1]))
    if days >= _FRESH:
        return TagFace(Tone.OUTLINE, "clock", say(_AGO, n=days))
    return TagFace(Tone.OK, "circle-check", say(_HERE))


def _line(one: PartnerStand, now: datetime) -> str:
    if one.last_at is None:
        return say(_NO_CONTACT)
    mark = _LAST if one.last_count else _BARE
    return say(mark, when=formats.moment(one.last_at, now), n=one.last_count)
