"""Buttons show verb, icon and key, and refuse a second press while running."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.look import Density, Theme
from desktop.parts.buttons import button, icon_button


def test_the_key_stands_inside_at_the_counter_only(qtbot, painted):
    plain, keyed = button("转办"), button("转办", key="T")
    for one in (plain, keyed):
        qtbot.addWidget(one)
    assert keyed.sizeHint().width() > plain.sizeHint().width()
    assert keyed.key == "T"
    painted.apply(Theme.LIGHT, 1.0, Density.TOUCH)
    assert keyed.sizeHint().width() == plain.sizeHint().width()


def test_where_room_is_short_the_key_is_left_away_and_known_all_the_same(qtbot, painted):
    plain, keyed = button("转办"), button("转办", key="T")
    for one in (plain, keyed):
        qtbot.addWidget(one)
    keyed.show_key(shown=False)
    assert keyed.sizeHint().width() == plain.sizeHint().width()
    assert keyed.key == "T"


@pytest.mark.parametrize(("size", "height"), [("", 36), ("small", 30), ("large", 44)])
def test_there_are_three_heights(qtbot, painted, size, height):
    one = button("登记", size=size)
    qtbot.addWidget(one)
    assert one.sizeHint().height() == height


def test_a_second_press_is_ignored_while_running(qtbot, painted):
    one = button("登记并打印回执", "printer", "primary", key="Ctrl+Enter")
    qtbot.addWidget(one)
    width = one.width()
    one.set_busy("正在打印…")
    with qtbot.assertNotEmitted(one.clicked):
        qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
        qtbot.keyClick(one, Qt.Key.Key_Space)
    assert (one.text(), one.width()) == ("正在打印…", width)
    one.set_ready()
    with qtbot.waitSignal(one.clicked):
        qtbot.mouseClick(one, Qt.MouseButton.LeftButton)
    assert one.text() == "登记并打印回执"


@pytest.mark.parametrize(
    ("kind", "ground"),
    [("primary", "primary.fill"), ("danger-fill", "danger.fill"), ("secondary", "bg.surface")],
)
def test_the_kind_decides_the_ground(qtbot, painted, kind, ground):
    one = button("停用密钥", kind=kind)
    qtbot.addWidget(one)
    one.resize(one.sizeHint())
    assert one.grab().toImage().pixelColor(6, 6) == painted.color(ground)


def test_a_kind_can_change_later(qtbot, painted):
    one = button("登记")
    qtbot.addWidget(one)
    one.set_kind("primary")
    one.set_icon("printer")
    one.resize(one.sizeHint())
    assert one.kind == "primary"
    assert one.grab().toImage().pixelColor(6, 6) == painted.color("primary.fill")


def test_an_icon_button_is_square_and_named(qtbot, painted):
    one = icon_button("printer", "打印 312 号回执", key="Ctrl+P")
    qtbot.addWidget(one)
    assert one.sizeHint().width() == one.sizeHint().height() == 36
    assert one.accessibleName() == "打印 312 号回执"
    assert one.toolTip() == "打印 312 号回执 Ctrl+P"
