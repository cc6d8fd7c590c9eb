"""What is stored of the station's keys, of its hubs and partners; local, for everybody trusts for themselves."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Boolean, Integer, LargeBinary, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.bundle.partner_contracts import EnrolmentState
from db.storage.base import LOCAL, Base
from db.storage.columns import Id, UtcTime, coded

_TRUST = {"info": {LOCAL: "whom this station believes"}}


class StationKeyRow(Base):
    """A pair that signs and a pair that receives; the one with the highest number is in use."""

    __tablename__ = "station_key"
    __table_args__ = ({"info": {LOCAL: "keys of this station"}},)

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    sign: Mapped[bytes] = mapped_column(LargeBinary(32))
    receive: Mapped[bytes] = mapped_column(LargeBinary(32))
    box: Mapped[bytes] = mapped_column(LargeBinary)
    """Both private halves under the data key."""
    made_at: Mapped[datetime] = mapped_column(UtcTime)


class HubRow(Base):
    """A hub that a person confirmed, or this desk where it is one itself."""

    __tablename__ = "hub"
    __table_args__ = (_TRUST,)

    replica: Mapped[UUID] = mapped_column(Id, primary_key=True)
    is_own: Mapped[bool] = mapped_column(Boolean)
    code: Mapped[str] = mapped_column(String(60))
    name: Mapped[str] = mapped_column(String(100))
    root: Mapped[bytes] = mapped_column(LargeBinary(32))
    """Fingerprint of the keys above its own."""
    receive: Mapped[bytes] = mapped_column(LargeBinary(32))
    """Key to write to before its first policy is here."""
    keys: Mapped[bytes] = mapped_column(LargeBinary)
    """Public keys that signed for it at ``version``, one behind the other."""
    version: Mapped[int] = mapped_column(BigInteger)
    """Policies up to this one are settled."""
    highest: Mapped[int] = mapped_column(BigInteger)
    """Highest version that was ever in force here."""
    in_force: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    """Digest of the document that holds now."""
    since: Mapped[datetime] = mapped_column(UtcTime)


class PolicyRow(Base):
    """A policy document of a hub: the one in force, some before it, some that wait."""

    __tablename__ = "policy_document"
    __table_args__ = (_TRUST,)

    hub: Mapped[UUID] = mapped_column(Id, primary_key=True)
    digest: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class EnrolmentRow(Base):
    """A request with its answer, ours or one that came to us; its nonce is never used a second time."""

    __tablename__ = "enrolment"
    __table_args__ = (_TRUST,)

    nonce: Mapped[UUID] = mapped_column(Id, primary_key=True)
    """Of the request."""
    is_own: Mapped[bool] = mapped_column(Boolean)
    state: Mapped[EnrolmentState] = mapped_column(coded(EnrolmentState))
    request: Mapped[str] = mapped_column(String(300))
    answer: Mapped[str | None] = mapped_column(String(300))
    made_at: Mapped[datetime] = mapped_column(UtcTime)


class PartnerRow(Base):
    """When a partner was last heard of."""

    __tablename__ = "partner"
    __table_args__ = (_TRUST,)

    replica: Mapped[UUID] = mapped_column(Id, primary_key=True)
    heard_at: Mapped[datetime] = mapped_column(UtcTime)
    seen: Mapped[int] = mapped_column(BigInteger, default=0, server_default=text("0"))
    """Highest number of a bundle of ours that it has: a station that was restored goes on behind it."""
    policies: Mapped[bytes | None] = mapped_column(LargeBinary)
    """Digests of the policies that it last said are in force there, one behind the other."""
    compared_at: Mapped[datetime | None] = mapped_column(UtcTime)
    """When figures of records were last sent to it, or came from it."""
    differing: Mapped[bytes | None] = mapped_column(LargeBinary(32))
    """Which of its figures were others here, until it has heard of it."""


class PartnerOriginRow(Base):
    """An origin that a station vouched for; the next policy of its hub names it."""

    __tablename__ = "partner_origin"
    __table_args__ = (_TRUST,)

    origin: Mapped[bytes] = mapped_column(LargeBinary(24), primary_key=True)
    replica: Mapped[UUID] = mapped_column(Id, index=True)
    """Of the station."""
    public_key: Mapped[bytes] = mapped_column(LargeBinary(32))
    counter: Mapped[int] = mapped_column(Integer)
    certificate: Mapped[bytes] = mapped_column(LargeBinary)
