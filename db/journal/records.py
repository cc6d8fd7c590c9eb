"""What the journal stores: origins, operations, sealed segments."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Index, Integer, LargeBinary, String, false, text
from sqlalchemy.orm import Mapped, mapped_column

from db.kernel.kinds import Verb
from db.storage.base import LOCAL, Base
from db.storage.columns import Id, UtcTime, coded

_IS_WITHHELD = text("payload IS NULL AND salt IS NULL")


class OriginRow(Base):
    """One life of one replica; a small local number stands for it in every table (`sync.md` §3.1)."""

    __tablename__ = "origin"
    __table_args__ = ({"info": {LOCAL: "names of writers"}},)

    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    replica: Mapped[UUID] = mapped_column(Id)
    epoch: Mapped[bytes] = mapped_column(LargeBinary(8))
    public_key: Mapped[bytes] = mapped_column(LargeBinary(32))
    boxed_key: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Signing key of this computer, sealed under the data key; None for other origins."""
    counter: Mapped[int] = mapped_column(Integer)
    """Number of the counter PC within its station."""
    is_own: Mapped[bool] = mapped_column(Boolean)
    is_foreign: Mapped[bool] = mapped_column(Boolean, default=False, server_default=false())
    """It came in a bundle and writes elsewhere."""

    @property
    def name(self) -> bytes:
        """The 24 bytes that name this origin everywhere: replica and epoch."""
        return self.replica.bytes + self.epoch


class OperationRow(Base):
    """One change of one record; added, never altered, but for its content: erased once for all, or filled in once.

    Without content the salt tells why: none where only the proof has come, an empty one where it was erased.
    """

    __tablename__ = "operation"
    __table_args__ = (
        Index("ix_operation_record", "record", "origin", "seq"),
        Index(
            "ix_operation_withheld", "origin", "seq",
            sqlite_where=_IS_WITHHELD, postgresql_where=_IS_WITHHELD,
        ),
        {"info": {LOCAL: "the journal itself"}},
    )  # fmt: skip

    origin: Mapped[int] = mapped_column(Integer, primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    hlc: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[int] = mapped_column(Integer)
    record: Mapped[UUID] = mapped_column(Id)
    verb: Mapped[Verb] = mapped_column(coded(Verb))
    payload: Mapped[bytes | None] = mapped_column(LargeBinary)
    salt: Mapped[bytes | None] = mapped_column(LargeBinary(16))
    commitment: Mapped[bytes] = mapped_column(LargeBinary(32))
    context: Mapped[bytes | None] = mapped_column(LargeBinary)
    actor: Mapped[UUID] = mapped_column(Id)
    role: Mapped[str] = mapped_column(String(40))
    action: Mapped[str] = mapped_column(String(60))
    act: Mapped[int] = mapped_column(BigInteger)
    """Sequence number of the first operation of the same click."""
    link: Mapped[bytes] = mapped_column(LargeBinary(32))
    """Hash over this header and the link before it."""


class SegmentRow(Base):
    """A sealed run of operations of one origin: the unit of exchange; a longer one may cover others."""

    __tablename__ = "segment"
    __table_args__ = ({"info": {LOCAL: "seals of the journal"}},)

    origin: Mapped[int] = mapped_column(Integer, primary_key=True)
    first: Mapped[int] = mapped_column(BigInteger)
    last: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    head: Mapped[bytes] = mapped_column(LargeBinary(32))
    """Link of the last operation."""
    signature: Mapped[bytes] = mapped_column(LargeBinary(64))


class ParkedRow(Base):
    """An operation that stands in the journal and in no table yet: its record, its kind or its content is missing."""

    __tablename__ = "parked"
    __table_args__ = (
        Index("ix_parked_record", "record"),
        {"info": {LOCAL: "derived from the journal"}},
    )

    origin: Mapped[int] = mapped_column(Integer, primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    kind: Mapped[int] = mapped_column(Integer)
    record: Mapped[UUID] = mapped_column(Id)


class ErasureRow(Base):
    """An erasure that was heard of: what comes late is blanked by it; it names ids and holds nothing else."""

    __tablename__ = "erasure"
    __table_args__ = ({"info": {LOCAL: "derived from the journal"}},)

    record: Mapped[UUID] = mapped_column(Id, primary_key=True)
    origin: Mapped[int] = mapped_column(Integer, primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True)


class BranchRow(Base):
    """The branch of a forked origin that a hub wrote anew under a name of its own (`sync.md` §3.11)."""

    __tablename__ = "branch"
    __table_args__ = (
        {"info": {LOCAL: "derived from the journal; who looked through it, at this desk"}},
    )

    origin: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    """Local number of the new name; its first operation tells of the naming, its second is the first of the branch."""
    former: Mapped[bytes] = mapped_column(LargeBinary(24))
    """Name of the origin that was forked."""
    first: Mapped[int] = mapped_column(BigInteger)
    """Number that the first operation of the branch had there."""
    heard_at: Mapped[datetime] = mapped_column(UtcTime)
    seen_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """When somebody here had looked through it."""
    seen_by: Mapped[UUID | None] = mapped_column(Id)


class ConflictRow(Base):
    """A field group that different writes left different, until somebody decides."""

    __tablename__ = "conflict"
    __table_args__ = ({"info": {LOCAL: "derived from the clocks of the records"}},)

    record: Mapped[UUID] = mapped_column(Id, primary_key=True)
    field_group: Mapped[int] = mapped_column(Integer, primary_key=True)
    kind: Mapped[int] = mapped_column(Integer)
    newest: Mapped[int] = mapped_column(BigInteger)
    """Stamp of the write that is shown."""
