"""How many came of how many: summed by the engine, for it is asked after every scan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import Subquery, case, func, select
from sqlalchemy.orm import Session

from db.events.codes import AttendeeRole, MarkKind
from db.events.contracts import Counts
from db.events.records import AttendanceMarkRow, InvitationRow

_I, _M = InvitationRow, AttendanceMarkRow


@dataclass(slots=True)
class _Tally:
    """What is counted so far."""

    expected: int = 0
    came: int = 0
    present: int = 0
    on_leave: int = 0
    walk_ins: int = 0
    by_role: dict[AttendeeRole, list[int]] = field(
        default_factory=lambda: defaultdict(lambda: [0, 0])
    )

    def add(self, one: Any, count: int) -> None:
        """Count people who are alike in everything that matters."""
        self.present += count if one.is_present else 0
        if one.is_walk_in:
            self.walk_ins += count if one.has_come else 0
        elif one.has_come or not one.is_withdrawn:
            self.expected += count
            self.came += count if one.has_come else 0
            self.on_leave += count if one.is_on_leave and not one.has_come else 0
            self.by_role[one.role][0] += count if one.has_come else 0
            self.by_role[one.role][1] += count

    def represent(self, absent: Any) -> None:
        """Count somebody as come whom a substitute represents."""
        if absent.is_withdrawn:
            self.expected += 1
            self.by_role[absent.role][1] += 1
        self.came += 1
        self.on_leave -= 1 if absent.is_on_leave and not absent.is_withdrawn else 0
        self.by_role[absent.role][0] += 1

    def counts(self) -> Counts:
        """Return the figures."""
        roles = {role: (came, every) for role, (came, every) in self.by_role.items()}
        missing = self.expected - self.came - self.on_leave
        return Counts(
            self.expected, self.came, self.present, self.on_leave, missing, self.walk_ins, roles
        )


def counts_of(session: Session, event: UUID) -> Counts:
    """Return who was expected, came, is there, is on leave; a substitute counts for who is represented."""
    tally, people = _Tally(), _people(event)
    facts = [
        people.c.role, people.c.is_walk_in, people.c.is_on_leave, people.c.is_withdrawn, people.c.has_come,
        people.c.is_present,
    ]  # fmt: skip
    alike = select(*facts, func.count().label("people")).where(people.c.substitute_for.is_(None))
    for one in session.execute(alike.group_by(*facts)):
        tally.add(one, one.people)
    stands_in = select(people).where(people.c.substitute_for.is_not(None))
    _represent(session, tally, people, session.execute(stands_in).all())
    return tally.counts()


def _represent(
    session: Session, tally: _Tally, people: Subquery, substitutes: Iterable[Any]
) -> None:
    came = [one for one in substitutes if one.has_come]
    tally.present += sum(one.is_present for one in came)
    wanted = {one.substitute_for for one in came}
    if wanted:
        for absent in session.execute(select(people).where(people.c.id.in_(wanted))):
            if not absent.has_come:
                tally.represent(absent)


def _people(event: UUID) -> Subquery:
    """Return everybody on the roster of an event with what their marks say together."""
    marks = _marks(event)
    left = marks.c.left_at.is_not(None) & (marks.c.left_at > marks.c.arrived_at)
    has_come = marks.c.arrived_at.is_not(None)
    query = select(
        _I.id, _I.role, _I.is_walk_in, _I.substitute_for, _I.leave_at.is_not(None).label("is_on_leave"),
        _I.withdrawn_at.is_not(None).label("is_withdrawn"), has_come.label("has_come"),
        case((has_come & ~left, True), else_=False).label("is_present"),
    )  # fmt: skip
    return query.outerjoin(marks, marks.c.invitation == _I.id).where(_I.event == event).subquery()


def _marks(event: UUID) -> Subquery:
    gone = _M.what == MarkKind.LEFT
    return (
        select(
            _M.invitation,
            func.max(case((~gone, _M.at))).label("arrived_at"),
            func.max(case((gone, _M.at))).label("left_at"),
        )
        .where(_M.event == event, _M.undone_at.is_(None))
        .group_by(_M.invitation)
        .subquery()
    )
