"""The groups are chosen with arrows and read aloud with their counts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.people.contracts import PersonKind
from desktop.people.group_list import GroupList
from desktop.people.groups import EVERYBODY, every_group


def test_everybody_is_chosen_first_and_the_arrow_goes_on(qtbot):
    groups = GroupList()
    qtbot.addWidget(groups)
    groups.show()
    assert groups.value() is EVERYBODY
    with qtbot.waitSignal(groups.currentChanged) as chosen:
        QTest.keyClick(groups.choices()[0], Qt.Key.Key_Down)
    assert chosen.args[0].kind is PersonKind.VOTER


def test_a_group_is_read_aloud_with_its_count(qtbot):
    groups = GroupList()
    qtbot.addWidget(groups)
    groups.show_counts(dict.fromkeys(every_group(), 7))
    assert groups.choices()[1].accessibleName() == "群众，7 人"
