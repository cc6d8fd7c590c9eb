"""Kept filters: each person has their own, and the journal has every act."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.journal.reader import history
from db.kernel.actor import Role
from db.kernel.clock import Clock
from db.kernel.errors import InvalidInput, NotFound, NotPermitted, Outdated
from db.kernel.ids import FilterId, new_id
from db.kernel.kinds import Action, Kind
from db.reception.codes import Channel
from db.reception.filter_contracts import MatterFilter, RenameFilter, SavedFilter, SaveFilter
from db.reception.filter_rules import FilterProblem
from tests.fakes.clock import FakeClock
from tests.stations import Station, colleague

WANTED = MatterFilter(channel=Channel.PHONE, mine=True)


def kept(station: Station, clock: Clock, name: str = "电话", actor=None) -> SavedFilter:  # type: ignore[no-untyped-def]
    command = SaveFilter(FilterId(new_id(clock)), name, WANTED)
    return station.workspace.filters.save(actor or station.actor, command).value


def names(station: Station) -> list[str]:
    return [one.name for one in station.workspace.filters.all(station.actor)]


def test_a_filter_is_kept_under_its_name_for_its_person_alone(
    station: Station, clock: FakeClock
) -> None:
    made = kept(station, clock, " 电话 ")
    assert station.workspace.filters.all(station.actor) == (made,)
    assert (made.name, made.wanted) == ("电话", WANTED)
    clerk = colleague(station, clock)
    assert station.workspace.filters.all(clerk) == ()
    assert kept(station, clock, actor=clerk).name == "电话"


def test_saving_twice_keeps_one(station: Station, clock: FakeClock) -> None:
    command = SaveFilter(FilterId(new_id(clock)), "电话", WANTED)
    save = station.workspace.filters.save
    assert save(station.actor, command).value == save(station.actor, command).value
    assert names(station) == ["电话"]


def test_a_filter_can_be_renamed_but_not_over_another(station: Station, clock: FakeClock) -> None:
    made, _ = kept(station, clock), kept(station, clock, "来信")
    rename = station.workspace.filters.rename
    with pytest.raises(InvalidInput) as refused:
        rename(station.actor, RenameFilter(made.id, made.revision, "来信"))
    assert [one.code for one in refused.value.problems] == [FilterProblem.NAME_TAKEN]
    again = rename(station.actor, RenameFilter(made.id, made.revision, "来电")).value
    assert sorted(names(station)) == ["来信", "来电"]
    with pytest.raises(Outdated):
        rename(station.actor, RenameFilter(made.id, made.revision, "电话"))
    assert again.revision > made.revision


def test_a_removed_filter_is_gone_until_that_is_undone(station: Station, clock: FakeClock) -> None:
    made = kept(station, clock)
    station.workspace.filters.remove(station.actor, made.id)
    assert names(station) == []
    station.workspace.filters.restore(station.actor, made.id)
    assert names(station) == ["电话"]


def test_a_removed_filter_does_not_come_back_beside_one_of_its_name(
    station: Station, clock: FakeClock
) -> None:
    made = kept(station, clock)
    station.workspace.filters.remove(station.actor, made.id)
    kept(station, clock)
    with pytest.raises(InvalidInput):
        station.workspace.filters.restore(station.actor, made.id)
    assert names(station) == ["电话"]


def test_nobody_touches_the_filter_of_another(station: Station, clock: FakeClock) -> None:
    made, clerk = kept(station, clock), colleague(station, clock)
    filters = station.workspace.filters
    for act in (
        lambda: filters.remove(clerk, made.id),
        lambda: filters.restore(clerk, made.id),
        lambda: filters.rename(clerk, RenameFilter(made.id, made.revision, "我的")),
    ):
        with pytest.raises(NotFound):
            act()


def test_who_sees_no_matters_has_no_filters(station: Station) -> None:
    stranger = replace(station.actor, role=Role.SYSTEM_ADMIN, also=())
    with pytest.raises(NotPermitted):
        station.workspace.filters.all(stranger)


def test_the_journal_has_every_act(station: Station, clock: FakeClock) -> None:
    made = kept(station, clock)
    filters = station.workspace.filters
    filters.rename(station.actor, RenameFilter(made.id, made.revision, "来电"))
    saved = filters.remove(station.actor, made.id)
    assert saved.changes == {Kind.FILTER}
    with station.workspace.unit_of_work.reading() as session:
        told = [one.action for one in history(session, [made.id])]
    assert sorted(told) == sorted(
        [Action.FILTER_SAVED, Action.FILTER_RENAMED, Action.FILTER_REMOVED]
    )
