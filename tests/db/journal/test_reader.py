"""History: every operation on a record, in order, with its values, and without them after an erasure."""

from __future__ import annotations

from datetime import timedelta

import pytest

from db.journal.reader import Entry, history
from db.journal.recorded import numbers
from db.kernel.kinds import Action, Kind, Verb
from db.people.records import PersonRow
from tests import factories
from tests.db.journal.test_segments import tamper
from tests.fakes.clock import FakeClock
from tests.stations import Station


def told(station: Station, record: object) -> tuple[Entry, ...]:
    with station.workspace.unit_of_work.reading() as session:
        return history(session, [record])  # type: ignore[list-item]


def test_a_history_tells_who_did_what_when_and_with_which_values(
    station: Station, clock: FakeClock
) -> None:
    command = factories.person(clock)
    station.workspace.people.add(station.actor, command)
    clock.advance(hours=1)
    renamed = factories.person(clock, person=command.person, name="顾云舟")
    station.workspace.people.change(station.actor, 1, renamed)
    made, changed = told(station, command.person)
    name = numbers(PersonRow)["name"][0]
    assert (made.verb, changed.verb) == (Verb.INSERT, Verb.UPDATE)
    assert (made.action, changed.action) == (Action.PERSON_ADDED, Action.PERSON_CHANGED)
    assert (made.values[name], changed.values[name]) == ("顾砚舟", "顾云舟")
    assert changed.at - made.at == timedelta(hours=1)
    assert {made.actor, changed.actor} == {station.actor.user}
    assert made.act != changed.act
    assert made.kind is Kind.PERSON


def test_a_record_nobody_wrote_has_no_history(station: Station, clock: FakeClock) -> None:
    assert told(station, factories.person(clock).person) == ()


@pytest.mark.on_file
def test_an_erased_operation_is_told_without_its_values(station: Station, clock: FakeClock) -> None:
    command = factories.person(clock)
    station.workspace.people.add(station.actor, command)
    tamper(station, "UPDATE operation SET payload = NULL, salt = NULL")
    (entry,) = told(station, command.person)
    assert entry.values == {}
    assert entry.action == Action.PERSON_ADDED
