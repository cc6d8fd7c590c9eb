"""催办 and 督办: which unit it concerns, and what the ladder says before the click and in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.calendar.deadlines import Deadlines
from db.kernel.clock import local_date
from db.kernel.ids import MatterId, OrganizationId
from db.reception import handling_rules as rules
from db.reception.contracts import Step
from db.reception.course_contracts import UrgeProspect
from db.reception.handling import UrgeForm
from db.reception.records import AssignmentRow, MatterRow, UrgeRow
from db.reception.rules import check_step
from db.reception.slips import awaited_slip


class Known(NamedTuple):
    """The slips and urges of some matters, by matter, each in its order."""

    slips: dict[UUID, list[AssignmentRow]]
    urges: dict[UUID, list[UrgeRow]]


def known_of(session: Session, matters: Sequence[UUID]) -> Known:
    """Read the slips and urges of these matters."""
    known = Known(defaultdict(list), defaultdict(list))
    slips = select(AssignmentRow).where(AssignmentRow.matter.in_(matters))
    for slip in session.scalars(slips.order_by(AssignmentRow.year, AssignmentRow.serial)):
        known.slips[slip.matter].append(slip)
    for urge in session.scalars(select(UrgeRow).where(UrgeRow.matter.in_(matters))):
        known.urges[urge.matter].append(urge)
    return known


def unit_of(row: MatterRow, known: Known, wanted: UUID | None) -> UUID | None:
    """Return which unit is urged: the one that is wanted, else the first that has not answered."""
    slip = awaited_slip(known.slips[row.id], wanted)
    return slip.unit if slip is not None else wanted or row.unit


def standing(row: MatterRow, known: Known, unit: UUID | None, today: date) -> rules.Standing:
    """Return what the rules have to know before a unit is urged."""
    urged = [one for one in known.urges[row.id] if one.unit == unit]
    return rules.Standing(
        row.due_on, today, urged=tuple((one.form, local_date(one.urged_at)) for one in urged)
    )


def prospects(
    session: Session, matters: Sequence[UUID], today: date, deadlines: Deadlines
) -> Iterator[UrgeProspect]:
    """Yield what urging each matter would come to today, in their order; what is gone is left out."""
    known = known_of(session, matters)
    found = session.scalars(select(MatterRow).where(MatterRow.id.in_(matters)))
    rows = {row.id: row for row in found}
    for row in (rows[one] for one in matters if one in rows):
        yield _prospect(row, known, today, deadlines)


def _prospect(row: MatterRow, known: Known, today: date, deadlines: Deadlines) -> UrgeProspect:
    unit, barred = unit_of(row, known, None), check_step(row.state, Step.URGE)
    stands = standing(row, known, unit, today)
    found = {form: barred or rules.check_urging(form, stands, deadlines) for form in UrgeForm}
    refused = {form: problems[0] for form, problems in found.items() if problems}
    return UrgeProspect(MatterId(row.id), OrganizationId(unit) if unit else None, refused)
