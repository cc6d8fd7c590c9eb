"""A colleague's change is told while a form is being filled, and F9 shows it above what was typed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from db.kernel.actor import Role
from db.kernel.kinds import Kind
from db.reception.codes import Step
from db.reception.contracts import AssignMatter
from db.reception.handling import MergeMatter
from tests.desktop.reception.counters import key, registered
from tests.stations import colleague


@pytest.fixture
def act(page, desk, station, clock, stocked):
    """A note half written when a colleague assigns the same matter and the other counter hears of it."""
    matter = registered(station, clock)
    page.open_matter(matter, focus=True)
    page.context.open_act(Step.TRIAGE)
    page.context.act.form.input("proposed_handling").put("请先看现场。")
    other, unit = colleague(station, clock), stocked.units["市政养护所"]
    desk.workspace.reception.assign(other, AssignMatter(matter, 1, unit))
    desk.jobs.heard.emit(frozenset({Kind.MATTER}))
    return page.context.act


def told(act) -> str:
    return " ".join(banner.accessibleName() for banner in act.messages._banners.values())


def test_who_changed_it_is_said_at_once_and_nothing_typed_is_lost(act):
    assert act.messages.headlines()[0].startswith("温予安改了这条事项")
    assert "按 F9" in told(act)
    assert act.form.read()["proposed_handling"] == "请先看现场。"


def test_f9_shows_what_is_new_above_what_was_typed(act, page):
    act.first_focus()
    key(Qt.Key.Key_F9)
    assert act.messages.headlines() == ("打开这张表之后的新内容",)
    assert "市政养护所" in told(act)
    assert "登记" not in told(act)
    assert act.form.read()["proposed_handling"] == "请先看现场。"


def test_the_same_change_is_told_once(act, page):
    act.messages.clear()
    page.context.reload()
    assert act.messages.headlines() == ()


def merged(page, desk, station, clock, *, shows_target: bool):
    """A note half written at one of two matters when a colleague merges them."""
    gone, target = registered(station, clock), registered(station, clock)
    page.open_matter(target if shows_target else gone, focus=True)
    page.context.open_act(None)
    page.context.act.form.input("text").put("请先看现场。")
    other = replace(colleague(station, clock), role=Role.STATION_HEAD)
    desk.workspace.handling.take(other, MergeMatter(gone, 1, target))
    desk.jobs.heard.emit(frozenset({Kind.MATTER, Kind.LINK}))
    return page.context.act


def test_a_merge_is_told_where_the_matter_went_away(page, desk, station, clock):
    act = merged(page, desk, station, clock, shows_target=False)
    assert act.messages.headlines() == ("温予安把这条事项并入了另一件：今天 09:00",)
    assert act.form.read()["text"] == "请先看现场。"


def test_a_merge_is_told_where_the_other_matter_came_in_and_once(page, desk, station, clock):
    act = merged(page, desk, station, clock, shows_target=True)
    assert act.messages.headlines() == ("刚有事项并入这一件：1 号",)
    assert "一并" in told(act)
    act.messages.clear()
    page.context.reload()
    assert act.messages.headlines() == ()
