"""The keys go to a field, and the page follows."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.parts.into_view import go_to


def test_a_field_out_of_sight_gets_the_keys_and_is_seen(qtbot):
    body, page = QWidget(), QScrollArea()
    column = QVBoxLayout(body)
    lines = [QLineEdit() for _ in range(20)]
    for line in lines:
        column.addWidget(line)
    page.setWidgetResizable(True)
    page.setWidget(body)
    page.resize(300, 200)
    qtbot.addWidget(page)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    go_to(lines[15])
    assert QApplication.focusWidget() is lines[15]
    room = page.viewport().height() - lines[15].height()
    qtbot.waitUntil(lambda: 0 <= lines[15].mapTo(page.viewport(), QPoint()).y() <= room)
