"""Lines begin at zero, differ without colour, and say their numbers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.parts.line_chart import LineChart, Series, end_tops


@pytest.fixture
def chart(painted, qtbot) -> LineChart:
    made = LineChart("登记与办结")
    qtbot.addWidget(made)
    made.resize(500, 280)
    made.show_series(("1", "2", "3"), (Series("登记", (3, 9, 6)), Series("办结", (1, 4, 6))))
    made.show()
    return made


def test_its_numbers_can_be_heard(chart):
    assert chart.accessibleDescription() == "登记 1 3，2 9，3 6。办结 1 1，2 4，3 6"


def test_a_press_opens_the_place_nearest_to_it(chart, qtbot):
    with qtbot.waitSignal(chart.chosen) as told:
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(chart.width() - 40, 100))
    assert told.args == [2]


def test_it_is_painted_with_and_without_anything_to_show(chart):
    assert not chart.grab().isNull()
    chart.show_series((), ())
    assert not chart.grab().isNull()
    chart.show_series(("1",), (Series("登记", (4321,)),))
    assert not chart.grab().isNull()


def test_the_last_numbers_keep_clear_of_the_places_and_of_each_other():
    assert end_tops([40.0, 100.0], 200.0, 20.0) == [14.0, 106.0]
    high, low = end_tops([188.0, 196.0], 200.0, 20.0)
    assert low + 20 <= 200
    assert high + 20 <= low
    assert end_tops([120.0], 200.0, 20.0) == [94.0]
