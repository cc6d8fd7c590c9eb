"""Attachments of reports: content and name sealed to the station's pair, so that who adds them cannot read them back.

What comes to the store is sealed already, so everything that moves, checks or carries content is as it was.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from uuid import UUID

import msgspec
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from db.accounts.seals import Seals
from db.attachments import waiting
from db.attachments.contracts import AttachmentLine, NewAttachment, OpenedAttachment, Subject
from db.attachments.lines import lines_of
from db.attachments.records import AttachmentRow, WaitingAttachmentRow
from db.attachments.shelves import Shelves, record_of
from db.kernel.actor import Actor
from db.kernel.errors import CannotOpen, TroubleCode
from db.storage.unit_of_work import Work


class _Facts(msgspec.Struct, frozen=True):
    """What a record tells of its content, but for a sealed one."""

    title: str
    size: int
    pages: int
    width: int
    height: int
    taken_at: datetime | None
    preview: bytes
    digest: bytes
    """SHA-256 of the content as it is opened."""


@dataclass(frozen=True, slots=True)
class SealedFiles:
    """Seals for everybody, opens for those a box is kept for; works inside the caller's transaction."""

    shelves: Shelves
    seals: Seals

    def record(
        self, work: Work, subject: Subject, command: NewAttachment, now: datetime
    ) -> AttachmentRow:
        """Return the record of a new file; nothing of it is kept in the open, not even for a moment."""
        told, file = waiting.told_of(command, work.actor.user), command.file
        row = record_of(command.attachment, subject, told, content=(b"", None), added_at=now)
        self._seal(work.session, row, file.content, original=file.original, preview=file.preview)
        return row

    def take_in(self, work: Work, waits: WaitingAttachmentRow, row: AttachmentRow) -> None:
        """Seal what an unfinished form had for its record; the counter lets go of the content."""
        own, shelves = work.own, self.shelves
        original = shelves.own_content(own, waits.original) if waits.original else b""
        preview = shelves.own.preview(own, waits.digest) or b""
        content = shelves.own_content(own, waits.digest)
        self._seal(work.session, row, content, original=original, preview=preview)

    def seal(self, work: Work, row: AttachmentRow) -> list[bytes]:
        """Seal a record that was kept in the open; return the files to take away afterwards."""
        session, before = work.session, tuple(filter(None, (row.digest, row.original)))
        original = self.shelves.shared_content(session, row.original) if row.original else b""
        preview = self.shelves.shared.preview(session, row.digest) or b""
        content = self.shelves.shared_content(session, row.digest)
        self._seal(session, row, content, original=original, preview=preview)
        session.flush()
        return [
            self.shelves.shared.let_go(session, one) for one in before if not _is_needed(work, one)
        ]

    def open(self, session: Session, actor: Actor, row: AttachmentRow) -> OpenedAttachment:
        """Return a sealed attachment as it was added; raises NotPermitted, CannotOpen: MISSING, DAMAGED."""
        facts = self._facts(session, actor, row)
        sealed = self.shelves.shared_content(session, row.digest)
        content = self.seals.open(session, actor, sealed, row.id)
        if hashlib.sha256(content).digest() != facts.digest:
            raise CannotOpen(TroubleCode.DAMAGED)
        (line,) = lines_of(session, [row], self.shelves.shared)
        return OpenedAttachment(_shown(line, facts), content)

    def _facts(self, session: Session, actor: Actor, row: AttachmentRow) -> _Facts:
        told = self.seals.open(session, actor, row.sealed or b"", row.id)
        return msgspec.msgpack.decode(told, type=_Facts)

    def _seal(
        self,
        session: Session,
        row: AttachmentRow,
        content: bytes,
        *,
        original: bytes,
        preview: bytes,
    ) -> None:
        facts = _Facts(
            row.title, len(content), row.pages, row.width, row.height, row.taken_at, preview,
            hashlib.sha256(content).digest(),
        )  # fmt: skip
        row.sealed = self.seals.seal(session, msgspec.msgpack.encode(facts), row.id)
        row.digest, row.size = self._keep(session, content, row.id)
        row.original = self._keep(session, original, row.id)[0] if original else None
        row.title, row.taken_at = "", None
        row.pages, row.width, row.height = 1, 0, 0

    def _keep(self, session: Session, content: bytes, record: UUID) -> tuple[bytes, int]:
        sealed = self.seals.seal(session, content, record)
        return self.shelves.shared.keep(session, BytesIO(sealed), b""), len(sealed)


def _shown(line: AttachmentLine, facts: _Facts) -> AttachmentLine:
    return replace(
        line, title=facts.title, size=facts.size, pages=facts.pages, width=facts.width,
        height=facts.height, taken_at=facts.taken_at, preview=facts.preview,
    )  # fmt: skip


def _is_needed(work: Work, digest: bytes) -> bool:
    """Tell whether another record or an unfinished form refers to the same content."""
    refers = or_(AttachmentRow.digest == digest, AttachmentRow.original == digest)
    stands = work.session.scalar(select(AttachmentRow.id).where(refers).limit(1)) is not None
    return stands or waiting.is_needed(work.own, digest)
