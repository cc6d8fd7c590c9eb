"""What stood over a scene goes with it; what was typed there is kept."""

from __future__ import annotations

import pytest

from desktop.forms.field import Field, Line
from desktop.forms.form_dialog import FormDialog
from desktop.forms.record_form import RecordForm
from desktop.wording.marks import QT_TRANSLATE_NOOP
from tests.programs import sign_in

FORM = "dialog:test"


def asked(program, *, answers) -> FormDialog:
    """Ask over the window, as pages do."""
    form = RecordForm((Field("place", QT_TRANSLATE_NOOP("T", "Place"), Line()),))
    made = FormDialog("通告", form, act="好", keep="先不", parent=program.window)
    made.keep_in(program.desk.unsaved, FORM)
    made.finished.connect(answers.append)
    made.open()
    return made


@pytest.fixture
def answers():
    return []


def test_a_lock_puts_away_what_was_asked_over_the_window(at_work, answers):
    dialog = asked(at_work, answers=answers)
    assert dialog.isVisible()
    at_work.lock()
    assert not dialog.isVisible()
    assert answers == []
    sign_in(at_work)
    assert at_work.work is not None


def test_what_was_typed_there_is_back_after_the_lock(at_work, qtbot, answers):
    dialog = asked(at_work, answers=answers)
    qtbot.keyClicks(dialog.form.input("place").focus_target(), "Guiwan")
    at_work.lock()
    sign_in(at_work)
    again = asked(at_work, answers=answers)
    assert again.form.read()["place"] == "Guiwan"
    again.reject()
    assert asked(at_work, answers=answers).form.read()["place"] == ""
