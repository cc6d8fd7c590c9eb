"""催办 and 督办: which units it concerns, and what the ladder says before the click and in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.calendar.deadlines import Deadlines
from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput
from db.kernel.ids import MatterId, OrganizationId
from db.kernel.problems import Problem
from db.reception import handling_rules as rules
from db.reception.codes import MatterState, Step
from db.reception.course_contracts import UrgeProspect
from db.reception.handling import UnitRole, UrgeForm, UrgeUnit
from db.reception.promises import is_promised, urged_by
from db.reception.records import AssignmentRow, MatterRow, UrgeRow
from db.reception.replies import promised_apart, standing_replies
from db.reception.rules import PROMISES, ReceptionProblem, check_step
from db.reception.slips import has_answered_apart, owing
from db.reception.states import PROMISING
from db.stations.records import OrganizationRow

_BY_SLIPS = frozenset({MatterState.RETURNED, MatterState.REOPENED})
"""Whoever was named last need not have the matter: only a slip that counts says who does."""


class Known(NamedTuple):
    """The slips and urges of some matters, each in its order, and the day the ladder climbs from, by matter.

    ``promising`` are the units whose answers promised another one that has not come, ``apart`` the days that some of
    several promised while others still owe their answer.
    """

    slips: dict[UUID, list[AssignmentRow]]
    urges: dict[UUID, list[UrgeRow]]
    due_on: dict[UUID, date | None]
    promising: dict[UUID, tuple[UUID, ...]]
    apart: dict[UUID, dict[UUID, date]]

    def due_of(self, matter: UUID, unit: UUID | None) -> date | None:
        """Return the day from which the ladder climbs at one unit."""
        apart = self.apart[matter]
        return apart[unit] if unit in apart else self.due_on[matter]


def known_of(session: Session, matters: Sequence[UUID]) -> Known:
    """Read the slips and urges of these matters."""
    rows = session.scalars(select(MatterRow).where(MatterRow.id.in_(matters))).all()
    days = {row.id: urged_by(session, row) for row in rows}
    promising = {row.id: promising_units(session, row) for row in rows}
    known = Known(defaultdict(list), defaultdict(list), days, promising, {})
    slips = select(AssignmentRow).where(AssignmentRow.matter.in_(matters))
    for slip in session.scalars(slips.order_by(AssignmentRow.year, AssignmentRow.serial)):
        known.slips[slip.matter].append(slip)
    for row in rows:
        is_parted = any(map(has_answered_apart, known.slips[row.id]))
        known.apart[row.id] = promised_apart(session, row) if is_parted else {}
    for urge in session.scalars(select(UrgeRow).where(UrgeRow.matter.in_(matters))):
        known.urges[urge.matter].append(urge)
    return known


def units_of(row: MatterRow, known: Known) -> tuple[UUID | None, ...]:
    """Return whom an urge of a matter concerns: every unit that owes its part, else the one that has it.

    Once it was answered, those who promised to answer again.
    """
    if is_promised(row) and known.promising[row.id]:
        return known.promising[row.id]
    owed = tuple(slip.unit for slip in owing(known.slips[row.id]))
    owed = tuple(dict.fromkeys((*owed, *known.apart[row.id])))
    return owed if row.state in _BY_SLIPS else owed or (row.unit,)


def promising_units(session: Session, row: MatterRow) -> tuple[UUID, ...]:
    """Return the units whose answers stand and promised another one, each once."""
    if not is_promised(row):
        return ()
    given = standing_replies(session, row)
    promised = (one.unit for one in given if one.result in PROMISES and one.next_reply_due)
    return tuple(dict.fromkeys(unit for unit in promised if unit is not None))


def is_promise_late(session: Session, row: MatterRow, today: date) -> bool:
    """Tell whether an answered matter has a unit that promised to answer again by a day that is over."""
    if row.state not in PROMISING or not is_promised(row):
        return False
    due_on = urged_by(session, row)
    return due_on is not None and due_on < today and bool(promising_units(session, row))


def units_to_urge(
    row: MatterRow, known: Known, command: UrgeUnit, today: date, deadlines: Deadlines
) -> tuple[UUID | None, ...]:
    """Return whom a click urges: the unit it names, else all whose rung has come; raises InvalidInput."""
    units = (command.unit,) if command.unit else units_of(row, known)
    if command.unit and command.unit not in units_of(row, known):
        raise InvalidInput([Problem("unit", ReceptionProblem.SLIP_UNKNOWN)])
    found = {one: _refused(row, known, one, today, deadlines) for one in units or (None,)}
    due = tuple(one for one, refused in found.items() if command.form not in refused)
    if not due:
        raise InvalidInput([refused[command.form] for refused in found.values()])
    return due


def prospects(
    session: Session, matters: Sequence[UUID], today: date, deadlines: Deadlines
) -> Iterator[UrgeProspect]:
    """Yield what urging each matter would come to today, one for each unit; what is gone is left out."""
    known = known_of(session, matters)
    found = session.scalars(select(MatterRow).where(MatterRow.id.in_(matters)))
    rows = {row.id: row for row in found}
    names = _names(session, known, rows.values())
    for row in (rows[one] for one in matters if one in rows):
        apart = any(slip.role is UnitRole.SEPARATE for slip in known.slips[row.id])
        for unit in units_of(row, known) or (None,):
            yield UrgeProspect(
                MatterId(row.id), OrganizationId(unit) if unit else None,
                _refused(row, known, unit, today, deadlines),
                names.get(unit, "") if unit else "", is_one_of_several=apart,
            )  # fmt: skip


def _refused(
    row: MatterRow, known: Known, unit: UUID | None, today: date, deadlines: Deadlines
) -> dict[UrgeForm, Problem]:
    """Return by form of urging why a unit is not urged so today."""
    barred = check_step(row.state, Step.URGE)
    if not units_of(row, known) or not _is_left(row, known, today):
        given = {"state": row.state, "step": Step.URGE}
        barred = (Problem("state", ReceptionProblem.STEP_NOT_NOW, given),)
    stands = _standing(row, known, unit, today)
    found = {form: barred or rules.check_urging(form, stands, deadlines) for form in UrgeForm}
    return {form: problems[0] for form, problems in found.items() if problems}


def _is_left(row: MatterRow, known: Known, today: date) -> bool:
    """Tell whether anything is owed: after an answer nothing but a promise whose day is over."""
    due_on = known.due_on[row.id]
    is_late = due_on is not None and due_on < today and bool(known.promising[row.id])
    return row.state not in PROMISING or is_late


def _standing(row: MatterRow, known: Known, unit: UUID | None, today: date) -> rules.Standing:
    """Return what the rules have to know before a unit is urged."""
    urged = [one for one in known.urges[row.id] if one.unit == unit]
    return rules.Standing(
        known.due_of(row.id, unit),
        today,
        urged=tuple((one.form, local_date(one.urged_at)) for one in urged),
    )


def _names(session: Session, known: Known, rows: Iterable[MatterRow]) -> dict[UUID, str]:
    """Return what the units of these matters are called."""
    units = {unit for row in rows for unit in units_of(row, known)}
    wanted = OrganizationRow.id.in_(units - {None})
    query = select(OrganizationRow.id, OrganizationRow.name).where(wanted)
    return {row.id: row.name for row in session.execute(query)}
