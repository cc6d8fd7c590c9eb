"""The rows of the queue: sections, selection, keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.reception.codes import VisitorKind
from db.reception.filter_contracts import MatterFilter
from db.reception.queue_contracts import QueueView, WaitingTicket
from desktop.parts.rows import ROW_ROLE, SectionFace
from desktop.reception.queue import QueueList
from desktop.reception.queue_rows import QueueRows
from tests import factories
from tests.desktop.reception.counters import registered


def rows(station, clock, *, waiting: int = 0) -> QueueRows:
    lines = station.workspace.matters.queue(station.actor, QueueView.TODAY)
    tickets = tuple(
        WaitingTicket(f"A{number:02d}", "温知夏", "", clock.now(), busy=False)
        for number in range(1, waiting + 1)
    )
    return QueueRows(QueueView.TODAY, tickets, lines, len(lines))


def shown(station, clock, qtbot, **values) -> QueueList:
    made = QueueList()
    qtbot.addWidget(made)
    made.show_rows(rows(station, clock, **values), clock.now())
    return made


def headings(made: QueueList) -> list[str]:
    model = made.model()
    faces = (model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount()))
    return [face.text for face in faces if isinstance(face, SectionFace)]


def test_who_waits_stands_above_what_was_registered(station, clock, qtbot):
    registered(station, clock)
    made = shown(station, clock, qtbot, waiting=2)
    assert headings(made) == ["等候中 2", "今日已登记 1"]
    assert [type(one).__name__ for one in made.subjects()] == [
        "WaitingTicket",
        "WaitingTicket",
        "MatterLine",
    ]


def test_where_no_hour_is_told_the_heading_says_how_the_day_is_ordered(station, clock, qtbot):
    def remarks() -> list[str]:
        made = shown(station, clock, qtbot)
        faces = (made.model().index(row, 0).data(ROW_ROLE) for row in made.model().headings())
        return [face.remark for face in faces]

    registered(station, clock)
    assert remarks() == ["最新在前"]
    unnamed = factories.visitor(kind=VisitorKind.ANONYMOUS, name="", phone="")
    registered(station, clock, visitor=unnamed)
    assert remarks() == ["最新在前，匿名居首"]


def test_the_marked_row_stays_marked_when_rows_come_anew(station, clock, qtbot):
    matter = registered(station, clock)
    made = shown(station, clock, qtbot)
    made.select(matter)
    registered(station, clock, factories.matter(title="路灯不亮"))
    made.show_rows(rows(station, clock), clock.now())
    assert made.current().id == matter


def test_enter_opens_and_headings_cannot_be_chosen(station, clock, qtbot):
    matter = registered(station, clock)
    made = shown(station, clock, qtbot)
    opened = []
    made.opened.connect(opened.append)
    assert not made.model().flags(made.model().index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    made.select(matter)
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert [one.id for one in opened] == [matter]


def test_only_rows_with_the_words_are_shown(station, clock, qtbot):
    registered(station, clock)
    made = shown(station, clock, qtbot, waiting=1)
    made.show_rows(rows(station, clock, waiting=1), clock.now(), containing="井盖")
    assert [one.title for one in made.subjects()] == ["东林路窨井盖异响"]


def test_words_look_through_the_first_page_and_say_what_lies_behind_it(station, clock, qtbot):
    registered(station, clock)
    made = shown(station, clock, qtbot)
    cut = rows(station, clock)._replace(total=301)
    made.show_rows(cut, clock.now(), containing="井盖")
    assert headings(made)[-1] == "还有 300 件，按 Ctrl+K 查找"


def test_a_common_filter_says_that_there_are_more_until_they_are_counted(station, clock, qtbot):
    registered(station, clock)
    made = shown(station, clock, qtbot)
    wanted = MatterFilter(mine=True)
    cut = rows(station, clock)._replace(total=None, wanted=wanted)
    made.show_rows(cut, clock.now())
    assert headings(made) == ["符合筛选 1+"]
    made.show_rows(cut._replace(total=301), clock.now())
    assert headings(made) == ["符合筛选 301"]


def test_matters_behind_the_first_page_are_read_when_somebody_looks(station, clock, qtbot):
    made_of = []
    for number in range(9):
        made_of.append(registered(station, clock, factories.matter(title=f"第{number}盏灯")))
        clock.advance(minutes=1)
    matters, asked = station.workspace.matters, []

    def fetch(ids):
        asked.append(tuple(ids))
        return matters.matter_lines(station.actor, ids)

    made = QueueList(fetch)
    qtbot.addWidget(made)
    made.resize(300, 200)
    ids = matters.shown_ids(station.actor, QueueView.TODAY)
    first = matters.queue(station.actor, QueueView.TODAY)[:2]
    made.show_rows(QueueRows(QueueView.TODAY, (), first, 9, ids=ids), clock.now())
    assert made.model().rowCount() == 1 + 9
    assert not asked
    made.select(made_of[0])
    assert made.current().title == "第0盏灯"
    assert [len(part) for part in asked] == [7]
    QTest.keyClick(made, Qt.Key.Key_Space)
    assert [one.id for one in made.marking.lines()] == [made_of[0]]
    cut = QueueRows(QueueView.TODAY, (), first, 9)
    made.show_rows(cut, clock.now())
    assert [one.id for one in made.marking.lines()] == [made_of[0]]


def test_a_list_that_grew_meanwhile_shows_nothing_twice(station, clock, qtbot):
    ids = [registered(station, clock, factories.matter(title=f"第{n}盏灯")) for n in range(3)]
    first = station.workspace.matters.matter_lines(station.actor, ids[1:])
    raw = b"".join(one.bytes for one in (ids[2], ids[0], ids[1]))
    rows_ = QueueRows(QueueView.OPEN, (), first, 3, ids=raw)
    assert rows_.rest() == ids[0].bytes


def test_a_row_that_stands_where_a_heading_stood_is_as_high_as_any(station, clock, qtbot):
    registered(station, clock)
    registered(station, clock, factories.matter(title="路灯不亮"))
    made = shown(station, clock, qtbot, waiting=1)
    heights = [made.rowHeight(row) for row in range(made.model().rowCount())]
    assert heights[0] == heights[2] < heights[1] == heights[3]
    made.show_rows(rows(station, clock), clock.now())
    assert [made.rowHeight(row) for row in range(3)] == [heights[0], heights[1], heights[1]]


def test_arrows_step_over_headings(station, clock, qtbot):
    registered(station, clock)
    made = shown(station, clock, qtbot, waiting=1)
    made.select("A01")
    QTest.keyClick(made, Qt.Key.Key_Down)
    assert made.current().title == "东林路窨井盖异响"


@pytest.mark.parametrize("pressed", ["Down", "Home", "PageDown"])
def test_the_first_arrow_enters_the_list_behind_its_heading(station, clock, qtbot, pressed):
    registered(station, clock)
    made = shown(station, clock, qtbot, waiting=1)
    made.select(None)
    assert made.current() is None
    QTest.keyClick(made, getattr(Qt.Key, f"Key_{pressed}"))
    assert made.current_key() == "A01"


def test_every_row_is_read_aloud(station, clock, qtbot):
    registered(station, clock)
    made = shown(station, clock, qtbot, waiting=1)
    model = made.model()
    spoken = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert all(spoken)


def test_a_filter_says_where_in_a_day_those_without_an_hour_stand(station, clock, qtbot):
    unnamed = factories.visitor(kind=VisitorKind.ANONYMOUS, name="", phone="")
    hidden = registered(station, clock, visitor=unnamed)
    told = registered(station, clock)
    wanted = MatterFilter(mine=True)
    lines = station.workspace.matters.filtered(station.actor, wanted).lines
    assert [line.id for line in lines] == [told, hidden]
    made = QueueList()
    qtbot.addWidget(made)
    listed = QueueRows(QueueView.TODAY, (), tuple(lines), len(lines), wanted=wanted)
    made.show_rows(listed, clock.now())
    (face,) = (made.model().index(row, 0).data(ROW_ROLE) for row in made.model().headings())
    assert (face.remark, face.short) == ("最新在前，不记时刻的在当天末尾", "不记时刻的在当天末尾")
