"""The services of what is arranged beside the counter, each loaded when it is asked for: no sign-in waits for them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import resources
from db.kernel.kinds import Kind

if TYPE_CHECKING:
    from db.appointments.service import AppointmentDesk
    from db.attachments.service import Guard
    from db.calendar.deadlines import Deadlines
    from db.evaluation.desk import Evaluation
    from db.events.desk import EventDesk
    from db.journal.recorder import Recorder
    from db.kernel.clock import Clock
    from db.scheduling.rota import Rota
    from db.storage.unit_of_work import UnitOfWork


class Arranging:
    """Who comes when, what is inspected, who is invited."""

    unit_of_work: UnitOfWork
    calendar: Deadlines
    _recorder: Recorder
    _clock: Clock

    @cached_property
    def rota(self) -> Rota:
        """The duty rota."""
        from db.scheduling.rota import Rota

        return Rota(self.unit_of_work, self._recorder, clock=self._clock, deadlines=self.calendar)

    @cached_property
    def appointments(self) -> AppointmentDesk:
        """Requests to meet somebody, and needs beside supply."""
        from db.appointments.service import AppointmentDesk

        return AppointmentDesk(
            self.unit_of_work, self._recorder, clock=self._clock, deadlines=self.calendar
        )

    @cached_property
    def evaluation(self) -> Evaluation:
        """Evaluations of enforcement."""
        from db.evaluation.desk import Evaluation

        work, forms = self.unit_of_work, resources.path("templates", "forms")
        return Evaluation(work, self._recorder, forms, clock=self._clock, deadlines=self.calendar)

    @cached_property
    def events(self) -> EventDesk:
        """Events with their rosters, and councils."""
        from db.events.desk import EventDesk

        return EventDesk(self.unit_of_work, self._recorder, clock=self._clock)


def _evaluation_guard() -> Guard:
    from db.evaluation.files import EvaluationGuard

    return EvaluationGuard()


def _event_guard() -> Guard:
    from db.events.files import EventGuard

    return EventGuard()


GUARDS = {
    **dict.fromkeys(
        (
            Kind.EVALUATION_SESSION, Kind.EVALUATION_SHEET, Kind.EVALUATION_ANSWER,
            Kind.EVALUATION_FINDING, Kind.FINDING_STEP,
        ),
        _evaluation_guard,
    ),
    **dict.fromkeys((Kind.EVENT, Kind.EVENT_PART), _event_guard),
}  # fmt: skip
"""Kinds whose features are loaded when they are asked for, with who guards their files."""
