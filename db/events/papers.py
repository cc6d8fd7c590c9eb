"""Reads what papers of events say, and has the journal note that they came out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.events.afterwards import Afterwards
from db.events.councils import Councils
from db.events.paper_contracts import EventPaper, EventPrinting, RecordEventPaper
from db.events.planning import Events
from db.events.rosters import EventRosters
from db.journal.reader import history
from db.journal.recorder import Recorder
from db.kernel.actor import Actor
from db.kernel.clock import Clock
from db.kernel.kinds import Action, Kind, Saved
from db.people.rules import clean_line
from db.stations.service import facts_of, the_station
from db.storage.unit_of_work import UnitOfWork

_TOLD, _PRINTER, _COPIES, _SUCCEEDED = 0, 1, 2, 3
"""Numbers in the note of a printing, as those of the rota have them."""
_PRINTER_LIMIT = 60


class EventReaders(NamedTuple):
    """What papers read by."""

    events: Events
    rosters: EventRosters
    afterwards: Afterwards
    councils: Councils


class EventPapers:
    """Papers say what the page says; telephone numbers stay masked."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, readers: EventReaders, *, clock: Clock
    ) -> None:
        self._work, self._recorder, self._clock, self._readers = work, recorder, clock, readers

    def printing(self, actor: Actor) -> EventPrinting:
        """Return what stands on every paper."""
        check_permitted(actor, Permission.PRINT)
        with self._work.reading() as session:
            station = the_station(session)
            printed = _printed(session, station.id)
            return EventPrinting(facts_of(station), self._clock.now(), actor.name, printed)

    def event(self, actor: Actor, event: UUID) -> EventPaper:
        """Return what papers of an event say; raises NotFound."""
        events, rosters, afterwards, councils = self._readers
        return EventPaper(
            self.printing(actor), events.view(actor, event), rosters.of(actor, event),
            afterwards.missing(actor, event), councils.ballots(actor, event),
        )  # fmt: skip

    def record(self, actor: Actor, command: RecordEventPaper) -> Saved[None]:
        """Write into the journal that a paper came out, was kept as a file, or failed."""
        check_permitted(actor, Permission.PRINT)
        told = {
            _TOLD: command.key.told, _PRINTER: clean_line(command.printer)[:_PRINTER_LIMIT],
            _COPIES: command.copies, _SUCCEEDED: command.succeeded,
        }  # fmt: skip
        with self._work.writing(actor, Action.PRINTED) as work:
            self._recorder.note(work, Kind.STATION, the_station(work.session).id, told)
            return work.saved(None)


def _printed(session: Session, station: UUID) -> Mapping[str, int]:
    """Return how often each paper came out; notes of other papers of the station are counted along."""
    notes = (one.values for one in history(session, [station]) if one.action == Action.PRINTED)
    return Counter(str(one.get(_TOLD)) for one in notes if one.get(_SUCCEEDED))
