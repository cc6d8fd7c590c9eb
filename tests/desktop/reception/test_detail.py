"""What can be done to the matter shown: sorting stands in the foot where there is room."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu

from db.reception.codes import NextStep, ResultClass, Step
from db.reception.contracts import RecordReply
from db.reception.handling import CheckReply
from desktop.frame.room import CONTEXT_LEAST
from desktop.look import Theme
from tests import factories
from tests.desktop.reception.counters import key, registered
from tests.stations import colleague

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def foot(page):
    """Return the buttons of the foot as people see them."""
    return page.context.detail.deeds.shown()


def opened(page, station, clock, **values):
    matter = registered(station, clock, factories.matter(**values))
    page.reload()
    page.open_matter(matter, focus=True)
    return page.context.detail.deeds


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1440, 900)])
def test_a_matter_that_waits_for_it_is_sorted_by_button(page, station, clock, width, height):
    page.resize(width, height)
    deeds = opened(page, station, clock)
    assert deeds.button(Step.TRIAGE).isVisible()
    deeds.button(Step.TRIAGE).click()
    assert page.context.act.step is Step.TRIAGE


def test_the_key_sorts_as_the_button_does(page, station, clock):
    opened(page, station, clock)
    key(Qt.Key.Key_S)
    assert page.context.act.step is Step.TRIAGE


def test_a_matter_that_was_handed_over_is_not_sorted_any_more(page, station, clock, stocked):
    deeds = opened(page, station, clock, unit=stocked.units["市政养护所"])
    assert not deeds.button(Step.TRIAGE).isVisible()
    key(Qt.Key.Key_S)
    assert page.context.act is None


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1366, 768), (1440, 900)])
def test_no_word_of_the_foot_is_cut(page, painted, station, clock, scale, width, height):
    painted.apply(Theme.LIGHT, scale)
    page.resize(width, height)
    deeds = opened(page, station, clock)
    assert deeds.button(Step.TRIAGE).isVisible()
    assert [one.text() for one in foot(page) if one.shown_text() != one.text()] == []
    last = foot(page)[-1].geometry()
    assert last.right() < deeds.width()


@pytest.mark.parametrize(("word", "step"), [("备注", None), ("研判", Step.TRIAGE)])
def test_what_has_no_room_is_found_behind_the_dots(page, painted, station, clock, word, step):
    painted.apply(Theme.LIGHT, 1.5)
    deeds = opened(page, station, clock)
    deeds.resize(10, deeds.height())  # narrower than any window leaves it
    assert not deeds.button(None).isVisible()
    assert not deeds.button(Step.TRIAGE).isVisible()
    page.context.detail.show_more()
    menu = page.context.detail.findChild(QMenu)
    next(one for one in menu.actions() if one.text().startswith(word)).trigger()
    assert page.context.act.step is step


def test_a_note_without_room_is_still_written_by_its_key(page, painted, station, clock):
    painted.apply(Theme.LIGHT, 1.5)
    deeds = opened(page, station, clock)
    page.panes.drag("context", CONTEXT_LEAST)
    assert not deeds.button(None).isVisible()
    key(Qt.Key.Key_N)
    assert page.context.act.step is None


def test_keys_give_way_before_a_deed_does(page, painted, station, clock, stocked):
    deeds = opened(page, station, clock)
    assert [one.text() for one in foot(page)] == ["分派", "研判", "当场答复", "备注"]
    assert all(not one._fitting_key() for one in foot(page))
    page.open_matter(
        registered(station, clock, factories.matter(unit=stocked.units["市政养护所"])), focus=True
    )
    assert [one.text() for one in foot(page)] == ["签收", "记录答复", "转办", "备注"]
    assert filled(deeds) == ["签收"]
    page.context.open_act(Step.SIGN)
    page.context.act.form.input("signed_by").put("周所长")
    page.context.act.submit()
    assert [one._fitting_key() for one in foot(page)] == ["R", "T", "N"]
    assert not deeds.button(Step.TRIAGE).isVisible()


def replied(station, clock, stocked, **values):
    """Return a matter that a colleague answered."""
    matter = registered(station, clock, factories.matter(unit=stocked.units["市政养护所"]))
    other = colleague(station, clock)
    command = RecordReply(matter, 1, "已更换井盖。", **values)
    station.workspace.reception.record_reply(other, command)
    return matter


def filled(deeds):
    """Return the words of the buttons that stand out."""
    return [one.text() for one in deeds.shown() if one.property("kind") == "primary"]


def test_a_reply_that_was_sent_back_is_changed_before_anything_else(page, station, clock, stocked):
    matter = replied(station, clock, stocked)
    shown = station.workspace.matters.detail(station.actor, matter)
    page.open_matter(matter, focus=True)
    assert filled(page.context.detail.deeds) == ["审核答复"]
    command = CheckReply(matter, shown.revision, answers=True, remark="没有写日期。")
    station.workspace.handling.take(station.actor, command)
    page.open_matter(matter, focus=True)
    deeds = page.context.detail.deeds
    assert filled(deeds) == ["补充答复"]
    assert not deeds.button(Step.FEED_BACK).isVisible()


def test_closing_a_promise_says_that_it_is_followed(page, station, clock, stocked):
    matter = replied(station, clock, stocked, result=ResultClass.B, next_reply_due=date(2026, 9, 1))
    page.open_matter(matter, focus=True)
    assert page.context.detail.deeds.button(Step.CLOSE).text() == "转跟踪"


def test_calling_back_is_no_first_act_for_who_handled_the_matter(page, desk, station, clock):
    deeds = opened(page, station, clock, next_step=NextStep.ANSWER, answer="已当面说明。")
    assert (filled(deeds), deeds.button(Step.RATE).isVisible()) == ([], False)
    shown = [text.text() for text in page.context.detail.facts.findChildren(QLabel)]
    assert any("由同事回访" in text for text in shown)
    other = colleague(station, clock)
    detail = station.workspace.matters.detail(other, page.context.detail.matter())
    deeds.offer(detail, may_note=True)
    assert filled(deeds) == ["回访评价"]
