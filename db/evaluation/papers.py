"""Reads what papers of evaluations say, and has the journal note that they came out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from uuid import UUID

from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.evaluation.contracts import SheetLine, SheetView
from db.evaluation.joint import JointSheets
from db.evaluation.paper_contracts import DayPaper, Printing, RecordEvaluationPaper
from db.evaluation.sessions import Sessions
from db.evaluation.sheets import Sheets
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


class Readers(NamedTuple):
    """What papers read by."""

    sessions: Sessions
    sheets: Sheets
    joint: JointSheets


class EvaluationPapers:
    """Papers say what may be looked at: a sheet that is still its author's alone comes out blank."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, readers: Readers, *, clock: Clock
    ) -> None:
        self._work, self._recorder, self._clock = work, recorder, clock
        self._sessions, self._sheets, self._joint = readers

    def printing(self, actor: Actor) -> Printing:
        """Return what stands on every paper."""
        check_permitted(actor, Permission.PRINT)
        with self._work.reading() as session:
            station = the_station(session)
            printed = _printed(session, station.id)
            return Printing(facts_of(station), self._clock.now(), actor.name, printed)

    def day(self, actor: Actor, meeting: UUID, older: UUID | None = None) -> DayPaper:
        """Return what papers of a day say, those of an older version of a sheet on demand.

        Raises NotFound, and InvalidInput for an older version that may not be looked at yet.
        """
        printing, day = self.printing(actor), self._sessions.view(actor, meeting)
        views = dict(self._views(actor, day.sheets))
        if older is not None and older not in {one.id for one in day.sheets}:
            views[older] = self._sheets.view(actor, older)
        return DayPaper(printing, day, views)

    def joint(self, actor: Actor, meeting: UUID, firm: UUID, department: UUID) -> DayPaper:
        """Return what the joint sheet of a firm and department says; raises as ``JointSheets.view``."""
        printing, day = self.printing(actor), self._sessions.view(actor, meeting)
        found = self._joint.view(actor, meeting, firm, department)
        return DayPaper(printing, day, self._views(actor, found.sheets), found)

    def own(self, actor: Actor, meeting: UUID, sheet: UUID) -> DayPaper:
        """Return what the sheet says that its author has in hand, to be signed with a pen; raises NotFound."""
        printing, day = self.printing(actor), self._sessions.view(actor, meeting)
        line = next(one for one in day.sheets if one.id == sheet)
        found = self._sheets.view(actor, sheet, deputy=line.deputy)
        return DayPaper(printing, day, {sheet: found})

    def record(self, actor: Actor, command: RecordEvaluationPaper) -> Saved[None]:
        """Write into the journal that a paper came out, was kept as a file, or failed."""
        check_permitted(actor, Permission.PRINT)
        told = {
            _TOLD: command.key.told, _PRINTER: clean_line(command.printer)[:_PRINTER_LIMIT],
            _COPIES: command.copies, _SUCCEEDED: command.succeeded,
        }  # fmt: skip
        with self._work.writing(actor, Action.PRINTED) as work:
            self._recorder.note(work, Kind.STATION, the_station(work.session).id, told)
            return work.saved(None)

    def _views(self, actor: Actor, lines: Iterable[SheetLine]) -> Mapping[UUID, SheetView]:
        return {one.id: self._sheets.view(actor, one.id) for one in lines if one.is_shown}


def _printed(session: Session, station: UUID) -> Mapping[str, int]:
    """Return how often each paper came out; notes of other papers of the station are counted along."""
    notes = (one.values for one in history(session, [station]) if one.action == Action.PRINTED)
    return Counter(str(one.get(_TOLD)) for one in notes if one.get(_SUCCEEDED))
