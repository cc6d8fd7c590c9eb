"""The dialog around a form goes to what is missing before it is done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.forms.field import Field, Line
from desktop.forms.form_dialog import FormDialog
from desktop.forms.record_form import RecordForm
from desktop.wording.marks import QT_TRANSLATE_NOOP

NAME = Field("name", QT_TRANSLATE_NOOP("T", "Name"), Line(), required=True)


@pytest.fixture
def dialog(qtbot: QtBot) -> FormDialog:
    made = FormDialog("新增单位", RecordForm([NAME]), act="新增", keep="先不新增")
    qtbot.addWidget(made)
    made.show()
    return made


def test_missing_fields_come_first_and_the_act_stays_pressable(
    dialog: FormDialog, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(dialog.accepted):
        dialog.act.click()
    QTest.keyClicks(dialog.form.input("name").line, "No. 1")
    with qtbot.waitSignal(dialog.accepted):
        dialog.act.click()
    assert dialog.form.read() == {"name": "No. 1"}


def test_escape_keeps_everything_as_it_was(dialog: FormDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_form_higher_than_the_screen_scrolls_and_its_verbs_stay_seen(qtbot: QtBot) -> None:
    many = [
        Field(f"name{n}", QT_TRANSLATE_NOOP("T", "Name"), Line(), required=n == 29)
        for n in range(30)
    ]
    made = FormDialog("新增单位", RecordForm(many), act="新增", keep="先不新增")
    qtbot.addWidget(made)
    made.show()
    room = made.screen().availableGeometry().height()
    assert made.height() < room
    assert made.act.geometry().bottom() < made.height()
    last = made.form.input("name29").line
    assert last.visibleRegion().isEmpty()
    made.act.click()
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())


def test_a_short_form_is_as_high_as_it_needs(dialog: FormDialog) -> None:
    assert dialog.form.visibleRegion().boundingRect().height() == dialog.form.height()


def test_a_note_under_the_form_takes_its_room_and_gives_it_back(dialog: FormDialog) -> None:
    before = dialog.height()
    dialog.show_note("开出催办单 3 份，发给 2 个单位。\n有 1 件现在不能这样催。")
    assert dialog.height() > before
    assert dialog.act.accessibleDescription() == dialog.note()
    dialog.show_note("")
    assert dialog.height() == before
