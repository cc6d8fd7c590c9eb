"""What is announced reaches people who listen."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from desktop.parts.announce import announce


def test_announcing_is_harmless_with_and_without_a_listener(qtbot, painted):
    widget = QWidget()
    qtbot.addWidget(widget)
    was_active = QAccessible.isActive()
    for active in (False, True):
        QAccessible.setActive(active)
        announce(widget, "已登记 313 号")
        announce(widget, "没存上", urgent=True)
    QAccessible.setActive(was_active)
