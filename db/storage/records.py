"""The rows that name the content of attachments; on a server they hold it as well."""

from __future__ import annotations

from sqlalchemy import BigInteger, Integer, LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from db.storage.base import LOCAL, Base


class BlobRow(Base):
    """Content that is there; a record names it by its SHA-256, of which ``name`` is the keyed hash."""

    __tablename__ = "blob"
    __table_args__ = ({"info": {LOCAL: "where content lies at this station"}},)

    name: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    size: Mapped[int] = mapped_column(BigInteger)
    """Plain bytes."""
    box: Mapped[bytes] = mapped_column(LargeBinary)
    """The content's own key, sealed; without it the content is gone for good."""
    preview: Mapped[bytes] = mapped_column(LargeBinary)
    """The small picture, sealed; empty where there is none."""


class BlobPartRow(Base):
    """One sealed piece of content on a server."""

    __tablename__ = "blob_part"
    __table_args__ = ({"info": {LOCAL: "content that counters share"}},)

    name: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)
