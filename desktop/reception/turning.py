"""What is said when a ticket is drawn, when the counter turns to another person (F3), or a call comes between."""

from __future__ import annotations

from db.reception.queue_contracts import WaitingTicket
from db.reception.tickets import number_of
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

_DRAWN = QT_TRANSLATE_NOOP("Counter", "Ticket {number}")
_DRAWN_FOR = QT_TRANSLATE_NOOP("Counter", "Ticket {number} for {name}")
_TURNED = QT_TRANSLATE_NOOP("Counter", "{left} is put aside, now {next}")
_PUT_ASIDE = QT_TRANSLATE_NOOP("Counter", "{left} is put aside, the form is free for who comes")
_WAITS_ON = QT_TRANSLATE_NOOP("Counter", "{next} waits on; the form is for who called or wrote")
_NEXT = QT_TRANSLATE_NOOP("Counter", "Now {next}")
_NOBODY = QT_TRANSLATE_NOOP("Counter", "Nobody else waits; register at once, or draw a ticket (F4)")


def drawn(ticket: WaitingTicket) -> str:
    """Return what is said of a ticket that was drawn."""
    if ticket.name:
        return say(_DRAWN_FOR, number=ticket.number, name=ticket.name)
    return say(_DRAWN, number=ticket.number)


def turned(kept: str, name: str, following: WaitingTicket | None) -> str:
    """Return whose form was put aside, under which ticket, and who is served now."""
    left = f"{number_of(kept)} {name}".strip()
    if following is None:
        return say(_PUT_ASIDE, left=left) if kept else say(_NOBODY)
    coming = f"{following.number} {following.name}".strip()
    return say(_TURNED, left=left, next=coming) if kept else say(_NEXT, next=coming)


def waits_on(ticket: WaitingTicket) -> str:
    """Return what is said when a call or a letter comes before the next one who waits."""
    return say(_WAITS_ON, next=f"{ticket.number} {ticket.name}".strip())
