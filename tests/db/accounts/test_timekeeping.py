"""A clock that ran ahead and was put right: the head says so once, and the journal keeps who and when."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from db.accounts.entrance import Entrance
from db.journal.records import OperationRow
from db.kernel.actor import Role
from db.kernel.errors import NotPermitted
from db.kernel.kinds import Action
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station, Template, open_station


def run_ahead(station: Station, clock: FakeClock, *, days: int) -> None:
    """Register with the clock ahead, then put it right."""
    clock.set_by(days=days)
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    clock.set_by(days=-days)


def test_once_the_head_calls_the_clock_right_the_entries_of_a_later_time_are_no_gap(
    station: Station, clock: FakeClock
) -> None:
    journal = station.workspace.journal
    run_ahead(station, clock, days=1000)
    assert journal.clock_gap() == timedelta(days=1000)
    station.workspace.timekeeping.confirm(station.actor)
    assert journal.clock_gap() is None
    clock.advance(days=3)
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    assert journal.clock_gap() is None


def test_the_word_of_the_head_holds_after_the_next_start(
    entrance: Entrance, template: Template, clock: FakeClock
) -> None:
    opened = open_station(entrance, template.founded, clock)
    run_ahead(opened, clock, days=1000)
    opened.workspace.timekeeping.confirm(opened.actor)
    opened.workspace.close()
    again = open_station(entrance, template.founded, clock)
    assert again.workspace.journal.clock_gap() is None
    again.workspace.close()


def test_a_clock_set_back_behind_the_heads_word_is_noticed_again(
    station: Station, clock: FakeClock
) -> None:
    run_ahead(station, clock, days=1000)
    station.workspace.timekeeping.confirm(station.actor)
    clock.set_by(days=-2)
    assert station.workspace.journal.clock_gap() == timedelta(days=2)


def test_a_clock_that_ran_ahead_once_more_is_noticed_again(
    station: Station, clock: FakeClock
) -> None:
    run_ahead(station, clock, days=1000)
    station.workspace.timekeeping.confirm(station.actor)
    run_ahead(station, clock, days=2000)
    assert station.workspace.journal.clock_gap() == timedelta(days=2000)


def test_the_journal_keeps_who_said_so_and_both_times(station: Station, clock: FakeClock) -> None:
    run_ahead(station, clock, days=1000)
    station.workspace.timekeeping.confirm(station.actor)
    with station.workspace.unit_of_work.reading() as session:
        kept = select(OperationRow.actor).where(OperationRow.action == Action.CLOCK_CONFIRMED)
        assert session.scalars(kept).all() == [station.actor.user]
    assert station.workspace.journal.verify()[0].broken_at is None


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.STATION_HEAD}))
def test_nobody_but_the_head_calls_a_clock_right(
    station: Station, clock: FakeClock, role: Role
) -> None:
    run_ahead(station, clock, days=1000)
    with pytest.raises(NotPermitted):
        station.workspace.timekeeping.confirm(replace(station.actor, role=role, also=()))
    assert station.workspace.journal.clock_gap() is not None


def test_matters_of_a_later_time_than_the_clock_shows_are_named(
    station: Station, clock: FakeClock
) -> None:
    station.workspace.reception.register_visit(station.actor, factories.visit(clock))
    assert station.workspace.matters.dated_ahead(station.actor) == ()
    run_ahead(station, clock, days=1000)
    (line,) = station.workspace.matters.dated_ahead(station.actor)
    assert "2028" in line.number
