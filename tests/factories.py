"""Valid commands, one function each; every value can be overridden."""

from __future__ import annotations

from typing import Any

from db.kernel.clock import Clock
from db.kernel.ids import OrganizationId, PersonId, VisitId, new_id
from db.people.contracts import AddPerson, DeputyLevel, PersonKind
from db.reception.contracts import NewMatter, RegisterVisit, Visitor
from db.stations.contracts import AddOrganization, FoundStation, OrganizationKind


def found_station(**values: Any) -> FoundStation:
    """Return the facts of an invented station."""
    facts: dict[str, Any] = {
        "code": "330481-HC", "name": "海宁市海昌街道代表联络站", "short_name": "海昌",
        "city": "嘉兴市", "county": "海宁市", "town": "海昌街道", "region_code": "330481",
        "phone": "0573-87000016", "office_hours": "工作日 8:30–11:30、13:30–17:00",
    }  # fmt: skip
    return FoundStation(**(facts | values))


def visitor(**values: Any) -> Visitor:
    """Return a voter who left name and phone."""
    facts: dict[str, Any] = {"name": "沈禾穗", "phone": "19900000001", "region_name": "桂湾社区"}
    return Visitor(**(facts | values))


def matter(**values: Any) -> NewMatter:
    """Return a matter with title, words and category."""
    facts: dict[str, Any] = {
        "title": "东林路窨井盖异响", "category": "03",
        "statement": "夜间车辆碾压声大，要求更换。",
    }  # fmt: skip
    return NewMatter(**(facts | values))


def visit(clock: Clock, *matters: NewMatter, **values: Any) -> RegisterVisit:
    """Return a visit to register; with one matter unless others are given."""
    facts: dict[str, Any] = {
        "visit": VisitId(new_id(clock)), "visitor": visitor(), "matters": matters or (matter(),),
    }  # fmt: skip
    return RegisterVisit(**(facts | values))


def person(clock: Clock, **values: Any) -> AddPerson:
    """Return a voter to add to the directory."""
    facts: dict[str, Any] = {
        "person": PersonId(new_id(clock)), "kind": PersonKind.VOTER, "name": "顾砚舟",
        "phone": "19900000002",
    }  # fmt: skip
    return AddPerson(**(facts | values))


def deputy(clock: Clock, **values: Any) -> AddPerson:
    """Return a county deputy to add to the directory."""
    facts: dict[str, Any] = {
        "kind": PersonKind.DEPUTY, "name": "祝云舟", "phone": "19900000031",
        "level": DeputyLevel.COUNTY, "congress_term": "第十七届",
    }  # fmt: skip
    return person(clock, **(facts | values))


def organization(clock: Clock, **values: Any) -> AddOrganization:
    """Return a handling unit for roads."""
    facts: dict[str, Any] = {
        "organization": OrganizationId(new_id(clock)), "kind": OrganizationKind.GOVERNMENT_DEPT,
        "name": "市政养护所", "categories": ("03",),
    }  # fmt: skip
    return AddOrganization(**(facts | values))
