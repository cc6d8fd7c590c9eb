"""The journal as a whole: what stands unsealed, what a person did, and one verdict for each origin."""

from __future__ import annotations

from datetime import timedelta

from db.accounts.entrance import Entrance
from db.kernel.ids import UserId, new_id
from db.kernel.kinds import Action
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station, Template, open_station


def test_what_is_written_stands_unsealed_until_it_is_sealed(
    station: Station, clock: FakeClock
) -> None:
    before = station.workspace.journal.unsealed()
    station.workspace.people.add(station.actor, factories.person(clock))
    assert station.workspace.journal.unsealed() == before + 1
    station.workspace.journal.seal(station.actor)
    assert station.workspace.journal.unsealed() == 0
    station.workspace.people.add(station.actor, factories.person(clock, name="陶采薇"))
    assert station.workspace.journal.unsealed() == 1


def test_a_verdict_counts_operations_and_segments(station: Station, clock: FakeClock) -> None:
    station.workspace.journal.seal(station.actor)
    (before,) = station.workspace.journal.verify()
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    (after,) = station.workspace.journal.verify()
    assert (before.segments, after.segments) == (1, 1)
    assert after.operations == before.operations + 3
    assert before.head != after.head


def test_a_clock_more_than_an_hour_behind_the_newest_entry_is_noticed(
    station: Station, clock: FakeClock
) -> None:
    station.workspace.people.add(station.actor, factories.person(clock))
    journal = station.workspace.journal
    clock.advance(minutes=-59)
    assert journal.clock_gap() is None
    clock.advance(hours=-22, minutes=-1)
    assert journal.clock_gap() == timedelta(hours=23)
    clock.advance(days=-400)
    station.workspace.people.add(station.actor, factories.person(clock, name="陶采薇"))
    assert journal.clock_gap() == timedelta(days=400, hours=23)


def test_a_clock_set_back_between_two_starts_is_noticed(
    entrance: Entrance, template: Template, clock: FakeClock
) -> None:
    clock.advance(days=-400)
    opened = open_station(entrance, template.founded, clock)
    assert opened.workspace.journal.clock_gap() == timedelta(days=400)
    opened.workspace.close()


def test_comings_and_goings_of_a_person_are_read_back(station: Station, clock: FakeClock) -> None:
    for action in (Action.SIGNED_IN, Action.LOCKED, Action.SIGNED_IN):
        station.workspace.accounts.note(station.actor, action)
        clock.advance(minutes=5)
    entries = station.workspace.journal.of_user(station.actor.user)
    assert [one.action for one in entries[-3:]] == [
        Action.SIGNED_IN, Action.LOCKED, Action.SIGNED_IN,
    ]  # fmt: skip
    assert len(station.workspace.journal.of_user(station.actor.user, limit=1)) == 1
    assert station.workspace.journal.of_user(UserId(new_id(clock))) == ()
