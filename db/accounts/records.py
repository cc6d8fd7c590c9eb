"""What is stored of a user; passphrases are nowhere, only key slots are (``db.storage.keys``)."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Boolean, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from db.journal.recorded import Recorded, field
from db.kernel.actor import Role
from db.kernel.kinds import Kind
from db.storage.base import LOCAL, Base
from db.storage.columns import Id, UtcTime, coded


class UserRow(Recorded, Base):
    """A person who uses the program."""

    __tablename__ = "user_account"
    __kind__ = Kind.USER

    name: Mapped[str] = field(1, String(50))
    role: Mapped[Role] = field(2, coded(Role))
    disabled: Mapped[bool] = field(3, Boolean, usual=True)
    also: Mapped[str | None] = field(4, String(200), nullable=True)
    """Values of further roles, parted by spaces (security §8.1)."""


class UnsavedRow(Base):
    """A form that its person has not saved; gone once it is saved or given up."""

    __tablename__ = "unsaved_form"
    __table_args__ = ({"info": {LOCAL: "unsaved forms of one counter"}},)

    owner: Mapped[UUID] = mapped_column(Id, primary_key=True)
    form: Mapped[str] = mapped_column(String(80), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    saved_at: Mapped[datetime] = mapped_column(UtcTime)
