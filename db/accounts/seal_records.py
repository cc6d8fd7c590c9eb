"""The sealing pairs of a station, and for whom their private halves are boxed; local, for every station has its own."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Integer, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from db.storage.base import LOCAL, Base
from db.storage.columns import Id


class SealingKeyRow(Base):
    """One pair: what is entered is sealed to its public half."""

    __tablename__ = "sealing_key"
    __table_args__ = ({"info": {LOCAL: "keys of this station"}},)

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    public: Mapped[bytes] = mapped_column(LargeBinary(32))
    unclaimed: Mapped[bytes | None] = mapped_column(LargeBinary)
    """The private half under the data key, until the first head comes in and takes it over."""


class SealingBoxRow(Base):
    """A person who may open: their public half, and the pair's private half sealed to it once they may."""

    __tablename__ = "sealing_box"
    __table_args__ = ({"info": {LOCAL: "keys of this station"}},)

    key: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    holder: Mapped[UUID] = mapped_column(Id, primary_key=True)
    """A user; the id 0 stands for the recovery code."""
    public: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    box: Mapped[bytes | None] = mapped_column(LargeBinary)
