"""What crosses between the directory and the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from db.kernel.ids import MandateId, OrganizationId, PersonId


class Gender(StrEnum):
    """性别 GB/T 2261.1; the value is the standard's digit."""

    UNKNOWN = "0"
    MALE = "1"
    FEMALE = "2"
    UNSTATED = "9"


class DeputyLevel(StrEnum):
    """代表级别."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    MUNICIPAL = "municipal"
    COUNTY = "county"
    TOWN = "town"


class MandateStatus(StrEnum):
    """状态 of a mandate (domain reference §2.6)."""

    SERVING = "serving"
    SUSPENDED = "suspended"
    RESIGNED = "resigned"
    RECALLED = "recalled"
    MOVED = "moved"
    TERMINATED = "terminated"
    ENDED = "ended"


class OfficerRole(StrEnum):
    """三官一司 and the lawyer as an addition."""

    JUDGE = "judge"
    PROSECUTOR = "prosecutor"
    POLICE = "police"
    JUSTICE_STAFF = "justice_staff"
    LAWYER = "lawyer"


class OrganTier(StrEnum):
    """层级 of the organ that a legal officer comes from."""

    SUPREME = "supreme"
    PROVINCIAL = "provincial"
    MUNICIPAL = "municipal"
    COUNTY = "county"
    TOWN = "town"


class GroupKind(StrEnum):
    """小组类别."""

    FIXED_PROFESSIONAL = "fixed_professional"
    TASK = "task"
    DISTRICT = "district"
    SUPERVISION = "supervision"
    DELEGATION = "delegation"


class GroupRole(StrEnum):
    """What somebody is within a group."""

    LEADER = "leader"
    DEPUTY = "deputy"
    MEMBER = "member"


class PersonKind(StrEnum):
    """Which list of the directory a person stands in."""

    VOTER = "voter"
    DEPUTY = "deputy"
    LEGAL_OFFICER = "legal_officer"
    STAFF = "staff"
    EXPERT = "expert"
    ADVISER = "adviser"
    COLLECTOR = "collector"
    VOLUNTEER = "volunteer"
    OFFICIAL = "official"
    """党政领导、部门负责人: comes to the station when invited, or by the rota."""


@dataclass(frozen=True, slots=True)
class Mandate:
    """One seat of a deputy."""

    id: MandateId
    level: DeputyLevel
    congress_term: str = ""
    electoral_district: str = ""
    certificate_no: str = ""
    """Masked, its last four signs only."""
    term_start: date | None = None
    term_end: date | None = None
    status: MandateStatus = MandateStatus.SERVING
    delegation: str = ""
    npc_post: str = ""
    pledge: str = ""


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person in lists and in the person box; phone masked."""

    id: PersonId
    kind: PersonKind
    name: str
    phone: str
    """Masked, e.g. ``138 **** 4417``."""
    phone_tail: str
    region_code: str
    region_name: str
    level: DeputyLevel | None = None
    officer_role: OfficerRole | None = None
    specialty: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True)
class PersonDetail:
    """A person whole."""

    line: PersonLine
    gender: Gender
    address: str
    """Down to the street."""
    work_unit: str
    pinyin: str
    initials: str
    organ: OrganizationId | None
    mandates: tuple[Mandate, ...]
    revision: int


@dataclass(frozen=True, slots=True)
class AddPerson:
    """Add a person to the directory; ``person`` is made before the first try."""

    person: PersonId
    kind: PersonKind
    name: str
    phone: str = ""
    gender: Gender = Gender.UNKNOWN
    region_code: str = ""
    region_name: str = ""
    address: str = ""
    work_unit: str = ""
    specialty: str = ""
    level: DeputyLevel | None = None
    congress_term: str = ""
    electoral_district: str = ""
    officer_role: OfficerRole | None = None
    organ: OrganizationId | None = None
