"""The list under a line goes with the focus and says its lines aloud."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from db.people.contracts import DeputyLevel
from desktop.forms.inputs.drop_down import DropDown, DropLine
from desktop.forms.inputs.texts import TextLine
from tests.desktop.forms.inputs.conftest import Show

LINES = [
    DropLine(1, "祝云舟", note="今日值班", badge=DeputyLevel.COUNTY),
    DropLine(2, "沈知行", note="桂湾社区", tail="尾号 2764"),
]


@pytest.fixture
def entry(show: Show) -> TextLine:
    made = show(TextLine())
    assert isinstance(made, TextLine)
    return made


@pytest.fixture
def drop(entry: TextLine) -> DropDown:
    return DropDown(entry.line)


def test_a_line_is_picked_by_mouse_while_the_focus_stays(
    drop: DropDown, entry: TextLine, qtbot: QtBot
) -> None:
    drop.show_lines(LINES)
    row = drop._list.visualItemRect(drop._list.item(1)).center()
    with qtbot.waitSignal(drop.picked) as picked:
        QTest.mouseClick(drop._list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert picked.args == [2]
    assert entry.line.hasFocus()
    assert not drop.isVisible()


def test_the_list_goes_when_the_focus_goes_and_when_nothing_matches(
    drop: DropDown, entry: TextLine
) -> None:
    drop.show_lines(LINES)
    other = entry.window().findChild(QLineEdit, "other")
    assert other is not None
    other.setFocus()
    assert not drop.isVisible()
    drop.show_lines(LINES)
    drop.show_lines([])
    assert not drop.isVisible()
    assert drop.current() is None


def test_lines_read_aloud_in_full_and_paint(drop: DropDown) -> None:
    assert LINES[1].spoken() == "沈知行, 桂湾社区, 尾号 2764"
    drop.show_lines(LINES, chosen=-1)
    assert drop.current() is None
    assert not drop.grab().isNull()


def test_the_list_goes_down_with_its_line(drop: DropDown, entry: TextLine, qtbot: QtBot) -> None:
    drop.show_lines(LINES)
    with qtbot.waitSignal(drop.destroyed):
        entry.deleteLater()
