"""What crosses between stations and the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from db.calendar.limits import USUAL, Limits, LimitValue
from db.kernel.ids import OrganizationId, StationId


class OrganizationKind(StrEnum):
    """机构类别 (domain reference §2.1)."""

    STANDING_COMMITTEE = "npc_standing_committee"
    TOWN_PRESIDIUM = "town_presidium"
    STREET_COMMITTEE = "street_committee"
    GOVERNMENT_DEPT = "government_dept"
    SUPERVISION_COMMISSION = "supervision_commission"
    COURT = "court"
    PROCURATORATE = "procuratorate"
    POLICE = "police"
    JUSTICE_OFFICE = "justice_office"
    COMMUNITY = "community"
    ENTERPRISE = "enterprise"
    OTHER = "other"


class OrganClass(StrEnum):
    """一府一委两院归属."""

    GOVERNMENT = "GOV"
    SUPERVISION = "SUPV"
    COURT = "COURT"
    PROCURATORATE = "PROC"
    NONE = "none"


class StationLevel(StrEnum):
    """站点类别; one site may carry several, the first names it."""

    HOME = "home"
    STATION = "station"
    POINT = "point"
    CENTER_STATION = "center_station"
    PROFESSIONAL = "professional"
    LEGISLATIVE_POINT = "legislative_point"
    PRACTICE_BASE = "practice_base"


class HostBody(StrEnum):
    """主管机构; a street has no congress of its own."""

    TOWN_PRESIDIUM = "town_presidium"
    STREET_COMMITTEE = "street_committee"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands above the station's name on its papers; both empty where no body lends it."""

    body: str = ""
    brand: str = ""


OWN_NAME_ONLY = Letterhead()


@dataclass(frozen=True, slots=True)
class StationFacts:
    """Identity of this station as papers and the sign-in page show it."""

    id: StationId
    code: str
    """Machine code inside machine numbers, e.g. ``330481-HC``."""
    scan_code: str
    """Four digits inside bar codes."""
    name: str
    """Full name on letterheads."""
    short_name: str
    """Prefix of display numbers, e.g. ``海昌``."""
    level: StationLevel
    host_body: HostBody
    region_code: str
    city: str
    county: str
    town: str
    phone: str
    office_hours: str
    revision: int = 1
    host: OrganizationId | None = None
    """The organisation that lends its letterhead."""
    letterhead: Letterhead = OWN_NAME_ONLY


@dataclass(frozen=True, slots=True)
class FoundStation:
    """First start: the station's facts as typed."""

    code: str
    name: str
    short_name: str
    level: StationLevel = StationLevel.STATION
    host_body: HostBody = HostBody.STREET_COMMITTEE
    region_code: str = ""
    city: str = ""
    county: str = ""
    town: str = ""
    phone: str = ""
    office_hours: str = ""
    host: OrganizationId | None = None
    """The organisation that lends its letterhead."""
    counter: int = 1
    """Number of this counter PC within the station, 1 to 9."""
    limits: Limits = USUAL
    """What the station begins with; later changes go through ``ChangeLimit``."""


@dataclass(frozen=True, slots=True)
class ChangeLimit:
    """Set one limit of the station; None brings the usual value back."""

    name: str
    value: LimitValue | None
    seen: LimitValue
    """The value that was shown; refused as outdated once it is another one."""


@dataclass(frozen=True, slots=True)
class LimitLine:
    """One limit as the settings show it, with its last change; empty and None while it is as usual."""

    name: str
    value: LimitValue
    changed_at: datetime | None = None
    changed_by: str = ""
    before: LimitValue | None = None


@dataclass(frozen=True, slots=True)
class OrganizationLine:
    """A handling unit, community or other organisation in lists."""

    id: OrganizationId
    kind: OrganizationKind
    name: str
    short_name: str
    phone: str
    region_code: str = ""
    active: bool = True
    parents: tuple[OrganizationId, ...] = ()
    """One superior body, two where a site is shared."""
    organ_class: OrganClass = OrganClass.NONE
    categories: tuple[str, ...] = ()
    letterhead: str = ""
    brand: str = ""


@dataclass(frozen=True, slots=True)
class AddOrganization:
    """Add an organisation; ``organization`` is made before the first try."""

    organization: OrganizationId
    kind: OrganizationKind
    name: str
    short_name: str = ""
    phone: str = ""
    region_code: str = ""
    organ_class: OrganClass = OrganClass.NONE
    categories: tuple[str, ...] = ()
    """Matter categories it usually handles; the first match is proposed on the form."""
    parents: tuple[OrganizationId, ...] = ()
    """The bodies above it, two at most."""
    letterhead: str = ""
    """How papers are headed that go out under it; empty as it is called."""
    brand: str = ""
