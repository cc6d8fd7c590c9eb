"""What is stored of forms: each version as the bytes that its digest names."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Integer, String, Text
from sqlalchemy.orm import Mapped

from db.journal.recorded import Recorded, field
from db.kernel.kinds import Kind
from db.storage.base import Base
from db.storage.columns import Id, UtcTime


class FormTemplateRow(Recorded, Base):
    """评价表样的一版: added, never overwritten; whoever needs it asks by its digest, never by its id."""

    __tablename__ = "form_template"
    __kind__ = Kind.FORM_TEMPLATE

    station: Mapped[UUID] = field(1, Id, index=True)
    """Who issued it."""
    code: Mapped[str] = field(2, String(40))
    version: Mapped[int] = field(3, Integer)
    digest: Mapped[str] = field(4, String(64), index=True)
    content: Mapped[str] = field(5, Text, group=4)
    """As ``db.templates.rules.content_of`` writes it."""
    issued_at: Mapped[datetime] = field(6, UtcTime)
    retired_at: Mapped[datetime | None] = field(7, UtcTime, nullable=True)
