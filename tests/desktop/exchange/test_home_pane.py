"""What this desk says of itself: above all what has to be done about a district."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.desktop.exchange.desks import Round, desk_at, opened
from tests.offices import enrol


def test_a_station_that_was_admitted_anew_is_told_to_enter_again(
    between: Round, qtbot: QtBot
) -> None:
    station, district = between.offices.haichang, between.offices.district
    between.carry(station, district)
    district.workspace.admission.revoke(district.actor, station.workspace.origin.replica)
    enrol(district, station, with_new_keys=True)
    home = opened(desk_at(station, between), qtbot).home
    assert not home.standing.isHidden()
    assert "锁屏后重新进入" in home.standing.text()


def test_where_all_is_well_nothing_is_said_of_the_district(between: Round, qtbot: QtBot) -> None:
    home = opened(desk_at(between.offices.haichang, between), qtbot).home
    assert home.standing.isHidden()


def test_a_directory_that_has_run_out_is_told_and_work_goes_on(
    between: Round, qtbot: QtBot
) -> None:
    between.clock.advance(days=500)
    home = opened(desk_at(between.offices.haichang, between), qtbot).home
    assert "站点名册已过期" in home.standing.text()
