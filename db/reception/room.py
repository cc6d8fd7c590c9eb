"""The waiting queue and the unfinished forms of this counter, as a service."""

from __future__ import annotations

from datetime import date

from db.accounts.rules import Permission, check_permitted
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.kinds import Action, Kind, Saved
from db.reception import waiting
from db.reception.queue_contracts import Draft, WaitingTicket
from db.storage.unit_of_work import UnitOfWork


class WaitingRoom:
    """Who waits, and which forms are begun."""

    def __init__(self, work: UnitOfWork, *, clock: Clock, counter: int) -> None:
        self._work = work
        self._clock = clock
        self._counter = counter

    def waiting(self, actor: Actor) -> tuple[WaitingTicket, ...]:
        """Return who waits today."""
        check_permitted(actor, Permission.REGISTER)
        with self._work.reading() as session:
            return waiting.waiting(session, self._today(), counter=self._counter)

    def draw_ticket(self, actor: Actor, name: str = "") -> Saved[WaitingTicket]:
        """Give the next number of the day."""
        check_permitted(actor, Permission.REGISTER)
        with self._work.writing(actor, Action.TICKET_DRAWN) as work:
            work.kinds.add(Kind.TICKET)
            now = self._clock.now()
            return work.saved(waiting.draw(work.session, name, now, counter=self._counter))

    def keep_draft(self, actor: Actor, draft: Draft) -> None:
        """Keep an unfinished form as it stands."""
        check_permitted(actor, Permission.REGISTER)
        with self._work.writing(actor, Action.TICKET_CHANGED) as work:
            waiting.keep(work.session, draft)

    def drafts(self, actor: Actor) -> tuple[Draft, ...]:
        """Return every unfinished form, oldest first."""
        check_permitted(actor, Permission.REGISTER)
        with self._work.reading() as session:
            return waiting.drafts(session)

    def drop_draft(self, actor: Actor, ticket: str) -> None:
        """Forget an unfinished form."""
        check_permitted(actor, Permission.REGISTER)
        with self._work.writing(actor, Action.TICKET_CHANGED) as work:
            waiting.drop(work.session, ticket)

    def _today(self) -> date:
        return local_date(self._clock.now())
