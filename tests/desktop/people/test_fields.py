"""What was typed becomes a command that loses nothing the form did not ask for."""

from __future__ import annotations

from dataclasses import fields

import pytest

from db.people.contracts import AddPerson, DeputyLevel, Gender, OfficerRole, PersonKind
from desktop.people.fields import ASKED, FIELDS, command_of, filled
from tests import factories


def typed(**values):
    blank = dict.fromkeys((field.name for field in FIELDS), None)
    return blank | {"kind": PersonKind.VOTER, "name": "顾砚舟"} | values


def test_every_field_fills_a_fact_of_the_contract():
    known = {one.name for one in fields(AddPerson)}
    assert {field.name for field in FIELDS} <= known
    assert set().union(*ASKED.values()) == {field.name for field in FIELDS}


def test_a_person_goes_through_the_form_unchanged_but_for_the_phone(station, clock):
    command = factories.person(
        clock, kind=PersonKind.DEPUTY, level=DeputyLevel.TOWN, congress_term="第十届",
        electoral_district="第三选区", phone="19900000001", specialty="教育",
    )  # fmt: skip
    person = station.workspace.people.add(station.actor, command).value
    again = command_of(person)
    assert again.phone == ""
    assert (again.level, again.congress_term) == (DeputyLevel.TOWN, "第十届")
    assert again.electoral_district == "第三选区"


def test_what_a_kind_is_not_asked_for_stays_as_it_was_known(clock):
    known = factories.person(clock, address="东林路 12 号", gender=Gender.FEMALE)
    command = filled(known, typed(kind=PersonKind.STAFF))
    assert (command.address, command.gender) == ("东林路 12 号", Gender.FEMALE)


def test_a_level_falls_away_with_its_kind(clock):
    known = factories.person(clock, kind=PersonKind.DEPUTY, level=DeputyLevel.TOWN)
    officer = filled(known, typed(kind=PersonKind.LEGAL_OFFICER, officer_role=OfficerRole.POLICE))
    assert (officer.level, officer.officer_role) == (None, OfficerRole.POLICE)


def test_another_place_name_drops_the_code_of_the_old_one(clock):
    known = factories.person(clock, region_name="桂湾社区", region_code="330481001001")
    assert filled(known, typed(region_name="桂湾社区")).region_code == "330481001001"
    assert filled(known, typed(region_name="石榴弄社区")).region_code == ""


@pytest.mark.parametrize("kind", PersonKind)
def test_an_empty_form_gives_texts_and_never_none(clock, kind):
    command = filled(factories.person(clock), typed(kind=kind, name=None))
    texts = (command.name, command.region_name, command.address, command.work_unit)
    assert all(isinstance(text, str) for text in texts)
