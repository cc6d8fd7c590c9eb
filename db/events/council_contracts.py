"""What crosses between councils and the pages: members, topics, ballots and what they come to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class CouncilKind(StrEnum):
    """议事会类别 (domain reference §2.14)."""

    RESIDENT_COUNCIL = "resident_council"
    LEGISLATIVE_COUNCIL = "legislative_council"
    VOTERS_ASSEMBLY = "voters_assembly"
    THREE_MEETINGS = "three_meetings"
    FIVE_PLUS_X = "five_plus_x"


class MemberIdentity(StrEnum):
    """As what somebody sits in a council."""

    DEPUTY = "deputy"
    CPPCC = "cppcc"
    RESIDENT = "resident"
    UNIT = "unit"


class PassRule(StrEnum):
    """What a ballot needs to pass."""

    HALF_OF_PRESENT = "half_of_present"
    """More than half of those present."""
    TWO_THIRDS_OF_PRESENT = "two_thirds_of_present"
    HALF_OF_MEMBERS = "half_of_members"


@dataclass(frozen=True, slots=True)
class KeepCouncil:
    """Keep a council; the same id changes it."""

    council: UUID
    kind: CouncilKind
    name: str
    term: str = ""
    seats: int = 0
    quorum: tuple[int, int] = (2, 3)
    """Share of the members that has to be there."""


@dataclass(frozen=True, slots=True)
class SeatMember:
    """Give somebody a seat."""

    member: UUID
    council: UUID
    name: str
    identity: MemberIdentity
    unit: str = ""
    person: UUID | None = None
    from_on: date | None = None


@dataclass(frozen=True, slots=True)
class RaiseTopic:
    """Put a topic before a council."""

    topic: UUID
    council: UUID
    title: str
    source: str = ""
    proposer: str = ""
    admitted_by: str = ""
    publicised_on: date | None = None
    given_out_on: date | None = None
    """When the members had it; two to three days before the meeting."""
    event: UUID | None = None
    """The meeting that deals with it."""


@dataclass(frozen=True, slots=True)
class CountBallot:
    """Keep what was counted; the same id corrects it."""

    ballot: UUID
    event: UUID
    subject: str
    issued: int
    returned: int
    void: int
    in_favour: int
    against: int
    abstained: int
    rule: PassRule = PassRule.HALF_OF_PRESENT
    topic: UUID | None = None
    resolution: str = ""


@dataclass(frozen=True, slots=True)
class MemberLine:
    """Somebody with a seat."""

    id: UUID
    name: str
    identity: MemberIdentity
    unit: str
    person: UUID | None
    from_on: date
    to_on: date | None


@dataclass(frozen=True, slots=True)
class TopicLine:
    """A topic."""

    id: UUID
    title: str
    source: str
    proposer: str
    admitted_by: str
    publicised_on: date | None
    given_out_on: date | None
    event: UUID | None


@dataclass(frozen=True, slots=True)
class CouncilView:
    """A council whole."""

    id: UUID
    kind: CouncilKind
    name: str
    term: str
    seats: int
    quorum: tuple[int, int]
    members: tuple[MemberLine, ...]
    topics: tuple[TopicLine, ...]


@dataclass(frozen=True, slots=True)
class BallotLine:
    """A ballot as it was counted, and what it comes to."""

    id: UUID
    subject: str
    issued: int
    returned: int
    valid: int
    void: int
    in_favour: int
    against: int
    abstained: int
    rule: PassRule
    needed: int
    passed: bool
    rank: int
    """Among the ballots of one meeting by votes in favour; ties share it."""
    resolution: str
    topic: UUID | None
