"""What the index stores: a row number for every record, and the short keys that lead to it."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import BigInteger, Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from db.storage.base import LOCAL, Base
from db.storage.columns import Id

_ROW_NUMBER = BigInteger().with_variant(Integer(), "sqlite")


class SearchEntryRow(Base):
    """Row number of a record in the full-text table; every kind has a range of its own, later records lie higher."""

    __tablename__ = "search_entry"
    __table_args__ = (
        Index("ix_search_entry_record", "record", unique=True),
        {"info": {LOCAL: "derived from the records"}, "sqlite_autoincrement": True},
    )

    entry: Mapped[int] = mapped_column(_ROW_NUMBER, primary_key=True)
    kind: Mapped[int] = mapped_column(Integer)
    record: Mapped[UUID] = mapped_column(Id)


class SearchKeyRow(Base):
    """A key that is asked by its beginning: reading, name from a character on, number, phone tail."""

    __tablename__ = "search_key"
    __table_args__ = (
        Index("ix_search_key_entry", "entry"),
        {"info": {LOCAL: "derived from the records"}},
    )

    key: Mapped[str] = mapped_column(String(80), primary_key=True)
    entry: Mapped[int] = mapped_column(_ROW_NUMBER, primary_key=True)
