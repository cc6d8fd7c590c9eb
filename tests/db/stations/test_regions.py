"""Regions come from files and can be replaced."""

from __future__ import annotations

from pathlib import Path

import pytest

import resources
from db.kernel.errors import CannotOpen, TroubleCode
from db.stations.regions import Regions

SHIPPED = resources.path("regions", "regions.json")
DEMO = resources.path("regions", "demo-communities.json")
REGIONS = Regions.load(SHIPPED, DEMO)
VERIFIED = {
    "330481": "海宁市", "330203": "海曙区", "330211": "镇海区", "330723": "武义县",
    "331002": "椒江区", "331102": "莲都区", "331123": "遂昌县", "330329": "泰顺县",
    "440304": "福田区", "440402": "香洲区", "310101": "黄浦区", "310105": "长宁区",
    "310114": "嘉定区", "510104": "锦江区", "350722": "浦城县", "330114": "钱塘区",
}  # fmt: skip


def test_the_verified_counties_are_there() -> None:
    assert {region.code: region.name for region in REGIONS.counties()} == VERIFIED


def test_the_county_of_the_reference_has_twelve_towns_with_placeholder_codes() -> None:
    towns = REGIONS.within("330481")
    assert len(towns) == 12
    assert [town.name for town in towns][:3] == ["硖石街道", "海洲街道", "海昌街道"]
    assert all(town.placeholder for town in towns)


def test_communities_are_demonstration_only() -> None:
    street = next(town for town in REGIONS.within("330481") if town.name == "海昌街道")
    assert "桂湾社区" in [one.name for one in REGIONS.within(street.code)]
    assert Regions.load(SHIPPED).within(street.code) == ()


def test_names_are_told_alone_and_whole() -> None:
    community = REGIONS.within("330481903")[0]
    assert REGIONS.name_of("330481903") == "海昌街道"
    assert REGIONS.full_name(community.code) == f"海宁市海昌街道{community.name}"
    assert REGIONS.full_name("330481") == "海宁市"
    assert REGIONS.name_of("999999") == "999999"
    assert REGIONS.full_name("999999") == ""
    county = REGIONS.find("330481")
    assert county is not None
    assert (county.city, county.province, county.parent) == ("嘉兴市", "浙江省", "")
    assert REGIONS.find("1") is None


def test_a_later_file_replaces_a_region(tmp_path: Path) -> None:
    own = tmp_path / "own.json"
    own.write_text('{"towns":[{"code":"330481903","name":"新街道"}]}', encoding="utf-8")
    assert Regions.load(SHIPPED, own).name_of("330481903") == "新街道"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[]",
        '{"towns":[{"code":"3304","name":"x"}]}',
        '{"counties":[{"code":"33048x","name":"x"}]}',
    ],
)
def test_a_damaged_file_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "regions.json").write_text(content)
    with pytest.raises(CannotOpen) as caught:
        Regions.load(tmp_path / "regions.json")
    assert caught.value.code is TroubleCode.DAMAGED
    assert caught.value.params == {"file": "regions.json"}
