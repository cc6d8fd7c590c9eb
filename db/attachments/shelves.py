"""The way of content between a counter's own files and the place that records refer to.

At a station in its own file both are one; beside a server the files of unfinished forms stay with their
counter until the visit is registered.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from uuid import UUID

import msgspec
from sqlalchemy.orm import Session

from db.attachments import waiting
from db.attachments.contracts import AttachmentLine, NewAttachment, Subject
from db.attachments.records import AttachmentRow, WaitingAttachmentRow
from db.kernel.actor import Actor
from db.kernel.clock import start_of_day
from db.kernel.ids import AttachmentId, VisitId, unlinked
from db.storage.blobs import FOLDER, BlobFolder, Blobs, FileBlobs, RowBlobs
from db.storage.sealed import Sealing
from db.storage.unit_of_work import UnitOfWork, Work


@dataclass(frozen=True, slots=True)
class Shelves:
    """The counter's own files, and the place that records refer to."""

    own: FileBlobs
    shared: Blobs

    def lay_by(
        self, own: Session, visit: VisitId, command: NewAttachment, now: datetime, by: UUID
    ) -> WaitingAttachmentRow:
        """Keep a file with the form of a visit."""
        file = command.file
        digest = self.own.keep(own, BytesIO(file.content), file.preview)
        row = WaitingAttachmentRow(
            id=command.attachment, visit=visit, digest=digest,
            original=self.own.keep(own, BytesIO(file.original), b"") if file.original else None,
            content=waiting.written(waiting.told_of(command, by)), added_at=now,
        )  # fmt: skip
        own.add(row)
        return row

    def record(
        self, work: Work, subject: Subject, command: NewAttachment, now: datetime
    ) -> AttachmentRow:
        """Keep a file where records refer to and return its record."""
        file = command.file
        digest = self.shared.keep(work.session, BytesIO(file.content), file.preview)
        original = file.original and self.shared.keep(work.session, BytesIO(file.original), b"")
        told = waiting.told_of(command, work.actor.user)
        return record_of(
            command.attachment, subject, told, content=(digest, original or None), added_at=now
        )

    def take_in(self, work: Work, waits: WaitingAttachmentRow, row: AttachmentRow) -> None:
        """Bring the content of a record, which an unfinished form had, where records refer to."""
        for digest in filter(None, (row.digest, row.original)):
            self._carry(work.own, self.own, work.session, self.shared, digest)

    def take_back(self, work: Work, row: AttachmentRow, visit: VisitId, new: AttachmentId) -> None:
        """Lay an attachment by again with the form of another visit."""
        for digest in filter(None, (row.digest, row.original)):
            self._carry(work.session, self.shared, work.own, self.own, digest)
        told = waiting.Told(
            row.title, row.kind, row.media, row.size, row.pages, row.width, row.height,
            row.taken_at, row.added_by,
        )  # fmt: skip
        kept = WaitingAttachmentRow(
            id=new, visit=visit, digest=row.digest, original=row.original,
            content=waiting.written(told), added_at=row.added_at,
        )  # fmt: skip
        work.own.add(kept)

    def clear(self, own: Session, attachments: Collection[UUID]) -> list[bytes]:
        """Delete waiting rows and the content nothing else needs; return the files to take away afterwards."""
        rows = [row for one in attachments if (row := own.get(WaitingAttachmentRow, one))]
        digests = {one for row in rows for one in (row.digest, row.original) if one}
        for row in rows:
            own.delete(row)
        own.flush()
        return [self.own.let_go(own, one) for one in digests if not waiting.is_needed(own, one)]

    def remove(self, names: Iterable[bytes]) -> None:
        """Take files away once the rows that named them are gone for good."""
        self.own.remove(names)

    def own_content(self, own: Session, digest: bytes) -> bytes:
        """Return content of an unfinished form."""
        return b"".join(self.own.read(own, digest))

    def shared_content(self, session: Session, digest: bytes) -> bytes:
        """Return content of a record."""
        return b"".join(self.shared.read(session, digest))

    def line(self, own: Session, row: WaitingAttachmentRow, actor: Actor) -> AttachmentLine:
        """Return a waiting attachment as the form shows it."""
        told = waiting.told_by(row)
        return AttachmentLine(
            id=AttachmentId(row.id), title=told.title, kind=told.kind, media=told.media,
            size=told.size, pages=told.pages, width=told.width, height=told.height,
            taken_at=told.taken_at, added_at=row.added_at, added_by=actor.name,
            preview=self.own.preview(own, row.digest) or b"",
        )  # fmt: skip

    def _carry(
        self, source: Session, giver: Blobs, target: Session, taker: Blobs, digest: bytes
    ) -> None:
        """Copy content from one place to the other; where both are one there is nothing to do."""
        if giver is not taker:
            content = b"".join(giver.read(source, digest))
            taker.keep(target, BytesIO(content), giver.preview(source, digest) or b"")


def open_shelves(work: UnitOfWork, database: Path, keys: Iterable[bytes]) -> Shelves:
    """Return where content lies, once what no row names any more is swept away.

    ``keys`` are the data key's share for attachments, the present one first.
    """
    sealings = tuple(Sealing(key) for key in keys)
    own = FileBlobs(BlobFolder(database.with_name(FOLDER)), *sealings)
    if work.forbidden is None:
        with work.own.reading() as session:
            own.sweep(session)
    return Shelves(own, RowBlobs(*sealings) if work.own is not work else own)


def filed_as(work: Work, row: WaitingAttachmentRow, subject: Subject) -> AttachmentRow:
    """Return what a waiting attachment says as a record; of an anonymous visit it tells the day alone."""
    told, identity, added_at = waiting.told_by(row), row.id, row.added_at
    if work.tells_day_only:
        told = msgspec.structs.replace(told, taken_at=None)
        identity, added_at = unlinked(identity), start_of_day(added_at)
    content = (row.digest, row.original)
    return record_of(identity, subject, told, content=content, added_at=added_at)


def record_of(
    attachment: UUID,
    subject: Subject,
    told: waiting.Told,
    *,
    content: tuple[bytes, bytes | None],
    added_at: datetime,
) -> AttachmentRow:
    """Return the record of an attachment whose content is kept."""
    return AttachmentRow(
        id=attachment, subject_kind=int(subject.kind), subject=subject.record, title=told.title,
        kind=told.kind, digest=content[0], original=content[1], media=told.media, size=told.size,
        pages=told.pages, width=told.width, height=told.height, taken_at=told.taken_at,
        added_at=added_at, added_by=told.added_by,
    )  # fmt: skip
