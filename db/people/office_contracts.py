"""What crosses about the offices of deputies: seats, groups with their history, stations they are grouped into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from db.kernel.ids import MandateId, PersonId, StationId
from db.kernel.problems import ProblemCode
from db.people.contracts import DeputyLevel, GroupKind, GroupRole, MandateStatus


class OfficeProblem(ProblemCode):
    """Why a seat, a group or a station of a deputy cannot be as it was asked."""

    NO_DEPUTY = "office_no_deputy"
    CERTIFICATE_TAKEN = "office_certificate_taken"
    LEVEL_HELD = "office_level_held"
    ENDS_BEFORE = "office_ends_before"
    ENDS_LATER = "office_ends_later"
    STANDS_ALREADY = "office_stands_already"
    IS_OVER = "office_is_over"
    NO_FILE = "office_no_file"


@dataclass(frozen=True, slots=True)
class AddMandate:
    """Give a deputy one more seat; ``mandate`` is made before the first try."""

    mandate: MandateId
    person: PersonId
    level: DeputyLevel
    congress_term: str = ""
    electoral_district: str = ""
    certificate_no: str = ""
    delegation: str = ""
    npc_post: str = ""
    pledge: str = ""
    term_start: date | None = None
    term_end: date | None = None


@dataclass(frozen=True, slots=True)
class ChangeMandate:
    """Put facts of a seat right, by field; those that are not named stay as they are."""

    mandate: MandateId
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ChangeMandateStatus:
    """Say how a seat stands; one that is over ends on a day."""

    mandate: MandateId
    status: MandateStatus
    on: date


@dataclass(frozen=True, slots=True)
class AddGroup:
    """Set up a group of deputies."""

    group: UUID
    kind: GroupKind
    name: str
    task: str = ""
    from_on: date | None = None


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group in lists."""

    id: UUID
    kind: GroupKind
    name: str
    task: str
    from_on: date | None
    to_on: date | None


@dataclass(frozen=True, slots=True)
class JoinGroup:
    """Take somebody into a group from a day on."""

    member: UUID
    group: UUID
    person: PersonId
    from_on: date
    role: GroupRole = GroupRole.MEMBER


@dataclass(frozen=True, slots=True)
class MemberLine:
    """Somebody's time in a group."""

    id: UUID
    group: UUID
    person: PersonId
    role: GroupRole
    from_on: date
    to_on: date | None


@dataclass(frozen=True, slots=True)
class PlaceDeputy:
    """Group a deputy into a station; a new primary one makes the former one a further one."""

    placement: UUID
    person: PersonId
    station: StationId
    from_on: date
    is_primary: bool = False


@dataclass(frozen=True, slots=True)
class PlacementLine:
    """A station that a deputy is grouped into."""

    id: UUID
    person: PersonId
    station: StationId
    is_primary: bool
    from_on: date
    to_on: date | None
