"""People in lists: in the order asked for, masked, each with the highest of their seats."""

from __future__ import annotations

from db.kernel.ids import PersonId, new_id
from db.people.contracts import DeputyLevel
from db.people.lines import lines_of, mandates_of
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station


def test_lines_keep_the_order_and_leave_out_who_is_gone(station: Station, clock: FakeClock) -> None:
    people = [
        station.workspace.people.add(
            station.actor, factories.person(clock, name=name)
        ).value.line.id
        for name in ("甲", "乙", "丙")
    ]
    asked = [people[2], PersonId(new_id(clock)), people[0]]
    with station.workspace.unit_of_work.reading() as session:
        assert [line.name for line in lines_of(session, asked)] == ["丙", "甲"]
        assert lines_of(session, []) == ()


def test_a_phone_never_leaves_in_full(station: Station, clock: FakeClock) -> None:
    person = station.workspace.people.add(station.actor, factories.person(clock)).value.line
    assert (person.phone, person.phone_tail) == ("199 **** 0002", "0002")
    short = factories.person(clock, name="乙", phone="")
    bare = station.workspace.people.add(station.actor, short).value.line
    assert (bare.phone, bare.phone_tail) == ("", "")


def test_seats_come_in_the_order_they_were_given(station: Station, clock: FakeClock) -> None:
    command = factories.deputy(clock, level=DeputyLevel.COUNTY)
    station.workspace.people.add(station.actor, command)
    clock.advance(days=1)
    town = factories.deputy(clock, person=command.person, level=DeputyLevel.TOWN)
    shown = station.workspace.people.change(station.actor, 1, town).value
    assert shown.line.level is DeputyLevel.COUNTY
    with station.workspace.unit_of_work.reading() as session:
        levels = [seat.level for seat in mandates_of(session, [command.person])]
    assert levels == [DeputyLevel.COUNTY, DeputyLevel.TOWN]
