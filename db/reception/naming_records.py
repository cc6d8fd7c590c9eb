"""What is stored of handlers of reports: who is named, and whom a head asks for."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Boolean, String
from sqlalchemy.orm import Mapped

from db.journal.recorded import Recorded, field
from db.kernel.kinds import Kind
from db.storage.base import Base
from db.storage.columns import Id


class NamingRow(Recorded, Base):
    """A handler named for one matter: sees it, and opens what is sealed in it (security §8.1)."""

    __tablename__ = "naming"
    __kind__ = Kind.NAMING

    matter: Mapped[UUID] = field(1, Id, index=True)
    handler: Mapped[UUID] = field(2, Id, index=True)
    ended: Mapped[bool | None] = field(3, Boolean, nullable=True)
    """None while it stands."""


class NamingRequestRow(Recorded, Base):
    """A head's wish that somebody be named; the security administrator settles it."""

    __tablename__ = "naming_request"
    __kind__ = Kind.NAMING_REQUEST

    matter: Mapped[UUID] = field(1, Id, index=True)
    handler: Mapped[UUID] = field(2, Id)
    asked_by: Mapped[UUID] = field(3, Id)
    reason: Mapped[str] = field(4, String(200))
    settled: Mapped[bool] = field(5, Boolean)
