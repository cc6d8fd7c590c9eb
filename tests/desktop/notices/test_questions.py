"""The only dialog: the question, two verbs, the safe one in focus."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.notices.questions import QuestionDialog, Questions
from desktop.parts.scrim import Scrim

BODY = "停用后，用旧密钥签名的数据包都不能导入。已导入的数据不受影响。"


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made).addWidget(QLineEdit())
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    return made


def ask(answer: Callable[[QuestionDialog], object]) -> bool:
    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QuestionDialog)
        answer(dialog)

    QTimer.singleShot(0, press)
    return Questions().confirm("停用杏林村联络站的密钥？", BODY, act="停用密钥", keep="先不停用")


def test_the_verb_means_yes_and_escape_means_no(window: QWidget) -> None:
    assert ask(lambda dialog: dialog.act.click())
    assert not ask(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    assert not ask(lambda dialog: dialog.keep.click())


def test_the_safe_verb_has_the_focus_so_that_enter_keeps_everything(window: QWidget) -> None:
    assert not ask(lambda dialog: QTest.keyClick(dialog.keep, Qt.Key.Key_Return))
    seen: list[bool] = []
    ask(lambda dialog: (seen.append(dialog.focusWidget() is dialog.keep), dialog.reject()))
    assert seen == [True]


def test_the_window_is_veiled_while_it_is_asked_and_gets_its_focus_back(
    window: QWidget, qtbot: QtBot
) -> None:
    field = window.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    veiled: list[bool] = []

    def look_and_leave(dialog: QuestionDialog) -> None:
        scrim = window.findChild(Scrim)
        veiled.append(scrim is not None and scrim.isVisible())
        dialog.reject()

    ask(look_and_leave)
    assert veiled == [True]
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)


def test_the_dialog_has_the_form_of_the_design(qtbot: QtBot) -> None:
    dialog = QuestionDialog("停用密钥？", BODY, verbs=("停用密钥", "先不停用"))
    qtbot.addWidget(dialog)
    assert dialog.width() == 440
    assert dialog.act.kind == "danger-fill"
    assert dialog.windowTitle() == "停用密钥？"
    assert dialog.accessibleDescription() == BODY
