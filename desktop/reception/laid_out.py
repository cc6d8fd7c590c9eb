"""The form that is laid out for the next one who waits: a call or a letter between two visits does not take it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from db.reception.codes import Channel
from db.reception.queue_contracts import WaitingTicket
from desktop.reception import compose
from desktop.reception.drafts import WALK_IN, Content
from desktop.reception.turning import waits_on

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.reception.drafts import Drafts
    from desktop.reception.register_pane import RegisterPane


class LaidOut(QObject):
    """Knows for whom a form came by itself, until somebody is served on purpose."""

    def __init__(
        self, desk: Desk, pane: RegisterPane, drafts: Drafts, parked: dict[str, Content]
    ) -> None:
        super().__init__(pane)
        self._desk, self._pane = desk, pane
        self._drafts, self._parked = drafts, parked
        self._next: WaitingTicket | None = None
        pane.changed.connect(self._on_pane_changed)

    def lay(self, ticket: WaitingTicket | None) -> None:
        """Take notice of whose form was laid out, None for one that somebody chose."""
        self._next = ticket

    @Slot()
    def _on_pane_changed(self) -> None:
        ticket = self._next
        if ticket is None or self._pane.ticket != ticket.key:
            return
        if compose.channel_of(self._pane.form.read()) is not Channel.VISIT_STATION:
            self._let_wait(ticket)

    def _let_wait(self, ticket: WaitingTicket) -> None:
        """Go on with what was typed for somebody without a ticket; the name stays with the ticket."""
        self._next = None
        if self._parked.pop(ticket.key, None) is not None:
            self._drafts.drop(ticket.key)
        self._pane.begin(WALK_IN, content=_without_name(self._pane.content(), ticket.name))
        self._desk.notices.toast(waits_on(ticket))


def _without_name(content: Content, name: str) -> Content:
    """Return what a form holds without the name that came with the ticket; one typed by hand stays."""
    form = content["form"]
    if content["name"] != name or not isinstance(form, Mapping):
        return content
    return {**content, "form": {**form, "name": None}}
