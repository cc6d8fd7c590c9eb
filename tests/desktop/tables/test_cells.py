"""Rows are painted whole: ground and bar of the selected one, texts cut where they end, tags on their row's ground."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import look
from desktop.look import Look, Theme
from desktop.tables.record_model import PAGE, RecordModel
from desktop.tables.record_view import RecordView
from desktop.wording.tags import TagWords
from tests.desktop.tables.test_record_model import COLUMNS, Row, Store, ids_of
from tests.fakes.jobs import ImmediateJobs

TAGGED = (
    COLUMNS[0],
    replace(COLUMNS[1], tag=lambda row: TagWords("outline", "", "甲") if row.count != 1 else None),
)


@pytest.fixture(autouse=True)
def painted(qapp: QApplication) -> Iterator[Look]:
    in_force = look.install(qapp)
    in_force.apply(Theme.LIGHT)
    yield in_force
    in_force.apply(Theme.LIGHT)


def shown(qtbot: QtBot, model: RecordModel, width: int = 400) -> RecordView:
    view = RecordView(model)
    qtbot.addWidget(view)
    view.resize(width, 300)
    view.show()
    qtbot.waitExposed(view)
    return view


def picture(view: RecordView) -> QImage:
    return view.viewport().grab().toImage()


def colors(image: QImage, box: QRect) -> set[str]:
    return {
        QColor(image.pixel(x, y)).name()
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
    }


def box_of(view: RecordView, row: int, column: int) -> QRect:
    """The cell without the line at its foot."""
    return view.visualRect(view.model().index(row, column)).adjusted(0, 0, 0, -1)


@pytest.mark.parametrize("theme", list(Theme))
def test_a_selected_row_has_its_ground_and_a_bar_and_the_others_have_neither(
    qtbot: QtBot, painted: Look, theme: Theme
) -> None:
    painted.apply(theme)
    model = RecordModel(TAGGED, Store().fetch)
    model.set_ids(ids_of(5))
    view = shown(qtbot, model)
    view.selectRow(2)
    image = picture(view)
    color = painted.color
    for row, ground in ((1, "bg.surface"), (2, "bg.selected")):
        for column in range(2):
            corner = box_of(view, row, column).topRight()
            assert QColor(image.pixel(corner)) == color(ground)
    for row, is_selected in ((1, False), (2, True)):
        bar = QColor(image.pixel(box_of(view, row, 0).topLeft() + QPoint(1, 5)))
        assert (bar == color("primary.text")) is is_selected


@pytest.mark.parametrize("theme", list(Theme))
def test_the_corner_of_a_tag_shows_the_ground_of_its_row(
    qtbot: QtBot, painted: Look, theme: Theme
) -> None:
    painted.apply(theme)
    model = RecordModel(TAGGED, Store().fetch)
    model.set_ids(ids_of(5))
    view = shown(qtbot, model)
    view.selectRow(2)
    image = picture(view)
    for row, ground in ((3, "bg.surface"), (2, "bg.selected")):
        cell = box_of(view, row, 1)
        height = painted.size("tag")
        corner = QPoint(cell.left() + painted.px(12), cell.center().y() - height // 2)
        assert QColor(image.pixel(corner)) == painted.color(ground)
        assert len(colors(image, cell)) > 2


def test_a_text_stays_in_its_cell_and_is_cut_only_where_it_has_to_be(qtbot: QtBot) -> None:
    store = Store()
    store.word = "长" * 80
    model = RecordModel(COLUMNS, store.fetch)
    model.set_ids(ids_of(3))
    view = shown(qtbot, model)
    cut = picture(view)
    inset = box_of(view, 0, 0)
    inset.setLeft(inset.right() - 8)
    assert colors(cut, inset) == {look.current().color("bg.surface").name()}
    view.resize(3000, 300)
    whole = picture(view)
    end = box_of(view, 0, 0)
    end.setLeft(1150)
    assert len(colors(whole, end)) > 1


def test_numbers_end_where_their_column_ends(qtbot: QtBot) -> None:
    model = RecordModel(COLUMNS, Store().fetch)
    model.set_ids(ids_of(3, first=7))
    view = shown(qtbot, model)
    image = picture(view)
    cell = box_of(view, 0, 1)
    left, right = QRect(cell), QRect(cell)
    left.setRight(cell.center().x())
    right.setLeft(cell.right() - 24)
    assert len(colors(image, left)) == 1
    assert look.current().color("danger.text").name() in colors(image, right)


def test_what_is_not_read_yet_is_one_sign_in_its_row(qtbot: QtBot) -> None:
    model = RecordModel(COLUMNS, Store().fetch, jobs=_Never())
    model.set_ids(ids_of(3))
    view = shown(qtbot, model)
    image = picture(view)
    assert len(colors(image, box_of(view, 0, 0))) > 1
    assert len(colors(image, box_of(view, 0, 1))) == 1


def test_a_column_can_be_shown_by_other_than_its_words(qtbot: QtBot) -> None:
    model = RecordModel(COLUMNS, Store().fetch)
    model.set_ids(ids_of(3))
    view = shown(qtbot, model)
    asked: list[tuple[int, Row]] = []
    view.show_as(1, lambda _painter, box, record: asked.append((box.width(), record)))
    image = picture(view)
    assert [(width, record.count) for width, record in asked] == [
        (view.columnWidth(1), count) for count in range(3)
    ]
    assert len(colors(image, box_of(view, 0, 1))) == 1


def test_the_next_page_is_read_before_it_is_looked_at(qtbot: QtBot) -> None:
    store = Store()
    model = RecordModel(COLUMNS, store.fetch, jobs=ImmediateJobs())
    model.set_ids(ids_of(3 * PAGE))
    view = shown(qtbot, model)
    picture(view)
    assert set(store.calls) == {0}
    view.verticalScrollBar().setValue(PAGE - 10)
    picture(view)
    assert set(store.calls) == {0, 1}
    view.scrollToBottom()
    picture(view)
    assert set(store.calls) == {0, 1, 2}


class _Never(ImmediateJobs):
    """A database that is busy with something else."""

    def ask(self, *_asked: object, **_how: object) -> None:
        """Keep it waiting."""
