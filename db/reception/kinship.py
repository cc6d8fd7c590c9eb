"""Matters that are about the same: joining them, finding the whole family, counting the people behind it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, may
from db.kernel.actor import Actor
from db.kernel.clock import Clock, local_date
from db.kernel.ids import new_id
from db.kernel.kinds import Kind
from db.reception.codes import MatterState, Step
from db.reception.handling import SAMENESS, LinkType
from db.reception.records import LinkRow, MatterRow, VisitRow

_FAMILY = (*SAMENESS, LinkType.MERGED_INTO)
ENDS_BY_HAND = (*SAMENESS, LinkType.OPINION)
"""Links that a person may end; merged matters are separated by a step of their own."""

_MOST = 500
"""Matters of one family that are counted at most."""


def join(session: Session, row: MatterRow, other: UUID, clock: Clock) -> LinkRow | None:
    """Link two matters, the later one leading to the earlier; None when that one cannot be linked any more.

    A registration is never lost because the other matter was taken back meanwhile.
    """
    target = session.get(MatterRow, other)
    if target is None or target.state is MatterState.VOID or target.sealed is not None:
        return None
    # Anonymous visits tell their day only, so that the hour says nothing of the order.
    first, later = sorted(
        (row, target), key=lambda one: (local_date(one.received_at), one.year, one.serial)
    )
    link = LinkRow(
        id=new_id(clock), matter=later.id, type=_type_of(session, first, later), target=first.id,
        remark="",
    )  # fmt: skip
    session.add(link)
    session.flush()
    return link


def opinion(row: MatterRow, words: str, article: str, clock: Clock) -> LinkRow:
    """Return the opinion on a law that a matter holds; it leads nowhere until a consultation takes it up."""
    return LinkRow(
        id=new_id(clock), matter=row.id, type=LinkType.OPINION, target=None, remark=words,
        article=article or None,
    )  # fmt: skip


def is_joinable(*rows: MatterRow) -> bool:
    """Tell whether matters may have anything to do with one another: a report stands alone (R-53)."""
    return all(row.sealed is None for row in rows)


def are_joined(session: Session, one: UUID, other: UUID) -> bool:
    """Tell whether two matters are linked directly."""
    return other in _next_to(session, {one})


def figures(session: Session, matter: UUID) -> dict[str, Any]:
    """Return how many matters are about the same, and how many people raised them; nothing for a lone one."""
    family = _family(session, matter)
    if len(family) == 1:
        return {}
    query = (
        select(MatterRow.id, VisitRow.id, VisitRow.person, VisitRow.visitor_count)
        .join(VisitRow, VisitRow.id == MatterRow.visit)
        .where(MatterRow.id.in_(family), MatterRow.state != MatterState.VOID)
    )
    people: dict[UUID, int] = {}
    rows = session.execute(query).all()
    for _matter, visit, person, count in rows:
        # Somebody who came twice is one person; a group counts by its largest visit.
        people[person or visit] = max(count, people.get(person or visit, 0))
    if len(rows) == 1:
        return {}
    return {"related_matters": len(rows), "related_count": sum(people.values())}


def steps(
    session: Session, row: MatterRow, actor: Actor, there: frozenset[Kind]
) -> tuple[Step, ...]:
    """Return what leaves a matter in its state: linking, and marking an opinion in it."""
    is_fit = row.sealed is None and row.state is not MatterState.VOID
    if not is_fit or not may(actor, Permission.HANDLE_MATTERS):
        return ()
    has_link = Kind.LINK in there and _has_link(session, row.id)
    return (Step.LINK, *((Step.UNLINK,) if has_link else ()), Step.HOLD_OPINION)


def _has_link(session: Session, matter: UUID) -> bool:
    """Tell whether a person may end some link of a matter."""
    ours = or_(LinkRow.matter == matter, LinkRow.target == matter)
    ending = select(LinkRow.id).where(
        ours, LinkRow.type.in_(ENDS_BY_HAND), LinkRow.ended_at.is_(None)
    )
    return session.scalar(ending.limit(1)) is not None


def _type_of(session: Session, first: MatterRow, later: MatterRow) -> LinkType:
    """Return 重复 where one known person raised both matters, else 同一事项."""
    query = select(VisitRow.person).where(VisitRow.id.in_((first.visit, later.visit)))
    people = session.scalars(query).all()
    is_repeat = first.visit == later.visit or (len(people) == 2 and people[0] == people[1])
    return LinkType.REPEAT_OF if is_repeat and people[0] is not None else LinkType.SAME_MATTER


def _family(session: Session, matter: UUID) -> set[UUID]:
    """Return every matter that links lead to from this one, itself included."""
    family, edge = {matter}, {matter}
    while edge and len(family) < _MOST:
        edge = _next_to(session, edge) - family
        family |= edge
    return family


def _next_to(session: Session, matters: set[UUID]) -> set[UUID]:
    query = select(LinkRow.matter, LinkRow.target).where(
        or_(LinkRow.matter.in_(matters), LinkRow.target.in_(matters)),
        LinkRow.type.in_(_FAMILY), LinkRow.ended_at.is_(None),
    )  # fmt: skip
    return {one for pair in session.execute(query) for one in pair if one is not None}
