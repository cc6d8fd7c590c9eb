"""What follows from the place is what people there would write."""

from __future__ import annotations

import pytest

from desktop.shell.steps import naming


@pytest.mark.parametrize(
    ("place", "name"),
    [
        (("嘉兴市", "海宁市", "海昌街道"), "海宁市海昌街道代表联络站"),
        (("岚川市", "南渚区", "松陌镇"), "岚川市南渚区松陌镇代表联络站"),
        (("嘉兴市", "海宁市", ""), ""),
    ],
)
def test_the_full_name_follows_from_the_place(place, name):
    assert naming.full_name(*place) == name


@pytest.mark.parametrize(
    ("town", "short"),
    [
        ("海昌街道", "海昌"),
        ("松陌镇", "松陌"),
        ("东乡", "东乡"),
        ("", ""),
        ("一二三四五六七镇", "一二三四五六"),
    ],
)
def test_the_short_name_is_the_place_without_its_kind(town, short):
    assert naming.short_name(town) == short


@pytest.mark.parametrize(
    ("county", "short", "code"),
    [("330481", "海昌", "330481-HC"), ("", "海昌", ""), ("330481", "", "")],
)
def test_the_code_joins_county_and_initials(county, short, code):
    assert naming.code(county, short) == code
