"""Events: one door to everything that is done with them."""

from __future__ import annotations

from db.events.afterwards import Afterwards
from db.events.councils import Councils
from db.events.noting import Noting
from db.events.papers import EventPapers, EventReaders
from db.events.planning import Events
from db.events.rosters import EventRosters
from db.events.signing import SignDesk
from db.events.statistics import EventStatistics
from db.journal.recorder import Recorder
from db.kernel.clock import Clock
from db.storage.unit_of_work import UnitOfWork


class EventDesk:
    """The services of events, by what they are for."""

    def __init__(self, work: UnitOfWork, recorder: Recorder, *, clock: Clock) -> None:
        self.events = Events(work, clock=clock)
        self.noting = Noting(work, clock=clock)
        self.rosters = EventRosters(work, clock=clock)
        self.signing = SignDesk(work, clock=clock)
        self.afterwards = Afterwards(work, clock=clock)
        self.councils = Councils(work, clock=clock)
        self.statistics = EventStatistics(work)
        readers = EventReaders(self.events, self.rosters, self.afterwards, self.councils)
        self.papers = EventPapers(work, recorder, readers, clock=clock)
