"""What is stored of bundles that went out and came in; local, for nobody else has the same partners and files."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Integer, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from db.bundle.exchange_contracts import Direction, Extent, HeldReason, LogLine
from db.storage.base import LOCAL, Base
from db.storage.columns import Id, UtcTime, coded

_LOG = {"info": {LOCAL: "bundles of this desk"}}


class SentRow(Base):
    """A bundle that was written and read back; parts of a series are one."""

    __tablename__ = "bundle_sent"
    __table_args__ = (_LOG,)

    series: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    partner: Mapped[UUID] = mapped_column(Id, index=True)
    number: Mapped[int] = mapped_column(BigInteger)
    digest: Mapped[bytes] = mapped_column(LargeBinary(32))
    """Of its last part: what the next bundle calls its previous one."""
    extent: Mapped[Extent] = mapped_column(coded(Extent))
    operations: Mapped[int] = mapped_column(Integer)
    """Those that change a record."""
    attachments: Mapped[int] = mapped_column(Integer)
    size: Mapped[int] = mapped_column(BigInteger)
    parts: Mapped[int] = mapped_column(Integer)
    name: Mapped[str] = mapped_column(String(255))
    """Of its first file."""
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    made_by: Mapped[UUID] = mapped_column(Id)
    handed_at: Mapped[datetime | None] = mapped_column(UtcTime)
    received_at: Mapped[datetime | None] = mapped_column(UtcTime)


class TakenRow(Base):
    """A bundle that was taken in, whole or but for what lies aside."""

    __tablename__ = "bundle_taken"
    __table_args__ = (_LOG,)

    bundle: Mapped[bytes] = mapped_column(LargeBinary(16), primary_key=True)
    partner: Mapped[UUID] = mapped_column(Id, index=True)
    number: Mapped[int] = mapped_column(BigInteger)
    part: Mapped[int] = mapped_column(Integer)
    made_at: Mapped[datetime] = mapped_column(UtcTime)
    """By the sender's clock."""
    taken_at: Mapped[datetime] = mapped_column(UtcTime)
    taken_by: Mapped[UUID] = mapped_column(Id)
    operations: Mapped[int] = mapped_column(Integer)
    """Those that were not here and change a record."""
    conflicts: Mapped[int] = mapped_column(Integer)
    held: Mapped[int] = mapped_column(Integer)
    name: Mapped[str] = mapped_column(String(255))
    new: Mapped[int | None] = mapped_column(Integer)
    """This and the next three are None of a bundle that an earlier version took in."""
    changed: Mapped[int | None] = mapped_column(Integer)
    known: Mapped[int | None] = mapped_column(Integer)
    attachments: Mapped[int | None] = mapped_column(Integer)


def taken_line(row: TakenRow, names: Mapping[UUID, str], missed: tuple[int, ...] = ()) -> LogLine:
    """Return a bundle that came in as the log tells of it; ``names`` are those of the partners."""
    return LogLine(
        Direction.TAKEN, row.taken_at, row.partner, names.get(row.partner, ""), row.number,
        row.operations, row.conflicts, row.held, name=row.name, series=row.bundle, missed=missed,
    )  # fmt: skip


class CursorRow(Base):
    """How far a partner has an origin, by its own word."""

    __tablename__ = "bundle_cursor"
    __table_args__ = (_LOG,)

    partner: Mapped[UUID] = mapped_column(Id, primary_key=True)
    origin: Mapped[bytes] = mapped_column(LargeBinary(24), primary_key=True)
    received: Mapped[int] = mapped_column(BigInteger)
    durable: Mapped[int] = mapped_column(BigInteger)


class WantedRow(Base):
    """Content of an attachment that a partner asked for."""

    __tablename__ = "bundle_wanted"
    __table_args__ = (_LOG,)

    partner: Mapped[UUID] = mapped_column(Id, primary_key=True)
    digest: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)


class LackingRow(Base):
    """Operations of which a partner has nothing but proofs, and asks what they say."""

    __tablename__ = "bundle_lacking"
    __table_args__ = (_LOG,)

    partner: Mapped[UUID] = mapped_column(Id, primary_key=True)
    origin: Mapped[bytes] = mapped_column(LargeBinary(24), primary_key=True)
    first: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    last: Mapped[int] = mapped_column(BigInteger)


class ShownRow(Base):
    """What decided the sight of a partner when a bundle was made for it; what changed since then opens more."""

    __tablename__ = "bundle_shown"
    __table_args__ = (_LOG,)

    partner: Mapped[UUID] = mapped_column(Id, primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    """Of the bundle."""
    origin: Mapped[bytes] = mapped_column(LargeBinary(24))
    """That this desk wrote under."""
    upto: Mapped[int] = mapped_column(BigInteger)
    """Last operation of it in the bundle: who has it, has what came with it."""
    sight: Mapped[bytes] = mapped_column(LargeBinary)
    """A ``db.bundle.shown.Shown``, encoded."""


class TrayRow(Base):
    """A file that lies aside in the tray's folder, as it was handed over."""

    __tablename__ = "bundle_tray"
    __table_args__ = (_LOG,)

    id: Mapped[UUID] = mapped_column(Id, primary_key=True)
    sha256: Mapped[bytes] = mapped_column(LargeBinary(32))
    name: Mapped[str] = mapped_column(String(255))
    size: Mapped[int] = mapped_column(BigInteger)
    partner: Mapped[UUID | None] = mapped_column(Id)
    station: Mapped[str] = mapped_column(String(100))
    reason: Mapped[HeldReason] = mapped_column(coded(HeldReason))
    trouble: Mapped[str] = mapped_column(String(60))
    first: Mapped[int] = mapped_column(BigInteger)
    program: Mapped[str] = mapped_column(String(40), default="", server_default="")
    """Version that could not let it in."""
    kept_at: Mapped[datetime] = mapped_column(UtcTime)
    kept_by: Mapped[UUID] = mapped_column(Id)


class HeldRow(Base):
    """A run of operations in a file of the tray."""

    __tablename__ = "bundle_held"
    __table_args__ = (_LOG,)

    entry: Mapped[UUID] = mapped_column(Id, primary_key=True)
    origin: Mapped[bytes] = mapped_column(LargeBinary(24), primary_key=True)
    first: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    last: Mapped[int] = mapped_column(BigInteger)
    reason: Mapped[int] = mapped_column(Integer)
    """As bundles number it; one that only a newer program knows is kept."""


class AsideRow(Base):
    """A run of operations that lies aside with a partner, by its own word."""

    __tablename__ = "bundle_aside"
    __table_args__ = (_LOG,)

    partner: Mapped[UUID] = mapped_column(Id, primary_key=True)
    origin: Mapped[bytes] = mapped_column(LargeBinary(24), primary_key=True)
    first: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    last: Mapped[int] = mapped_column(BigInteger)
    reason: Mapped[int] = mapped_column(Integer)
