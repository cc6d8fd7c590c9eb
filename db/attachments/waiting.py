"""Attachments of unfinished forms: rows of this counter alone, until the visit is registered."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

import msgspec
from sqlalchemy import bindparam, or_, select
from sqlalchemy.orm import Session

from db.attachments.contracts import AttachmentKind, Media, NewAttachment, Prepared
from db.attachments.records import AttachmentRow, WaitingAttachmentRow
from db.storage.prepared import Prepared as Statement


class Told(msgspec.Struct, frozen=True):
    """What a waiting attachment will say as a record."""

    title: str
    kind: AttachmentKind
    media: Media
    size: int
    pages: int
    width: int
    height: int
    taken_at: datetime | None
    added_by: UUID


def has_any(own: Session, visit: UUID) -> bool:
    """Tell whether a form has attachments; most have none."""
    return _ANY.run(own, visit=visit).first() is not None


def rows_of(own: Session, visit: UUID) -> list[WaitingAttachmentRow]:
    """Return the waiting attachments of a form, in the order they were added."""
    query = select(WaitingAttachmentRow).where(WaitingAttachmentRow.visit == visit)
    order = (WaitingAttachmentRow.added_at, WaitingAttachmentRow.id)
    return list(own.scalars(query.order_by(*order)))


def digests(own: Session, visit: UUID) -> list[bytes]:
    """Return the SHA-256 of everything that a form has."""
    return [row.digest for row in rows_of(own, visit)]


def strays(own: Session, but: Collection[UUID]) -> list[UUID]:
    """Return the waiting attachments of forms that are not among these."""
    rows = own.execute(select(WaitingAttachmentRow.id, WaitingAttachmentRow.visit))
    return [row.id for row in rows if row.visit not in but]


def rename(row: WaitingAttachmentRow, title: str, kind: AttachmentKind) -> None:
    """Give a waiting attachment another title and kind."""
    row.content = written(msgspec.structs.replace(told_by(row), title=title, kind=kind))


def told_by(row: WaitingAttachmentRow) -> Told:
    """Return what a waiting attachment will say as a record."""
    return msgspec.msgpack.decode(row.content, type=Told)


def digest_of_file(file: Prepared) -> bytes:
    """Return the SHA-256 of what is kept of a file."""
    return hashlib.sha256(file.content).digest()


def told_of(command: NewAttachment, by: UUID) -> Told:
    """Return what a new attachment will say as a record."""
    file = command.file
    return Told(
        command.title, command.kind, file.media, len(file.content), file.pages, file.width,
        file.height, file.taken_at, by,
    )  # fmt: skip


def written(told: Told) -> bytes:
    """Return it as a waiting row keeps it."""
    return msgspec.msgpack.encode(told)


def is_needed(own: Session, digest: bytes) -> bool:
    """Tell whether a record or another form refers to the same content."""
    waits, stands = (
        select(row.id).where(or_(row.digest == digest, row.original == digest)).limit(1)
        for row in (WaitingAttachmentRow, AttachmentRow)
    )
    return any(own.scalar(query) is not None for query in (waits, stands))


_ANY = Statement(
    select(WaitingAttachmentRow.id).where(WaitingAttachmentRow.visit == bindparam("visit")).limit(1)
)
