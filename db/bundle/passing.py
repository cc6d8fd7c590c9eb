"""Whose operations a hub passes on to a station: of all who wrote of matters that the station has a part in.

Such an origin goes out as its own signed runs, with proofs in place of whatever else it wrote (decision 0049).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.attachments.records import AttachmentRow
from db.bundle.known import Home, Known, Partner, called
from db.bundle.layout import Layouts, table_of
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
    open_here = _MATTER.c.sealed.is_(None) & _MATTER.c.id.in_(_handed(partner, own))
    shared = select(_MATTER.c.id).where(or_(_MATTER.c.base_origin.in_(own), open_here))
    queries = _makers(partner, own, open_here, shared)
    made = {number for query in queries for number in session.scalars(query.distinct())}
    begun = set(session.scalars(select(_MATTER.c.base_origin).where(open_here).distinct()))
    kin = _kin(origins, begun)
    return frozenset(made | kin | set(_houses(session, origins, own, shared)))


def _kin(origins: Sequence[Known], begun: Collection[int]) -> set[int]:
    """Return the origins that may write what these began, for they share their scopes."""
    scopes = {scope for one in origins if one.number in begun for scope in one.scopes}
    return {one.number for one in origins if scopes & one.scopes}


def _handed(partner: Partner, own: Sequence[int]) -> Any:
    """Return the matters handed to the house of a partner; what it hands to itself opens nothing."""
    given = _elsewhere(_GIVEN, own).with_only_columns(_GIVEN.c.matter)
    return given.join(_UNIT, _UNIT.c.id == _GIVEN.c.unit).where(_UNIT.c.name == partner.name)


def _makers(partner: Partner, own: Sequence[int], open_here: Any, shared: Any) -> Iterator[Any]:
    """Yield the questions who made what: the matters, the house they lie with, and what belongs to them."""
    yield select(_MATTER.c.base_origin).where(open_here)
    yield select(_UNIT.c.base_origin).where(_UNIT.c.name == partner.name)
    yield _elsewhere(_FILE, own).where(_FILE.c.subject.in_(shared))
    for layout in Layouts().every():
        columns = layout.table.c
        if "matter" in columns:
            yield _elsewhere(layout.table, own).where(columns.matter.in_(shared))


def _houses(
    session: Session, origins: Sequence[Known], own: Sequence[int], shared: Any
) -> Iterator[int]:
    """Yield the origins of the houses that such matters lie with: who signs for a slip makes no record of its own."""
    given = select(_UNIT.c.name).join(_GIVEN, _UNIT.c.id == _GIVEN.c.unit)
    names = set(session.scalars(given.where(_GIVEN.c.matter.in_(shared)).distinct()))
    station = called(session)
    yield from (
        one.number
        for one in origins
        if one.number not in own and one.name in station and station[one.name] in names
    )


def _elsewhere(table: Any, own: Sequence[int]) -> Any:
    return select(table.c.base_origin).where(table.c.base_origin.not_in(own))
