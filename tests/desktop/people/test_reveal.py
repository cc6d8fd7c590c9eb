"""A phone number is shown in full for a reason, for a while, and the journal keeps who saw it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.kernel.actor import Role
from desktop.people.reveal import SHOWN_FOR, PhoneLine
from tests.desktop.people.desks import as_role, desk_of


@pytest.fixture
def phone(desk, everybody, qtbot: QtBot) -> PhoneLine:
    made = PhoneLine(desk)
    qtbot.addWidget(made)
    (line,) = desk.workspace.people.person_lines(desk.actor, [everybody["沈禾穗"]])
    made.show_person(line)
    made.show()
    return made


def test_a_number_is_masked_until_somebody_says_why(phone):
    assert phone.number.text() == "199 **** 0010"
    phone.eye.click()
    assert phone.number.text() == "199 **** 0010"
    assert phone.reason.isVisible()


def test_a_reason_from_the_list_shows_the_number(phone):
    phone.eye.click()
    phone.reason.setCurrentIndex(0)
    QTest.keyClick(phone.reason, Qt.Key.Key_Return)
    assert phone.number.text() == "199 0000 0010"
    assert not phone.reason.isVisible()
    phone.hide_number()
    assert phone.number.text() == "199 **** 0010"


@pytest.mark.parametrize("reason", ["", "回电", "    "])
def test_a_reason_of_fewer_than_four_characters_is_not_enough(phone, reason):
    phone.eye.click()
    phone.reason.setEditText(reason)
    phone.reveal()
    assert phone.number.text() == "199 **** 0010"
    assert phone.reason.accessibleDescription()


def test_the_view_is_kept_in_the_journal(phone, desk):
    before = desk.workspace.journal.unsealed()
    phone.eye.click()
    phone.reason.setEditText("回电告知答复")
    phone.reveal()
    assert desk.workspace.journal.unsealed() == before + 1
    phone.hide_number()


def test_escape_puts_the_question_away_and_the_number_is_masked_again_by_itself(phone):
    phone.eye.click()
    QTest.keyClick(phone.reason, Qt.Key.Key_Escape)
    assert not phone.reason.isVisible()
    assert phone.eye.hasFocus() or phone.focusWidget() is phone.eye
    assert SHOWN_FOR == 30_000


def test_another_person_is_shown_masked_at_once(phone, desk, everybody):
    phone.eye.click()
    phone.reason.setEditText("回电告知答复")
    phone.reveal()
    (line,) = desk.workspace.people.person_lines(desk.actor, [everybody["祝云舟"]])
    phone.show_person(line)
    assert phone.number.text() == "199 **** 0004"


def test_who_may_not_see_numbers_finds_no_eye(station, everybody, tmp_path, clock, qtbot):
    desk = desk_of(as_role(station, Role.DISTRICT_ADMIN), tmp_path, clock)
    made = PhoneLine(desk)
    qtbot.addWidget(made)
    (line,) = desk.workspace.people.person_lines(desk.actor, [everybody["沈禾穗"]])
    made.show_person(line)
    assert made.eye.isHidden()
