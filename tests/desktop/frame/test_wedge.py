"""A scan is told from typing, whatever has the focus, and leaves no trace in the field."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.frame.wedge import Wedge
from desktop.parts.chips import ChipGrid

CODE = "000120260000123"
NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Bench:
    """A scanner's cable: keys with time stamps into whatever has the focus."""

    window: QWidget
    line: QLineEdit
    text: QPlainTextEdit
    wedge: Wedge
    scans: list[str] = field(default_factory=list)
    at: int = 1000

    def key(self, key: int, text: str, gap: int, *, repeat: bool = False) -> None:
        self.at += gap
        target = QApplication.focusWidget() or self.window
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, NONE, text, repeat)
            event.setTimestamp(self.at)
            QApplication.sendEvent(QApplication.focusWidget() or target, event)

    def type(self, text: str, gap: int, *, end: Qt.Key | None = None) -> None:
        self.at += 5000
        for character in text:
            self.key(ord(character.upper()), character, gap)
        if end is not None:
            self.key(end.value, "\r", gap)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    window = QWidget()
    line, text = QLineEdit(), QPlainTextEdit()
    column = QVBoxLayout(window)
    column.addWidget(line)
    column.addWidget(text)
    qtbot.addWidget(window)
    wedge = Wedge(window)
    wedge.watch(window)
    made = Bench(window, line, text, wedge)
    wedge.scanned.connect(made.scans.append)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    line.setFocus()
    return made


def test_a_burst_with_enter_is_a_scan_and_is_taken_out_of_the_field(bench: Bench) -> None:
    pressed: list[str] = []
    bench.line.setText("桂湾")
    bench.line.returnPressed.connect(lambda: pressed.append("Enter"))
    bench.type(CODE, 8, end=Qt.Key.Key_Return)
    assert bench.scans == [CODE]
    assert bench.line.text() == "桂湾"
    assert pressed == []


def test_tab_ends_a_scan_without_moving_the_focus(bench: Bench) -> None:
    bench.type(CODE, 30, end=Qt.Key.Key_Tab)
    assert bench.scans == [CODE]
    assert QApplication.focusWidget() is bench.line


def test_a_scanner_without_enter_is_understood_after_a_moment_of_quiet(
    bench: Bench, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bench.wedge.scanned, timeout=2000):
        bench.type(CODE, 10)
    assert bench.scans == [CODE]
    assert bench.line.text() == ""


def test_a_person_typing_is_left_alone(bench: Bench) -> None:
    pressed: list[str] = []
    bench.line.returnPressed.connect(lambda: pressed.append("Enter"))
    bench.type("19900004417", 90, end=Qt.Key.Key_Return)
    assert bench.scans == []
    assert bench.line.text() == "19900004417"
    assert pressed == ["Enter"]


def test_a_short_burst_is_typing(bench: Bench) -> None:
    bench.type("12345", 8, end=Qt.Key.Key_Return)
    assert bench.scans == []
    assert bench.line.text() == "12345"


def test_a_key_held_down_is_no_scan(bench: Bench) -> None:
    for _ in range(12):
        bench.key(Qt.Key.Key_1.value, "1", 30, repeat=True)
    bench.key(Qt.Key.Key_Return.value, "\r", 30)
    assert bench.scans == []
    assert bench.line.text() == "1" * 12


def test_keys_without_a_time_stamp_come_from_no_scanner(bench: Bench) -> None:
    QTest.keyClicks(bench.line, CODE)
    QTest.keyClick(bench.line, Qt.Key.Key_Return)
    assert bench.scans == []
    assert bench.line.text() == CODE


def test_a_text_area_gets_back_what_it_held_and_what_was_marked(bench: Bench) -> None:
    bench.text.setPlainText("轮椅进不去")
    bench.text.setFocus()
    cursor = bench.text.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(4, cursor.MoveMode.KeepAnchor)
    bench.text.setTextCursor(cursor)
    bench.type(CODE, 8, end=Qt.Key.Key_Return)
    assert bench.scans == [CODE]
    assert bench.text.toPlainText() == "轮椅进不去"


def test_full_width_digits_of_an_input_method_are_accepted(bench: Bench) -> None:
    bench.type("０００１２０２６", 8, end=Qt.Key.Key_Return)
    assert bench.scans == ["00012026"]


def test_digits_that_an_input_method_committed_are_a_scan_too(bench: Bench) -> None:
    for digit in "１２３４５６７８":
        event = QInputMethodEvent("", [])
        event.setCommitString(digit)
        QApplication.sendEvent(bench.line, event)
    bench.key(Qt.Key.Key_Return.value, "\r", 5)
    assert bench.scans == ["12345678"]
    assert bench.line.text() == ""


def test_chips_that_took_the_digits_get_their_choice_back(bench: Bench, qtbot: QtBot) -> None:
    class Chips(QWidget):
        """Stands for the form's chips, which can be put back."""

        def __init__(self) -> None:
            super().__init__()
            self.grid = ChipGrid([(n, str(n)) for n in range(10)])
            QVBoxLayout(self).addWidget(self.grid)

        def take_state(self) -> object:
            return self.grid.value()

        def put_state(self, state: object) -> None:
            self.grid.set_value(state)

    chips = Chips()
    layout = bench.window.layout()
    assert layout is not None
    layout.addWidget(chips)
    chips.grid.set_value(6)
    chips.grid.first_focus().setFocus()
    bench.type(CODE, 8, end=Qt.Key.Key_Return)
    assert bench.scans == [CODE]
    assert chips.grid.value() == 6


def test_a_scan_is_heard_when_nothing_has_the_focus(bench: Bench) -> None:
    bench.line.clearFocus()
    assert QApplication.focusWidget() is None
    bench.type(CODE, 8, end=Qt.Key.Key_Return)
    assert bench.scans == [CODE]


def test_a_word_or_number_that_a_person_composed_is_no_scan(bench: Bench) -> None:
    event = QInputMethodEvent("", [])
    event.setCommitString("19900000313")
    QApplication.sendEvent(bench.line, event)
    bench.key(Qt.Key.Key_Return.value, "\r", 5)
    assert bench.line.text() == "19900000313"
    assert bench.scans == []
