"""What is stored of a user; passphrases are nowhere, only key slots are (``db.storage.keys``)."""

from __future__ import annotations

from sqlalchemy import Boolean, String
from sqlalchemy.orm import Mapped

from db.journal.recorded import Recorded, field
from db.kernel.actor import Role
from db.kernel.kinds import Kind
from db.storage.base import Base
from db.storage.columns import coded


class UserRow(Recorded, Base):
    """A person who uses the program."""

    __tablename__ = "user_account"
    __kind__ = Kind.USER

    name: Mapped[str] = field(1, String(50))
    role: Mapped[Role] = field(2, coded(Role))
    disabled: Mapped[bool] = field(3, Boolean)
