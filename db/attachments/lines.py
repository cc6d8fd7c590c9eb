"""Attachments as pages show them, with the small picture and the name of who added each."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.accounts.records import UserRow
from db.attachments.contracts import AttachmentLine, Subject
from db.attachments.records import AttachmentRow
from db.kernel.ids import AttachmentId
from db.kernel.kinds import Kind
from db.storage.blobs import Blobs


def lines_of(
    session: Session, rows: Sequence[AttachmentRow], blobs: Blobs
) -> tuple[AttachmentLine, ...]:
    """Return these attachments in this order."""
    names = _people(session, {row.added_by for row in rows})
    return tuple(_line(session, row, blobs, names.get(row.added_by, "")) for row in rows)


def rows_of(session: Session, records: Collection[UUID]) -> Sequence[AttachmentRow]:
    """Return the attachments of these records, oldest first; void ones too."""
    query = select(AttachmentRow).where(AttachmentRow.subject.in_(records))
    return session.scalars(query.order_by(AttachmentRow.added_at, AttachmentRow.id)).all()


def _line(session: Session, row: AttachmentRow, blobs: Blobs, added_by: str) -> AttachmentLine:
    preview = blobs.preview(session, row.digest)
    return AttachmentLine(
        id=AttachmentId(row.id), title=row.title, kind=row.kind, media=row.media, size=row.size,
        pages=row.pages, width=row.width, height=row.height, taken_at=row.taken_at,
        added_at=row.added_at, added_by=added_by, preview=preview or b"", revision=row.revision,
        subject=Subject(Kind(row.subject_kind), row.subject), void_reason=row.void_reason or "",
        is_missing=preview is None, is_sealed=row.sealed is not None,
    )  # fmt: skip


def _people(session: Session, ids: Collection[UUID]) -> dict[UUID, str]:
    query = select(UserRow.id, UserRow.name).where(UserRow.id.in_(ids))
    return {row.id: row.name for row in session.execute(query)}
