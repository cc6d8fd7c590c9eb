"""An appointment becomes a visit: the form opens with who comes and what for, and registering it links the two."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from db.appointments.contracts import Step, TakeStep, VisitBegun
from db.kernel.ids import VisitId, new_id
from db.reception.codes import Channel
from desktop.reception.counter import Counter, Registered
from desktop.reception.drafts import Content

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class Appointed(QObject):
    """Remembers which open forms came from appointments."""

    def __init__(self, desk: Desk, counter: Counter) -> None:
        super().__init__(counter)
        self._desk, self._counter = desk, counter
        self._begun: dict[str, VisitBegun] = {}
        counter.registered.connect(self._on_counter_registered)

    def begin(self, begun: VisitBegun) -> None:
        """Open the register form for an appointment; what is open is parked."""
        visit = VisitId(new_id(self._desk.clock))
        self._begun[str(visit)] = begun
        self._counter.begin_with(content_of(begun, visit))

    @Slot(object, bool)
    def _on_counter_registered(self, done: Registered, _prints: bool) -> None:
        begun = self._begun.pop(str(done.result.visit), None)
        if begun is None:
            return
        # What happened to the appointment meanwhile, at this desk or by a bundle, is told and not written over.
        command = TakeStep(begun.appointment, begun.revision, Step.RECEIVE, visit=done.result.visit)
        take = partial(self._desk.workspace.appointments.steps.take, self._desk.actor, command)
        self._desk.jobs.ask(self, take, lambda _: None, self._desk.notices.say_error)


def content_of(begun: VisitBegun, visit: VisitId) -> Content:
    """Return the register form as a draft would keep it."""
    person = str(begun.person) if begun.person else None
    form = {
        "name": {"name": begun.name, "person": person}, "phone": begun.phone,
        "region_name": {"value": begun.region_name, "text": begun.region_name},
        "channel": Channel.APPOINTMENT.value, "title": begun.title, "statement": begun.statement,
        "category": begun.category[:2],
        **({"deputy": {"value": str(begun.deputy)}} if begun.deputy else {}),
    }  # fmt: skip
    return {
        "name": begun.name,
        "title": begun.title,
        "visit": str(visit),
        "matters": [],
        "form": form,
    }
