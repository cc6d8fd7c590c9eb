"""What people call a record on the conflict desk: whose it is, of which matter, of which turn."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.attachments.records import AttachmentRow
from db.bundle.conflict_contracts import Heading
from db.kernel.kinds import Kind
from db.people.contracts import PersonKind
from db.people.records import DeputyGroupRow, PersonRow
from db.reception.records import MatterRow
from db.scheduling.records import DutyCellRow, DutyShiftRow
from db.scheduling.weekdays import FOR_GOOD

Masks = Mapping[str, Callable[[str], str]]
"""Field → how what stands there leaves this desk."""

VOTERS = "*voters"
"""Mask of the names of voters that a record points to, for who may not read them."""

_CALLED = ("title", "name", "short_name", "theme")
"""Columns that people call a record by, the best first."""

_WHOSE = ("person", "giver")
_WHEN = (("first", "last"), ("from_on", "to_on"))


def heading_of(session: Session, row: Any, masks: Masks) -> Heading:
    """Return what a record is called: by its own words, those of its matter, or whose and which turn it is."""
    matter = _matter_of(session, row)
    if matter is not None:
        return Heading(matter.title, matter.number, matter.id)
    if isinstance(row, AttachmentRow):
        return Heading(row.title)
    called = next((one for one in _CALLED if getattr(row, one, "")), "")
    own = masks.get(called, str)(getattr(row, called)) if called else ""
    return Heading(" ".join(dict.fromkeys(filter(None, (own, *_around(session, row, masks))))))


def _matter_of(session: Session, row: Any) -> MatterRow | None:
    if isinstance(row, MatterRow):
        return row
    if row.__kind__ is Kind.VISIT:
        query = select(MatterRow).where(MatterRow.visit == row.id).order_by(MatterRow.id)
        return session.scalars(query.limit(1)).first()
    belongs = getattr(row, "matter", None) or getattr(row, "subject", None)
    return session.scalar(select(MatterRow).where(MatterRow.id == belongs)) if belongs else None


def _around(session: Session, row: Any, masks: Masks) -> Iterator[str]:
    """Yield the group, the person and the days of a record that has no matter."""
    group = getattr(row, "deputy_group", None)
    if group is not None:
        yield session.scalar(select(DeputyGroupRow.name).where(DeputyGroupRow.id == group)) or ""
    whose = [getattr(row, one) for one in _WHOSE if getattr(row, one, None)]
    yield from (names_pointed(session, whose, masks).get(one, "") for one in whose)
    shift = _shift_of(session, row)
    if shift is not None:
        yield f"{shift.day} {shift.starts}–{shift.ends}"
    for first, last in _WHEN:
        if getattr(row, first, None) is not None:
            days = dict.fromkeys(filter(None, (getattr(row, first), getattr(row, last))))
            yield "–".join("" if day == FOR_GOOD else str(day) for day in days)


def _shift_of(session: Session, row: Any) -> DutyShiftRow | None:
    if isinstance(row, DutyShiftRow):
        return row
    cell = row if isinstance(row, DutyCellRow) else None
    at = getattr(row, "cell", None)
    if cell is None and at is not None:
        cell = session.scalar(select(DutyCellRow).where(DutyCellRow.id == at))
    return (
        session.scalar(select(DutyShiftRow).where(DutyShiftRow.id == cell.shift)) if cell else None
    )


def names_pointed(session: Session, people: Collection[UUID], masks: Masks) -> dict[UUID, str]:
    """Return the names of people that records point to; those of voters masked for who may not read them."""
    query = select(PersonRow.id, PersonRow.name, PersonRow.kind).where(PersonRow.id.in_(people))
    mask = masks.get(VOTERS, str)
    return {
        row.id: mask(row.name) if row.kind == PersonKind.VOTER else row.name
        for row in session.execute(query)
    }
