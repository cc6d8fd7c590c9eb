"""The rota of this station: one door to everything that is done to it, and the span that a page shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select

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
from db.scheduling.lines import as_published, as_told, people_in, people_of, shift_lines
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
from db.stations.contracts import StationFacts
from db.stations.elsewhere import stations_elsewhere
from db.stations.service import facts_of, the_station
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

    def stations(self, actor: Actor) -> tuple[StationFacts, ...]:
        """Return this station, then the others of which a published rota came in, by code."""
        check_permitted(actor, Permission.SEE_ROTA)
        with self._work.reading() as session:
            own = the_station(session)
            query = select(DutyTableRow.station).where(DutyTableRow.withdrawn_at.is_(None))
            told = set(session.scalars(query.distinct()))
            others = stations_elsewhere(session, own.id)
            return facts_of(own), *(one for one in others if one.id in told)

    def view(self, actor: Actor, first: date, last: date, station: UUID | None = None) -> RotaView:
        """Return a span of days as a page shows it, of this station or of another one; raises InvalidInput.

        Who does not keep a rota sees what was published of it, without the reasons behind it; that of another
        station nobody keeps here.
        """
        check_permitted(actor, Permission.SEE_ROTA)
        refuse(check_span(first, last))
        with self._work.reading() as session:
            own = the_station(session).id
            keeps = station in (None, own) and may(actor, Permission.KEEP_ROTA)
            station = station or own
            rows = rows_of(session, first, last, station=station)
            tables = tables_of(session, station, first, last)
            before = published(tables, first, last)
            shifts = shift_lines(session, rows, today=local_date(self._clock.now()))
            turns = tuple(one for told in before.values() for one in told)
            if station != own:
                shifts = as_told(shifts, turns)
            elif not keeps:
                shifts = as_published(shifts)
            named = {one.person for one in turns if one.person and station != own}
            return RotaView(
                first, last, shifts,
                {**people_in(session, actor, rows), **people_of(session, actor, named)},
                max((one.number for one in tables), default=0), differs(before, turns_now(rows)),
                self._withdrawable(tables) if keeps else None,
            )  # fmt: skip

    def _withdrawable(self, tables: Sequence[DutyTableRow]) -> UUID | None:
        newest = tables[-1] if tables else None
        return newest.id if newest and may_withdraw(newest, self._clock.now()) else None

    def problems(self, actor: Actor, first: date, last: date) -> Mapping[UUID, tuple[Finding, ...]]:
        """Return the filled places of a span that a rule stands against, each rule one sentence.

        Also what came together from two stations that did not know of each other. Raises InvalidInput.
        """
        check_permitted(actor, Permission.KEEP_ROTA)
        refuse(check_span(first, last))
        with self._work.reading() as session:
            return broken_rules(session, first, last)
