"""The person box finds by name, initials or phone tail, and keeps an unknown name as typed."""

from __future__ import annotations

from typing import cast
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from db.kernel.ids import PersonId
from db.people.contracts import PersonKind, PersonLine
from desktop.forms.inputs.person import PersonInput
from desktop.forms.values import PersonEntry
from tests.desktop.forms.inputs.conftest import Show

LUO = PersonLine(
    PersonId(UUID(int=1)), PersonKind.VOTER, "骆书宁", "199 **** 4417", "4417", "", "桂湾社区"
)
SHEN = PersonLine(
    PersonId(UUID(int=2)), PersonKind.VOTER, "沈知行", "199 **** 2764", "2764", "", "东塘村"
)


@pytest.fixture
def box(show: Show) -> PersonInput:
    return cast("PersonInput", show(PersonInput()))


def test_every_keystroke_asks_and_enter_takes_the_match(box: PersonInput, qtbot: QtBot) -> None:
    asked: list[str] = []
    box.searched.connect(asked.append)
    QTest.keyClicks(box.line, "ls")
    assert asked == ["l", "ls"]
    box.show_matches([LUO, SHEN])
    assert [(line.text, line.note, line.tail) for line in box.list.lines()] == [
        ("骆书宁", "桂湾社区", "尾号 4417"),
        ("沈知行", "东塘村", "尾号 2764"),
    ]
    with qtbot.waitSignals([box.taken, box.entered]):
        QTest.keyClick(box.line, Qt.Key.Key_Return)
    assert box.value() == PersonEntry("骆书宁", LUO.id)


def test_an_unknown_name_stays_as_typed(box: PersonInput, qtbot: QtBot) -> None:
    QTest.keyClicks(box.line, "Ayiguli")
    box.show_matches([])
    with qtbot.waitSignal(box.entered):
        QTest.keyClick(box.line, Qt.Key.Key_Return)
    assert box.value() == PersonEntry("Ayiguli")


def test_typing_over_a_known_person_lets_them_go(box: PersonInput, qtbot: QtBot) -> None:
    box.put_person(LUO)
    assert box.value().person == LUO.id
    with qtbot.waitSignal(box.released):
        QTest.keyClicks(box.line, "x")
    assert box.value().person is None


def test_matches_that_come_after_leaving_are_not_shown(box: PersonInput) -> None:
    QTest.keyClicks(box.line, "ls")
    other = box.window().findChild(QLineEdit, "other")
    assert other is not None
    other.setFocus()
    box.show_matches([LUO])
    assert not box.list.isVisible()


def test_emptying_the_box_closes_the_list(box: PersonInput) -> None:
    QTest.keyClicks(box.line, "l")
    box.show_matches([LUO])
    QTest.keyClick(box.line, Qt.Key.Key_Backspace)
    assert not box.list.isVisible()
    assert box.is_blank()


def test_a_draft_keeps_name_and_person(box: PersonInput) -> None:
    box.put(PersonEntry("沈知行", SHEN.id))
    draft = box.plain()
    box.put(None)
    box.restore(draft)
    assert box.value() == PersonEntry("沈知行", SHEN.id)
