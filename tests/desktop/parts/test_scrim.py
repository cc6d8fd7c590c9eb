"""The scrim covers its host and notices presses beside what lies on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QWidget

from desktop.parts.scrim import Scrim

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def scrim(qtbot, painted) -> Scrim:
    host = QWidget()
    host.resize(400, 300)
    qtbot.addWidget(host)
    made = Scrim(host)
    host.show()
    qtbot.waitExposed(host)
    made.cover()
    made.host = host
    return made


def test_it_follows_the_size_of_its_host(qtbot, scrim):
    scrim.host.resize(500, 350)
    qtbot.waitUntil(lambda: scrim.size() == scrim.host.size())


def test_only_a_press_beside_is_told(qtbot, scrim):
    front = QFrame(scrim)
    front.setGeometry(100, 100, 100, 100)
    front.show()
    with qtbot.assertNotEmitted(scrim.pressed):
        qtbot.mouseClick(front, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(scrim.pressed):
        qtbot.mouseClick(scrim, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
