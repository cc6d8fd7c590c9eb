"""The stagehand works a window as a person does, and says what did not come."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.tour.stagehand import BUTTONS, NotReached, Stagehand


@pytest.fixture
def window(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.addWidget(QLineEdit())
    column.addWidget(QPushButton("登记"))
    made.show()
    made.findChild(QLineEdit).setFocus()
    return made


@pytest.fixture
def hand(window, tmp_path: Path) -> Stagehand:
    made = Stagehand(window, tmp_path, patience=0.2)
    made.come_forward()
    return made


def test_chinese_is_written_where_the_focus_is(hand, window):
    hand.write("路灯不亮")
    assert window.findChild(QLineEdit).text() == "路灯不亮"


def test_keys_go_where_the_focus_is(hand, window):
    pressed = []
    window.findChild(QPushButton).clicked.connect(lambda: pressed.append(1))
    hand.press(Qt.Key.Key_Tab)
    hand.press(Qt.Key.Key_Space)
    assert pressed == [1]


def test_pictures_are_numbered_and_kept(hand):
    first, second = hand.picture("sign-in"), hand.picture("reception")
    assert (first.name, second.name) == ("01-sign-in.png", "02-reception.png")
    assert first.stat().st_size > 0


def test_what_does_not_come_is_named(hand):
    with pytest.raises(NotReached, match="a printer"):
        hand.until("a printer", lambda: False)


def test_a_part_that_is_not_there_is_named(hand):
    with pytest.raises(NotReached, match="Stagehand"):
        hand.find(type("Stagehand", (QWidget,), {}))


def test_a_picture_carries_what_its_buttons_say(hand):
    assert QImage(str(hand.picture("door"))).text(BUTTONS) == "登记"
