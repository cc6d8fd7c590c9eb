"""The ring shows where the keys go, to those who came by keys."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.parts.buttons import Button
from desktop.parts.focus import FocusRing

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


class Window(QWidget):
    """Two buttons, a field and the ring over them."""

    def __init__(self, app) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        self.first, self.second, self.field = Button("登记"), Button("转办"), QLineEdit()
        for part in (self.first, self.second, self.field):
            column.addWidget(part)
        self.ring = FocusRing(self, app)


@pytest.fixture
def window(qtbot, qapp, painted) -> Window:
    made = Window(qapp)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitExposed(made)
    made.first.setFocus()
    qtbot.waitUntil(made.first.hasFocus)
    return made


def press_tab(window: Window) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)


def test_tab_brings_the_ring(window):
    assert window.ring.target() is None
    press_tab(window)
    assert window.ring.target() is window.second
    box = window.second.geometry().adjusted(-4, -4, 4, 4)
    assert window.ring.geometry() == box


def test_a_field_shows_its_own_border_instead(window):
    press_tab(window)
    press_tab(window)
    assert window.field.hasFocus()
    assert window.ring.target() is None


def test_the_mouse_takes_the_ring_away(window):
    press_tab(window)
    at = window.first.mapTo(window, QPoint(5, 5))
    QTest.mouseClick(
        window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
    )
    assert window.ring.target() is None


def test_the_ring_follows_its_control(window, qtbot):
    press_tab(window)
    window.resize(500, 400)
    qtbot.waitUntil(
        lambda: window.ring.geometry() == window.second.geometry().adjusted(-4, -4, 4, 4)
    )


def test_the_ring_goes_with_its_control(window):
    press_tab(window)
    window.second.hide()
    assert window.ring.target() is not window.second


def test_the_mouse_passes_through(window):
    assert window.ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_a_focused_control_may_be_destroyed(window):
    for _ in range(20):
        button = Button("暂存")
        window.layout().addWidget(button)
        QTest.keyClick(window.first, Qt.Key.Key_Shift)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        shiboken6.delete(button)
    assert window.ring.target() is None or window.ring.target().isVisible()
