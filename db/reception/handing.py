"""Hands matters to units: the slips, their numbers, and the round that begins anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from db.kernel.clock import Clock, local_date
from db.kernel.errors import InvalidInput
from db.kernel.ids import MatterId, OrganizationId, new_id
from db.kernel.problems import Problem
from db.reception.contracts import AssignMatter
from db.reception.handling import UnitRole
from db.reception.numbers import Series
from db.reception.promises import put_off
from db.reception.records import AssignmentRow, MatterRow, NoteRow
from db.reception.rules import ReceptionProblem
from db.reception.slips import (
    end_slips,
    end_unanswered,
    has_answered_apart,
    joining,
    last_slips,
    left_slips,
    live_slips,
)
from db.stations.rules import NumberType
from db.stations.service import marks


class SlipBook:
    """Writes the slips of one counter."""

    def __init__(self, clock: Clock, series: Series) -> None:
        self._clock, self._series = clock, series

    def hand_over(self, session: Session, row: MatterRow, command: AssignMatter) -> None:
        """Write an assignment slip and where the matter lies now."""
        if row.accused is not None and row.accused in (command.unit, *command.co_units):
            raise InvalidInput([Problem("unit", ReceptionProblem.UNIT_ACCUSED)])
        now = self._clock.now()
        if command.due_on is not None and command.due_on != row.due_on:
            _refuse_past(command.due_on, local_date(now))
            self._move_day(session, row, command.due_on, command.due_reason)
        with session.no_autoflush:
            joined = joining(session, row, command)
        if joined:
            self._add(session, row, command, [(one, UnitRole.CO) for one in joined])
            return
        # Where one of several returned its part, the others go on with theirs; what one of them answered stands.
        with session.no_autoflush:  # or the matter would be written twice by one click
            live = live_slips(session, row.id)
        others = [one for one in live if row.unit is None or has_answered_apart(one)]
        if row.unit is not None:
            _refuse_answered(live, command)
        row.unit, row.assigned_at = command.unit, now
        for one in live:
            takes_more = one.unit in (command.unit, *command.co_units)
            if one not in others or (takes_more and not has_answered_apart(one)):
                one.ended_at = now  # who takes a returned part as well answers once
        apart = any(one.role is UnitRole.SEPARATE for one in others)
        parts = [(unit, UnitRole.SEPARATE if apart else role) for unit, role in _units(command)]
        self._add(session, row, command, parts)

    def hand_up(self, session: Session, row: MatterRow, command: AssignMatter) -> None:
        """Hand what is owed to a higher place, whoever owes it; what one unit answered apart stands."""
        with session.no_autoflush:
            _refuse_answered(live_slips(session, row.id), command)
            end_unanswered(session, row.id, self._clock.now())
        self.hand_over(session, row, command)

    def _add(
        self,
        session: Session,
        row: MatterRow,
        command: AssignMatter,
        parts: Sequence[tuple[UUID, UnitRole]],
    ) -> None:
        for unit, role in parts:
            session.add(self._slip(session, row, command, unit=unit, role=role))
            session.flush()

    def hand_over_again(self, session: Session, row: MatterRow, reason: str) -> None:
        """Give every unit that had a matter last a new slip; those of the round before say what they said."""
        now = self._clock.now()
        is_whole = row.unit is not None
        had = last_slips(session, row.id) if is_whole else left_slips(session, row.id)
        end_slips(session, row.id, now)
        for slip in had:
            row.assigned_at = now
            session.add(self._slip_again(session, row, slip, reason))
            session.flush()

    def _slip_again(
        self, session: Session, row: MatterRow, slip: AssignmentRow, reason: str
    ) -> AssignmentRow:
        command = AssignMatter(
            MatterId(row.id), row.revision, OrganizationId(slip.unit), opinion=reason or slip.opinion,
            route=slip.route, contact=slip.contact or "", phone=slip.phone or "",
            approved_by=slip.approved_by or "",
        )  # fmt: skip
        role = slip.role or UnitRole.LEAD
        return self._slip(session, row, command, unit=slip.unit, role=role)

    def _move_day(self, session: Session, row: MatterRow, due_on: date, reason: str) -> None:
        """Give the unit another day; a later one has its reason, and the voter's own stays."""
        if row.due_on is not None and due_on > row.due_on and not reason:
            raise InvalidInput([Problem("due_reason", ReceptionProblem.DUE_REASON_MISSING)])
        put_off(row, due_on)
        if reason:
            session.add(NoteRow(id=new_id(self._clock), matter=row.id, text=reason))

    def _slip(
        self, session: Session, row: MatterRow, command: AssignMatter, *, unit: UUID, role: UnitRole
    ) -> AssignmentRow:
        now = self._clock.now()
        number = next(self._series.following(session, NumberType.ASSIGNMENT, local_date(now).year))
        return AssignmentRow(
            id=new_id(self._clock), matter=row.id, year=number.year, serial=number.serial,
            number=number.display(marks(session).short_name), unit=unit, assigned_at=now,
            due_on=row.due_on, opinion=command.opinion, role=role, route=command.route,
            **said(command, "approved_by"),
            **(said(command, "contact", "phone") if unit == command.unit else {}),
        )  # fmt: skip


def _refuse_answered(live: Sequence[AssignmentRow], command: AssignMatter) -> None:
    """Refuse to hand what others owe to a unit that has answered its own part: one word of it would end theirs."""
    given = {one.unit for one in live if has_answered_apart(one)}
    is_owed = any(not has_answered_apart(one) for one in live)
    if is_owed and given.intersection((command.unit, *command.co_units)):
        raise InvalidInput([Problem("unit", ReceptionProblem.UNIT_ANSWERED)])


def _refuse_past(due_on: date, today: date) -> None:
    """Refuse a day for the unit that nobody can keep any more."""
    if due_on < today:
        raise InvalidInput([Problem("due_on", ReceptionProblem.DUE_IN_PAST)])


def said(command: object, *names: str) -> dict[str, Any]:
    """Return the named parts of a command that say something; what was left open is not journaled."""
    given = {name: getattr(command, name) for name in names}
    return {name: value for name, value in given.items() if value not in ("", None, ())}


def _units(command: AssignMatter) -> Iterator[tuple[UUID, UnitRole]]:
    """Yield the lead with its co-organisers, or several units that each answer for themselves."""
    separately = command.separately and command.co_units
    yield command.unit, UnitRole.SEPARATE if separately else UnitRole.LEAD
    for unit in command.co_units:
        yield unit, UnitRole.SEPARATE if separately else UnitRole.CO
