"""Rosters: from lists, the directory, groups and earlier events; who has come is never taken off."""

from __future__ import annotations

from db.events.codes import AttendeeRole, Presence, SignOutcome
from db.events.contracts import Invitee
from db.events.rules import EventProblem
from db.kernel.ids import new_id
from db.people.contracts import DeputyLevel, GroupKind
from db.people.office_contracts import AddGroup, JoinGroup
from tests import factories
from tests.db.evaluation.desks import codes
from tests.db.events.desks import DAY, GUESTS, Desk


def test_who_stands_on_a_roster_already_stays_once(desk: Desk) -> None:
    event = desk.plan().line.id
    assert len(desk.invite(event, *GUESTS)) == 5
    taken = desk.events.rosters.invite(desk.actor, event, [*GUESTS, Invitee("方予白")]).value
    assert (len(taken.added), taken.there_before) == (1, 5)
    assert [one.serial for one in desk.events.rosters.of(desk.actor, event)] == [1, 2, 3, 4, 5, 6]


def test_same_names_from_different_units_are_different_people(desk: Desk) -> None:
    event = desk.plan().line.id
    assert len(desk.invite(event, Invitee("王伟", unit="甲厂"), Invitee("王伟", unit="乙厂"))) == 2


def test_people_of_the_directory_are_invited_as_what_they_are(desk: Desk) -> None:
    event, add = desk.plan().line.id, desk.station.workspace.people.add
    deputy = add(desk.actor, factories.deputy(desk.clock, name="祝云舟")).value.line.id
    desk.events.rosters.invite_people(desk.actor, event, [deputy, deputy])
    (line,) = desk.events.rosters.of(desk.actor, event)
    assert (line.name, line.role, line.person) == ("祝云舟", AttendeeRole.DEPUTY, deputy)
    assert line.level in set(DeputyLevel)


def test_a_group_is_invited_whole_with_its_name(desk: Desk) -> None:
    event, workspace = desk.plan().line.id, desk.station.workspace
    deputy = workspace.people.add(desk.actor, factories.deputy(desk.clock)).value.line.id
    group = new_id(desk.clock)
    workspace.offices.add_group(
        desk.actor, AddGroup(group, GroupKind.FIXED_PROFESSIONAL, "第一代表小组")
    )
    workspace.offices.join(desk.actor, JoinGroup(new_id(desk.clock), group, deputy, from_on=DAY))
    desk.events.rosters.invite_group(desk.actor, event, group)
    assert [one.group for one in desk.events.rosters.of(desk.actor, event)] == ["第一代表小组"]


def test_an_earlier_event_gives_its_roster_without_walk_ins(desk: Desk) -> None:
    earlier = desk.opened()
    desk.walk_in(earlier, "崔砚")
    desk.events.rosters.take_off(desk.actor, desk.roster(earlier)["许秋实"].id)
    event = desk.plan().line.id
    desk.events.rosters.invite_as_at(desk.actor, event, earlier)
    assert set(desk.roster(event)) == {"沈知行", "罗怀远", "骆怀瑾", "阿依古丽·麦麦提"}


def test_who_has_come_is_not_taken_off(desk: Desk) -> None:
    event = desk.opened()
    line = desk.roster(event)["沈知行"]
    desk.sign(line)
    assert codes(lambda: desk.events.rosters.take_off(desk.actor, line.id)) == [
        EventProblem.CAME_ALREADY
    ]
    desk.events.rosters.take_off(desk.actor, desk.roster(event)["许秋实"].id)
    assert "许秋实" not in desk.roster(event)
    desk.invite(event, GUESTS[4])
    assert desk.roster(event)["许秋实"].presence is Presence.EXPECTED


def test_leave_needs_a_reason_and_who_has_come_is_not_on_leave(desk: Desk) -> None:
    event = desk.opened()
    line = desk.roster(event)["沈知行"]
    give = desk.events.rosters.give_leave
    assert codes(lambda: give(desk.actor, line.id, " ")) == [EventProblem.REASON_MISSING]
    assert give(desk.actor, line.id, "出差").value.presence is Presence.ON_LEAVE
    desk.events.rosters.end_leave(desk.actor, line.id)
    desk.sign(line)
    assert codes(lambda: give(desk.actor, line.id, "出差")) == [EventProblem.CAME_ALREADY]


def test_a_substitute_sits_in_the_seat_and_counts_for_who_is_represented(desk: Desk) -> None:
    event = desk.opened()
    absent = desk.roster(event)["沈知行"]
    stands_in = Invitee("陆承安", AttendeeRole.DEPUTY, "松陌小组")
    line = desk.events.rosters.substitute(desk.actor, absent.id, stands_in).value
    assert (line.seat, line.substitute_for) == ("B12", absent.id)
    assert desk.take(event, "陆承安").outcome is SignOutcome.SIGNED_IN
    counts = desk.events.signing.counts(desk.actor, event)
    assert (counts.expected, counts.came, counts.walk_ins) == (5, 1, 0)
    missing = desk.events.afterwards.missing(desk.actor, event)
    assert absent.id not in {one.id for one in missing}


def test_a_roster_of_one_wrong_row_is_refused_whole(desk: Desk) -> None:
    event = desk.plan().line.id
    assert codes(lambda: desk.invite(event, *GUESTS, Invitee(" "))) == [EventProblem.NAME_MISSING]
    assert desk.events.rosters.of(desk.actor, event) == ()
