"""A list in sections: headings are stepped over, a reload moves nothing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.parts.rows import RowFace, SectionFace
from desktop.parts.tag import TagFace
from desktop.tables.queue import QueueModel, QueueRow, QueueSection, QueueView


def row(number: int, name: str) -> QueueRow:
    face = RowFace(
        f"A{number:02}", name, "夜市摊位油烟影响二楼住户", TagFace("info", "progress", "办理中")
    )
    return QueueRow(f"A{number:02}", face, spoken=f"A{number:02}, {name}")


def sections(registered: int = 9) -> list[QueueSection]:
    waiting = (row(13, "骆书宁"), row(14, "欧阳青禾"))
    done = tuple(row(12 - n, "沈知行") for n in range(registered))
    return [
        QueueSection(SectionFace("等候中 2", "按取号顺序"), waiting),
        QueueSection(SectionFace(f"今日已登记 {registered}", "最新在前"), done),
    ]


@pytest.fixture
def model(qtbot: QtBot) -> QueueModel:
    made = QueueModel()
    made.set_sections(sections())
    return made


@pytest.fixture
def view(model: QueueModel, qtbot: QtBot) -> QueueView:
    made = QueueView(model, "今日来访")
    qtbot.addWidget(made)
    made.resize(304, 500)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_the_list_satisfies_the_model_tester(qtmodeltester: ModelTester, model: QueueModel) -> None:
    qtmodeltester.check(model)
    model.set_rows([row(1, "顾念慈")])
    model.set_sections([])


def test_the_arrows_step_over_headings(view: QueueView) -> None:
    seen: list[object] = []
    view.chosen.connect(seen.append)
    view.setFocus()
    for _ in range(3):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert seen == ["A13", "A14", "A12"]
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.current_key() == "A14"
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.current_key() == "A13"
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.current_key() == "A04"


def test_enter_opens_the_row(view: QueueView, qtbot: QtBot) -> None:
    assert view.show_key("A12")
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == ["A12"]


def test_a_reload_keeps_row_and_scroll_place_without_a_word(
    view: QueueView, model: QueueModel, qtbot: QtBot
) -> None:
    view.show_key("A05")
    place = view.verticalScrollBar().value()
    assert place > 0
    with qtbot.assertNotEmitted(view.chosen):
        model.set_sections(sections())
    assert view.current_key() == "A05"
    assert view.verticalScrollBar().value() == place


def test_a_row_that_is_gone_leaves_nothing_chosen(view: QueueView, model: QueueModel) -> None:
    view.show_key("A04")
    model.set_sections(sections(registered=3))
    assert view.current_key() is None
    assert not view.show_key("A04")


def test_rows_read_aloud_in_full_and_headings_as_they_stand(model: QueueModel) -> None:
    accessible = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(1, 0).data(accessible) == "A13, 骆书宁"
    assert model.index(0, 0).data(accessible) == "等候中 2 按取号顺序"
    assert "夜市摊位" in model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_rows_have_the_height_of_the_design(view: QueueView, model: QueueModel) -> None:
    assert view.visualRect(model.index(1, 0)).height() == 66
