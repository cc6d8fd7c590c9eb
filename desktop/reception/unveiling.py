"""What is masked or sealed of the matter shown, opened for a reason that is kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from db.kernel.errors import InvalidInput, StationError
from db.reception.contracts import RevealContact
from db.reception.sealed import OpenSealed
from desktop.reception.detail import DetailPane
from desktop.reception.opened import named, told
from desktop.wording import words

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class Unveiling(QObject):
    """Asks for the phone number, the sealed visitor or the words of a report, and shows them for a while."""

    def __init__(self, desk: Desk, detail: DetailPane) -> None:
        super().__init__(detail)
        self._desk, self._detail = desk, detail
        detail.facts.reveal_wanted.connect(self.reveal)
        detail.facts.report_wanted.connect(self.open_report)

    @Slot(str)
    def reveal(self, reason: str) -> None:
        """Ask for the whole phone number, or for who came in confidence."""
        shown = self._detail.detail
        if shown is None:
            return
        desk, facts, matter = self._desk, self._detail.facts, shown.line.id
        if shown.line.confidential:
            sealed = OpenSealed(matter, reason)
            work = partial(desk.workspace.confidence.open_visitor, desk.actor, sealed)
            desk.jobs.ask(self, work, lambda it: facts.show_phone(named(it)), self._on_refused)
            return
        command = RevealContact(matter, reason, desk.actor.user)
        phone = partial(desk.workspace.reception.reveal_phone, desk.actor, command)
        desk.jobs.ask(self, phone, facts.show_phone, self._on_refused)

    @Slot(str)
    def open_report(self, reason: str) -> None:
        """Ask for the words of a report."""
        matter, desk = self._detail.matter(), self._desk
        if matter is None:
            return
        sealed = OpenSealed(matter, reason)
        work = partial(desk.workspace.confidence.open_report, desk.actor, sealed)
        refused = partial(self._on_refused, of_report=True)
        desk.jobs.ask(self, work, lambda it: self._detail.facts.show_report(told(it)), refused)

    def _on_refused(self, error: StationError, *, of_report: bool = False) -> None:
        if isinstance(error, InvalidInput):
            sentence = words.of(error.problems[0])
            self._detail.facts.show_reason_error(sentence, of_report=of_report)
        else:
            self._desk.notices.say_error(error)
