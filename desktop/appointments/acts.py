"""What a press does to the appointments of the page: steps, requests, offers, and the way to the register form."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from db.appointments.contracts import (
    AppointmentDetail,
    RequestAppointment,
    Step,
    TakeStep,
    VisitBegun,
)
from db.appointments.matching_contracts import GiveSlot, KeepSupply, SupplyLine
from db.kernel.clock import local_date
from db.kernel.errors import StationError
from desktop.appointments.fields import step_of
from desktop.wording import words
from desktop.wording.marks import QT_TRANSLATE_NOOP, say

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_CALLED = QT_TRANSLATE_NOOP("RevealReason", "Called to agree on a time")
RECEPTION = "reception"
"""The page of the register form."""


class Acts(QObject):
    """``kept(AppointmentDetail)`` follows every change of one appointment."""

    kept = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._service = desk, desk.workspace.appointments

    def request(self, command: RequestAppointment, refused: Callable[[StationError], Any]) -> None:
        """Keep a request."""
        work = partial(self._service.requests.request, self._desk.actor, command)
        self._ask(work, lambda detail: self._say(detail, self.tr("{name} is noted")), refused)

    def change(
        self,
        command: RequestAppointment,
        revision: int,
        refused: Callable[[StationError], Any],
    ) -> None:
        """Keep a correction."""
        work = partial(self._service.requests.change, self._desk.actor, command, revision)
        self._ask(work, lambda detail: self._say(detail, self.tr("{name} is corrected")), refused)

    def step(
        self,
        detail: AppointmentDetail,
        step: Step,
        values: dict[str, Any] | None = None,
        refused: Callable[[StationError], Any] | None = None,
    ) -> None:
        """Take a step with what was typed for it."""
        today = local_date(self._desk.clock.now())
        command = step_of(detail, step, values or {}, today)
        self._warn(command)
        work = partial(self._service.steps.take, self._desk.actor, command)
        told = words.of(step)
        self._ask(work, lambda kept: self._say(kept, f"{{name}} · {told}"), refused)

    def receive(self, detail: AppointmentDetail) -> None:
        """Open the register form with who comes and what for; registering it links the two."""
        work = partial(self._service.requests.begin_visit, self._desk.actor, detail.line.id)
        self._ask(work, self._begin_visit)

    def reveal(self, detail: AppointmentDetail, then: Callable[[str], Any]) -> None:
        """Show the whole number; that it was looked at is kept."""
        reveal = self._service.requests.reveal_phone
        self._ask(partial(reveal, self._desk.actor, detail.line.id, say(_CALLED)), then)

    def give(self, wanted: Sequence[GiveSlot]) -> None:
        """Let needs have their slots."""
        work = partial(self._service.matching.give, self._desk.actor, tuple(wanted))
        told = self.tr("%n needs have their slot", "", len(wanted))
        self._ask(work, lambda _: self._desk.notices.toast(told))

    def offer(
        self,
        command: KeepSupply,
        then: Callable[[], Any],
        refused: Callable[[StationError], Any],
    ) -> None:
        """Keep an offered slot."""
        work = partial(self._service.matching.keep, self._desk.actor, command)
        self._ask(work, lambda _: then(), refused)

    def withdraw(self, supply: SupplyLine) -> None:
        """Offer a slot no more."""
        withdraw = self._service.matching.withdraw
        work = partial(withdraw, self._desk.actor, supply.id, supply.revision)
        told = self.tr("Withdrawn: {name}").format(name=supply.provider)
        self._ask(work, lambda _: self._desk.notices.toast(told))

    def _warn(self, command: TakeStep) -> None:
        work = partial(self._service.steps.check, self._desk.actor, command)
        self._ask(work, self._show_warnings)

    def _show_warnings(self, found: Sequence[Any]) -> None:
        for one in found:
            if one.warns:
                self._desk.notices.banner(None, "warn", words.of(one))

    def _begin_visit(self, begun: VisitBegun) -> None:
        self._desk.go(RECEPTION, begun)

    def _say(self, detail: AppointmentDetail, text: str) -> None:
        self._desk.notices.toast(text.format(name=detail.line.requester))
        self.kept.emit(detail)

    def _ask(
        self,
        work: Callable[[], Any],
        then: Callable[[Any], Any],
        refused: Callable[[StationError], Any] | None = None,
    ) -> None:
        self._desk.jobs.ask(self, work, then, refused or self._desk.notices.say_error)
