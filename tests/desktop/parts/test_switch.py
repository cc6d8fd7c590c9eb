"""A switch is a named check box that keys can turn."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from desktop.parts.switch import Switch


def test_space_turns_the_switch(qtbot, painted):
    switch = Switch("减少动画")
    qtbot.addWidget(switch)
    with qtbot.waitSignal(switch.toggled) as told:
        qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert told.args == [True]


def test_a_switch_is_read_aloud_as_a_check_box(qtbot, painted):
    switch = Switch("提示音", on=True)
    qtbot.addWidget(switch)
    face = QAccessible.queryAccessibleInterface(switch)
    assert face.role() == QAccessible.Role.CheckBox
    assert face.text(QAccessible.Text.Name) == "提示音"
    assert face.state().checked


def test_the_knob_changes_sides(qtbot, painted):
    switch = Switch("提示音")
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    off = switch.grab().toImage()
    switch.setChecked(True)
    on = switch.grab().toImage()
    middle = switch.height() // 2
    assert off.pixelColor(10, middle) == painted.color("border.control")
    assert on.pixelColor(10, middle) == painted.color("primary.fill")
    assert on.pixelColor(34, middle) == painted.color("primary.onFill")
