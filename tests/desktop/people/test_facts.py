"""The card says who somebody is, and nothing that a screen should not show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.people.contracts import DeputyLevel, Gender, PersonKind
from desktop.people.facts import facts_of, identity
from tests import factories

pytestmark = pytest.mark.usefixtures("qapp")


def detail(station, clock, **values):
    command = factories.person(clock, **values)
    return station.workspace.people.add(station.actor, command).value


def test_a_deputy_is_named_by_level_with_constituency_and_term(station, clock):
    person = detail(
        station, clock, name="祝云舟", kind=PersonKind.DEPUTY, level=DeputyLevel.COUNTY,
        electoral_district="桂湾社区、石榴弄社区", congress_term="第十六届", specialty="物业管理",
    )  # fmt: skip
    facts = dict(facts_of(person))
    assert facts["身份"] == "区人大代表"
    assert facts["选区"] == "桂湾社区、石榴弄社区"
    assert facts["任期"] == "第十六届"
    assert facts["拼音"].endswith("zyz")


def test_an_address_is_shown_down_to_the_street_only(station, clock):
    person = detail(station, clock, address="海昌街道东林路 12 号 3 室")
    assert "12" not in dict(facts_of(person))["住址"]


def test_only_a_stated_gender_is_shown(station, clock):
    known = detail(station, clock, gender=Gender.FEMALE)
    unknown = detail(station, clock, gender=Gender.UNSTATED)
    assert dict(facts_of(known))["性别"] == "女"
    assert "性别" not in dict(facts_of(unknown))


def test_nothing_is_said_of_what_is_not_known(station, clock):
    person = detail(station, clock, region_name="", address="", work_unit="")
    assert all(text for _word, text in facts_of(person))


def test_somebody_who_is_no_longer_active_is_said_to_be_so(station, clock):
    person = detail(station, clock)
    resting = replace(person, line=replace(person.line, active=False))
    assert "停用" in dict(facts_of(resting))["身份"]
    assert identity(resting.line) == "群众"
