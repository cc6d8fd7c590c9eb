"""Every number of a matrix can be reached by keys, pressed and heard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from desktop.parts.matrix import Matrix

_INSIDE = QPoint(6, 6)


@pytest.fixture
def matrix(painted, qtbot) -> Matrix:
    made = Matrix("热点区域")
    qtbot.addWidget(made)
    made.resize(500, 120)
    made.show_cells(("交通出行", "环境保护"), ("桂湾社区", "东塘村"), ((3, 0), (1, 2)))
    made.show()
    return made


def test_arrows_walk_and_enter_opens_a_number(matrix, qtbot):
    QTest.keyClick(matrix, Qt.Key.Key_Down)
    QTest.keyClick(matrix, Qt.Key.Key_Right)
    with qtbot.waitSignal(matrix.chosen) as told:
        QTest.keyClick(matrix, Qt.Key.Key_Return)
    assert told.args == [1, 1]


def test_an_empty_cell_opens_nothing(matrix, qtbot):
    QTest.keyClick(matrix, Qt.Key.Key_Right)
    with qtbot.assertNotEmitted(matrix.chosen):
        QTest.keyClick(matrix, Qt.Key.Key_Return)


def test_a_press_opens_the_cell_under_it(matrix, qtbot):
    place = matrix._box(1, 0).center().toPoint()
    with qtbot.waitSignal(matrix.chosen) as told:
        QTest.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [1, 0]


def test_its_numbers_can_be_heard_and_the_fullest_is_darkest(matrix):
    assert (
        matrix.accessibleDescription()
        == "交通出行 桂湾社区 3，环境保护 桂湾社区 1，环境保护 东塘村 2"
    )
    picture = matrix.grab().toImage()
    shades = [
        picture.pixelColor((matrix._box(*cell).topLeft()).toPoint() + _INSIDE).lightness()
        for cell in ((0, 0), (1, 1), (1, 0))
    ]
    assert shades == sorted(shades)


def test_a_matrix_without_numbers_is_painted_too(matrix):
    matrix.show_cells((), (), ())
    assert not matrix.grab().isNull()
