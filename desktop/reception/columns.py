"""What lists of reception say about a matter or a waiting person, without drawing it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from db.kernel.clock import local_date
from db.reception.contracts import MatterLine
from db.reception.queue_contracts import QueueView, WaitingTicket
from desktop.wording import formats, tags
from desktop.wording.marks import QT_TRANSLATE_NOOP, say
from desktop.wording.secrecy_words import ERASED, shown_title
from desktop.wording.tags import TagWords

ANONYMOUS = QT_TRANSLATE_NOOP("Queue", "Prefers not to be named")
CONFIDENTIAL = QT_TRANSLATE_NOOP("Queue", "Kept confidential")
NAMELESS = QT_TRANSLATE_NOOP("Queue", "No name given")
NO_TITLE = QT_TRANSLATE_NOOP("Queue", "(no request yet)")
_SPOKEN = QT_TRANSLATE_NOOP("Queue", "{lead}, {name}, {line}, {tag}")
_SPOKEN_DUE = QT_TRANSLATE_NOOP("Queue", "{lead}, {name}, {line}, {tag}, reply by {on}")
_FULL_LINE = QT_TRANSLATE_NOOP("Queue", "{number} {name}\n{line}")


class RowWords(NamedTuple):
    """A list row of 66 pixels in words: number, name, second line, tag; whole and as it is read."""

    lead: str
    name: str
    line: str
    tag: TagWords
    tip: str
    spoken: str


def visitor_name(line: MatterLine) -> str:
    """Return who came, or why no name stands there."""
    if line.is_erased and not line.visitor:
        return say(ERASED)
    if line.confidential:
        return say(CONFIDENTIAL)
    if line.anonymous:
        return say(ANONYMOUS)
    return line.visitor or say(NAMELESS)


def of_ticket(ticket: WaitingTicket, now: datetime) -> RowWords:
    """Return the row of somebody who waits."""
    tag = tags.of_ticket(ticket, now)
    name, line = ticket.name or say(NAMELESS), ticket.title or say(NO_TITLE)
    spoken = say(_SPOKEN, lead=ticket.number, name=name, line=line, tag=tag.text)
    tip = say(_FULL_LINE, number=ticket.number, name=name, line=line)
    return RowWords(ticket.number, name, line, tag, tip, spoken)


def of_matter(line: MatterLine, now: datetime, view: QueueView) -> RowWords:
    """Return the row of a matter; today's carry the ticket that was called out, others their number."""
    short, year = formats.short_number(line.number), formats.of_year(line.number, local_date(now))
    lead = line.ticket if view is QueueView.TODAY and line.ticket else short
    tag = tags.of_line(line)
    name = visitor_name(line)
    # Below the name there is room for the year: half of 〔2025〕28 would be another number.
    title = year + shown_title(line)
    words = {"lead": lead, "name": name, "line": title, "tag": tags.read_aloud(tag)}
    if line.due_on is None:
        spoken = say(_SPOKEN, **words)
    else:
        on = formats.deadline(line.due_on, local_date(now))
        spoken = say(_SPOKEN_DUE, on=on, **words)
    tip = say(_FULL_LINE, number=line.number, name=name, line=shown_title(line))
    return RowWords(lead, name, title, tag, tip, spoken)
