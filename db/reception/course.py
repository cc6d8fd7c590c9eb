"""What the loop adds to a matter as the detail pane shows it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from db.kernel.ids import MatterId, OrganizationId
from db.reception.handling import Course, LinkLine, RatingLine, Score, SlipLine, UnitRole
from db.reception.ratings import missed_calls, ratings_of
from db.reception.records import AssignmentRow, ExtensionRow, LinkRow, MatterRow, RatingRow, UrgeRow
from db.stations.records import OrganizationRow


def course_of(session: Session, row: MatterRow) -> Course:
    """Return slips, ratings, links and figures of a matter, everything in the order it happened."""
    return Course(
        slips=tuple(_slips(session, row.id)),
        ratings=tuple(_rating(one) for one in ratings_of(session, row.id)),
        links=tuple(_links(session, row.id)),
        original_due_on=row.original_due_on,
        days_late=row.days_late,
        redone=row.redone or 0,
        missed_calls=missed_calls(session, row.id, (row.redone or 0) + 1),
        extension_asked=session.scalar(_open_extension(row)),
        urged=session.scalar(select(func.count()).where(UrgeRow.matter == row.id)) or 0,
    )


def _slips(session: Session, matter: UUID) -> Iterator[SlipLine]:
    query = (
        select(AssignmentRow, OrganizationRow.name)
        .join(OrganizationRow, OrganizationRow.id == AssignmentRow.unit, isouter=True)
        .where(AssignmentRow.matter == matter)
        .order_by(AssignmentRow.year, AssignmentRow.serial)
    )
    for slip, unit in session.execute(query):
        yield SlipLine(
            number=slip.number, unit_id=OrganizationId(slip.unit), unit=unit or "", role=slip.role or UnitRole.LEAD,
            assigned_at=slip.assigned_at, due_on=slip.due_on, signed_on=slip.signed_on,
            returned_at=slip.returned_at, replied_at=slip.replied_at,
        )  # fmt: skip


def _rating(row: RatingRow) -> RatingLine:
    return RatingLine(
        rater=row.rater, round=row.round, attitude=_score(row.attitude), result=_score(row.result),
        unable=row.unable, reason=row.reason, rated_at=row.rated_at,
    )  # fmt: skip


def _score(value: int | None) -> Score | None:
    return Score(value) if value else None


def _links(session: Session, matter: UUID) -> Iterator[LinkLine]:
    """Yield what the matter leads to and what leads to it; ended links lead nowhere."""
    ours = or_(LinkRow.matter == matter, LinkRow.target == matter)
    query = select(LinkRow).where(ours, LinkRow.ended_at.is_(None)).order_by(LinkRow.id)
    for link in session.scalars(query):
        outgoing = link.matter == matter
        other = link.target if outgoing else link.matter
        row = session.get(MatterRow, other) if other else None
        yield LinkLine(
            link.type,
            MatterId(row.id) if row else None,
            row.number if row else "",
            row.title if row else "",
            outgoing=outgoing,
        )


def _open_extension(row: MatterRow) -> Select[date]:
    return (
        select(ExtensionRow.new_due)
        .where(ExtensionRow.matter == row.id, ExtensionRow.granted.is_(None))
        .order_by(ExtensionRow.asked_on.desc(), ExtensionRow.id.desc())
        .limit(1)
    )
