"""Which records hold one person's data together: what an erasure takes in one act (security on erasure)."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.attachments.records import AttachmentRow
from db.kernel.kinds import Kind
from db.people.records import PersonRow
from db.reception.records import MatterRow, VisitRow

_PERSON = frozenset(range(2, 10))
"""Name, ways to reach, and what else tells who it is; that there was somebody stays."""
_VISIT = frozenset({*range(7, 16), 60, 62, 63, 64})
"""Who came; when and how somebody came stays for the figures."""
_MATTER = frozenset({8, 9, 10, 13, 16, 17, 60})
"""What was said; number, state and terms stay for the ledger."""


class Held(NamedTuple):
    """Groups of a record that hold a person's data; None for all of it."""

    kind: Kind
    record: UUID
    groups: Collection[int] | None


def held(session: Session, record: UUID) -> list[Held]:
    """Return what holds the data of who is named by a person, a visit or a matter; nothing for anything else."""
    person, visits = _named(session, record)
    if person is not None:
        visits = session.scalars(select(VisitRow.id).where(VisitRow.person == person)).all()
    matters = session.scalars(select(MatterRow.id).where(MatterRow.visit.in_(visits))).all()
    subjects = [*visits, *matters]
    files = session.scalars(select(AttachmentRow.id).where(AttachmentRow.subject.in_(subjects)))
    return [
        *(Held(Kind.ATTACHMENT, one, None) for one in files),
        *(Held(Kind.MATTER, one, _MATTER) for one in matters),
        *(Held(Kind.VISIT, one, _VISIT) for one in visits),
        *_of_person(session, person),
    ]


def _named(session: Session, record: UUID) -> tuple[UUID | None, Collection[UUID]]:
    """Return the person that a record leads to, and the visit where it is of nobody who is known."""
    if session.get(PersonRow, record) is not None:
        return record, ()
    matter = session.get(MatterRow, record)
    visit = session.get(VisitRow, matter.visit if matter else record)
    return (visit.person, [visit.id]) if visit else (None, ())


def _of_person(session: Session, person: UUID | None) -> Iterator[Held]:
    if person is not None and session.get(PersonRow, person) is not None:
        yield Held(Kind.PERSON, person, _PERSON)
