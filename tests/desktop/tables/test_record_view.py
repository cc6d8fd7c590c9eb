"""A table is used with keys alone, keeps its row over a reload, and finds its widths again."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import look
from desktop.settings.local import LocalSettings
from desktop.tables.record_model import RecordModel
from desktop.tables.record_view import RecordView, in_card
from tests.desktop.tables.test_record_model import COLUMNS, Store, ids_of


@pytest.fixture
def local(tmp_path: Path) -> LocalSettings:
    return LocalSettings(tmp_path / "local.ini")


@pytest.fixture
def view(qtbot: QtBot, local: LocalSettings) -> RecordView:
    model = RecordModel(COLUMNS, Store().fetch)
    model.set_ids(ids_of(1000))
    made = RecordView(model, settings=local, key="people")
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_rows_are_forty_pixels_high_and_the_header_thirty_four(view: RecordView) -> None:
    assert view.rowHeight(0) == 40
    assert view.horizontalHeader().height() == 34


def test_enter_opens_the_row_the_keys_stand_on(view: RecordView, qtbot: QtBot) -> None:
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.opened) as opened:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened.args == [UUID(int=1)]
    assert view.current_id() == UUID(int=1)


def test_the_current_row_stays_when_the_list_changes(view: RecordView, qtbot: QtBot) -> None:
    assert view.show_record(UUID(int=500))
    model = view.model()
    assert isinstance(model, RecordModel)
    model.set_ids(ids_of(900, first=100))
    assert view.current_id() == UUID(int=500)
    assert view.currentIndex().row() == 400
    assert not view.show_record(UUID(int=5))


def test_several_rows_are_counted_and_named_from_top_to_bottom(
    view: RecordView, qtbot: QtBot
) -> None:
    view.setCurrentIndex(view.model().index(4, 0))
    with qtbot.waitSignal(view.selection_counted) as counted:
        QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert counted.args == [2]
    assert view.selected_ids() == (UUID(int=4), UUID(int=5))


def test_the_context_key_asks_at_the_current_row(view: RecordView, qtbot: QtBot) -> None:
    view.setCurrentIndex(view.model().index(2, 0))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    with qtbot.waitSignal(view.context_asked) as asked:
        QApplication.sendEvent(view.viewport(), event)
    assert asked.args[0] == UUID(int=2)


def test_widths_people_drew_are_found_again(view: RecordView, local: LocalSettings) -> None:
    view.horizontalHeader().resizeSection(1, 222)
    again = RecordView(RecordModel(COLUMNS, Store().fetch), settings=local, key="people")
    assert again.columnWidth(1) == 222
    again.deleteLater()


def test_clicking_a_heading_twice_turns_the_order_round(view: RecordView, qtbot: QtBot) -> None:
    model = view.model()
    assert isinstance(model, RecordModel)
    asked: list[tuple[str, bool]] = []
    model.sort_asked.connect(lambda key, descending: asked.append((key, descending)))
    for section in (0, 0, 1):
        view.horizontalHeader().sectionClicked.emit(section)
    assert asked == [("name", False), ("name", True)]


def test_a_million_rows_are_painted_from_a_few_pages(qtbot: QtBot) -> None:
    store = Store()
    model = RecordModel(COLUMNS, store.fetch)
    model.set_ids(ids_of(1_000_000))
    view = RecordView(model)
    qtbot.addWidget(view)
    view.resize(800, 600)
    assert not view.grab().isNull()
    view.scrollToBottom()
    assert not view.grab().isNull()
    assert set(store.calls) <= {0, 7811, 7812}


def test_a_screen_reader_finds_every_cell_with_its_heading(view: RecordView) -> None:
    interface = QAccessible.queryAccessibleInterface(view)
    assert interface.role() == QAccessible.Role.Table
    names = [interface.child(place).text(QAccessible.Text.Name) for place in range(8)]
    assert "Name 人1" in names


def test_a_table_stands_in_a_card(qtbot: QtBot) -> None:
    view = RecordView(RecordModel(COLUMNS, Store().fetch))
    card = in_card(view)
    qtbot.addWidget(card)
    assert card.property("surface") == "card"
    assert view.parent() is card


def test_columns_grow_with_the_text_and_come_back(view: RecordView, qtbot: QtBot) -> None:
    in_force = look.current()
    before = [view.columnWidth(place) for place in range(len(COLUMNS))]
    in_force.apply(in_force.theme, 1.5)
    larger = [view.columnWidth(place) for place in range(len(COLUMNS))]
    in_force.apply(in_force.theme, 1.0)
    assert larger != before
    assert [view.columnWidth(place) for place in range(len(COLUMNS))] == before


def test_a_width_drawn_at_large_text_is_kept_for_standard_text(
    view: RecordView, local: LocalSettings
) -> None:
    in_force = look.current()
    in_force.apply(in_force.theme, 1.5)
    view.horizontalHeader().resizeSection(1, 240)
    in_force.apply(in_force.theme, 1.0)
    assert local.column_widths["people"][1] == 160
    assert view.columnWidth(1) == 160


def test_narrow_room_never_cuts_a_column_that_keeps_its_width(qtbot: QtBot) -> None:
    kept = [replace(one, keeps_width=place == 1) for place, one in enumerate(COLUMNS)]
    view = RecordView(RecordModel(kept, Store().fetch))
    qtbot.addWidget(view)
    view.resize(220, 200)
    view.show()
    qtbot.waitExposed(view)
    widths = [view.columnWidth(place) for place in range(len(kept))]
    assert widths[1] == kept[1].width
    assert all(
        width < column.width
        for width, column in zip(widths, kept, strict=True)
        if not column.stretches and not column.keeps_width
    )


def test_room_that_is_left_goes_to_every_column_that_may_grow(qtbot: QtBot) -> None:
    grown = [replace(one, grows=place == 1) for place, one in enumerate(COLUMNS)]
    view = RecordView(RecordModel(grown, Store().fetch))
    qtbot.addWidget(view)
    view.resize(900, 200)
    view.show()
    qtbot.waitExposed(view)
    assert view.columnWidth(1) > grown[1].width
    # Both were declared alike, so that each gets half.
    assert abs(view.columnWidth(0) - view.columnWidth(1)) <= 1


def test_a_column_whose_width_was_drawn_grows_no_more(qtbot: QtBot, local: LocalSettings) -> None:
    grown = [replace(one, grows=place == 1) for place, one in enumerate(COLUMNS)]
    view = RecordView(RecordModel(grown, Store().fetch), settings=local, key="audit")
    qtbot.addWidget(view)
    view.resize(900, 200)
    view.show()
    qtbot.waitExposed(view)
    view.horizontalHeader().resizeSection(1, 150)
    view.resize(1100, 200)
    assert view.columnWidth(1) == 150
