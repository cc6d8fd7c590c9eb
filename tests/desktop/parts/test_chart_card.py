"""A chart turns into a table of the same numbers and back, and says why where there are none."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.look import Look
from desktop.parts.chart_card import ChartCard


@pytest.fixture
def card(painted: Look, qtbot: QtBot) -> ChartCard:
    made = ChartCard("优良率", QLabel("图"), "还没有数字。", framed=False)
    qtbot.addWidget(made)
    made.show()
    return made


def test_without_numbers_the_card_says_so_and_cannot_be_turned(card: ChartCard) -> None:
    card.show_numbers("", ("时期", "优良率"), [])
    assert not card.turn.isVisible()
    assert [one.text() for one in card.findChildren(QLabel) if one.isVisible()][
        -1
    ] == "还没有数字。"


def test_a_table_inside_a_pane_is_as_high_as_its_rows(card: ChartCard) -> None:
    heights = []
    for count in (2, 5):
        card.show_numbers("", ("时期", "优良率"), [("一季度", "75%")] * count)
        heights.append(card.table.height())
    row = card.table.rowHeight(0)
    assert heights[1] - heights[0] == 3 * row


def test_a_card_that_shows_its_table_stays_with_it_when_the_numbers_change(card: ChartCard) -> None:
    card.show_numbers("", ("时期", "优良率"), [("一季度", "75%")])
    card.turn.click()
    card.show_numbers("", ("时期", "优良率"), [("二季度", "80%")])
    assert card.table.isVisible()
    item = card.table.item(0, 1)
    assert item is not None
    assert item.text() == "80%"
