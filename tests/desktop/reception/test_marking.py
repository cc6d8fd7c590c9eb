"""Rows are marked by keys for a step of many, and only what is shown stays marked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.reception.queue_contracts import QueueView
from desktop.parts.rows import MARK_ROLE
from desktop.reception.queue import QueueList
from desktop.reception.queue_rows import QueueRows
from tests import factories
from tests.desktop.reception.counters import CTRL, NONE, SHIFT, registered

_Key = Qt.Key


@pytest.fixture
def made(station, clock, qtbot) -> QueueList:
    for title in ("路灯不亮", "井盖异响", "油烟扰民"):
        registered(station, clock, factories.matter(title=title))
        clock.advance(minutes=5)
    made = QueueList()
    qtbot.addWidget(made)
    made.show_rows(rows(station), clock.now())
    made.select(made.subjects()[0].id)
    return made


def rows(station) -> QueueRows:
    lines = station.workspace.matters.queue(station.actor, QueueView.TODAY)
    return QueueRows(QueueView.TODAY, (), lines, len(lines))


def press(made: QueueList, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(made, key, modifier)


def titles(made: QueueList) -> list[str]:
    return [line.title for line in made.marking.lines()]


def test_space_marks_a_row_and_takes_the_mark_away(made):
    press(made, _Key.Key_Space)
    assert titles(made) == ["油烟扰民"]
    ticked = [made.model().index(row, 0).data(MARK_ROLE) for row in range(made.model().rowCount())]
    assert ticked == [None, True, False, False]
    press(made, _Key.Key_Space)
    assert titles(made) == []


def test_shift_and_an_arrow_mark_row_after_row(made):
    press(made, _Key.Key_Down, SHIFT)
    assert titles(made) == ["油烟扰民", "井盖异响"]
    assert made.current().title == "井盖异响"


def test_everything_shown_is_marked_at_once_and_esc_takes_all_marks_away(made):
    press(made, _Key.Key_A, CTRL)
    assert len(titles(made)) == 3
    press(made, _Key.Key_Escape)
    assert titles(made) == []


def test_what_leaves_the_list_loses_its_mark_and_the_rest_is_known_anew(made, station, clock):
    press(made, _Key.Key_A, CTRL)
    made.show_rows(rows(station), clock.now(), containing="路灯")
    assert titles(made) == ["路灯不亮"]
