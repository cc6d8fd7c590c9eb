"""The clock set back: one warning that stays while people go on registering, until the date is right."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desktop.reception.page import ReceptionPage
from tests.desktop.reception.counters import CTRL, fill_form, key

HEADLINE = "电脑时间可能不对"


def register() -> None:
    fill_form()
    key(Qt.Key.Key_Return, CTRL)


def warnings(page: ReceptionPage) -> list[str]:
    return [one for one in page.register.messages.headlines() if one == HEADLINE]


def test_a_right_clock_is_not_spoken_of(page):
    register()
    assert warnings(page) == []


def test_a_clock_set_back_while_the_station_is_open_is_told_with_the_next_save(page, desk, clock):
    clock.advance(days=-400)
    register()
    assert warnings(page) == [HEADLINE]
    register()
    key(Qt.Key.Key_F3)
    assert warnings(page) == [HEADLINE]
    assert desk.workspace.matters.counts(desk.actor).today == 2


def test_a_clock_set_back_before_the_start_is_told_at_once(desk, painted, qtbot, clock):
    clock.advance(days=-400)
    page = ReceptionPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.first_focus()
    page.reload()
    assert warnings(page) == [HEADLINE]


def test_a_clock_put_right_settles_the_warning(page, station, clock):
    clock.advance(days=-400)
    register()
    clock.advance(days=400)
    register()
    assert warnings(page) == []


def test_a_warning_that_was_closed_does_not_come_back_with_every_save(page, clock):
    clock.advance(days=-400)
    register()
    page.register.messages.take_away(HEADLINE)
    register()
    assert warnings(page) == []
