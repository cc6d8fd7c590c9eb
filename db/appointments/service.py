"""The appointments of this station: one door to requests, to their steps, and to needs beside supply."""

from __future__ import annotations

from db.appointments.matching import NeedMatching
from db.appointments.requests import Requests
from db.appointments.stepping import Steps
from db.calendar.deadlines import Deadlines
from db.journal.recorder import Recorder
from db.kernel.clock import Clock
from db.storage.unit_of_work import UnitOfWork


class AppointmentDesk:
    """The services of appointments, by what they are for."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, *, clock: Clock, deadlines: Deadlines
    ) -> None:
        self.requests = Requests(work, recorder, clock=clock, deadlines=deadlines)
        self.steps = Steps(work, clock=clock, deadlines=deadlines)
        self.matching = NeedMatching(work, clock=clock, deadlines=deadlines)
