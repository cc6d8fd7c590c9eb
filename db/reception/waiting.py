"""The queue of tickets and the unfinished forms of this counter; neither enters the journal."""

from __future__ import annotations

import json
from datetime import date, datetime

import msgspec
from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.orm import Session

from db.kernel.clock import local_date, start_of_day
from db.people.rules import NAME_LIMIT, clean_name
from db.reception.queue_contracts import Draft, WaitingTicket
from db.reception.records import DraftRow, TicketRow
from db.reception.tickets import place_of, ticket_key, ticket_number
from db.storage.prepared import Prepared


def draw(session: Session, name: str, now: datetime, *, counter: int) -> WaitingTicket:
    """Add the next ticket of the day."""
    name = clean_name(name)[:NAME_LIMIT]
    day = local_date(now)
    newest = session.scalar(select(func.max(TicketRow.position)).where(TicketRow.day == day))
    position = (newest or 0) + 1
    session.add(TicketRow(day=day, position=position, name=name, since=now, done=False))
    return WaitingTicket(ticket_number(counter, position), name, "", now, busy=False)


def waiting(session: Session, today: date, *, counter: int) -> tuple[WaitingTicket, ...]:
    """Return who waits today, in the order of their tickets; an open form gives name and title."""
    forms = {draft.ticket: draft for draft in drafts(session)}
    rows = session.scalars(
        select(TicketRow)
        .where(TicketRow.day == today, TicketRow.done.is_(False))
        .order_by(TicketRow.position)
    )
    return tuple(_waiting(row, forms, counter=counter) for row in rows)


def finish(session: Session, ticket: str, today: date, *, counter: int, done: bool = True) -> None:
    """Take a ticket of this counter out of its queue, or put it back when a registration is undone."""
    place = place_of(ticket, today, counter=counter)
    row = session.get(TicketRow, place) if place else None
    if row is not None:
        row.done = done


def forget(session: Session, ticket: str, today: date, *, counter: int) -> None:
    """Leave no name, and no time but the day, on the ticket of a visitor who wishes to stay unknown (R-54)."""
    place = place_of(ticket, today, counter=counter)
    row = session.get(TicketRow, place) if place else None
    if row is not None:
        row.name, row.since = "", start_of_day(row.since)


def keep(session: Session, draft: Draft) -> None:
    """Keep a form as it stands; the newest state of a ticket replaces the one before."""
    row = session.get(DraftRow, draft.ticket)
    # Whatever was typed so far comes back, half a pair of surrogates too, which msgspec would refuse.
    content = json.dumps(draft.content, default=msgspec.to_builtins).encode()
    if row is None:
        session.add(DraftRow(ticket=draft.ticket, content=content, saved_at=draft.saved_at))
    else:
        row.content, row.saved_at = content, draft.saved_at


def drafts(session: Session) -> tuple[Draft, ...]:
    """Return every unfinished form, oldest first."""
    rows = session.scalars(select(DraftRow).order_by(DraftRow.saved_at))
    return tuple(Draft(row.ticket, json.loads(row.content), row.saved_at) for row in rows)


def drop(session: Session, ticket: str) -> None:
    """Forget the form of a ticket: it was registered, or cleared on purpose."""
    _DROP.run(session, ticket=ticket)


_DROP = Prepared(delete(DraftRow).where(DraftRow.ticket == bindparam("ticket")))


def _waiting(row: TicketRow, forms: dict[str, Draft], *, counter: int) -> WaitingTicket:
    number = ticket_number(counter, row.position)
    draft = forms.get(ticket_key(number, row.day))
    content = draft.content if draft else {}
    name = str(content.get("name") or row.name)
    return WaitingTicket(
        number, name, str(content.get("title") or ""), row.since, draft is not None
    )
