"""Text inputs count characters as people do and take the room there is."""

from __future__ import annotations

import time

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.forms.inputs.texts import CountLine, TextBox, TextLine, counted


def test_characters_are_counted_and_not_utf_16_units() -> None:
    assert counted("王𠅤𱍐" * 2, 10) == "6 / 10 字"
    assert counted("王𠅤𱍐", 10) == ""
    assert counted("路灯不亮", 0) == ""


def test_a_line_beyond_its_limit_is_counted_and_never_cut(qtbot: QtBot) -> None:
    line = TextLine()
    qtbot.addWidget(line)
    noted: list[str] = []
    line.noted.connect(noted.append)
    line.set_limit(5)
    QTest.keyClicks(line.line, "1234567")
    assert noted[-1] == "7 / 5 字"
    assert line.value() == "1234567"
    assert line.line.maxLength() > 1000


def test_a_text_area_is_six_lines_high_and_two_where_room_is_short(qtbot: QtBot) -> None:
    box = TextBox()
    qtbot.addWidget(box)
    high, least = box.area.sizeHint().height(), box.area.minimumSizeHint().height()
    assert high > 2.2 * least
    box.set_short(short=True)
    assert box.area.sizeHint().height() == least


def test_tab_leaves_a_text_area_and_enter_stays(qtbot: QtBot) -> None:
    box = TextBox()
    qtbot.addWidget(box)
    entered: list[int] = []
    box.entered.connect(lambda: entered.append(1))
    QTest.keyClicks(box.area, "a")
    QTest.keyClick(box.area, Qt.Key.Key_Return)
    assert box.plain() == "a\n"
    assert box.value() == "a"
    assert entered == []
    assert box.area.tabChangesFocus()


def test_a_count_takes_digits_only(qtbot: QtBot) -> None:
    count = CountLine(most=99)
    qtbot.addWidget(count)
    QTest.keyClicks(count.line, "a12x")
    assert count.value() == 12
    count.put(None)
    assert count.value() is None


def test_pasted_text_is_cut_to_the_limit_at_once_and_says_so(qtbot: QtBot) -> None:
    box = TextBox()
    qtbot.addWidget(box)
    noted: list[str] = []
    box.noted.connect(noted.append)
    box.set_limit(4000)
    box.put("先写的。")
    pasted = QMimeData()
    pasted.setText("路灯𠅤亮" * 2_500_000)
    before = time.process_time()
    box.area.moveCursor(QTextCursor.MoveOperation.End)
    box.area.insertFromMimeData(pasted)
    assert time.process_time() - before < 1
    assert len(box.value()) == 4000
    assert box.value().startswith("先写的。路灯𠅤亮")
    assert noted[-1] == "粘贴的内容太长，只留下前 4000 字。"


def test_a_line_keeps_as_much_of_what_is_pasted_as_there_is_room_for(qtbot: QtBot) -> None:
    line = TextLine()
    qtbot.addWidget(line)
    noted: list[str] = []
    line.noted.connect(noted.append)
    line.set_limit(6)
    line.put("路灯")
    QGuiApplication.clipboard().setText("不亮\n已经半个月")
    with qtbot.waitSignal(line.edited):
        QTest.keyClick(line.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert line.value() == "路灯不亮 已"
    assert noted[-1] == "粘贴的内容太长，只留下前 6 字。"


def test_a_long_text_wraps_and_never_shows_a_bar_across(qtbot: QtBot) -> None:
    area = TextBox(6, 2)
    qtbot.addWidget(area)
    area.resize(320, 120)
    area.show()
    area.put("轮椅进不去活动室，平时靠邻居抬。" * 40)
    qtbot.waitUntil(area.area.verticalScrollBar().isVisible)
    assert not area.area.horizontalScrollBar().isVisible()
