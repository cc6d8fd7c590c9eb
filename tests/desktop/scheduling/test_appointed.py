"""A day of the rota shows its appointments by a dot with the time, and tells them under the pointer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from db.appointments.contracts import Slot, Step, Target, TargetKind
from db.kernel.actor import Actor, Role
from desktop.frame.desk import Desk as PageDesk
from desktop.scheduling.appointed import Appointed, appointed_on
from desktop.scheduling.page import SchedulingPage
from tests.db.appointments.desks import Desk as Appointments
from tests.db.scheduling.desks import Desk, april
from tests.desktop.scheduling.conftest import opened
from tests.fakes.clock import FakeClock
from tests.fakes.words import chinese
from tests.stations import Station

DAY = april(15)
NINE, TEN = Slot(DAY, "09:00", "10:00"), Slot(DAY, "10:00", "11:00")
SHEN = Target(TargetKind.DEPUTY, name="沈知行")


@pytest.fixture
def kept(rota: Desk, station: Station, clock: FakeClock) -> Appointments:
    """The appointments of the station with the rota."""
    return Appointments(station, clock)


def agree(kept: Appointments, slot: Slot, **values: object) -> None:
    kept.step(kept.ask(**values), Step.CONFIRM, slot=slot)


def seen(kept: Appointments, actor: Actor | None = None) -> dict[date, Appointed]:
    with chinese():
        return appointed_on(kept.service.requests.on_days(actor or kept.actor, DAY, DAY))


def point_of(page: SchedulingPage) -> QPoint:
    """Return a point in the box of the day, at its date."""
    week = next(at for at, days in enumerate(page.grid._weeks) if DAY in days)
    return page.grid._box(week, DAY.weekday()).topLeft() + QPoint(12, 12)


def test_a_day_tells_the_first_time_and_how_many_more(kept: Appointments) -> None:
    agree(kept, TEN, name="安知远", phone="19900000007", target=SHEN)
    agree(kept, NINE)
    kept.ask(name="钟未定", phone="19900000008")
    found = seen(kept)
    assert found[DAY].short == "09:00 +1"
    assert found[DAY].lines == (
        "09:00–10:00 · 邱望舒 · 祝云舟 · 已确认",
        "10:00–11:00 · 安知远 · 沈知行 · 已确认",
    )


def test_a_cancelled_appointment_leaves_no_dot(kept: Appointments) -> None:
    one = kept.ask()
    kept.step(one, Step.CONFIRM, slot=NINE)
    kept.step(one, Step.CANCEL)
    assert seen(kept) == {}


def test_an_appointment_without_hours_is_at_any_hour(kept: Appointments) -> None:
    agree(kept, Slot(DAY))
    found = seen(kept)
    assert found[DAY].short == "全天"


def test_the_dot_comes_once_it_is_agreed_and_is_told_under_the_pointer(
    kept: Appointments, page: SchedulingPage, qtbot: QtBot
) -> None:
    assert page.grid.told(point_of(page).x(), point_of(page).y()) == ""
    before = page.grid.grab().toImage()
    agree(kept, NINE, name="<b>邱</b>")
    page.reload()
    qtbot.waitUntil(lambda: page.grid._faces[DAY].appointed.short == "09:00")
    assert page.grid.grab().toImage() != before
    point = point_of(page)
    asks = QHelpEvent(QEvent.Type.ToolTip, point, page.grid.mapToGlobal(point))
    QApplication.sendEvent(page.grid, asks)
    assert "&lt;b&gt;邱&lt;/b&gt;" in QToolTip.text()
    QToolTip.hideText()


def test_a_screen_reader_hears_of_it(kept: Appointments, desk: PageDesk, qtbot: QtBot) -> None:
    agree(kept, NINE)
    page = opened(desk, qtbot)
    page.grid.choose(DAY)
    assert "预约 09:00–10:00 · 邱望舒 · 祝云舟 · 已确认" in page.grid.spoken()
    qtbot.keyClick(page.grid, Qt.Key.Key_Left)
    assert "预约" not in page.grid.spoken()


def test_who_may_not_read_a_confidential_one_is_told_that_there_is_one(kept: Appointments) -> None:
    agree(kept, NINE, confidential=True)
    clerk = replace(kept.actor, role=Role.DUTY_STAFF, also=())
    found = seen(kept, clerk)
    assert found[DAY].lines == ("09:00–10:00 · 保密 · 已确认",)


def test_who_keeps_no_appointments_sees_the_rota_without_them(
    kept: Appointments, desk: PageDesk, qtbot: QtBot
) -> None:
    agree(kept, NINE)
    page = opened(replace(desk, actor=replace(desk.actor, role=Role.DEPUTY, also=())), qtbot)
    qtbot.waitUntil(lambda: page.stand is not None)
    assert page.stand is not None
    assert page.stand.appointments == ()
    assert page.grid._faces[DAY].appointed.lines == ()
