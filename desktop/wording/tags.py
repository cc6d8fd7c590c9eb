"""How states look as tags: tone, icon and word together (design language §5.5)."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from db.calendar.deadlines import Lateness
from db.reception.codes import MatterState
from db.reception.contracts import MatterLine
from db.reception.queue_contracts import WaitingTicket
from desktop.wording import formats, words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say


class TagWords(NamedTuple):
    """Tone, icon name and text of a tag, in the order in which ``desktop.parts.tag`` takes them."""

    tone: str
    icon: str
    text: str


_STATES = {
    MatterState.REGISTERED: ("neutral", "circle-dashed"),
    MatterState.TRIAGED: ("neutral", "circle-dashed"),
    MatterState.ASSIGNED: ("info", "arrow-forward-up"),
    MatterState.SIGNED: ("info", "checks"),
    MatterState.IN_PROGRESS: ("info", "progress"),
    MatterState.ANSWERED_ON_SITE: ("ok", "message-2"),
    MatterState.REPLIED: ("ok", "message-2"),
    MatterState.CLOSED: ("outline", "circle-check"),
    MatterState.VOID: ("outline", "arrow-back-up"),
    MatterState.NOT_ACCEPTED: ("outline", "ban"),
    MatterState.ESCALATED: ("info", "upload"),
    MatterState.CONVERTED: ("info", "link"),
    MatterState.RETURNED: ("warn", "arrow-back-up"),
    MatterState.EXTENSION_PENDING: ("warn", "hourglass"),
    MatterState.FED_BACK: ("ok", "phone-call"),
    MatterState.RATED: ("ok", "star"),
    MatterState.REOPENED: ("warn", "refresh"),
    MatterState.TRACKING: ("info", "clock"),
    MatterState.ARCHIVED: ("outline", "archive"),
    MatterState.MERGED: ("outline", "git-merge"),
    MatterState.WITHDRAWN: ("outline", "arrow-back-up"),
}
_DUE_SOON = QT_TRANSLATE_NOOP("Tag", "Due in {n} d")
_DUE_TODAY = QT_TRANSLATE_NOOP("Tag", "Due today")
_OVERDUE = QT_TRANSLATE_NOOP("Tag", "{n} d late")
_PROMISE_OVERDUE = QT_TRANSLATE_NOOP("Tag", "Promise {n} d late")
_DRAFT = QT_TRANSLATE_NOOP("Tag", "Filling in")
_STATE_IS = QT_TRANSLATE_NOOP("Tag", "state {text}")


def of_state(state: MatterState) -> TagWords:
    """Return the tag of a state, as the detail header shows it."""
    tone, icon = _STATES[state]
    return TagWords(tone, icon, words.of(state))


def of_deadline(lateness: Lateness, days_left: int, *, is_promise: bool = False) -> TagWords | None:
    """Return the lateness tag, None while nothing is urgent; it says whether an answer or a promise is late."""
    if lateness is Lateness.OVERDUE:
        late = _PROMISE_OVERDUE if is_promise else _OVERDUE
        return TagWords("bad", "alert-circle", say(late, n=max(1, -days_left)))
    if lateness is Lateness.DUE_SOON:
        text = say(_DUE_SOON, n=days_left) if days_left > 0 else say(_DUE_TODAY)
        return TagWords("warn", "alarm", text)
    return None


def of_matter(
    state: MatterState, lateness: Lateness, days_left: int, *, is_promise: bool = False
) -> TagWords:
    """Return the one tag of a list row; lateness replaces the state."""
    return of_deadline(lateness, days_left, is_promise=is_promise) or of_state(state)


def of_line(line: MatterLine) -> TagWords:
    """Return the one tag of a matter in a list."""
    return of_matter(line.state, line.lateness, line.days_left, is_promise=line.is_promise)


def of_ticket(ticket: WaitingTicket, now: datetime) -> TagWords:
    """Return the tag of a waiting person: being registered, or how long the wait is (plain text)."""
    if ticket.busy:
        return TagWords("info", "pencil", say(_DRAFT))
    return TagWords("plain", "hourglass", formats.waited(ticket.since, now))


def read_aloud(tag: TagWords) -> str:
    """Return a tag for screen readers: ``状态 办理中``."""
    return say(_STATE_IS, text=tag.text)
