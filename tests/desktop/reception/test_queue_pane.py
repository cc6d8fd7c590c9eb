"""The left pane: figures, tickets, filter and what stands there when nothing does."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from db.reception.codes import VisitorKind
from desktop.parts.empty import EmptyState
from tests import factories
from tests.desktop.reception.counters import CTRL, focus, key, registered, write

_Key = Qt.Key


def nothing(page) -> EmptyState:
    return next(one for one in page.queue.findChildren(EmptyState) if one.isVisible())


def press(page, text: str) -> None:
    buttons = nothing(page).findChildren(QPushButton)
    next(one for one in buttons if one.text() == text).click()


def test_a_day_without_visits_says_how_to_begin(page):
    assert nothing(page).accessibleName().startswith("今天还没有来访")
    press(page, "登记事项")
    assert focus() is page.register.first_focus()


def test_the_last_day_can_be_looked_at(page, station, clock):
    registered(station, clock)
    clock.advance(days=5)
    page.reload()
    press(page, "看上一次的")
    assert [line.title for line in page.queue.shown()] == ["东林路窨井盖异响"]


def test_on_an_earlier_day_what_tells_no_hour_stands_on_top_as_well(page, station, clock):
    unnamed = factories.visitor(kind=VisitorKind.ANONYMOUS, name="", phone="")
    registered(station, clock, factories.matter(title="油烟扰民"), visitor=unnamed)
    registered(station, clock)
    clock.advance(days=5)
    page.reload()
    press(page, "看上一次的")
    assert [line.title for line in page.queue.shown()] == ["油烟扰民", "东林路窨井盖异响"]


def test_a_filter_that_finds_nothing_can_be_cleared(page, station, clock):
    registered(station, clock)
    page.reload()
    key(_Key.Key_F, CTRL)
    write("没有这样的事")
    assert nothing(page).accessibleName().startswith("没有找到")
    press(page, "清除筛选")
    assert len(page.queue.shown()) == 1


def test_an_empty_tab_says_what_is_not_there(page):
    page.queue.tabs.choose(2)
    assert nothing(page).accessibleName().startswith("没有临期事项")


def test_figures_stand_beside_title_and_tabs(page, station, clock):
    registered(station, clock)
    page.reload()
    assert page.queue.tabs.choices()[0].accessibleName() == "今日 1"


def test_waiting_times_grow_by_themselves(page, desk, clock):
    desk.jobs.ask(page, lambda: desk.workspace.waiting.draw_ticket(desk.actor, "温知夏"))
    clock.advance(timedelta(minutes=7))
    page.queue.minute_passed.emit()
    index = page.queue.list.model().index(1, 0)
    assert "已等 7 分钟" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_esc_puts_the_name_for_a_ticket_away(page, desk):
    key(_Key.Key_F4)
    write("温知夏")
    key(_Key.Key_Escape)
    assert desk.workspace.waiting.waiting(desk.actor) == ()
    key(_Key.Key_F4)
    assert focus().text() == "温知夏"
