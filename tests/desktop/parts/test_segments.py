"""Segments are one radio group: arrows inside, Tab leaves, one word chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from desktop.parts.segments import Segments

WAYS = [("visit", "到站来访"), ("call", "来电"), ("letter", "来信")]


@pytest.fixture
def segments(qtbot, painted) -> Segments:
    made = Segments(WAYS, name="反映方式")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    return made


def test_choosing_by_mouse_is_told_once(qtbot, segments):
    with qtbot.waitSignal(segments.currentChanged) as told:
        qtbot.mouseClick(segments.choices()[1], Qt.MouseButton.LeftButton)
    assert told.args == ["call"]
    with qtbot.assertNotEmitted(segments.currentChanged):
        qtbot.mouseClick(segments.choices()[1], Qt.MouseButton.LeftButton)


def test_setting_the_value_tells_nobody(qtbot, segments):
    with qtbot.assertNotEmitted(segments.currentChanged):
        segments.set_value("letter")
    assert segments.value() == "letter"


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (Qt.Key.Key_Right, "call"),
        (Qt.Key.Key_Down, "call"),
        (Qt.Key.Key_Left, "letter"),
        (Qt.Key.Key_Up, "letter"),
    ],
)
def test_arrows_go_round_the_ends(qtbot, segments, key, expected):
    segments.set_value("visit")
    with qtbot.waitSignal(segments.currentChanged):
        qtbot.keyClick(segments.choices()[0], key)
    assert segments.value() == expected


def test_only_the_chosen_segment_is_a_tab_stop(segments):
    segments.set_value("call")
    stops = [c.focusPolicy() & Qt.FocusPolicy.TabFocus for c in segments.choices()]
    assert [bool(stop) for stop in stops] == [False, True, False]
    assert segments.focusProxy() is segments.choices()[1]


def test_the_choice_can_be_taken_back(segments):
    segments.set_value("call")
    segments.set_value(None)
    assert segments.value() is None


def test_segments_stand_under_each_other_on_demand(qtbot):
    upright = Segments([(at, "当日全部评价表") for at in range(5)], name="纸张", upright=True)
    qtbot.addWidget(upright)
    upright.resize(upright.sizeHint())
    upright.show()
    first, *_, last = upright.choices()
    assert first.x() == last.x()
    assert first.width() == last.width() == upright.width()
    assert first.y() < last.y()


def test_segments_are_read_aloud_as_radio_buttons(segments):
    face = QAccessible.queryAccessibleInterface(segments.choices()[0])
    assert face.role() == QAccessible.Role.RadioButton
    assert face.text(QAccessible.Text.Name) == "到站来访"
    assert segments.accessibleName() == "反映方式"


def test_the_chosen_segment_is_filled(segments, painted):
    segments.set_value("visit")
    image = segments.grab().toImage()
    assert image.pixelColor(12, 8) == painted.color("primary.fill")
    assert image.pixelColor(image.width() - 12, 8) == painted.color("bg.surface")
