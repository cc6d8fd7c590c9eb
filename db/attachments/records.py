"""What attachments store: the journaled records, and those of forms that are not registered yet."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Integer, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from db.attachments.contracts import AttachmentKind, Media
from db.journal.recorded import Recorded, field
from db.kernel.kinds import Kind
from db.storage.base import LOCAL, Base
from db.storage.columns import Id, UtcTime, coded


class AttachmentRow(Recorded, Base):
    """附件: a picture or document of a visit, a matter, a reply or a rating."""

    __tablename__ = "attachment"
    __kind__ = Kind.ATTACHMENT

    subject_kind: Mapped[int] = field(1, Integer)
    subject: Mapped[UUID] = field(2, Id, index=True)
    title: Mapped[str] = field(3, String(80), group=3)
    kind: Mapped[AttachmentKind] = field(4, coded(AttachmentKind), group=3)
    digest: Mapped[bytes] = field(5, LargeBinary(32))
    """SHA-256 of the content: what bundles carry is known by it, at every station."""
    media: Mapped[Media] = field(6, coded(Media))
    size: Mapped[int] = field(7, BigInteger)
    pages: Mapped[int] = field(8, Integer)
    width: Mapped[int] = field(9, Integer)
    height: Mapped[int] = field(10, Integer)
    original: Mapped[bytes | None] = field(11, LargeBinary(32), nullable=True)
    """SHA-256 of the file as it came, where that was kept."""
    taken_at: Mapped[datetime | None] = field(12, UtcTime, nullable=True)
    added_at: Mapped[datetime] = field(13, UtcTime)
    added_by: Mapped[UUID] = field(14, Id)
    voided_at: Mapped[datetime | None] = field(20, UtcTime, group=20, nullable=True)
    voided_by: Mapped[UUID | None] = field(21, Id, group=20, nullable=True)
    void_reason: Mapped[str | None] = field(22, String(200), group=20, nullable=True)
    sealed: Mapped[bytes | None] = field(30, LargeBinary, nullable=True)
    """Of a report: title, measures and small picture, sealed to the station's pair; so is the content (§6.4)."""


class WaitingAttachmentRow(Base):
    """An attachment of an unfinished form; becomes a record when the visit is registered."""

    __tablename__ = "waiting_attachment"
    __table_args__ = ({"info": {LOCAL: "attachments of unfinished forms of one counter"}},)

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    visit: Mapped[UUID] = mapped_column(Id, index=True)
    digest: Mapped[bytes] = mapped_column(LargeBinary(32))
    original: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    content: Mapped[bytes] = mapped_column(LargeBinary)
    """What the record will say, field by field."""
    added_at: Mapped[datetime] = mapped_column(UtcTime)
