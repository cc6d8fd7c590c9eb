"""What somebody did in the last twelve months, by the rules by which duty, reception and evaluation count."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted, may
from db.evaluation.results import sessions_with
from db.evaluation.rules import may_read_results
from db.events.statistics import attended_by
from db.insights.contracts import Period, PeriodSort, YearOfDeeds
from db.insights.measures import registered
from db.insights.tallies import within
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.ids import PersonId
from db.reception.access import reading_for_others
from db.reception.filtering import received_by
from db.reception.records import MatterRow, VisitRow
from db.scheduling.loads import served_by
from db.storage.unit_of_work import UnitOfWork


class Deeds:
    """Counts for the card of a person; each figure only for who may read what it is made of."""

    def __init__(self, work: UnitOfWork, *, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    def of_year(self, actor: Actor, person: PersonId) -> YearOfDeeds:
        """Return what somebody did in the twelve months that end today."""
        check_permitted(actor, Permission.SEE_DIRECTORY)
        today = local_date(self._clock.now())
        first = year_before(today)
        has_rota, has_matters = may(actor, Permission.SEE_ROTA), may(actor, Permission.SEE_MATTERS)
        with reading_for_others(self._work, actor) as session:
            return YearOfDeeds(
                first, today,
                turns=served_by(session, person, first, today) if has_rota else None,
                matters=_received(session, person, first, today) if has_matters else None,
                sessions=sessions_with(session, person, first, today) if may_read_results(actor) else None,
                events=attended_by(session, person, first, today) if may(actor, Permission.SEE_EVENTS) else None,
            )  # fmt: skip


def year_before(day: date) -> date:
    """Return the first of the twelve months that end with a day: the day after that of a year ago."""
    is_leap_day = (day.month, day.day) == (2, 29)
    ago = day.replace(year=day.year - 1, day=28 if is_leap_day else day.day)
    return ago + timedelta(days=1)


def _received(session: Session, person: UUID, first: date, last: date) -> int:
    query = (
        select(func.count(MatterRow.id))
        .join(VisitRow, VisitRow.id == MatterRow.visit)
        .where(
            within(Period(PeriodSort.FREE, first, last)),
            registered(),
            received_by(person, VisitRow),
        )
    )
    return session.scalar(query) or 0
