"""A directory with everybody in it: residents, deputies of every level, visiting professionals, staff."""

from __future__ import annotations

from typing import Any

from db.kernel.clock import Clock
from db.kernel.ids import PersonId
from db.people.contracts import DeputyLevel, OfficerRole, PersonKind
from tests import factories
from tests.stations import Station

NAMES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("林见山", {"kind": PersonKind.DEPUTY, "level": DeputyLevel.NATIONAL, "specialty": "农业科技"}),
    ("苏砚清", {"kind": PersonKind.DEPUTY, "level": DeputyLevel.PROVINCIAL, "specialty": "教育"}),
    ("骆怀瑾", {"kind": PersonKind.DEPUTY, "level": DeputyLevel.MUNICIPAL, "specialty": "外贸、物流"}),
    ("祝云舟", {"kind": PersonKind.DEPUTY, "level": DeputyLevel.COUNTY, "specialty": "物业、环境"}),
    ("顾念慈", {"kind": PersonKind.DEPUTY, "level": DeputyLevel.COUNTY, "specialty": "法制"}),
    ("陆承安", {"kind": PersonKind.DEPUTY, "level": DeputyLevel.TOWN, "specialty": "农业农事"}),
    ("闻人静", {"kind": PersonKind.LEGAL_OFFICER, "officer_role": OfficerRole.JUDGE}),
    ("葛存真", {"kind": PersonKind.LEGAL_OFFICER, "officer_role": OfficerRole.POLICE}),
    ("温予安", {"kind": PersonKind.STAFF}),
    ("沈禾穗", {"kind": PersonKind.VOTER, "region_name": "桂湾社区", "address": "海昌街道东林路 12 号"}),
    ("阿依古丽·麦麦提", {"kind": PersonKind.VOTER, "region_name": "石榴弄社区"}),
)  # fmt: skip


def fill(station: Station, clock: Clock) -> dict[str, PersonId]:
    """Add them all; return their ids by name. Phones end in 0001, 0002 and so on."""
    found = {}
    for place, (name, values) in enumerate(NAMES, 1):
        known = {"name": name, "phone": f"1990000{place:04}"} | values
        command = factories.person(clock, **known)
        found[name] = station.workspace.people.add(station.actor, command).value.line.id
    return found
