"""The groups are chosen with arrows and read aloud with their counts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

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


def test_a_list_that_may_not_be_read_has_no_place(qtbot):
    groups = GroupList([PersonKind.DEPUTY, PersonKind.LEGAL_OFFICER])
    qtbot.addWidget(groups)
    shown = [one.value for one in groups.choices()]
    assert EVERYBODY in shown
    assert {one.kind for one in shown} == {None, PersonKind.DEPUTY, PersonKind.LEGAL_OFFICER}
    headings = [one.text() for one in groups.findChildren(QLabel)]
    assert headings == ["人员", "代表", "三官一司", "代表小组", "单位"]
