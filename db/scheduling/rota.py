"""The rota of this station: one door to everything that is done to it, and the span that a page shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from db.accounts.rules import Permission, check_permitted, may
from db.calendar.deadlines import Deadlines
from db.journal.recorder import Recorder
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.problems import Problem as Finding
from db.scheduling.attending import AttendanceBook
from db.scheduling.cells import Cells
from db.scheduling.contracts import RotaView
from db.scheduling.leaves import Absences
from db.scheduling.lines import as_published, people_in, shift_lines
from db.scheduling.loads import Fairness
from db.scheduling.papers import RotaPapers
from db.scheduling.planning import Planning
from db.scheduling.posing import broken_rules
from db.scheduling.proposing import Proposals
from db.scheduling.publishing import (
    Publishing,
    differs,
    may_withdraw,
    published,
    tables_of,
    turns_now,
)
from db.scheduling.records import DutyTableRow
from db.scheduling.rows import rows_of
from db.scheduling.rules import check_span, refuse
from db.scheduling.settings import RotaRules
from db.scheduling.shifts import Shifts
from db.scheduling.swapping import Swaps
from db.stations.service import the_station
from db.storage.unit_of_work import UnitOfWork


class Rota:
    """The services of the rota, by what they are for."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, *, clock: Clock, deadlines: Deadlines
    ) -> None:
        self._work = work
        self._clock = clock
        self.planning = Planning(work, deadlines=deadlines)
        self.shifts = Shifts(work, clock=clock)
        self.cells = Cells(work, clock=clock)
        self.proposals = Proposals(work, clock=clock)
        self.swaps = Swaps(work, clock=clock)
        self.absences = Absences(work, clock=clock)
        self.attendance = AttendanceBook(work, clock=clock)
        self.publishing = Publishing(work, clock=clock, deadlines=deadlines)
        self.fairness = Fairness(work, clock=clock)
        self.settings = RotaRules(work, clock=clock)
        self.papers = RotaPapers(work, recorder, clock=clock)

    def view(self, actor: Actor, first: date, last: date) -> RotaView:
        """Return a span of days as a page shows it; raises InvalidInput.

        Who does not keep the rota sees what was published, without the reasons behind it.
        """
        check_permitted(actor, Permission.SEE_ROTA)
        refuse(check_span(first, last))
        with self._work.reading() as session:
            station = the_station(session).id
            rows = rows_of(session, first, last, station=station)
            tables = tables_of(session, station, first, last)
            before = published(tables, first, last)
            shifts = shift_lines(session, rows, today=local_date(self._clock.now()))
            return RotaView(
                first, last, shifts if may(actor, Permission.KEEP_ROTA) else as_published(shifts),
                people_in(session, actor, rows), max((one.number for one in tables), default=0),
                differs(before, turns_now(rows)), self._withdrawable(actor, tables),
            )  # fmt: skip

    def _withdrawable(self, actor: Actor, tables: Sequence[DutyTableRow]) -> UUID | None:
        may_take_back = tables and may(actor, Permission.KEEP_ROTA)
        newest = tables[-1] if may_take_back else None
        return newest.id if newest and may_withdraw(newest, self._clock.now()) else None

    def problems(self, actor: Actor, first: date, last: date) -> Mapping[UUID, tuple[Finding, ...]]:
        """Return the filled places of a span that a rule stands against, each rule one sentence.

        Also what came together from two stations that did not know of each other. Raises InvalidInput.
        """
        check_permitted(actor, Permission.KEEP_ROTA)
        refuse(check_span(first, last))
        with self._work.reading() as session:
            return broken_rules(session, first, last)
