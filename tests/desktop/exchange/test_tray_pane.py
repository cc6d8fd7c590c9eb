"""The tray at a district: what a copy of a file wrote is taken over under a new name, then looked through."""

from __future__ import annotations

import shutil

import pytest
from pytestqt.qtbot import QtBot

from db.bundle.exchange_contracts import HeldReason
from desktop.exchange.page import ExchangePage
from tests.desktop.exchange.desks import Round, desk_at, opened
from tests.fakes.questions import PreparedAnswers
from tests.stations import open_station

KEPT, SECOND = "路灯不亮", "井盖缺损"


@pytest.fixture
def forked(between: Round, qtbot: QtBot) -> ExchangePage:
    """The page at the district, in whose tray the work of a copy lies."""
    district, station = between.offices.district, between.offices.haichang
    between.carry(station, district)
    station.workspace.close()
    folder = station.workspace.places.folder.parent
    aside = folder.with_name("aside")
    shutil.copytree(folder, aside)
    original = open_station(station.entrance, station.founded, between.clock)
    between.register(original, KEPT)
    between.carry(original, district)
    original.workspace.close()
    shutil.rmtree(folder)
    shutil.copytree(aside, folder)
    copy = open_station(station.entrance, station.founded, between.clock)
    between.register(copy, SECOND)
    between.carry(copy, district)
    copy.workspace.close()
    page = opened(desk_at(district, between), qtbot)
    page.home.tray.click()
    return page


def test_what_a_copy_wrote_is_taken_over_under_a_new_name(forked: ExchangePage) -> None:
    pane = forked.tray_pane
    assert not pane.name_button.isHidden()
    pane.name_button.click()
    assert pane.model.rowCount() == 0
    found = forked.desk.workspace.matters.find(forked.desk.actor, SECOND)
    assert [one.title for one in found] == [SECOND]


def test_it_is_listed_until_somebody_has_looked_through_it(forked: ExchangePage) -> None:
    pane = forked.tray_pane
    assert pane.branch.isHidden()
    pane.name_button.click()
    assert not pane.branch.isHidden()
    assert pane.branch.headline.text().startswith("海宁市海昌街道代表联络站：副本从流水号 ")
    assert "事项 1" in pane.branch.kinds.text()
    assert SECOND in pane.branch.names.text()
    assert forked.home.tray.text() == "有副本写下的记录待核对"
    pane.branch.seen_button.click()
    assert pane.branch.isHidden()
    assert forked.home.tray.isHidden()


def test_whoever_leaves_it_there_changes_nothing(forked: ExchangePage) -> None:
    questions = forked.desk.questions
    assert isinstance(questions, PreparedAnswers)
    questions.confirms = False
    forked.tray_pane.name_button.click()
    (line,) = forked.desk.workspace.bundles.taking.tray(forked.desk.actor)
    assert line.reason is HeldReason.FORKED


def test_what_a_copy_wrote_is_not_offered_to_be_let_in(forked: ExchangePage) -> None:
    assert forked.tray_pane.let_in_button.isHidden()
    assert not forked.tray_pane.name_button.isHidden()


@pytest.fixture
def late(between: Round, qtbot: QtBot) -> ExchangePage:
    """The page at the district, in whose tray lies what a station wrote after it was revoked."""
    district, station = between.offices.district, between.offices.haichang
    between.carry(station, district)
    district.workspace.admission.revoke(district.actor, station.workspace.origin.replica)
    between.register(station, SECOND)
    between.carry(station, district)
    page = opened(desk_at(district, between), qtbot)
    page.home.tray.click()
    return page


def test_what_came_behind_the_end_of_a_station_is_let_in_by_a_person(late: ExchangePage) -> None:
    pane, matters = late.tray_pane, late.desk.workspace.matters
    assert not pane.let_in_button.isHidden()
    assert matters.find(late.desk.actor, SECOND) == ()
    pane.let_in_button.click()
    assert pane.model.rowCount() == 0
    assert [one.title for one in matters.find(late.desk.actor, SECOND)] == [SECOND]


def test_whoever_does_not_let_it_in_leaves_it_in_the_tray(late: ExchangePage) -> None:
    questions = late.desk.questions
    assert isinstance(questions, PreparedAnswers)
    questions.confirms = False
    late.tray_pane.let_in_button.click()
    (line,) = late.desk.workspace.bundles.taking.tray(late.desk.actor)
    assert line.reason is HeldReason.REVOKED
