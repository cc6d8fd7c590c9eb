"""Two stations publish their rotas; sticks bring them to the district desk, which reads them and changes none."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.scheduling.table_contracts import RotaProblem
from desktop.scheduling.page import SchedulingPage
from tests.db.scheduling.desks import Desk, april
from tests.desktop.exchange.desks import Round, desk_at
from tests.desktop.scheduling.conftest import opened
from tests.fakes.clock import FakeClock
from tests.offices import Offices, enrol

HAICHANG, SONGMO = "海宁市海昌街道代表联络站", "海宁市松陌街道代表联络站"


@pytest.fixture
def between(offices: Offices, clock: FakeClock, tmp_path: Path) -> Round:
    """The district and two stations that it admitted, with a folder between them."""
    stick = tmp_path / "stick"
    stick.mkdir()
    made = Round(offices, clock, stick)
    for one in (offices.haichang, offices.songmo):
        enrol(offices.district, one)
        made.carry(offices.district, one)
    return made


def publish(desk: Desk, name: str, day: date) -> None:
    """Let a deputy sit on a day, and publish the month."""
    person = desk.deputy(name)
    (cell,) = desk.shift(day).cells
    desk.fill(cell.id, person)
    desk.publish()


def choose(page: SchedulingPage, name: str) -> None:
    box = page.stations.box
    box.setCurrentIndex(box.findText(name))
    box.activated.emit(box.currentIndex())


def sitting(page: SchedulingPage) -> dict[int, str]:
    """Return who sits on which day of the month that is shown."""
    assert page.stand is not None
    people = page.stand.people
    return {
        shift.day.day: people[cell.person].name
        for shift in page.stand.view.shifts for cell in shift.cells if cell.person
    }  # fmt: skip


def test_the_district_reads_what_each_station_published_and_its_next_version(
    between: Round, offices: Offices, clock: FakeClock, qtbot: QtBot
) -> None:
    haichang, songmo = Desk(offices.haichang, clock), Desk(offices.songmo, clock)
    publish(haichang, "祝云舟", april(14))
    publish(songmo, "陆承安", april(15))
    haichang.shift(april(21))
    for one in (offices.haichang, offices.songmo):
        between.carry(one, offices.district)
    page = opened(desk_at(offices.district, between), qtbot, april(14))
    choose(page, HAICHANG)
    assert sitting(page) == {14: "祝云舟"}, "the draft of the 21st stays at its station"
    choose(page, SONGMO)
    assert sitting(page) == {15: "陆承安"}
    assert not offices.district.workspace.rota.view(offices.district.actor, *_APRIL).shifts

    clock.advance(minutes=30)
    (cell,) = haichang.shifts()[0].cells
    haichang.fill(cell.id, haichang.deputy("许秋实"))
    between.carry(offices.haichang, offices.district)
    choose(page, HAICHANG)
    assert sitting(page) == {14: "祝云舟"}, "what was published counts until the next version"
    haichang.publish({RotaProblem.PLACES_EMPTY})
    between.carry(offices.haichang, offices.district)
    choose(page, SONGMO)
    choose(page, HAICHANG)
    assert sitting(page)[14] == "许秋实"


_APRIL = date(2026, 4, 1), date(2026, 4, 30)
