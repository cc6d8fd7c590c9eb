"""The keys go to a field, and the page follows."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.parts.into_view import follow_keys, go_to


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


def test_an_area_goes_wherever_the_keys_go_and_only_there(qtbot):
    body, page, foreign = QWidget(), QScrollArea(), QLineEdit()
    column = QVBoxLayout(body)
    lines = [QLineEdit() for _ in range(20)]
    for line in lines:
        column.addWidget(line)
    page.setWidgetResizable(True)
    page.setWidget(body)
    window = QWidget()
    whole = QVBoxLayout(window)
    whole.addWidget(page)
    whole.addWidget(foreign)
    window.resize(300, 240)
    qtbot.addWidget(window)
    follow_keys(page)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    lines[15].setFocus()
    there = page.verticalScrollBar().value()
    assert page.viewport().rect().contains(lines[15].mapTo(page.viewport(), QPoint(0, 5)))
    foreign.setFocus()
    assert page.verticalScrollBar().value() == there
