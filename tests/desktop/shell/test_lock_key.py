"""Ctrl+L locks over any dialog as well, and what was typed there comes back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop.forms.form_dialog import FormDialog
from desktop.notices.questions import QuestionDialog, Questions
from desktop.shell.pages import PAGES, RECEPTION
from desktop.shell.sign_in import SignIn
from tests.programs import sign_in

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def at_reception(make_program):
    """The real pages, with the list of reception open."""
    made = make_program(pages=PAGES)
    made.show()
    sign_in(made)
    made.work.go(RECEPTION)
    return made


def filter_asked(program, qtbot) -> FormDialog:
    """Open the form of a filter, as the funnel does."""
    filters = program.work.page.filters
    filters.ask()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is filters.dialog)
    return filters.dialog


def test_a_form_in_a_dialog_is_locked_and_comes_back_as_it_was(at_reception, qtbot):
    dialog = filter_asked(at_reception, qtbot)
    field = dialog.form.input("community").focus_target()
    field.setFocus()
    qtbot.keyClicks(field, "shi")
    before = dialog.form.draft()
    qtbot.keyClick(field, Qt.Key.Key_L, CTRL)
    assert isinstance(at_reception.window.scene, SignIn)
    assert at_reception.door.inside is None
    sign_in(at_reception)
    assert filter_asked(at_reception, qtbot).form.draft() == before


def test_a_question_is_locked_away_and_counts_as_not_agreed(at_reception, qtbot):
    def press() -> None:
        qtbot.waitUntil(lambda: isinstance(QApplication.activeWindow(), QuestionDialog))
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_L, CTRL)

    QTimer.singleShot(0, at_reception, press)
    assert not Questions().confirm("撤销？", "", act="撤销", keep="不撤销")
    assert isinstance(at_reception.window.scene, SignIn)
