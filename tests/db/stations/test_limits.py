"""Limits of a station: changed by the head, kept with their history, in force at once and for new matters."""

from __future__ import annotations

import dataclasses

import pytest

from db.accounts.rules import Permission, may
from db.calendar.limits import CHANGEABLE, USUAL, LimitProblem, Limits, ResultLabels, UnitClock
from db.founding import FirstUser, found
from db.kernel.actor import Role
from db.kernel.errors import InvalidInput, NotPermitted, Outdated
from db.kernel.kinds import Kind
from db.stations.contracts import ChangeLimit, LimitLine
from db.workspace import Workspace
from tests import factories
from tests.fakes.clock import FakeClock
from tests.faults.audit import findings
from tests.stations import FAST, PASSPHRASE, Station, entrance_of


def line(station: Station, name: str) -> LimitLine:
    return next(one for one in station.workspace.limits.lines() if one.name == name)


def test_a_new_station_goes_by_the_usual_limits(station: Station) -> None:
    lines = station.workspace.limits.lines()
    assert [one.name for one in lines] == list(CHANGEABLE)
    assert all(one.value == getattr(USUAL, one.name) and not one.changed_at for one in lines)


def test_a_change_says_who_when_and_what_stood_before(station: Station, clock: FakeClock) -> None:
    saved = station.workspace.limits.change(station.actor, ChangeLimit("sign_days", 7, 2))
    assert saved.changes == {Kind.SETTING}
    clock.advance(hours=1)
    station.workspace.limits.change(station.actor, ChangeLimit("sign_days", 10, 7))
    told = line(station, "sign_days")
    assert (told.value, told.before, told.changed_by) == (10, 7, "何静澜")
    assert told.changed_at == clock.now()
    assert station.workspace.calendar.limits.sign_days == 10
    assert findings(station.workspace) == []


def test_back_to_usual_is_a_change_like_any_other(station: Station) -> None:
    limits = station.workspace.limits
    limits.change(station.actor, ChangeLimit("unit_clock", UnitClock.ASSIGNED, UnitClock.SIGNED))
    limits.change(station.actor, ChangeLimit("unit_clock", None, UnitClock.ASSIGNED))
    told = line(station, "unit_clock")
    assert (told.value, told.before) == (UnitClock.SIGNED, UnitClock.ASSIGNED)
    assert station.workspace.calendar.limits == USUAL


def test_changing_to_what_it_is_changes_nothing(station: Station) -> None:
    saved = station.workspace.limits.change(station.actor, ChangeLimit("sign_days", 2, 2))
    assert saved.changes == frozenset()
    assert not line(station, "sign_days").changed_at


def test_only_who_keeps_the_station_changes_its_limits(station: Station) -> None:
    for role in Role:
        actor = dataclasses.replace(station.actor, role=role, also=())
        if may(role, Permission.KEEP_STATION):
            continue
        with pytest.raises(NotPermitted) as caught:
            station.workspace.limits.change(actor, ChangeLimit("sign_days", 7, 2))
        assert caught.value.permission is Permission.KEEP_STATION


@pytest.mark.parametrize("value", [0, 31, -1])
def test_a_value_out_of_range_is_refused_with_its_range(station: Station, value: int) -> None:
    with pytest.raises(InvalidInput) as caught:
        station.workspace.limits.change(station.actor, ChangeLimit("sign_days", value, 2))
    (problem,) = caught.value.problems
    assert (problem.field, problem.code) == ("sign_days", LimitProblem.OUT_OF_RANGE)
    assert problem.params == {"least": 1, "most": 30}


@pytest.mark.parametrize("name", ["moon_phase", "petition_natural_days", "__class__"])
def test_a_limit_nobody_knows_is_refused(station: Station, name: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        station.workspace.limits.change(station.actor, ChangeLimit(name, None, 3))
    assert caught.value.problems[0].code is LimitProblem.UNKNOWN


def test_a_change_over_somebody_elses_is_refused(station: Station) -> None:
    station.workspace.limits.change(station.actor, ChangeLimit("sign_days", 7, 2))
    with pytest.raises(Outdated):
        station.workspace.limits.change(station.actor, ChangeLimit("sign_days", 5, 2))
    assert line(station, "sign_days").value == 7


def test_limits_are_there_again_after_the_station_was_closed(
    station: Station, clock: FakeClock
) -> None:
    station.workspace.limits.change(station.actor, ChangeLimit("redos", 2, 1))
    opened = station.entrance.enter(station.founded.user, PASSPHRASE)
    again = Workspace(station.entrance, opened, clock, cost=FAST)
    assert again.calendar.limits.redos == 2
    again.close()


@pytest.mark.on_file
def test_a_station_begins_with_the_limits_of_its_file(tmp_path, clock: FakeClock) -> None:
    own = Limits(opinion_days=10, result_labels=ResultLabels.JIA_YI_BING)
    entrance = entrance_of(tmp_path, clock)
    command = factories.found_station(limits=own)
    founded = found(entrance, clock, command, first=FirstUser("何静澜", PASSPHRASE), cost=FAST)
    workspace = Workspace(entrance, entrance.enter(founded.user, PASSPHRASE), clock, cost=FAST)
    try:
        assert workspace.calendar.limits == own
        told = next(one for one in workspace.limits.lines() if one.name == "opinion_days")
        assert (told.value, told.before, told.changed_by) == (10, 13, "何静澜")
    finally:
        workspace.close()
