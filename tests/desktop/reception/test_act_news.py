"""A colleague's change is told while a form is being filled, and F9 shows it above what was typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from db.kernel.kinds import Kind
from db.reception.contracts import AssignMatter, Step
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
