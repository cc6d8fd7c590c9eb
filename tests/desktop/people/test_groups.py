"""The groups of the directory count and list the right people."""

from __future__ import annotations

from uuid import UUID

import pytest

from db.people.contracts import DeputyLevel, OfficerRole, PersonKind
from desktop.people.groups import EVERYBODY, UNITS, Group, counts_in, every_group, ids_in
from tests.desktop.people.residents import NAMES, fill


def group_of(kind: PersonKind | None, rank: object = None) -> Group:
    return next(one for one in every_group() if (one.kind, one.rank) == (kind, rank))


def names_in(station, group: Group, text: str = "") -> list[str]:
    people = station.workspace.people
    ids = ids_in(station.workspace, station.actor, group, text)
    every = [UUID(bytes=ids[at : at + 16]) for at in range(0, len(ids), 16)]
    return sorted(line.name for line in people.person_lines(station.actor, every))


@pytest.mark.parametrize(
    ("group", "names"),
    [
        (group_of(PersonKind.VOTER), ["沈禾穗", "阿依古丽·麦麦提"]),
        (group_of(PersonKind.STAFF), ["温予安"]),
        (group_of(PersonKind.DEPUTY, DeputyLevel.COUNTY), ["祝云舟", "顾念慈"]),
        (group_of(PersonKind.DEPUTY, DeputyLevel.NATIONAL), ["林见山"]),
        (group_of(PersonKind.LEGAL_OFFICER, OfficerRole.JUDGE), ["闻人静"]),
        (group_of(PersonKind.LEGAL_OFFICER, OfficerRole.LAWYER), []),
    ],
)
def test_a_group_holds_the_people_of_its_kind_and_rank(station, clock, group, names):
    fill(station, clock)
    assert names_in(station, group) == names


def test_everybody_stands_in_the_first_group(station, clock):
    fill(station, clock)
    assert names_in(station, EVERYBODY) == sorted(name for name, _values in NAMES)


@pytest.mark.parametrize("typed", ["祝云舟", "zhuyunzhou", "zyz", "0004", "物业"])
def test_a_search_inside_a_group_goes_by_name_letters_speciality_and_phone(station, clock, typed):
    fill(station, clock)
    assert "祝云舟" in names_in(station, group_of(PersonKind.DEPUTY, DeputyLevel.COUNTY), typed)
    assert names_in(station, group_of(PersonKind.DEPUTY, DeputyLevel.TOWN), typed) == []


def test_every_group_says_how_many_people_it_holds(station, clock):
    fill(station, clock)
    counts = counts_in(station.workspace, station.actor)
    assert set(counts) == {*every_group(), *UNITS}
    assert counts[EVERYBODY] == len(NAMES)
    for group in every_group():
        assert counts[group] == len(names_in(station, group))


def test_an_empty_directory_counts_nobody(station):
    counts = counts_in(station.workspace, station.actor)
    assert set(counts.values()) == {0}
