"""How events and people on rosters read: tags, rows, the columns of who came."""

from __future__ import annotations

from datetime import date

from db.events.codes import EventState, Presence
from db.events.contracts import EventLine, InvitationLine
from desktop.parts.rows import RowFace
from desktop.parts.tag import TagFace
from desktop.tables.column import Column
from desktop.tables.queue import QueueRow
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say
from desktop.wording.tags import TagWords

_STATES = {
    EventState.PLANNED: ("outline", "clock"),
    EventState.NOTIFIED: ("outline", "clock"),
    EventState.SIGN_IN_OPEN: ("ok", "circle-dot"),
    EventState.RUNNING: ("info", "progress"),
    EventState.FINISHED: ("outline", "circle-check"),
    EventState.MINUTES_DONE: ("ok", "circle-check"),
    EventState.ARCHIVED: ("outline", "archive"),
    EventState.POSTPONED: ("warn", "hourglass"),
    EventState.CANCELLED: ("outline", "ban"),
}
_CAME = QT_TRANSLATE_NOOP("EventFaces", "{came}/{expected}")
_EXPECTED = QT_TRANSLATE_NOOP("EventFaces", "{expected} expected")
_WALK_IN = QT_TRANSLATE_NOOP("EventFaces", "Walk-in")
_LATE = QT_TRANSLATE_NOOP("EventFaces", "Late")
_EARLY = QT_TRANSLATE_NOOP("EventFaces", "Left early")
_MADE_UP = QT_TRANSLATE_NOOP("EventFaces", "Noted afterwards")
_STANDS_IN = QT_TRANSLATE_NOOP("EventFaces", "Stands in")
_OFF = QT_TRANSLATE_NOOP("EventFaces", "Left {time}")


def tag_of(state: EventState) -> TagFace:
    """Return the tag of a state."""
    return TagFace(*_STATES[state], words.of(state))


def when(line: EventLine, today: date) -> str:
    """Return day, hours and place of an event."""
    said = f"{formats.day_and_weekday(line.day, today)} {line.starts}\u2013{line.ends}"
    return f"{said} · {line.place}" if line.place else said


def row_of(line: EventLine, today: date) -> QueueRow:
    """Return an event as the list shows it: when, where, and how many came of how many."""
    counts = line.counts
    if line.state in {EventState.PLANNED, EventState.NOTIFIED, EventState.POSTPONED}:
        told = say(_EXPECTED, expected=counts.expected)
    else:
        told = say(_CAME, came=counts.came, expected=counts.expected)
    parts = f"{formats.day(line.day, today)} {line.starts}", line.place, told
    face = RowFace(
        "", line.title, " · ".join(one for one in parts if one), tag_of(line.state), has_lead=False
    )
    return QueueRow(line.id, face)


def unit_of(line: InvitationLine) -> str:
    """Return the unit or group of somebody, whichever is told."""
    return " · ".join(dict.fromkeys(one for one in (line.unit, line.group) if one))


def as_what(line: InvitationLine) -> str:
    """Return as what somebody comes: deputies by their level."""
    if line.level is not None:
        return words.of(line.level)
    return words.of(line.role)


def mark_of(line: InvitationLine) -> TagWords | None:
    """Return what is out of the ordinary with somebody, None for nothing."""
    if line.made_up_by:
        return TagWords("warn", "pencil", say(_MADE_UP))
    if line.left_at is not None:
        tone = "warn" if line.left_early else "outline"
        told = say(_EARLY) if line.left_early else say(_OFF, time=formats.clock(line.left_at))
        return TagWords(tone, "logout", told)
    if line.is_walk_in:
        return TagWords("info", "user-plus", say(_WALK_IN))
    if line.is_late:
        return TagWords("warn", "clock", say(_LATE))
    if line.substitute_for is not None:
        return TagWords("info", "users", say(_STANDS_IN))
    return presence_of(line)


def presence_of(line: InvitationLine) -> TagWords | None:
    """Return the tag of somebody who did not come."""
    if line.presence is Presence.ON_LEAVE:
        return TagWords("neutral", "calendar", words.of(line.presence))
    if line.presence is Presence.ABSENT:
        return TagWords("warn", "circle-x", words.of(line.presence))
    return None


def columns() -> tuple[Column[InvitationLine], ...]:
    """Return the columns: number, name, as what, unit, time, how."""
    return (
        Column(QT_TRANSLATE_NOOP("EventColumns", "No."), lambda line: line.serial, width=52, keeps_width=True),
        Column(QT_TRANSLATE_NOOP("EventColumns", "Name"), lambda line: line.name, width=130),
        Column(QT_TRANSLATE_NOOP("EventColumns", "As"), as_what, width=112),
        Column(QT_TRANSLATE_NOOP("EventColumns", "Unit or group"), unit_of, width=150, stretches=True),
        Column(
            QT_TRANSLATE_NOOP("EventColumns", "Signed in"), lambda line: line.arrived_at,
            lambda at: formats.clock(at) if at else "", width=84, keeps_width=True,
        ),
        Column(
            QT_TRANSLATE_NOOP("EventColumns", "How"), lambda line: line.method,
            lambda method: words.of(method) if method else "", width=76,
        ),
        Column(
            QT_TRANSLATE_NOOP("EventColumns", "Remark"), lambda line: line,
            lambda _line: "", width=112, tag=mark_of, keeps_width=True,
        ),
    )  # fmt: skip


def spoken(line: InvitationLine) -> str:
    """Return somebody as a screen reader says them."""
    parts = line.name, as_what(line), unit_of(line), line.phone
    return "，".join(one for one in parts if one)
