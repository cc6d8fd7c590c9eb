"""The rows of the queue: sections, selection, keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from db.reception.contracts import QueueView, WaitingTicket
from desktop.parts.rows import ROW_ROLE, SectionFace
from desktop.reception.queue import QueueList, QueueRows
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


def test_what_is_beyond_the_limit_is_counted(station, clock, qtbot):
    registered(station, clock)
    made = shown(station, clock, qtbot)
    made.show_rows(rows(station, clock)._replace(total=301), clock.now())
    assert headings(made)[-1] == "还有 300 件，按 Ctrl+K 查找"


def test_every_row_is_read_aloud(station, clock, qtbot):
    registered(station, clock)
    made = shown(station, clock, qtbot, waiting=1)
    model = made.model()
    spoken = [
        model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(model.rowCount())
    ]
    assert all(spoken)
