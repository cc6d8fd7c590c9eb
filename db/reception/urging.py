"""催办 and 督办: which unit it concerns, and what the ladder says before the click and in it."""

from __future__ import annotations

from datetime import date
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
from db.reception.records import MatterRow, UrgeRow
from db.reception.rules import check_step
from db.reception.slips import awaited_slip


def unit_of(session: Session, row: MatterRow, wanted: UUID | None) -> UUID | None:
    """Return which unit is urged: the one that is wanted, else the first that has not answered."""
    slip = awaited_slip(session, row.id, wanted)
    return slip.unit if slip is not None else wanted or row.unit


def standing(session: Session, row: MatterRow, unit: UUID | None, today: date) -> rules.Standing:
    """Return what the rules have to know before a unit is urged."""
    query = select(UrgeRow.form, UrgeRow.urged_at).where(
        UrgeRow.matter == row.id, UrgeRow.unit == unit
    )
    urged = tuple((form, local_date(at)) for form, at in session.execute(query))
    return rules.Standing(row.due_on, today, urged=urged)


def prospect(session: Session, row: MatterRow, today: date, deadlines: Deadlines) -> UrgeProspect:
    """Return what urging a matter would come to today, form by form."""
    unit, barred = unit_of(session, row, None), check_step(row.state, Step.URGE)
    stands = standing(session, row, unit, today)
    refused = {
        form: found[0]
        for form in UrgeForm
        if (found := barred or rules.check_urging(form, stands, deadlines))
    }
    return UrgeProspect(MatterId(row.id), OrganizationId(unit) if unit else None, refused)
