"""The rail says where one is and what waits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.look import Density, Theme
from desktop.parts.rail import RailButton, SideButton


@pytest.fixture
def place(qtbot, painted) -> RailButton:
    made = RailButton("接待", "messages")
    qtbot.addWidget(made)
    made.resize(made.sizeHint())
    return made


def test_the_badge_is_read_with_the_name(place):
    place.set_badge(3)
    assert place.accessibleName() == "接待，3 件待处理"
    place.set_badge(0)
    assert place.accessibleName() == "接待"


def test_a_badge_is_red_and_at_the_icons_corner(place, painted):
    place.set_badge(120)
    image = place.grab().toImage()
    reds = [
        x for x in range(place.width()) if image.pixelColor(x, 5) == painted.color("danger.fill")
    ]
    assert reds
    assert min(reds) > place.width() // 2


def test_the_current_place_has_tint_and_bar(place, painted):
    place.setChecked(True)
    image = place.grab().toImage()
    assert image.pixelColor(1, 30) == painted.color("primary.text")
    assert image.pixelColor(10, 50) == painted.color("primary.tint")


def test_only_one_place_is_current(qtbot, painted):
    rail = QWidget()
    qtbot.addWidget(rail)
    column = QVBoxLayout(rail)
    here, there = RailButton("接待", "messages"), RailButton("设置", "settings")
    for one in (here, there):
        column.addWidget(one)
    here.setChecked(True)
    qtbot.mouseClick(there, Qt.MouseButton.LeftButton)
    assert (here.isChecked(), there.isChecked()) == (False, True)


def test_the_rail_grows_for_fingers_and_for_long_words(qtbot, painted):
    short, long = RailButton("接待", "messages"), RailButton("Consultation of drafts", "book-2")
    for one in (short, long):
        qtbot.addWidget(one)
    assert long.sizeHint().height() > short.sizeHint().height()
    before = short.sizeHint()
    painted.apply(Theme.LIGHT, 1.0, Density.TOUCH)
    assert short.sizeHint().width() > before.width()


def test_a_side_button_is_as_wide_as_its_word(qtbot, painted):
    side = SideButton("工作日与期限", "calendar")
    qtbot.addWidget(side)
    assert side.sizeHint().width() > 6 * 15
    assert side.sizeHint().height() == 40
