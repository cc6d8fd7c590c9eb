"""The window at work: pages, keys, badges, heights, messages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QLabel, QWidget

from db.kernel.errors import CannotWrite, TroubleCode
from db.kernel.kinds import Kind
from desktop.parts.toast import Toast
from desktop.shell.saved_chip import SavedState
from tests.programs import CounterPage, nameless


@pytest.fixture
def window(at_work):
    return at_work.work


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    """Press a key in the whole window, so that shortcuts hear it."""
    qtbot.keyClick(window.window(), key, modifier)


def test_work_begins_at_reception_with_its_badge(window):
    assert isinstance(window.page, CounterPage)
    assert window.rail.badge("reception") == 3
    assert window.header.title() == "接待"


def test_pages_are_built_when_they_are_first_asked_for(window):
    first = window.page
    window.go("people")
    assert window.page is not first
    assert window.header.title() == "名册"
    window.go("reception")
    assert window.page is first


def test_what_waits_on_a_page_that_nobody_opened_is_counted(window):
    opened, unopened = window.specs[0], replace(window.specs[1], waiting=lambda _desk: 4)
    window.pages.tell_waiting([replace(opened, waiting=lambda _desk: 9), unopened])
    assert window.rail.badge(unopened.key) == 4
    assert window.rail.badge(opened.key) == 3


def test_a_page_out_of_reach_changes_nothing(window):
    before = window.page
    window.go("nowhere")
    assert window.page is before


def test_a_record_is_opened_on_its_page(window):
    window.go("people", "somebody")
    assert window.page.opened == ["somebody"]


def test_the_way_back_opens_the_record_before(window):
    window.go("people", "one")
    window.go("people", "other")
    window.go_back()
    assert window.page.opened == ["one", "other", "one"]
    window.go_back()
    assert window.header.title() == "接待"
    window.go_back()
    assert window.header.title() == "接待"


def test_keys_reach_pages_palette_and_text_size(window, qtbot, at_work):
    with qtbot.waitActive(window.window()):
        window.window().activateWindow()
    press(qtbot, window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert window.header.title() == "名册"
    press(qtbot, window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.header.title() == "设置"
    press(qtbot, window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.finder.isVisible()
    window.finder.close_palette()
    press(qtbot, window, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert at_work.settings.text_scale == 1.15
    press(qtbot, window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert at_work.settings.text_scale == 1.0
    press(qtbot, window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert at_work.work is None


def test_text_grows_and_shrinks_within_its_steps(window, at_work):
    for _ in range(9):
        window.step_text(1)
    assert at_work.settings.text_scale == 1.5
    for _ in range(9):
        window.step_text(-1)
    assert at_work.settings.text_scale == 1.0


@pytest.mark.parametrize(
    ("width", "height", "header", "has_status"),
    [(1440, 900, 56, True), (1366, 768, 56, True), (1366, 690, 48, False), (1280, 640, 48, False)],
)
def test_a_low_window_gives_its_height_to_the_page(
    window, qtbot, width, height, header, has_status
):
    window.window().resize(width, height)
    qtbot.waitUntil(lambda: window.height() == height)
    assert window.header.height() == header
    assert window.status.isVisible() is has_status


def test_the_facts_of_a_hidden_status_bar_are_still_told(window):
    assert any(fact.startswith("已保存 09:00") for fact in window.status.facts())
    assert any(fact.startswith("未导出") for fact in window.status.facts())


def test_the_sheet_of_keys_shows_page_and_window(window, qtbot):
    window.show_keys()
    assert window.sheet.isVisible()
    qtbot.keyClick(window.sheet, Qt.Key.Key_Escape)
    assert not window.sheet.isVisible()


def test_pages_that_care_reload_after_a_change(window, at_work):
    before = window.page.reloads
    at_work.jobs.changed.emit(frozenset({Kind.MATTER}))
    assert window.page.reloads == before + 1


def test_missing_fields_of_the_open_page_stand_in_the_status_bar(window):
    window.page.missing_changed.emit(2)
    assert "缺 2 项" in window.status.facts()
    window.go("people")
    assert "缺 2 项" not in window.status.facts()
    window.go("reception")
    assert "缺 2 项" in window.status.facts()


def test_a_full_disk_is_told_by_chip_and_banner(window, at_work):
    at_work.jobs.troubled.emit(CannotWrite(TroubleCode.DISK_FULL))
    assert window.header.saved.state is SavedState.FAILED
    assert window._bar.headlines()


def test_a_page_can_name_itself_otherwise(window):
    window.page.setWindowTitle("打印预览")
    assert window.header.title() == "打印预览"
    window.page.setWindowTitle("")
    assert window.header.title() == "接待"


def test_every_control_of_the_window_has_a_name(window):
    assert nameless(window) == []
    window.search()
    assert nameless(window) == []


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_a_toast_stands_where_no_work_is_covered(window, at_work, scale):
    at_work.settings.text_scale = scale
    toast = told(window, at_work, 1366, 768)
    overlap = toast.geometry().intersected(window.pages.geometry())
    assert overlap.height() <= 6  # the edge below the foot bar


def test_a_toast_stands_beside_what_the_line_below_says(window, at_work):
    toast = told(window, at_work, 1366, 768)
    said = [one for one in window.status.findChildren(QLabel) if one.isVisible() and one.text()]
    places = [QRect(one.mapTo(window, QPoint(0, 0)), one.size()) for one in said]
    assert len(places) > 2
    assert not any(place.intersects(toast.geometry()) for place in places)


def test_a_toast_below_the_work_stays_while_somebody_types(window, at_work):
    toast = told(window, at_work, 1366, 768)
    work = QWidget(window.page)
    work.setGeometry(0, 0, 1200, 3000)  # as a form that scrolls
    at_work.notices.make_way(work)
    assert toast.isVisible()


def told(window, program, width, height):
    window.window().resize(width, height)
    program.notices.toast("已登记 170 号", list, ("补打", list))
    return next(one for one in window.findChildren(Toast) if one.isVisible())


def test_where_there_is_no_line_below_a_toast_floats(window, at_work):
    toast = told(window, at_work, 1280, 640)
    assert window.pages.geometry().contains(toast.geometry())
