"""Unfinished forms on their way to the disk: the newest state of each wins, one write at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from db.accounts.rules import Permission, may
from db.kernel.clock import local_date
from db.kernel.errors import StationError
from db.reception.queue_contracts import Draft, WaitingTicket
from db.reception.tickets import ticket_key
from desktop.reception import compose

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

Content = Mapping[str, object]
WALK_IN = ""
"""The ticket of somebody who came without one."""
UNDONE = "undone"
"""Key of a content: the visit that was registered from it and taken back."""


class Drafts(QObject):
    """Keeps what is typed; every keystroke may call it.

    ``kept(datetime)`` follows every write, ``refused(StationError)`` one that did not reach the disk.
    """

    kept = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._pending: dict[str, Content] = {}
        self._held: set[str] = set()
        self._is_writing = False

    def keep(self, ticket: str, content: Content) -> None:
        """Keep a form as it stands now."""
        if ticket not in self._held:
            self._pending[ticket] = content
            self._write_next()

    def hold(self, ticket: str) -> None:
        """Write nothing more of a form while it is being registered."""
        self._pending.pop(ticket, None)
        self._held.add(ticket)

    def release(self, ticket: str) -> None:
        """Go on keeping a form after its registration is over, either way."""
        self._held.discard(ticket)

    def drop(self, ticket: str) -> None:
        """Forget a form that was cleared on purpose."""
        self._pending.pop(ticket, None)
        workspace, actor = self._desk.workspace, self._desk.actor
        self._desk.jobs.ask(self, lambda: workspace.waiting.drop_draft(actor, ticket))

    def move(self, old: str, new: str, content: Content) -> None:
        """Keep a form under another ticket; at no moment is it nowhere."""
        self._pending.pop(old, None)
        workspace, actor = self._desk.workspace, self._desk.actor
        draft = Draft(new, dict(content), self._desk.clock.now())

        def work() -> None:
            workspace.waiting.keep_draft(actor, draft)
            workspace.waiting.drop_draft(actor, old)

        self._desk.jobs.ask(self, work, failed=lambda error: self._on_refused(draft, error))

    def of_earlier_days(self, keys: Iterable[str], *, but: str) -> tuple[str, ...]:
        """Return the forms whose tickets are not called any more; who has none belongs to no day."""
        today = ticket_key("", local_date(self._desk.clock.now()))
        return tuple(one for one in keys if one not in (WALK_IN, but) and one[:4] != today)

    def carry(self, old: str, content: Content, then: Callable[[str, Content], object]) -> None:
        """Keep a form of an earlier day under a ticket of today; ``then`` gets its key."""
        workspace, actor = self._desk.workspace, self._desk.actor
        name = str(content.get("name") or "")

        def take(ticket: WaitingTicket) -> None:
            self.move(old, ticket.key, content)
            then(ticket.key, content)

        self._desk.jobs.ask(self, lambda: workspace.waiting.draw_ticket(actor, name), take)

    def flush(self) -> None:
        """Write everything that waits, at once: the page is going away."""
        workspace, actor = self._desk.workspace, self._desk.actor
        for ticket, content in self._pending.items():
            draft = Draft(ticket, dict(content), self._desk.clock.now())
            self._desk.jobs.ask(self, partial(workspace.waiting.keep_draft, actor, draft))
        self._pending.clear()

    def bring_back(self, then: Callable[[dict[str, Content]], object]) -> None:
        """Read every form that is not finished; those of earlier days get a ticket of today.

        Who may not register has none, and is not told so a second time by a refusal.
        """
        desk = self._desk
        if may(desk.actor, Permission.REGISTER):
            desk.jobs.ask(self, lambda: _brought_back(desk), then)

    def _write_next(self) -> None:
        if self._is_writing or not self._pending:
            return
        ticket = next(iter(self._pending))
        draft = Draft(ticket, dict(self._pending.pop(ticket)), self._desk.clock.now())
        self._is_writing = True
        workspace, actor = self._desk.workspace, self._desk.actor
        self._desk.jobs.ask(
            self,
            lambda: workspace.waiting.keep_draft(actor, draft),
            lambda _: self._on_written(draft.saved_at),
            lambda error: self._on_refused(draft, error),
        )

    def _on_written(self, at: datetime) -> None:
        self._is_writing = False
        self.kept.emit(at)
        self._write_next()

    def _on_refused(self, draft: Draft, error: StationError) -> None:
        # Not tried again by itself: the next keystroke or Ctrl+S does, with what is newest then.
        self._is_writing = False
        self._pending.setdefault(draft.ticket, draft.content)
        self.refused.emit(error)


def _brought_back(desk: Desk) -> dict[str, Content]:
    """Give forms of earlier days a new ticket, without a moment in which they are nowhere."""
    waiting, actor = desk.workspace.waiting, desk.actor
    known = {WALK_IN, *(ticket.key for ticket in waiting.waiting(actor))}
    for draft in [one for one in waiting.drafts(actor) if one.ticket not in known]:
        drawn = waiting.draw_ticket(actor, str(draft.content.get("name") or "")).value
        waiting.keep_draft(actor, Draft(drawn.key, draft.content, desk.clock.now()))
        waiting.drop_draft(actor, draft.ticket)
    found: dict[str, Content] = {draft.ticket: draft.content for draft in waiting.drafts(actor)}
    visits = {compose.visit_id(content.get("visit")) for content in found.values()}
    desk.workspace.attachments.drop_forms(actor, {one for one in visits if one is not None})
    return found
