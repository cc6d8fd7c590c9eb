"""What is stored of the filters that people keep."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Boolean, String, Text
from sqlalchemy.orm import Mapped

from db.journal.recorded import Recorded, field
from db.kernel.kinds import Kind
from db.storage.base import Base
from db.storage.columns import Id


class FilterRow(Recorded, Base):
    """A filter that one person keeps under a name; removing it leaves the row, as the journal wants."""

    __tablename__ = "saved_filter"
    __kind__ = Kind.FILTER

    owner: Mapped[UUID] = field(1, Id, index=True)
    name: Mapped[str] = field(2, String(20))
    content: Mapped[str] = field(3, Text)
    """Written by ``filter_rules``."""
    removed: Mapped[bool] = field(4, Boolean)
