"""What is stored of councils (domain reference §2.14): who sits in them, their topics, what was voted."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Boolean, Date, Integer, String, Text
from sqlalchemy.orm import Mapped

from db.events.council_contracts import CouncilKind, MemberIdentity, PassRule
from db.journal.recorded import Recorded, field
from db.kernel.kinds import Kind
from db.storage.base import Base
from db.storage.columns import Id, UtcTime, coded


class CouncilRow(Recorded, Base):
    """议事会."""

    __tablename__ = "council"
    __kind__ = Kind.COUNCIL

    station: Mapped[UUID] = field(1, Id, index=True)
    kind: Mapped[CouncilKind] = field(2, coded(CouncilKind), usual=CouncilKind.RESIDENT_COUNCIL)
    name: Mapped[str] = field(3, String(80))
    term: Mapped[str] = field(4, String(40))
    seats: Mapped[int] = field(5, Integer)
    quorum_of: Mapped[int] = field(6, Integer)
    """Share of the members that has to be there: so many of ..."""
    quorum_in: Mapped[int] = field(7, Integer, group=6)
    """... so many."""
    retired: Mapped[bool] = field(8, Boolean)


class CouncilMemberRow(Recorded, Base):
    """A seat; a row stays when it is over."""

    __tablename__ = "council_member"
    __kind__ = Kind.COUNCIL_MEMBER

    council: Mapped[UUID] = field(1, Id, index=True)
    person: Mapped[UUID | None] = field(2, Id, nullable=True, index=True)
    name: Mapped[str] = field(3, String(50))
    identity: Mapped[MemberIdentity] = field(
        4, coded(MemberIdentity), usual=MemberIdentity.RESIDENT
    )
    unit: Mapped[str] = field(5, String(100))
    from_on: Mapped[date] = field(6, Date)
    to_on: Mapped[date | None] = field(7, Date, group=6, nullable=True)


class CouncilTopicRow(Recorded, Base):
    """议题."""

    __tablename__ = "council_topic"
    __kind__ = Kind.COUNCIL_TOPIC

    council: Mapped[UUID] = field(1, Id, index=True)
    title: Mapped[str] = field(2, String(200))
    source: Mapped[str] = field(3, String(80))
    proposer: Mapped[str] = field(4, String(80))
    admitted_by: Mapped[str] = field(5, String(80))
    publicised_on: Mapped[date | None] = field(6, Date, nullable=True)
    given_out_on: Mapped[date | None] = field(7, Date, nullable=True)
    event: Mapped[UUID | None] = field(8, Id, nullable=True, index=True)
    withdrawn: Mapped[bool] = field(9, Boolean)


class BallotRow(Recorded, Base):
    """票决: what was counted belongs together and is merged as one."""

    __tablename__ = "ballot"
    __kind__ = Kind.BALLOT

    event: Mapped[UUID] = field(1, Id, index=True)
    topic: Mapped[UUID | None] = field(2, Id, nullable=True)
    motion: Mapped[str] = field(3, String(200))
    rule: Mapped[PassRule] = field(4, coded(PassRule), usual=PassRule.HALF_OF_PRESENT)
    issued: Mapped[int] = field(5, Integer)
    returned: Mapped[int] = field(6, Integer, group=5)
    void: Mapped[int] = field(7, Integer, group=5)
    in_favour: Mapped[int] = field(8, Integer, group=5)
    against: Mapped[int] = field(9, Integer, group=5)
    abstained: Mapped[int] = field(10, Integer, group=5)
    present: Mapped[int] = field(11, Integer, group=5)
    """How many were there when it was counted, and how many seats there were."""
    members: Mapped[int] = field(12, Integer, group=5)
    counted_at: Mapped[datetime] = field(13, UtcTime, group=5)
    resolution: Mapped[str] = field(14, Text)
