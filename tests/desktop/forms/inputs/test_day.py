"""A date is typed in short, written out after leaving, and explains itself."""

from __future__ import annotations

from datetime import date
from typing import cast

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.forms.inputs.day import DayLine
from desktop.wording import formats
from tests.desktop.forms.inputs.conftest import Show
from tests.fakes.clock import FakeClock


@pytest.fixture
def day(show: Show, clock: FakeClock) -> DayLine:
    made = cast("DayLine", show(DayLine(clock)))
    made.set_explain(lambda _day: formats.working_days(15, ("qingming",)))
    return made


def test_a_short_date_is_understood_while_typing_and_written_out_after(
    day: DayLine, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(day.edited):
        QTest.keyClicks(day.line, "0409")
    assert day.value() == date(2026, 4, 9)
    day.on_left()
    assert day.line.text() == "4 月 9 日 周四"
    assert day.explanation() == "15 个工作日，已避开清明"


def test_what_cannot_be_read_stays_for_the_person_to_put_right(day: DayLine) -> None:
    QTest.keyClicks(day.line, "soon")
    day.on_left()
    assert day.value() is None
    assert day.is_unread()
    assert day.line.text() == "soon"
    day.line.clear()
    day.line.textEdited.emit("")
    assert not day.is_unread()


def test_a_day_is_picked_from_the_month(day: DayLine, qtbot: QtBot) -> None:
    QTest.keyClick(day.line, Qt.Key.Key_Down)
    assert day.month.isVisible()
    with qtbot.waitSignal(day.edited):
        day.month._on_calendar_taken(QDate(2026, 4, 10))
    assert day.value() == date(2026, 4, 10)
    assert not day.month.isVisible()
    assert day.line.hasFocus()


def test_escape_closes_the_month_and_gives_the_focus_back(day: DayLine) -> None:
    day._icon.click()
    assert day.month.isVisible()
    QTest.keyClick(day.month, Qt.Key.Key_Escape)
    assert not day.month.isVisible()
    assert day.line.hasFocus()


def test_a_draft_keeps_the_day(day: DayLine) -> None:
    day.put(date(2026, 4, 9))
    draft = day.plain()
    day.put(None)
    assert day.line.text() == ""
    day.restore(draft)
    assert day.value() == date(2026, 4, 9)
