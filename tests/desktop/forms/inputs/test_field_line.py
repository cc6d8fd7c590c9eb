"""The shared line shows note and badge, and hands keys to an open list first."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.people.contracts import OfficerRole
from desktop.forms.inputs.field_line import FieldLine


@pytest.fixture
def line(qtbot: QtBot) -> FieldLine:
    made = FieldLine()
    qtbot.addWidget(made)
    made.resize(280, 36)
    made.show()
    return made


def test_note_and_badge_are_painted_beside_the_text(line: FieldLine) -> None:
    line.clearFocus()
    line.setText("闻人静")
    bare = line.grab().toImage()
    line.set_note("14:00–16:30")
    noted = line.grab().toImage()
    line.set_badge(OfficerRole.JUDGE)
    assert bare != noted
    assert line.grab().toImage() != noted
    assert line.textMargins().left() > 0
    line.resize(300, 36)
    assert line.textMargins().left() > 0


def test_an_open_list_has_the_keys_first_except_while_composing(line: FieldLine) -> None:
    taken: list[int] = []

    def take(event: QKeyEvent) -> bool:
        taken.append(event.key())
        return True

    line.offer_keys(take)
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert taken == [Qt.Key.Key_Down]
    QApplication.sendEvent(line, QInputMethodEvent("luo", []))
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert len(taken) == 1
