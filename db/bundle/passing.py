"""Whose operations a hub passes on to a station: of all who wrote of matters that the station has a part in.

Such an origin goes out as its own signed runs, with proofs in place of whatever else it wrote (decision 0049).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.attachments.records import AttachmentRow
from db.bundle.known import Home, Known, Partner
from db.bundle.layout import Layouts
from db.bundle.sight import table_of
from db.reception.records import AssignmentRow, MatterRow
from db.stations.records import OrganizationRow

_MATTER, _GIVEN = table_of(MatterRow), table_of(AssignmentRow)
_UNIT, _FILE = table_of(OrganizationRow), table_of(AttachmentRow)


def passed(
    session: Session, partner: Partner, origins: Sequence[Known], home: Home
) -> frozenset[int]:
    """Return the local numbers of the origins that a hub passes on to a partner whose affair they are not."""
    if not home.is_hub or partner.sees_everything:
        return frozenset()
    own = [one.number for one in origins if partner.shares(one.scopes)]
    return frozenset(
        number for query in _makers(partner, own) for number in session.scalars(query.distinct())
    )


def _makers(partner: Partner, own: Sequence[int]) -> Iterator[Any]:
    """Yield the questions who made what: the matters, the house they lie with, and what belongs to them."""
    called = _UNIT.c.name == partner.name
    handed = select(_GIVEN.c.matter).join(_UNIT, _UNIT.c.id == _GIVEN.c.unit).where(called)
    open_here = _MATTER.c.sealed.is_(None) & _MATTER.c.id.in_(handed)
    yield select(_MATTER.c.base_origin).where(open_here)
    yield select(_UNIT.c.base_origin).where(called)
    shared = select(_MATTER.c.id).where(or_(_MATTER.c.base_origin.in_(own), open_here))
    yield _elsewhere(_FILE, own).where(_FILE.c.subject.in_(shared))
    for layout in Layouts().every():
        columns = layout.table.c
        if "matter" in columns:
            yield _elsewhere(layout.table, own).where(columns.matter.in_(shared))


def _elsewhere(table: Any, own: Sequence[int]) -> Any:
    return select(table.c.base_origin).where(table.c.base_origin.not_in(own))
