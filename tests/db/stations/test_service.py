"""This station and the organisations around it: facts for papers, units for matters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.kernel.actor import Actor, Role
from db.kernel.errors import InvalidInput, NotFound, NotPermitted, Outdated
from db.kernel.ids import OrganizationId, UserId, new_id
from db.kernel.kinds import Kind
from db.stations.contracts import OWN_NAME_ONLY, Letterhead, OrganizationKind
from db.stations.rules import StationProblem
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station


def test_the_facts_of_the_founding_are_kept(station: Station) -> None:
    facts = station.workspace.stations.facts()
    assert (facts.code, facts.short_name, facts.town) == ("330481-HC", "海昌", "海昌街道")
    assert len(facts.scan_code) == 4
    assert facts.id == station.founded.station


def test_what_papers_say_can_be_changed_and_the_code_stays(station: Station) -> None:
    stations = station.workspace.stations
    command = factories.found_station(
        name=" 海宁市\x00海昌街道代表之家 ", code="330481-ZZ", phone="０５７３-1"
    )
    saved = stations.change(station.actor, 1, command)
    facts = stations.facts()
    assert saved.changes == {Kind.STATION}
    assert (facts.name, facts.code) == ("海宁市海昌街道代表之家", "330481-HC")
    assert (facts.phone, facts.revision) == ("0573-1", 2)
    with pytest.raises(Outdated):
        stations.change(station.actor, 1, command)


def test_a_station_without_a_name_is_refused(station: Station) -> None:
    with pytest.raises(InvalidInput) as refused:
        station.workspace.stations.change(station.actor, 1, factories.found_station(name=" "))
    assert [one.code for one in refused.value.problems] == [StationProblem.NAME_MISSING]


def test_an_organisation_is_added_once_clean_and_checked(
    station: Station, clock: FakeClock
) -> None:
    stations = station.workspace.stations
    command = factories.organization(clock, name=" 市政\u202e养护所 ")
    first = stations.add_organization(station.actor, command)
    again = stations.add_organization(station.actor, command)
    assert first.value.name == first.value.short_name == "市政养护所"
    assert again.value == first.value
    assert len(stations.organizations()) == 1
    with pytest.raises(InvalidInput):
        stations.add_organization(station.actor, factories.organization(clock, name="长" * 51))
    with pytest.raises(InvalidInput):
        stations.add_organization(station.actor, factories.organization(clock, phone="打电话"))


def test_communities_are_no_units_and_units_no_communities(
    station: Station, clock: FakeClock
) -> None:
    stations = station.workspace.stations
    kinds = (OrganizationKind.COMMUNITY, OrganizationKind.COURT, OrganizationKind.ENTERPRISE)
    for kind in kinds:
        command = factories.organization(clock, kind=kind, name=kind.value)
        stations.add_organization(station.actor, command)
    assert [one.kind for one in stations.organizations()] == [OrganizationKind.COURT]
    assert [one.kind for one in stations.communities()] == [OrganizationKind.COMMUNITY]
    assert len(stations.organizations(list(OrganizationKind))) == 3


def test_the_unit_of_a_category_is_the_first_that_names_it(
    station: Station, clock: FakeClock
) -> None:
    stations = station.workspace.stations
    for name, categories in (("甲", ()), ("乙", ("03", "07")), ("丙", ("03",))):
        command = factories.organization(clock, name=name, categories=categories)
        stations.add_organization(station.actor, command)
        clock.advance(seconds=1)
    found = stations.unit_for("03")
    assert found is not None
    assert found.name == "乙"
    assert stations.unit_for("0") is None
    assert stations.unit_for("99") is None
    names = {code: unit.name for code, unit in stations.usual_units().items()}
    assert names == {"03": "乙", "07": "乙"}


def test_duty_staff_keep_the_directory_and_not_the_station(
    station: Station, clock: FakeClock
) -> None:
    duty = Actor(UserId(new_id(clock)), "温予安", Role.DUTY_STAFF)
    deputy = replace(duty, role=Role.DEPUTY)
    stations = station.workspace.stations
    assert stations.add_organization(duty, factories.organization(clock)).value.active
    with pytest.raises(NotPermitted):
        stations.change(duty, 1, factories.found_station())
    with pytest.raises(NotPermitted):
        stations.add_organization(deputy, factories.organization(clock))


def body(station: Station, clock: FakeClock, name: str) -> OrganizationId:
    command = factories.organization(clock, name=name)
    return station.workspace.stations.add_organization(station.actor, command).value.id


def test_a_shared_site_stands_below_two_bodies(station: Station, clock: FakeClock) -> None:
    site, one, other = (body(station, clock, name) for name in ("共管点", "甲镇", "乙镇"))
    shown = station.workspace.stations.put_under(station.actor, site, (one, other)).value
    assert shown.parents == (one, other)
    alone = station.workspace.stations.put_under(station.actor, site, (other,)).value
    assert alone.parents == (other,)


def test_no_body_stands_below_itself(station: Station, clock: FakeClock) -> None:
    top, middle = body(station, clock, "上级"), body(station, clock, "下级")
    station.workspace.stations.put_under(station.actor, middle, (top,))
    with pytest.raises(InvalidInput) as refused:
        station.workspace.stations.put_under(station.actor, top, (middle,))
    assert refused.value.problems[0].code is StationProblem.PARENT_RING


def test_an_organization_is_changed_and_goes_out_of_use(station: Station, clock: FakeClock) -> None:
    stations = station.workspace.stations
    command = factories.organization(clock, name="市政养护所", phone="0573-1")
    stations.add_organization(station.actor, command)
    changed = replace(command, name="市政养护中心", short_name="养护中心")
    line = stations.change_organization(station.actor, changed).value
    assert (line.name, line.short_name, line.phone) == ("市政养护中心", "养护中心", "0573-1")
    stations.change_organization(station.actor, changed, active=False)
    assert line.id not in {one.id for one in stations.organizations()}
    assert line.id in {one.id for one in stations.every_organization() if not one.active}


def test_the_own_site_stands_first_among_the_sites(station: Station) -> None:
    assert [one.id for one in station.workspace.stations.sites()] == [station.founded.station]


def test_the_body_above_lends_the_station_its_letterhead(
    station: Station, clock: FakeClock
) -> None:
    stations, actor = station.workspace.stations, station.actor
    assert stations.facts().letterhead == OWN_NAME_ONLY
    above = factories.organization(
        clock, kind=OrganizationKind.STREET_COMMITTEE, name="海昌街道人大工委", categories=()
    )
    host = stations.add_organization(actor, above).value.id
    revision = stations.facts().revision
    stations.change(actor, revision, factories.found_station(host=host))
    assert stations.facts().letterhead == Letterhead("海昌街道人大工委", "")
    headed = replace(above, letterhead=" 海宁市人大常委会海昌街道工作委员会", brand="桐心圆")
    stations.change_organization(actor, headed)
    assert stations.facts().letterhead == Letterhead("海宁市人大常委会海昌街道工作委员会", "桐心圆")
    stations.change(actor, stations.facts().revision, factories.found_station())
    assert stations.facts().letterhead == OWN_NAME_ONLY


def test_a_body_that_nobody_knows_lends_nothing(station: Station, clock: FakeClock) -> None:
    unknown = factories.organization(clock).organization
    command = factories.found_station(host=unknown)
    stations = station.workspace.stations
    with pytest.raises(NotFound):
        stations.change(station.actor, stations.facts().revision, command)
