"""Tells the head when somebody revealed more contact details today than is usual (security §8.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from db.accounts.rules import Permission, may
from db.kernel.kinds import Changes, Kind
from desktop.frame.desk import Desk
from desktop.parts.painting import Tone

if TYPE_CHECKING:
    from desktop.notices.message_bar import MessageBar

_TOLD_BY = Changes({Kind.MATTER, Kind.PERSON, Kind.USER})


class RevealWatch(QObject):
    """Asks at the beginning and after changes; each person is told of once with the figure of that moment."""

    def __init__(self, desk: Desk, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._bar = desk, bar
        self._told: dict[str, int] = {}
        if may(desk.actor, Permission.DECIDE_MATTERS):
            desk.jobs.changed.connect(self._on_jobs_changed)
            desk.jobs.heard.connect(self._on_jobs_changed)
            self._ask()

    @Slot(object)
    def _on_jobs_changed(self, changes: Changes) -> None:
        if changes & _TOLD_BY:
            self._ask()

    def _ask(self) -> None:
        audit, actor = self._desk.workspace.audit, self._desk.actor
        self._desk.jobs.ask(self, lambda: audit.often_revealed(actor), self._tell, latest="reveals")

    def _tell(self, often: tuple[tuple[str, int], ...]) -> None:
        for name, count in often:
            if name not in self._told:
                self._told[name] = count
                headline = self.tr("{name} viewed full details {n} times today").format(
                    name=name, n=count
                )
                body = self.tr("Ask what for. Each view and its reason stand in the record.")
                self._bar.show_message(Tone.WARN, headline, body)
