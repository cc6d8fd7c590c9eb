"""What can be asked of the records together; read across the features, and nothing of theirs is changed.

Each question is one short read, so that a clerk who saves meanwhile waits for none of the others.
"""

from __future__ import annotations

from collections.abc import Set
from contextlib import AbstractContextManager
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.calendar.deadlines import Deadlines
from db.insights import periods, rankings
from db.insights.contracts import (
    EVERY,
    Alarm,
    AlarmRule,
    Figure,
    HotSpots,
    Indicator,
    Month,
    Period,
    Ranking,
    RecordReport,
    ReportFacts,
    Unit,
    Wanted,
)
from db.insights.measures import CLASSES, LABELS, measures, registered
from db.insights.rules import percent, shares
from db.insights.tallies import Tallies, tally, within
from db.journal.recorder import Recorder
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.kinds import Action, Kind, Saved
from db.people.rules import clean_line
from db.reception.access import reading_for_others
from db.reception.codes import DemandType
from db.reception.promises import awaited_by
from db.reception.records import MatterRow, VisitRow
from db.stations.service import the_station
from db.storage.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from db.insights.deeds import Deeds


class Insights:
    """Figures of this station."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, *, deadlines: Deadlines, clock: Clock
    ) -> None:
        self._work = work
        self._recorder = recorder
        self._deadlines = deadlines
        self._clock = clock

    @cached_property
    def deeds(self) -> Deeds:
        """What somebody did in a year; loaded when it is asked for."""
        from db.insights.deeds import Deeds

        return Deeds(self._work, clock=self._clock)

    @property
    def alarm_rule(self) -> AlarmRule:
        """When equal matters are a warning, as the station has set it."""
        limits = self._deadlines.limits
        return AlarmRule(limits.alarm_matters, limits.alarm_natural_days)

    def figures(
        self, actor: Actor, period: Period, of: Set[Indicator] = EVERY
    ) -> tuple[Figure, ...]:
        """Return figures of the matters received in a period, as they stand now; all of them unless told."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with reading_for_others(self._work, actor) as session:
            return self._figures(session, period, of)

    def ranking(self, actor: Actor, period: Period, *, once: bool = False) -> Ranking:
        """Return the high-frequency matters; with ``once`` who comes again counts once in a category."""
        check_permitted(actor, Permission.SEE_MATTERS)
        cut = period.until(self._today())
        with reading_for_others(self._work, actor) as session:
            return rankings.ranking(session, cut, self._clock.now(), once=once)

    def hot_spots(self, actor: Actor, period: Period) -> HotSpots:
        """Return categories against villages."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with reading_for_others(self._work, actor) as session:
            return rankings.hot_spots(session, period.until(self._today()), self._clock.now())

    def alarms(self, actor: Actor) -> tuple[Alarm, ...]:
        """Return the warnings of today."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with reading_for_others(self._work, actor) as session:
            return rankings.alarms(session, self._today(), self.alarm_rule)

    def trend(self, actor: Actor, period: Period) -> tuple[Month, ...]:
        """Return the twelve months that end with a period."""
        check_permitted(actor, Permission.SEE_MATTERS)
        today = self._today()
        with reading_for_others(self._work, actor) as session:
            return rankings.trend(session, period.until(today).last, today)

    def record_ids(self, actor: Actor, wanted: Wanted) -> bytes:
        """Return the matters behind a figure, newest first, sixteen bytes each; overdue ones by deadline."""
        check_permitted(actor, Permission.SEE_MATTERS)
        newest = (MatterRow.received_at.desc(), MatterRow.id.desc())
        late = wanted.indicator is Indicator.OVERDUE
        order = (awaited_by(), MatterRow.id) if late else newest
        query = select(MatterRow.id).where(self._condition(wanted)).order_by(*order)
        if wanted.place is not None or wanted.alarm is not None:
            query = query.join(VisitRow, VisitRow.id == MatterRow.visit)
        with self._reading(actor, wanted) as session:
            return b"".join(one.bytes for one in session.scalars(query))

    def aside(self, actor: Actor, period: Period) -> int:
        """Return how many reports of a period stand in no figure: those that this person may open, else none."""
        check_permitted(actor, Permission.SEE_MATTERS)
        wanted = Wanted(period, aside=True)
        with self._work.reading(actor) as session:
            query = select(func.count(MatterRow.id)).where(self._condition(wanted))
            return session.scalar(query) or 0

    def report(self, actor: Actor, period: Period, *, once: bool = False) -> ReportFacts:
        """Return everything that the reports of a period say; ``once`` as for the ranking."""
        check_permitted(actor, Permission.PRINT)
        now, today = self._clock.now(), self._today()
        cut = period.until(today)
        with reading_for_others(self._work, actor) as session:
            station = the_station(session)
            return ReportFacts(
                station=station.name, phone=station.phone, period=cut, as_of=now,
                printed_by=actor.name, figures=self._figures(session, cut, EVERY),
                earlier=self._figures(session, periods.before(cut), EVERY),
                ranking=rankings.ranking(session, cut, now, once=once),
                hot_spots=rankings.hot_spots(session, cut, now),
                alarms=rankings.alarms(session, today, self.alarm_rule), alarm_rule=self.alarm_rule,
                trend=rankings.trend(session, cut.last, today),
            )  # fmt: skip

    def record_report(self, actor: Actor, command: RecordReport) -> Saved[None]:
        """Write into the journal that a report came out, was kept as a file, or failed."""
        check_permitted(actor, Permission.PRINT)
        told = f"{command.kind.value} {command.period.first} {command.period.last}"
        out = {
            0: told,
            1: clean_line(command.printer)[:80],
            2: command.copies,
            3: command.succeeded,
        }
        with self._work.writing(actor, Action.PRINTED) as work:
            self._recorder.note(work, Kind.STATION, the_station(work.session).id, out)
            return work.saved(None)

    def _figures(self, session: Session, period: Period, of: Set[Indicator]) -> tuple[Figure, ...]:
        cut = period.until(self._today())
        tallies = tally(session, cut, self._today(), self._deadlines.calendar, of=of)
        values = _values(tallies)
        scope, now = the_station(session).name, self._clock.now()
        return tuple(
            Figure(one, *tallies.pairs[one], values[one][0], *LABELS[one], scope, cut, now,
                   forced=values[one][1])
            for one in Indicator if one in of
        )  # fmt: skip

    def _reading(self, actor: Actor, wanted: Wanted) -> AbstractContextManager[Session]:
        """Return the session of a list: what lies aside is read by its reader alone."""
        return self._work.reading(actor) if wanted.aside else reading_for_others(self._work, actor)

    def _condition(self, wanted: Wanted) -> ColumnElement[bool]:
        today = self._today()
        conditions = []
        if wanted.alarm is not None:
            conditions.append(rankings.alarm(wanted.alarm, today, self.alarm_rule))
        elif wanted.indicator is not Indicator.OVERDUE:
            conditions.append(within(wanted.period.until(today)))
        if wanted.aside:
            conditions.append(MatterRow.demand_type == DemandType.REPORT)
        if wanted.indicator is None:
            conditions.append(registered())
        else:
            conditions.append(measures(today)[wanted.indicator].part(wanted.part))
        if wanted.category:
            whole = func.substr(MatterRow.category, 1, 2) if wanted.broad else MatterRow.category
            conditions.append(whole == wanted.category)
        if wanted.place is not None:
            conditions.append(VisitRow.region_name == wanted.place)
        return and_(*conditions)

    def _today(self) -> date:
        return local_date(self._clock.now())


def _values(tallies: Tallies) -> dict[Indicator, tuple[Decimal | None, bool]]:
    """Return the value of every figure, and whether it was moved to make a sum of 100."""
    days, longest = tallies.days, tallies.days.longest
    values: dict[Indicator, tuple[Decimal | None, bool]] = {
        one: (percent(*pair) if LABELS[one][0] is Unit.PERCENT else Decimal(pair[0]), False)
        for one, pair in tallies.pairs.items()
    }
    values[Indicator.MEAN_DAYS] = (days.mean, False)
    values[Indicator.MEDIAN_DAYS] = (days.median, False)
    values[Indicator.LONGEST_DAYS] = (None if longest is None else Decimal(longest), False)
    if Indicator.CLASS_A in values:
        parts = shares([tallies.pairs[one][0] for one in CLASSES])
        values |= {one: (it.value, it.forced) for one, it in zip(CLASSES, parts, strict=False)}
    return values
