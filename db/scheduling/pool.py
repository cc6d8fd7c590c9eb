"""Who can be called: active people of the directory with their levels, absences, and turns of the year."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from db.people.contracts import DeputyLevel, MandateStatus, PersonKind
from db.people.records import (
    DeputyGroupRow,
    GroupMemberRow,
    MandateRow,
    PersonRow,
    PlacementRow,
)
from db.scheduling.absence_contracts import AbsenceKind
from db.scheduling.problem import Person, PostKind, Span
from db.scheduling.records import DutyAbsenceRow
from db.scheduling.rows import Rows
from db.scheduling.weekdays import days_meant, read
from db.stations.service import the_station

POSTS: Mapping[PersonKind, PostKind] = {
    PersonKind.DEPUTY: PostKind.DEPUTY,
    PersonKind.LEGAL_OFFICER: PostKind.LEGAL_OFFICER,
    PersonKind.STAFF: PostKind.STAFF,
    PersonKind.OFFICIAL: PostKind.OFFICIAL,
}
"""Who is called to which posts; whoever else is put on a post of officials by hand stands for one."""

_BETWEEN = re.compile(r"[^\w·]+")


class Pool:
    """Everybody who can be called on some day of a span."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.people = tuple(people)
        self._by_id = {UUID(one.id): one for one in self.people}

    def ids(self) -> frozenset[UUID]:
        """Return who can be called at all."""
        return frozenset(self._by_id)

    def __getitem__(self, person: UUID) -> Person | None:
        """Return one of them, None for somebody who cannot be called."""
        return self._by_id.get(person)


def pool_of(session: Session, first: date, last: date) -> Pool:
    """Return who can be called in a span, by id; of their turns nothing is known yet."""
    levels, within = _levels(session, first, last), Span(first, last)
    office = Office(session)
    absences, groups = _absences(session, first, last), _groups(session, first, last)
    elsewhere = _elsewhere(session, first, last)
    query = select(PersonRow).where(PersonRow.kind.in_(POSTS), PersonRow.active.is_(True))
    return Pool(
        replace(
            _person(row, levels.get(row.id, ()), absences.get(row.id, ()), within),
            out_of_office=office.gaps(row.id, within), groups=frozenset(groups.get(row.id, ())),
            is_elsewhere=row.id in elsewhere,
        )
        for row in session.scalars(query.order_by(PersonRow.id))
        if row.kind is not PersonKind.DEPUTY or row.id in levels
    )  # fmt: skip


def with_turns(pool: Pool, years: Sequence[Rows], near: Rows, *, beside: Collection[UUID]) -> Pool:
    """Return the people with the turns that a problem does not show; ``beside`` are shifts and places that it does.

    ``years`` are those that it reaches into, from that of its first shift.
    """
    shown = set(beside)
    done, *later = (_turns_of(year, shown) for year in years)
    days: dict[UUID | None, set[date]] = defaultdict(set)
    for shift, cell in near.turns():
        if not {shift.id, cell.id} & shown and near.counts(cell):
            days[cell.person].add(shift.day)
    return Pool(
        replace(
            one, done=done[UUID(one.id)], done_later=tuple(each[UUID(one.id)] for each in later),
            turns_near=frozenset(days[UUID(one.id)]),
        )
        for one in pool.people
    )  # fmt: skip


def _turns_of(year: Rows, shown: Collection[UUID]) -> Counter[UUID | None]:
    return Counter(
        cell.person
        for shift, cell in year.turns()
        if not {shift.id, cell.id}.intersection(shown) and year.counts(cell)
    )


class Office:
    """Who holds an office on which day: a deputy while the seat is served, everybody else who is active."""

    def __init__(self, session: Session) -> None:
        query = select(PersonRow.id, PersonRow.kind).where(
            PersonRow.kind.in_(POSTS), PersonRow.active.is_(True)
        )
        rows = session.execute(query).all()
        self._always = {row.id for row in rows if row.kind is not PersonKind.DEPUTY}
        deputies = {row.id for row in rows} - self._always
        seats = select(MandateRow.person, MandateRow.term_start, MandateRow.term_end).where(
            MandateRow.status == MandateStatus.SERVING
        )
        self._terms: dict[UUID, list[tuple[date, date]]] = defaultdict(list)
        for row in session.execute(seats):
            if row.person in deputies:
                term = row.term_start or date.min, row.term_end or date.max
                self._terms[row.person].append(term)

    def holds(self, person: UUID, day: date) -> bool:
        """Tell whether somebody can be called on a day."""
        terms = self._terms.get(person, ())
        return person in self._always or any(first <= day <= last for first, last in terms)

    def gaps(self, person: UUID, within: Span) -> frozenset[date]:
        """Return the days of a span on which somebody cannot be called."""
        terms = self._terms.get(person, ())
        if person in self._always or any(
            one <= within.first and within.last <= two for one, two in terms
        ):
            return frozenset()
        return frozenset(day for day in within.days() if not self.holds(person, day))


def specialities_of(text: str) -> frozenset[str]:
    """Return the specialities of a line as people type them: 法律、城建."""
    return frozenset(filter(None, _BETWEEN.split(text)))


def _person(
    row: PersonRow, levels: Iterable[DeputyLevel], absences: Sequence[DutyAbsenceRow], within: Span
) -> Person:
    return Person(
        str(row.id), POSTS[row.kind], frozenset(levels), specialities_of(row.specialty),
        blocked=_days(absences, AbsenceKind.BLOCKED, within),
        leave=tuple(_leave(absences, within)),
        unwilling=_days(absences, AbsenceKind.UNWILLING, within),
    )  # fmt: skip


def _days(absences: Iterable[DutyAbsenceRow], kind: AbsenceKind, within: Span) -> frozenset[date]:
    return frozenset(
        day
        for one in absences
        if one.absence is kind
        for day in days_meant(one.first, one.last, read(one.weekdays), within)
    )


def _leave(absences: Iterable[DutyAbsenceRow], within: Span) -> Iterator[Span]:
    """Yield leave as it was asked for; of leave that comes again every week each day."""
    for one in absences:
        if one.absence is AbsenceKind.LEAVE and not one.weekdays:
            yield Span(one.first, one.last)
        elif one.absence is AbsenceKind.LEAVE:
            for day in days_meant(one.first, one.last, read(one.weekdays), within):
                yield Span(day, day)


def _levels(session: Session, first: date, last: date) -> Mapping[UUID, set[DeputyLevel]]:
    """Return the levels of those who serve as deputies on some day of a span."""
    query = select(MandateRow.person, MandateRow.level).where(
        MandateRow.status == MandateStatus.SERVING,
        or_(MandateRow.term_end.is_(None), MandateRow.term_end >= first),
        or_(MandateRow.term_start.is_(None), MandateRow.term_start <= last),
    )
    found: dict[UUID, set[DeputyLevel]] = defaultdict(set)
    for row in session.execute(query):
        found[row.person].add(row.level)
    return found


def _groups(session: Session, first: date, last: date) -> Mapping[UUID, set[str]]:
    """Return the names of the groups that people are in on some day of a span."""
    query = (
        select(GroupMemberRow.person, DeputyGroupRow.name)
        .join(DeputyGroupRow, DeputyGroupRow.id == GroupMemberRow.deputy_group)
        .where(*_holds_between(GroupMemberRow, first, last))
    )
    found: dict[UUID, set[str]] = defaultdict(set)
    for row in session.execute(query):
        found[row.person].add(row.name)
    return found


def _elsewhere(session: Session, first: date, last: date) -> frozenset[UUID]:
    """Return the deputies who are grouped into stations and not into this one; of nobody placed nothing is known."""
    own = the_station(session).id
    query = select(PlacementRow.person, PlacementRow.station).where(
        *_holds_between(PlacementRow, first, last)
    )
    rows = session.execute(query).all()
    return frozenset(row.person for row in rows) - {
        row.person for row in rows if row.station == own
    }


def _holds_between(row: Any, first: date, last: date) -> tuple[ColumnElement[bool], ...]:
    return row.from_on <= last, or_(row.to_on.is_(None), row.to_on >= first)


def _absences(session: Session, first: date, last: date) -> Mapping[UUID, list[DutyAbsenceRow]]:
    query = select(DutyAbsenceRow).where(
        DutyAbsenceRow.withdrawn.is_(False), DutyAbsenceRow.first <= last,
        DutyAbsenceRow.last >= first,
    )  # fmt: skip
    found: dict[UUID, list[DutyAbsenceRow]] = defaultdict(list)
    for row in session.scalars(query.order_by(DutyAbsenceRow.first, DutyAbsenceRow.id)):
        found[row.person].append(row)
    return found
