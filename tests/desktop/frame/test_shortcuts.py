"""Keys leave text fields and input methods alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.frame.shortcuts import Shortcuts


class Bench:
    """A list, a text field, and keys that write down what they did."""

    def __init__(self) -> None:
        self.window = QWidget()
        self.list = QListWidget()
        self.list.addItems(["沈知行", "骆书宁"])
        self.field = QLineEdit()
        column = QVBoxLayout(self.window)
        column.addWidget(self.list)
        column.addWidget(self.field)
        self.done: list[str] = []
        self.keys = Shortcuts(self.window)
        self.keys.add_letter("R", lambda: self.done.append("R"), "记录答复", within=self.list)
        self.keys.add("Esc", lambda: self.done.append("Esc"), "关上")
        self.keys.add("F3", lambda: self.done.append("F3"), "换一位")
        self.keys.add("Ctrl+S", lambda: self.done.append("Ctrl+S"))

    def compose(self, preedit: str, commit: str = "") -> None:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(self.field, event)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    made = Bench()
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made.window)
    return made


def test_a_letter_works_in_the_list_and_is_text_in_a_field(bench: Bench) -> None:
    bench.list.setFocus()
    QTest.keyClick(bench.list, Qt.Key.Key_R)
    assert bench.done == ["R"]
    bench.field.setFocus()
    QTest.keyClick(bench.field, "r")
    assert bench.done == ["R"]
    assert bench.field.text() == "r"


def test_letters_can_be_switched_off(bench: Bench) -> None:
    bench.list.setFocus()
    bench.keys.set_letters_on(on=False)
    QTest.keyClick(bench.list, Qt.Key.Key_R)
    assert bench.done == []


def test_while_composing_plain_keys_belong_to_the_input_method(bench: Bench) -> None:
    bench.field.setFocus()
    bench.compose("luo shu")
    QTest.keyClick(bench.field, Qt.Key.Key_Escape)
    assert bench.done == []
    QTest.keyClick(bench.field, Qt.Key.Key_F3)
    QTest.keyClick(bench.field, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert bench.done == ["F3", "Ctrl+S"]
    bench.compose("", commit="骆书")
    QTest.keyClick(bench.field, Qt.Key.Key_Escape)
    assert bench.done == ["F3", "Ctrl+S", "Esc"]


def test_leaving_the_field_ends_the_composition(bench: Bench) -> None:
    bench.field.setFocus()
    bench.compose("luo")
    bench.list.setFocus()
    QTest.keyClick(bench.list, Qt.Key.Key_Escape)
    assert bench.done == ["Esc"]


def test_one_key_can_be_switched_off_while_its_step_is_not_possible(bench: Bench) -> None:
    undo = bench.keys.add("Ctrl+Z", lambda: bench.done.append("undo"))
    bench.keys.set_wanted(undo, wanted=False)
    QTest.keyClick(bench.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bench.done == []


def test_the_sheet_lists_every_key_that_says_what_it_does(bench: Bench) -> None:
    assert [line.does for line in bench.keys.sheet()] == ["记录答复", "关上", "换一位"]
    assert bench.keys.sheet()[2].keys == "F3"
