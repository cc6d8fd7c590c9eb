"""What can be done to the matter shown: sorting stands in the foot where there is room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from db.reception.contracts import Step
from desktop.frame.room import CONTEXT_LEAST
from desktop.look import Theme
from tests import factories
from tests.desktop.reception.counters import key, registered

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
    assert [one._fitting_key() for one in foot(page)] == ["R", "T", "N"]
    assert not deeds.button(Step.TRIAGE).isVisible()
