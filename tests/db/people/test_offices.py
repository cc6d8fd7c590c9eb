"""Seats, groups and stations of deputies are added, changed and ended; history stays."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from db.kernel.actor import Actor, Role
from db.kernel.clock import local_date
from db.kernel.errors import InvalidInput, NotFound, NotPermitted
from db.kernel.ids import ImportId, MandateId, PersonId, StationId, UserId, new_id
from db.people.contracts import DeputyLevel, GroupKind, GroupRole, Mandate, MandateStatus
from db.people.office_contracts import (
    AddGroup,
    AddMandate,
    ChangeMandate,
    ChangeMandateStatus,
    JoinGroup,
    OfficeProblem,
    PlaceDeputy,
)
from db.people.records import MandateRow
from db.people.roster import ImportRoster, RosterRow
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station

MARCH, JUNE, JULY = date(2026, 3, 1), date(2026, 6, 30), date(2026, 7, 1)


@pytest.fixture
def deputy(station: Station, clock: FakeClock) -> PersonId:
    return station.workspace.people.add(station.actor, factories.deputy(clock)).value.line.id


def why(refused: pytest.ExceptionInfo[InvalidInput]) -> set[object]:
    return {one.code for one in refused.value.problems}


def seat(clock: FakeClock, person: PersonId, level: DeputyLevel, number: str = "") -> AddMandate:
    return AddMandate(
        MandateId(new_id(clock)), person, level, certificate_no=number, delegation="第二代表团",
        npc_post="主席团成员", term_start=MARCH,
    )  # fmt: skip


def test_a_deputy_holds_seats_of_several_levels(
    station: Station, clock: FakeClock, deputy: PersonId
) -> None:
    command = seat(clock, deputy, DeputyLevel.TOWN, "Z-1")
    station.workspace.offices.add_mandate(station.actor, command)
    station.workspace.offices.add_mandate(station.actor, command)
    shown = station.workspace.people.detail(station.actor, deputy)
    assert {(one.level, one.delegation, one.npc_post) for one in shown.mandates} == {
        (DeputyLevel.COUNTY, "", ""), (DeputyLevel.TOWN, "第二代表团", "主席团成员"),
    }  # fmt: skip


def test_a_level_is_held_once_and_again_when_it_is_over(
    station: Station, clock: FakeClock, deputy: PersonId
) -> None:
    offices = station.workspace.offices
    first = offices.add_mandate(station.actor, seat(clock, deputy, DeputyLevel.TOWN)).value
    with pytest.raises(InvalidInput) as refused:
        offices.add_mandate(station.actor, seat(clock, deputy, DeputyLevel.TOWN))
    assert why(refused) == {OfficeProblem.LEVEL_HELD}
    ended = ChangeMandateStatus(first, MandateStatus.RESIGNED, MARCH)
    offices.change_status(station.actor, ended)
    offices.add_mandate(station.actor, seat(clock, deputy, DeputyLevel.TOWN))
    seats = station.workspace.people.detail(station.actor, deputy).mandates
    over = [one for one in seats if one.status is MandateStatus.RESIGNED]
    assert [(one.id, one.term_end) for one in over] == [(first, MARCH)]


def test_a_certificate_is_one_deputys(station: Station, clock: FakeClock, deputy: PersonId) -> None:
    offices = station.workspace.offices
    offices.add_mandate(station.actor, seat(clock, deputy, DeputyLevel.TOWN, "Z-1"))
    with pytest.raises(InvalidInput) as refused:
        offices.add_mandate(station.actor, seat(clock, deputy, DeputyLevel.MUNICIPAL, "Z-1"))
    assert why(refused) == {OfficeProblem.CERTIFICATE_TAKEN}


def test_a_resident_has_no_seat(station: Station, clock: FakeClock) -> None:
    visitor = station.workspace.people.add(station.actor, factories.person(clock)).value.line.id
    with pytest.raises(InvalidInput) as refused:
        station.workspace.offices.add_mandate(station.actor, seat(clock, visitor, DeputyLevel.TOWN))
    assert why(refused) == {OfficeProblem.NO_DEPUTY}


def group(station: Station, clock: FakeClock) -> UUID:
    command = AddGroup(new_id(clock), GroupKind.TASK, "重大项目监督组", from_on=MARCH)
    return station.workspace.offices.add_group(station.actor, command).value


def test_who_left_a_group_stays_in_its_history(
    station: Station, clock: FakeClock, deputy: PersonId
) -> None:
    offices, of = station.workspace.offices, group(station, clock)
    first = JoinGroup(new_id(clock), of, deputy, MARCH, GroupRole.LEADER)
    offices.join(station.actor, first)
    with pytest.raises(InvalidInput) as refused:
        offices.join(station.actor, JoinGroup(new_id(clock), of, deputy, MARCH))
    assert why(refused) == {OfficeProblem.STANDS_ALREADY}
    offices.leave(station.actor, first.member, JUNE)
    offices.join(station.actor, JoinGroup(new_id(clock), of, deputy, JULY))
    told = [(one.role, one.to_on) for one in offices.members(station.actor, person=deputy)]
    assert told == [(GroupRole.LEADER, JUNE), (GroupRole.MEMBER, None)]


def test_a_group_that_ends_lets_everybody_go(
    station: Station, clock: FakeClock, deputy: PersonId
) -> None:
    offices, of = station.workspace.offices, group(station, clock)
    offices.join(station.actor, JoinGroup(new_id(clock), of, deputy, MARCH))
    offices.end_group(station.actor, of, JUNE)
    assert [one.to_on for one in offices.members(station.actor, group=of)] == [JUNE]
    with pytest.raises(InvalidInput) as refused:
        offices.join(station.actor, JoinGroup(new_id(clock), of, deputy, JULY))
    assert why(refused) == {OfficeProblem.IS_OVER}


def test_a_deputy_has_one_primary_station(
    station: Station, clock: FakeClock, deputy: PersonId
) -> None:
    offices = station.workspace.offices
    for number in (1, 2):
        where = StationId(UUID(int=number))
        offices.place(station.actor, PlaceDeputy(new_id(clock), deputy, where, MARCH, True))
    told = {one.station.int: one.is_primary for one in offices.placements(station.actor, deputy)}
    assert told == {1: False, 2: True}


def test_nothing_ends_before_it_begins(
    station: Station, clock: FakeClock, deputy: PersonId
) -> None:
    command = PlaceDeputy(new_id(clock), deputy, StationId(UUID(int=1)), JUNE)
    station.workspace.offices.place(station.actor, command)
    with pytest.raises(InvalidInput) as refused:
        station.workspace.offices.unplace(station.actor, command.placement, MARCH)
    assert why(refused) == {OfficeProblem.ENDS_BEFORE}


def test_an_identity_number_is_seen_for_a_reason_by_few(station: Station, clock: FakeClock) -> None:
    values = {
        "name": "骆怀瑾", "id_number": "11010519491231002X", "level": DeputyLevel.MUNICIPAL,
    }  # fmt: skip
    command = ImportRoster(ImportId(new_id(clock)), (RosterRow(0, values),))
    station.workspace.rosters.take_over(station.actor, command)
    (found,) = station.workspace.people.find(station.actor, "骆怀瑾")
    reveal = station.workspace.files.reveal
    assert reveal(station.actor, found.id, "id_number", "核对代表证").value[-4:] == "002X"
    with pytest.raises(InvalidInput):
        reveal(station.actor, found.id, "id_number", "看")
    with pytest.raises(NotFound):
        reveal(station.actor, found.id, "education", "核对代表证")
    auditor = Actor(UserId(new_id(clock)), "审计员", Role.AUDITOR)
    with pytest.raises(NotPermitted):
        reveal(auditor, found.id, "id_number", "核对代表证")


def test_a_certificate_is_seen_for_a_reason_and_the_journal_keeps_it(
    station: Station, clock: FakeClock
) -> None:
    values = {"name": "骆怀瑾", "level": DeputyLevel.MUNICIPAL, "certificate_no": "33048120260017"}
    command = ImportRoster(ImportId(new_id(clock)), (RosterRow(0, values),))
    station.workspace.rosters.take_over(station.actor, command)
    (found,) = station.workspace.people.find(station.actor, "骆怀瑾")
    (seat,) = station.workspace.people.detail(station.actor, found.id).mandates
    assert seat.certificate_no == "**********0017"
    offices, before = station.workspace.offices, station.workspace.journal.unsealed()
    told = offices.reveal_certificate(station.actor, seat.id, "核对代表证").value
    assert told == "33048120260017"
    assert station.workspace.journal.unsealed() == before + 1
    with pytest.raises(InvalidInput):
        offices.reveal_certificate(station.actor, seat.id, "看")
    auditor = Actor(UserId(new_id(clock)), "审计员", Role.AUDITOR)
    with pytest.raises(NotPermitted):
        offices.reveal_certificate(auditor, seat.id, "核对代表证")


def test_every_level_held_today_is_told_and_none_that_is_over(
    station: Station, clock: FakeClock, deputy: PersonId
) -> None:
    offices = station.workspace.offices
    command = seat(clock, deputy, DeputyLevel.TOWN, "Z-1")
    offices.add_mandate(station.actor, command)
    assert set(offices.levels(station.actor)) == {
        (deputy, DeputyLevel.COUNTY), (deputy, DeputyLevel.TOWN),
    }  # fmt: skip
    over = ChangeMandateStatus(command.mandate, MandateStatus.ENDED, MARCH)
    offices.change_status(station.actor, over)
    assert offices.levels(station.actor) == ((deputy, DeputyLevel.COUNTY),)


def only_seat(station: Station, person: PersonId) -> Mandate:
    (found,) = station.workspace.people.detail(station.actor, person).mandates
    return found


def put_right(station: Station, mandate: MandateId, **values: object) -> None:
    station.workspace.offices.change_mandate(station.actor, ChangeMandate(mandate, values))


def test_facts_of_a_seat_are_put_right_and_the_others_stay(
    station: Station, deputy: PersonId
) -> None:
    first = only_seat(station, deputy)
    put_right(station, first.id, electoral_district=" 第三选区 ", npc_post="主席团成员")
    put_right(station, first.id, certificate_no="JX-20260017", term_start=MARCH, term_end=JULY)
    found = only_seat(station, deputy)
    assert (found.electoral_district, found.npc_post) == ("第三选区", "主席团成员")
    assert (found.term_start, found.term_end) == (MARCH, JULY)
    assert (found.congress_term, found.level) == (first.congress_term, first.level)
    put_right(station, first.id, npc_post="")
    assert only_seat(station, deputy).npc_post == ""


def test_a_certificate_is_read_with_its_last_four_signs_only(
    station: Station, deputy: PersonId
) -> None:
    seat_id = only_seat(station, deputy).id
    put_right(station, seat_id, certificate_no="JX-20260017")
    assert only_seat(station, deputy).certificate_no == "*******0017"
    put_right(station, seat_id, delegation="第二代表团")
    with station.workspace.unit_of_work.reading() as session:
        assert session.get_one(MandateRow, seat_id).certificate_no == "JX-20260017"


def test_a_seat_cannot_take_anothers_certificate_nor_end_before_it_begins(
    station: Station, clock: FakeClock, deputy: PersonId
) -> None:
    offices = station.workspace.offices
    offices.add_mandate(station.actor, seat(clock, deputy, DeputyLevel.TOWN, "Z-1"))
    county = next(
        one for one in station.workspace.people.detail(station.actor, deputy).mandates
        if one.level is DeputyLevel.COUNTY
    )  # fmt: skip
    with pytest.raises(InvalidInput) as refused:
        put_right(station, county.id, certificate_no="Z-1", term_start=JULY, term_end=JUNE)
    assert why(refused) == {OfficeProblem.CERTIFICATE_TAKEN, OfficeProblem.ENDS_BEFORE}
    put_right(station, county.id, certificate_no="Z-2")
    put_right(station, county.id, certificate_no="Z-2", delegation="第一代表团")


def test_who_only_looks_puts_no_seat_right(station: Station, deputy: PersonId) -> None:
    looks = Actor(UserId(UUID(int=7)), "祝云舟", Role.DEPUTY)
    command = ChangeMandate(only_seat(station, deputy).id, {"npc_post": "主席"})
    with pytest.raises(NotPermitted):
        station.workspace.offices.change_mandate(looks, command)


def test_a_seat_does_not_end_before_its_day(
    station: Station, clock: FakeClock, deputy: PersonId
) -> None:
    (seat,) = station.workspace.people.detail(station.actor, deputy).mandates
    later = local_date(clock.now()) + timedelta(days=30)
    command = ChangeMandateStatus(seat.id, MandateStatus.RESIGNED, later)
    with pytest.raises(InvalidInput) as refused:
        station.workspace.offices.change_status(station.actor, command)
    assert why(refused) == {OfficeProblem.ENDS_LATER}
