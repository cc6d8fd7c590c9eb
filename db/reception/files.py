"""The attachments of a matter: its own, those of its visit, its replies and its ratings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.rules import Permission, check_permitted, may
from db.attachments.contracts import AttachmentLine, Subject
from db.attachments.lines import lines_of, rows_of
from db.attachments.records import AttachmentRow
from db.kernel.actor import Actor
from db.kernel.errors import NotFound, NotPermitted
from db.kernel.ids import MatterId
from db.kernel.kinds import Kind
from db.reception.access import EVERY_MATTER, is_open_to
from db.reception.codes import DemandType
from db.reception.paper_contracts import PaperFacts, Picture
from db.reception.queries import matter_row
from db.reception.records import MatterRow, RatingRow, ReplyRow, VisitRow
from db.storage.blobs import Blobs
from db.storage.unit_of_work import UnitOfWork

_OF_MATTER: dict[Kind, type[ReplyRow] | type[RatingRow]] = {
    Kind.REPLY: ReplyRow,
    Kind.RATING: RatingRow,
}


class MatterFiles:
    """What is attached to matters, for reading."""

    def __init__(self, work: UnitOfWork, blobs: Blobs) -> None:
        self._work, self._blobs = work, blobs

    def of(self, actor: Actor, matter: MatterId) -> tuple[AttachmentLine, ...]:
        """Return what is attached, oldest first; nothing of a confidential visit to who may not know whose it is."""
        check_permitted(actor, Permission.SEE_MATTERS)
        with self._work.reading(actor) as session:
            row = matter_row(session, matter)
            if not _may_see(session, actor, row.visit):
                return ()
            rows = rows_of(session, records_of(session, row))
            shown = [one for one in rows if one.sealed is None or _may_open(session, actor, one)]
            return lines_of(session, shown, self._blobs)

    def pictures(self, actor: Actor, matter: MatterId) -> tuple[Picture, ...]:
        """Return the pictures for the file of a matter, as they are kept; without void ones and documents."""
        check_permitted(actor, Permission.PRINT)
        with self._work.reading(actor) as session:
            row = matter_row(session, matter)
            if not _may_see(session, actor, row.visit):
                return ()
            return tuple(
                Picture(one.title, one.taken_at, b"".join(self._blobs.read(session, one.digest)))
                for one in rows_of(session, records_of(session, row))
                if one.media.is_picture and one.voided_at is None and one.sealed is None
            )

    def on_paper(
        self, actor: Actor, matter: MatterId, facts: PaperFacts, *, shows: bool
    ) -> PaperFacts:
        """Return the facts of a paper with what is attached to its matter, and where it ``shows`` them the pictures."""
        if facts.handled is None:
            return facts
        every = self.of(actor, matter)
        names = tuple(one.title for one in every if not (one.void_reason or one.is_sealed))
        pictures = self.pictures(actor, matter) if shows else ()
        return replace(facts, handled=replace(facts.handled, attachments=names, pictures=pictures))


def records_of(session: Session, row: MatterRow) -> list[UUID]:
    """Return every record whose attachments a matter shows."""
    found = [row.id, row.visit]
    for part in _OF_MATTER.values():
        found.extend(session.scalars(select(part.id).where(part.matter == row.id)))
    return found


class MatterGuard:
    """Visits, matters, replies and ratings take attachments; those of a secret visitor are for who may know."""

    def right(self, subject: Subject) -> Permission:
        """Attaching is part of handling."""
        return Permission.HANDLE_MATTERS

    def is_there(self, session: Session, subject: Subject) -> bool:
        """Tell whether a record is there and takes attachments."""
        visit = _visit_of(session, subject)
        return visit is not None and session.get(VisitRow, visit) is not None

    def check(self, session: Session, actor: Actor, subject: Subject) -> None:
        """Raise NotFound for a record that is not there or that the actor may not look at."""
        visit = _visit_of(session, subject)
        if visit is None or not _may_see(session, actor, visit):
            raise NotFound(subject.kind, subject.record)

    def is_sealed(self, session: Session, subject: Subject) -> bool:
        """Tell whether a record belongs to a report of wrongdoing."""
        return bool(_reports_of(session, subject))

    def check_opening(self, session: Session, actor: Actor, subject: Subject) -> None:
        """Raise NotPermitted unless the actor may open what is sealed of a record."""
        reports = _reports_of(session, subject)
        if not any(is_open_to(session, actor, one) for one in reports):
            raise NotPermitted(Permission.SEE_CONFIDENTIAL)


def _reports_of(session: Session, subject: Subject) -> Sequence[UUID]:
    """Return the reports that a record belongs to; they are found even for who gets to see none."""
    query = select(MatterRow.id).where(MatterRow.demand_type == DemandType.REPORT)
    if subject.kind is Kind.VISIT:
        query = query.where(MatterRow.visit == subject.record)
    elif part := _OF_MATTER.get(subject.kind):
        of_part = select(part.matter).where(part.id == subject.record)
        query = query.where(MatterRow.id == of_part.scalar_subquery())
    else:
        query = query.where(MatterRow.id == subject.record)
    return session.scalars(query, execution_options=EVERY_MATTER).all()


def _may_open(session: Session, actor: Actor, row: AttachmentRow) -> bool:
    """Tell whether a person may open a sealed attachment; to others not even its tile tells of it."""
    reports = _reports_of(session, Subject(Kind(row.subject_kind), row.subject))
    return any(is_open_to(session, actor, one) for one in reports)


def _visit_of(session: Session, subject: Subject) -> UUID | None:
    if subject.kind is Kind.VISIT:
        return subject.record
    matter: UUID | None = subject.record if subject.kind is Kind.MATTER else None
    if part := _OF_MATTER.get(subject.kind):
        matter = session.scalar(select(part.matter).where(part.id == subject.record))
    return session.scalar(select(MatterRow.visit).where(MatterRow.id == matter))


def _may_see(session: Session, actor: Actor, visit: UUID) -> bool:
    row = session.get(VisitRow, visit)
    return row is not None and (not row.confidential or may(actor, Permission.SEE_CONFIDENTIAL))
