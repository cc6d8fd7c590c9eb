"""The doors of the reception page for sheets: the ledger out and in, contact details out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget

from db.accounts.rules import Permission, may
from desktop.sheets.overlay import Overlay

if TYPE_CHECKING:
    from db.kernel.ids import MatterId
    from desktop.frame.desk import Desk
    from desktop.reception.contacts_out import ContactsOut
    from desktop.reception.ledger_in import LedgerIn
    from desktop.reception.ledger_out import LedgerOut
    from desktop.reception.queue_pane import QueuePane


class LedgerDesk(QObject):
    """Lays the pages of sheets over the counter, and takes them away again.

    They are built when first asked for: nobody's first customer waits for them.
    """

    def __init__(self, desk: Desk, stack: QStackedWidget, queue: QueuePane) -> None:
        super().__init__(stack)
        self._desk, self._queue = desk, queue
        self._out: LedgerOut | None = None
        self._in: LedgerIn | None = None
        self._contacts: ContactsOut | None = None
        self._overlay = Overlay(stack)
        self.export_action = QAction(self.tr("Export the ledger…"), self)
        self.import_action = QAction(self.tr("Import a ledger…"), self)
        self.contacts_action = QAction(self.tr("Export full contact details…"), self)
        self.actions = (self.export_action, self.contacts_action, self.import_action)
        rights = (Permission.EXPORT, Permission.EXPORT_UNMASKED, Permission.REGISTER)
        acts = (self.export, self.export_contacts, self.take_in)
        for action, right, act in zip(self.actions, rights, acts, strict=True):
            action.setVisible(may(desk.actor, right))
            action.setEnabled(action.isVisible())
            action.triggered.connect(act)
        # The palette offers what the page itself can do.
        page = stack.parentWidget()
        assert page is not None, "the stack stands in a page"
        page.addActions(self.actions)

    @Slot()
    def export(self) -> None:
        """Show the page on which a ledger is exported."""
        if self._out is None:
            from desktop.reception.ledger_out import LedgerOut

            self._out = LedgerOut(self._desk)
            self._overlay.add(self._out)
        self._overlay.open(self._out)
        self._out.begin(
            self._queue.view, wanted=self._queue.wanted, said=self._queue.filter_line.said()
        )

    @Slot()
    def export_contacts(self) -> None:
        """Show the page on which contacts are exported: of what is marked, or of the whole list."""
        marked = [line.id for line in self._queue.list.marking.lines()]
        if marked or not self._queue.is_cut():
            self._open_contacts(marked or self._queue.matters())
            return
        matters, wanted = self._desk.workspace.matters, self._queue.wanted or self._queue.view
        work = partial(matters.all_of, self._desk.actor, wanted)
        self._desk.jobs.ask(self, work, self._open_contacts)

    def _open_contacts(self, matters: Sequence[MatterId]) -> None:
        if self._contacts is None:
            from desktop.reception.contacts_out import ContactsOut

            self._contacts = ContactsOut(self._desk)
            self._overlay.add(self._contacts)
        self._overlay.open(self._contacts)
        self._contacts.begin(matters)

    @Slot()
    def take_in(self) -> None:
        """Show the page on which a ledger is imported."""
        if self._in is None:
            from desktop.reception.ledger_in import LedgerIn

            self._in = LedgerIn(self._desk)
            self._overlay.add(self._in)
        self._overlay.open(self._in)
