"""What is asked of a person, by kind, and how it becomes a command."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from db.kernel.ids import PersonId
from db.people.contracts import (
    AddPerson,
    DeputyLevel,
    Gender,
    OfficerRole,
    PersonDetail,
    PersonKind,
)
from db.people.rules import LINE_LIMIT, NAME_LIMIT
from db.stations.contracts import OrganizationKind
from desktop.forms.field import Address, Combo, Field, Line, Phone, Segments, options_of
from desktop.wording.marks import QT_TRANSLATE_NOOP

_NAME = Field(
    "name", QT_TRANSLATE_NOOP("PersonFields", "Name"), Line(), required=True, limit=NAME_LIMIT
)
_PHONE = Field("phone", QT_TRANSLATE_NOOP("PersonFields", "Phone"), Phone())
_GENDER = Field(
    "gender", QT_TRANSLATE_NOOP("PersonFields", "Gender"),
    Segments(options_of([Gender.FEMALE, Gender.MALE, Gender.UNKNOWN])), default=Gender.UNKNOWN,
)  # fmt: skip
_REGION = Field(
    "region_name", QT_TRANSLATE_NOOP("PersonFields", "Village, community"), Combo(free=True)
)
_ADDRESS = Field("address", QT_TRANSLATE_NOOP("PersonFields", "Address"), Address())
_WORK_UNIT = Field(
    "work_unit", QT_TRANSLATE_NOOP("PersonFields", "Work unit"), Line(), limit=LINE_LIMIT
)
_SPECIALITY = Field(
    "specialty", QT_TRANSLATE_NOOP("PersonFields", "Speciality"),
    Line(QT_TRANSLATE_NOOP("PersonFields", "Housing, environment")), limit=LINE_LIMIT,
)  # fmt: skip
_LEVEL = Field(
    "level", QT_TRANSLATE_NOOP("PersonFields", "Level"), Combo(options_of(DeputyLevel)),
    required=True,
)  # fmt: skip
_TERM = Field(
    "congress_term", QT_TRANSLATE_NOOP("PersonFields", "Term of congress"),
    Line(QT_TRANSLATE_NOOP("PersonFields", "16th")), limit=LINE_LIMIT,
)  # fmt: skip
_DISTRICT = Field(
    "electoral_district", QT_TRANSLATE_NOOP("PersonFields", "Constituency"), Line(),
    limit=LINE_LIMIT,
)  # fmt: skip
_ROLE = Field(
    "officer_role", QT_TRANSLATE_NOOP("PersonFields", "Profession"),
    Combo(options_of(OfficerRole)), required=True,
)  # fmt: skip
_ORGAN = Field(
    "organ", QT_TRANSLATE_NOOP("PersonFields", "Court, office or station they come from"), Combo()
)

_KIND = Field(
    "kind", QT_TRANSLATE_NOOP("PersonFields", "Stands in the directory as"),
    Combo(options_of(PersonKind)), default=PersonKind.VOTER,
)  # fmt: skip

FIELDS = (
    _KIND, _NAME, _PHONE, _GENDER, _LEVEL, _DISTRICT, _TERM, _ROLE, _ORGAN, _SPECIALITY, _REGION,
    _ADDRESS, _WORK_UNIT,
)  # fmt: skip
"""Every field there is, in reading order; only the name is needed, and what makes a deputy one."""

_OF_EVERYBODY = ("kind", "name", "phone", "work_unit")
ASKED: Mapping[PersonKind, frozenset[str]] = {
    PersonKind.VOTER: frozenset({*_OF_EVERYBODY, "gender", "region_name", "address"}),
    PersonKind.DEPUTY: frozenset({
        *_OF_EVERYBODY, "level", "electoral_district", "congress_term", "specialty", "region_name",
    }),
    PersonKind.LEGAL_OFFICER: frozenset({*_OF_EVERYBODY, "officer_role", "organ", "specialty"}),
    PersonKind.STAFF: frozenset({*_OF_EVERYBODY, "region_name"}),
    PersonKind.EXPERT: frozenset({*_OF_EVERYBODY, "specialty"}),
    PersonKind.ADVISER: frozenset({*_OF_EVERYBODY, "specialty"}),
    PersonKind.COLLECTOR: frozenset({*_OF_EVERYBODY, "region_name"}),
    PersonKind.VOLUNTEER: frozenset({*_OF_EVERYBODY, "region_name"}),
    PersonKind.OFFICIAL: frozenset({*_OF_EVERYBODY, "specialty"}),
}  # fmt: skip
"""Which fields a kind of people is asked for."""

LEGAL_ORGANS = frozenset({
    OrganizationKind.COURT, OrganizationKind.PROCURATORATE, OrganizationKind.POLICE,
    OrganizationKind.JUSTICE_OFFICE,
})  # fmt: skip
"""Where visiting professionals come from."""


MASKED = ("phone", "address")
"""What never comes from the directory whole: untouched, it stays as it is there."""


def command_of(person: PersonDetail) -> AddPerson:
    """Return what is known of a person as a command; what is masked here is left out."""
    line = person.line
    seat = next((one for one in person.mandates if one.level is line.level), None)
    return AddPerson(
        person=line.id, kind=line.kind, name=line.name, gender=person.gender,
        region_code=line.region_code, region_name=line.region_name,
        work_unit=person.work_unit, specialty=line.specialty, level=line.level,
        congress_term=seat.congress_term if seat else "",
        electoral_district=seat.electoral_district if seat else "",
        officer_role=line.officer_role, organ=person.organ,
    )  # fmt: skip


def empty_command(person: PersonId, kind: PersonKind) -> AddPerson:
    """Return a command about somebody of whom nothing is known yet."""
    return AddPerson(person=person, kind=kind, name="")


def filled(known: AddPerson, typed: Mapping[str, Any]) -> AddPerson:
    """Return the command with what was typed; what the kind is not asked for stays as it was known.

    Level and profession belong to one kind alone and fall away with it; what is masked is left out.
    """
    kind = PersonKind(typed["kind"] or known.kind)
    level = known.level if kind is PersonKind.DEPUTY else None
    role = known.officer_role if kind is PersonKind.LEGAL_OFFICER else None
    base = replace(known, kind=kind, level=level, officer_role=role)
    asked = ASKED[kind] - {"kind", *MASKED}
    values = {name: _given(name, typed[name]) for name in asked}
    if values.get("region_name", known.region_name) != known.region_name:
        values["region_code"] = ""
    return replace(base, **values)


def _given(name: str, value: Any) -> Any:
    """Return a value as the command wants it: a text is empty rather than None."""
    if name in ("level", "officer_role", "organ"):
        return value
    if name == "gender":
        return value or Gender.UNKNOWN
    return value or ""
