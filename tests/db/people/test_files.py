"""The file of a person is read masked and changed field by field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.kernel.actor import Role
from db.kernel.errors import InvalidInput, NotPermitted
from db.kernel.ids import PersonId
from db.people.contracts import OrganTier
from db.people.files import KeepFile
from db.people.office_contracts import OfficeProblem
from db.people.rules import PeopleProblem
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station


@pytest.fixture
def deputy(station: Station, clock: FakeClock) -> PersonId:
    return station.workspace.people.add(station.actor, factories.deputy(clock)).value.line.id


def keep(station: Station, person: PersonId, **values: object) -> None:
    station.workspace.files.keep(station.actor, KeepFile(person, values))


def shown(station: Station, person: PersonId) -> dict[str, object]:
    return dict(station.workspace.files.file(station.actor, person).values)


def test_a_file_begins_empty_and_keeps_what_was_not_named(
    station: Station, deputy: PersonId
) -> None:
    assert shown(station, deputy) == {}
    keep(station, deputy, ethnicity=" 畲族 ", officer_tier=OrganTier.COUNTY)
    keep(station, deputy, education="大学", is_reelected=True)
    assert shown(station, deputy) == {
        "ethnicity": "畲族", "education": "大学", "is_reelected": True,
        "officer_tier": OrganTier.COUNTY,
    }  # fmt: skip
    keep(station, deputy, ethnicity="", officer_tier=None)
    assert shown(station, deputy) == {"education": "大学", "is_reelected": True}


def test_numbers_come_out_masked_and_an_impossible_one_is_refused(
    station: Station, deputy: PersonId
) -> None:
    keep(station, deputy, id_number="330481197203150462", office_phone="0573-87000001")
    found = shown(station, deputy)
    assert "197203" not in str(found["id_number"])
    assert "*" in str(found["office_phone"])
    with pytest.raises(InvalidInput) as refused:
        keep(station, deputy, id_number="330481197213150460")
    assert {one.code for one in refused.value.problems} & {
        PeopleProblem.ID_IMPOSSIBLE_DATE, PeopleProblem.ID_BAD_CHECKSUM,
    }  # fmt: skip


def test_nothing_further_is_kept_of_residents(station: Station, clock: FakeClock) -> None:
    voter = station.workspace.people.add(station.actor, factories.person(clock)).value.line.id
    with pytest.raises(InvalidInput) as refused:
        keep(station, voter, ethnicity="畲族")
    assert refused.value.problems[0].code is OfficeProblem.NO_FILE


def test_who_does_not_keep_the_directory_reads_no_file(station: Station, deputy: PersonId) -> None:
    other = replace(station.actor, role=Role.DEPUTY)
    with pytest.raises(NotPermitted):
        station.workspace.files.file(other, deputy)
