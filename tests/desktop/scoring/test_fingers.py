"""A finger scrolls what it lies on and presses nothing; a tap presses and scrolls nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.scoring.fingers import scrolled


@pytest.fixture
def area(qtbot: QtBot) -> QScrollArea:
    """Forty buttons of which ten are seen."""
    inner = QWidget()
    column = QVBoxLayout(inner)
    for number in range(40):
        button = QPushButton(str(number))
        button.setMinimumHeight(56)
        column.addWidget(button)
    made = scrolled(inner)
    qtbot.addWidget(made)
    made.resize(400, 600)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_a_finger_that_moves_scrolls_and_presses_nothing(area: QScrollArea, qtbot: QtBot) -> None:
    pressed: list[str] = []
    for button in area.findChildren(QPushButton):
        button.clicked.connect(lambda _on=False, one=button: pressed.append(one.text()))
    finger, window = QTest.createTouchDevice(), area.windowHandle()
    QTest.touchEvent(window, finger).press(0, QPoint(200, 500)).commit()
    for y in range(490, 150, -20):
        QTest.touchEvent(window, finger).move(0, QPoint(200, y)).commit()
    QTest.touchEvent(window, finger).release(0, QPoint(200, 150)).commit()
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 100)
    assert pressed == []
    assert QApplication.mouseButtons().value == 0


def test_a_tap_presses_and_scrolls_nothing(area: QScrollArea, qtbot: QtBot) -> None:
    button = area.findChildren(QPushButton)[3]
    place = button.mapTo(area, button.rect().center())
    finger, window = QTest.createTouchDevice(), area.windowHandle()
    with qtbot.waitSignal(button.clicked):
        QTest.touchEvent(window, finger).press(0, place).commit()
        QTest.touchEvent(window, finger).release(0, place).commit()
    assert area.verticalScrollBar().value() == 0
