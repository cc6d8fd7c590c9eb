"""The year of a series in the units of the source texts, computed from what was signed and reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted
from db.events.codes import AttendeeRole, CountUnit, EventType, MarkKind
from db.events.contracts import HeadcountLine
from db.events.counting import counts_of
from db.events.lines import headcounts_of
from db.events.records import AttendanceMarkRow, EventRow, InvitationRow
from db.events.remote import Sum, added
from db.events.rows import came_at
from db.events.rules import ENDED
from db.kernel.actor import Actor
from db.storage.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Yearly:
    """What a series came to in a span of days; numbers of different units are never added."""

    kind: EventType
    programme: str
    sessions: int
    planned: int
    """Of the plan; those beyond it are not among them."""
    extra: int
    expected: int
    came: int
    """人次 on site, walk-ins with them."""
    people: int
    """人 who are known by the directory, each once."""
    firms: int
    """家 on site, each once by its name."""
    remote: Mapping[CountUnit, Sum]
    opinions: int
    matters: int
    reports: int
    adopted: int
    events: tuple[UUID, ...]
    """What it is counted from."""

    @property
    def total(self) -> Sum:
        """Return 人次 on site and at other places together."""
        remote = self.remote.get(CountUnit.PERSON_TIMES, Sum(0))
        return added([Sum(self.came), remote])


class EventStatistics:
    """Counts series."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    def between(self, actor: Actor, first: date, last: date) -> tuple[Yearly, ...]:
        """Return every series of a span of days that took place, by type and programme."""
        check_permitted(actor, Permission.SEE_EVENTS)
        query = select(EventRow).where(
            EventRow.day >= first, EventRow.day <= last, EventRow.state.in_(ENDED)
        )
        with self._work.reading() as session:
            by_series: dict[tuple[EventType, str], list[EventRow]] = defaultdict(list)
            for one in session.scalars(query.order_by(EventRow.day, EventRow.id)):
                by_series[one.event_type, one.programme].append(one)
            return tuple(_yearly(session, *key, rows) for key, rows in sorted(by_series.items()))


def _yearly(session: Session, kind: EventType, programme: str, rows: Sequence[EventRow]) -> Yearly:
    counts = [counts_of(session, one.id) for one in rows]
    extra = sum(one.is_extra for one in rows)
    people, firms = _distinct(session, [one.id for one in rows])
    remote = _remote(line for one in rows for line in headcounts_of(session, one.id))
    return Yearly(
        kind, programme, len(rows), len(rows) - extra, extra, sum(one.expected for one in counts),
        sum(one.arrived for one in counts), people, firms, remote, sum(one.opinions for one in rows),
        sum(one.matters for one in rows), sum(one.reports for one in rows),
        sum(one.adopted for one in rows), tuple(one.id for one in rows),
    )  # fmt: skip


def _distinct(session: Session, events: Iterable[UUID]) -> tuple[int, int]:
    """Return how many people of the directory came, and how many firms, each counted once."""
    people: set[UUID] = set()
    firms: set[str] = set()
    row = InvitationRow
    for event in events:
        marks = came_at(session, event)
        for one in session.execute(
            select(row.id, row.person, row.unit, row.role).where(row.event == event)
        ):
            if one.id in marks and marks[one.id].arrived is not None:
                if one.person is not None:
                    people.add(one.person)
                if one.role is AttendeeRole.ENTERPRISE and one.unit:
                    firms.add(one.unit)
    return len(people), len(firms)


def _remote(lines: Iterable[HeadcountLine]) -> Mapping[CountUnit, Sum]:
    by_unit: dict[CountUnit, list[Sum]] = defaultdict(list)
    for one in lines:
        if one.number is not None:
            by_unit[one.unit].append(Sum(one.number, one.quality))
    return {unit: added(sums) for unit, sums in by_unit.items()}


def attended_by(session: Session, person: UUID, first: date, last: date) -> int:
    """Return at how many events of a span of days somebody of the directory was, each once."""
    event, invited, mark = EventRow, InvitationRow, AttendanceMarkRow
    query = (
        select(func.count(event.id.distinct()))
        .join(invited, invited.event == event.id)
        .join(mark, mark.invitation == invited.id)
        .where(
            invited.person == person, event.day >= first, event.day <= last,
            mark.undone_at.is_(None), mark.what != MarkKind.LEFT,
        )
    )  # fmt: skip
    return session.scalar(query) or 0
