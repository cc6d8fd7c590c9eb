"""The strip above the page: five figures, each a door to its list; no room, no strip."""

from __future__ import annotations

from datetime import date

from db.reception.filter_contracts import DueWindow
from db.reception.queue_contracts import QueueView
from tests import factories
from tests.desktop.reception.counters import registered


def figures(page) -> list[str]:
    strip = page.today
    every = (strip.visitors, strip.waiting, strip.due_today, strip.overdue, strip.to_call)
    return [one.text() for one in every]


def test_the_figures_are_those_of_today(page, station, clock, desk):
    registered(station, clock, visitor=factories.visitor(count=3))
    due = factories.matter(due_on=date(2026, 3, 18))
    registered(station, clock, due)
    desk.workspace.waiting.draw_ticket(desk.actor, "沈禾穗")
    page.reload()
    assert figures(page) == ["今日来访 4 人", "等候 1", "今日到期 1", "逾期 0", "待回访 0"]


def test_each_figure_opens_its_list(page, station, clock):
    due = registered(station, clock, factories.matter(due_on=date(2026, 3, 18)))
    registered(station, clock)
    page.reload()
    page.today.due_today.click()
    assert page.filters.wanted.due is DueWindow.TODAY
    assert page.queue.matters() == (due,)
    for button, view in (
        (page.today.overdue, QueueView.OVERDUE), (page.today.to_call, QueueView.TO_CALL),
        (page.today.visitors, QueueView.TODAY), (page.today.waiting, QueueView.TODAY),
    ):  # fmt: skip
        button.click()
        assert page.queue.view is view
        assert page.filters.wanted is None
    assert len(page.queue.matters()) == 2


def test_what_is_late_is_told_apart_by_more_than_its_figure(page, station, clock):
    assert page.today.overdue.kind == "plain"
    registered(station, clock, factories.matter(due_on=date(2026, 3, 18)))
    clock.advance(days=1)
    page.reload()
    assert page.today.overdue.kind == "danger"


def test_a_low_window_has_no_strip(page, qtbot):
    assert page.today.isVisible()
    page.resize(1366, 690)
    qtbot.waitUntil(lambda: not page.today.isVisible())
    page.resize(1366, 768)
    qtbot.waitUntil(page.today.isVisible)


def test_what_counts_as_late_is_said_beside_the_figure(page):
    page.reload()
    tab = next(one for one in page.queue.tabs.choices() if one.value is QueueView.OVERDUE)
    for part in (page.today.overdue, tab):
        assert "承诺逾期 0" in part.toolTip()
        assert "承诺逾期 0" in part.accessibleDescription()
