"""Rows that are typed into: they move by key and button, and what is not shown of them goes along."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.parts.line_input import LineInput
from desktop.templates.row_grid import Cell, RowGrid


@pytest.fixture
def grid(qtbot: QtBot) -> RowGrid:
    """Three rows with a word, a number and a code that is not shown."""
    made = RowGrid((Cell("word", "词", share=1), Cell("points", "分")), "添加", "去掉")
    qtbot.addWidget(made)
    made.show_rows([{"code": one, "word": one * 2, "points": "1"} for one in "abc"])
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    return made


def words(grid: RowGrid) -> list[tuple[str, str]]:
    """Return code and word of every row."""
    return [(one["code"], one["word"]) for one in grid.plain()]


def cell(grid: RowGrid, row: int, name: str) -> LineInput:
    """Return a cell."""
    found = grid._rows[row][1][name]
    assert isinstance(found, LineInput)
    return found


def test_alt_and_an_arrow_move_the_row_with_its_code_and_the_keys(
    grid: RowGrid, qtbot: QtBot
) -> None:
    cell(grid, 2, "points").setFocus()
    with qtbot.waitSignal(grid.edited):
        QTest.keyClick(cell(grid, 2, "points"), Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert words(grid) == [("a", "aa"), ("c", "cc"), ("b", "bb")]
    assert grid.focusWidget() is cell(grid, 1, "points")
    QTest.keyClick(cell(grid, 1, "points"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert words(grid) == [("a", "aa"), ("b", "bb"), ("c", "cc")]


def test_what_was_typed_moves_with_its_row(grid: RowGrid) -> None:
    cell(grid, 1, "word").setText("新词")
    grid.shift(1, -1)
    assert words(grid) == [("b", "新词"), ("a", "aa"), ("c", "cc")]


def test_at_the_ends_a_row_stays_and_nothing_is_said(grid: RowGrid, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(grid.edited):
        grid.shift(0, -1)
        grid.shift(2, 1)
    assert [code for code, _ in words(grid)] == ["a", "b", "c"]
