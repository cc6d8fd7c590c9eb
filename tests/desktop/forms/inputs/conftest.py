"""A window in which an input has the focus."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.forms.inputs import FormInput
from desktop.wording import language

Show = Callable[[FormInput], FormInput]


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Show]:
    """Put an input above another field in an active window and give it the focus."""

    windows: list[QWidget] = []

    def build(entry: FormInput) -> FormInput:
        window = QWidget()
        windows.append(window)
        column = QVBoxLayout(window)
        column.addWidget(entry)
        other = QLineEdit()
        other.setObjectName("other")
        column.addWidget(other)
        column.addStretch(1)
        qtbot.addWidget(window)
        window.resize(420, 420)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        entry.focus_target().setFocus(Qt.FocusReason.TabFocusReason)
        return entry

    yield build
    windows.clear()


@pytest.fixture(scope="module", autouse=True)
def _speak_chinese(qapp: QApplication) -> None:
    """Inputs say what they count and cut, whichever test came before."""
    language.install(qapp, language.CHINESE)
