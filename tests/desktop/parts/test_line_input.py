"""A field shows and tells what is wrong with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.look import Theme
from desktop.parts.line_input import LineInput


@pytest.fixture
def field(qtbot, painted) -> LineInput:
    made = LineInput("138 4417", name="手机号")
    qtbot.addWidget(made)
    made.resize(200, made.sizeHint().height())
    return made


def test_an_error_is_a_border_and_a_description(field, painted):
    field.set_error("少了 4 位")
    assert field.accessibleDescription() == field.error() == "少了 4 位"
    assert field.grab().toImage().pixelColor(100, 1) == painted.color("danger.text")
    field.set_error("")
    assert field.grab().toImage().pixelColor(100, 1) == painted.color("bg.surface")


def test_an_icon_inside_is_a_named_button(qtbot, field):
    eye = field.add_icon("eye", "显示 10 秒")
    with qtbot.waitSignal(eye.clicked):
        qtbot.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert eye.accessibleName() == "显示 10 秒"
    eye.set_face("eye-off", "遮住")
    assert eye.accessibleName() == "遮住"
    assert field.textMargins().right() >= 30


def test_the_icon_grows_with_the_text(field, painted):
    eye = field.add_icon("eye", "显示 10 秒")
    painted.apply(Theme.LIGHT, 1.5)
    field.resize(300, 54)
    assert eye.width() == 45
