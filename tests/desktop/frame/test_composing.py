"""What counts as a text field, and when a composition stands in one."""

from __future__ import annotations

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.frame.composing import Composing, takes_text


def test_letters_are_text_in_fields_and_choices_and_keys_in_lists(qtbot: QtBot) -> None:
    for field in (QLineEdit(), QPlainTextEdit(), QComboBox()):
        qtbot.addWidget(field)
        assert takes_text(field)
    view = QListWidget()
    qtbot.addWidget(view)
    assert not takes_text(view)
    assert not takes_text(None)


def test_a_composition_begins_with_its_first_letter_and_ends_with_the_commit(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    composing, told = Composing(), []
    composing.changed.connect(told.append)
    QApplication.sendEvent(field, QInputMethodEvent("n", []))
    QApplication.sendEvent(field, QInputMethodEvent("ni", []))
    done = QInputMethodEvent("", [])
    done.setCommitString("你")
    QApplication.sendEvent(field, done)
    assert told == [True, False]
    assert field.text() == "你"
