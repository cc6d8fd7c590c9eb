"""A district desk reads the published rota of each of its stations, and changes none of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.kernel.actor import Role
from db.kernel.errors import NotPermitted
from db.kernel.kinds import Action
from db.scheduling.records import DutyCellRow
from desktop.scheduling.page import SchedulingPage
from tests.db.scheduling.desks import APRIL, Desk, april
from tests.desktop.people.desks import as_role, desk_of
from tests.desktop.scheduling.conftest import opened
from tests.desktop.scheduling.neighbours import OTHER, come_in
from tests.fakes.clock import FakeClock
from tests.stations import Station

OWN, THEIRS = "海宁市海昌街道代表联络站", "海宁市斜桥镇代表联络站"


@pytest.fixture
def place(rota: Desk, station: Station) -> UUID:
    """A place of a shift that another station published, beside one that is a draft there."""
    person = rota.deputy("闻人静")
    return come_in(station, april(14), person, draft=april(16))


@pytest.fixture
def hub(
    place: UUID, station: Station, tmp_path: Path, clock: FakeClock, qtbot: QtBot
) -> SchedulingPage:
    """The page of somebody who consolidates for the district."""
    del place
    return opened(desk_of(as_role(station, Role.DISTRICT_ADMIN), tmp_path, clock), qtbot)


def choose(page: SchedulingPage, name: str) -> None:
    box = page.stations.box
    box.setCurrentIndex(box.findText(name))
    box.activated.emit(box.currentIndex())


def days(page: SchedulingPage) -> set[int]:
    assert page.stand is not None
    return {one.day.day for one in page.stand.view.shifts}


def test_the_published_rota_of_a_station_is_read_without_drafts_and_reasons(
    hub: SchedulingPage, place: UUID
) -> None:
    assert [hub.stations.box.itemText(at) for at in range(hub.stations.box.count())] == [
        OWN,
        THEIRS,
    ]
    choose(hub, THEIRS)
    assert days(hub) == {14}
    assert hub.stand is not None
    found = hub.stand.place(place)
    assert found is not None
    assert found[1].kept_because == ""
    assert "1" in hub.bar.state.text()
    assert hub.stand.people[found[1].person].name == "闻人静"  # type: ignore[index]
    hub.step_on()
    assert (hub.stations.station, days(hub)) == (OTHER, set())
    choose(hub, OWN)
    assert hub.stations.station is None


def test_who_was_published_is_shown_and_not_who_sits_there_since(
    hub: SchedulingPage, place: UUID, rota: Desk
) -> None:
    other = rota.deputy("葛存真")
    with rota.station.workspace.unit_of_work.writing(rota.actor, Action.CELL_FILLED) as work:
        work.session.get_one(DutyCellRow, place).person = other
    choose(hub, THEIRS)
    assert hub.stand is not None
    found = hub.stand.place(place)
    assert found is not None
    assert hub.stand.people[found[1].person].name == "闻人静"  # type: ignore[index]
    assert hub.stand.view.is_changed


def test_who_keeps_the_own_rota_changes_nothing_in_that_of_another_station(
    page: SchedulingPage, place: UUID, rota: Desk
) -> None:
    page.reload()
    choose(page, THEIRS)
    page.grid.choose(april(14), place)
    for act in (page.bar.plan, page.bar.propose, page.bar.publish, page.bar.printer):
        assert not act.isVisible()
    shown = page.aside.place
    for act in (shown.clear, shown.lock, shown.who, shown.more, page.aside.view):
        assert not act.isVisible()
    assert shown.rows() == ()
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_F5, Qt.Key.Key_X):
        QTest.keyClick(page.grid, key)
    page.propose()
    page.places.lock()
    page.places.fill_down()
    page.add_exception()
    assert page.arranging.dialog is None
    (shift,) = rota.rota.view(rota.actor, *APRIL, OTHER).shifts
    assert (shift.cells[0].person is None, shift.cells[0].locked) == (False, False)
    choose(page, OWN)
    assert page.bar.publish.isVisible()
    assert page.aside.view.isVisible()


def test_a_station_alone_has_no_choice(page: SchedulingPage) -> None:
    assert not page.stations.isVisible()


def test_who_may_see_no_rota_learns_of_no_station(rota: Desk, place: UUID) -> None:
    del place
    auditor = replace(rota.actor, role=Role.AUDITOR)
    with pytest.raises(NotPermitted):
        rota.rota.stations(auditor)
    with pytest.raises(NotPermitted):
        rota.rota.view(auditor, *APRIL, OTHER)
