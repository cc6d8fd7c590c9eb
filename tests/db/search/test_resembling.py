"""Records that resemble a text are found by the rare words they share, however many came since."""

from __future__ import annotations

from datetime import timedelta

from db.kernel.ids import MatterId
from db.kernel.kinds import Kind
from db.search.index import SearchIndex
from tests import factories
from tests.fakes.clock import FakeClock
from tests.stations import Station

TOLD = "东林路窨井盖夜间车辆碾压声大，要求更换"


def register(station: Station, clock: FakeClock, title: str) -> MatterId:
    clock.advance(minutes=1)
    command = factories.visit(clock, factories.matter(title=title, statement="", place=""))
    return (
        station.workspace.reception.register_visit(station.actor, command).value.matters[0].matter
    )


def resembling(station: Station, clock: FakeClock, *, days: int = 90) -> list[MatterId]:
    since = clock.now() - timedelta(days=days)
    with station.workspace.unit_of_work.reading(station.actor) as session:
        found = SearchIndex().resembling(session, TOLD, Kind.MATTER, since=since, limit=9)
    return [MatterId(one) for one in found]


def test_the_likest_comes_first_and_one_pair_is_not_enough(
    station: Station, clock: FakeClock
) -> None:
    like = register(station, clock, "窨井盖碾压声")
    liker = register(station, clock, "东林路窨井盖碾压声大")
    register(station, clock, "更换路牌")
    register(station, clock, "幼儿园入园名额")
    assert resembling(station, clock) == [liker, like]


def test_what_came_before_the_period_is_left_aside_once_enough_lies_between(
    station: Station, clock: FakeClock
) -> None:
    register(station, clock, "东林路窨井盖碾压声大")
    for number in range(64):
        register(station, clock, f"第{number}盏灯")
    clock.advance(days=100)
    late = register(station, clock, "窨井盖碾压声")
    assert resembling(station, clock) == [late]


def test_nothing_resembles_anything_in_an_empty_station(station: Station, clock: FakeClock) -> None:
    assert resembling(station, clock) == []
