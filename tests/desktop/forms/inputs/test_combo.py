"""A combo finds by characters, pinyin and initials, and offers to add what it does not know."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from db.people.contracts import DeputyLevel
from desktop.forms.inputs.combo import ComboInput, ComboOption
from tests.desktop.forms.inputs.conftest import Show

OPTIONS = (
    ComboOption(1, "祝云舟", note="今日值班", badge=DeputyLevel.COUNTY),
    ComboOption(2, "陆承安", badge=DeputyLevel.TOWN),
    ComboOption(3, "许秋实"),
)
READINGS = {
    "祝云舟": ("zhuyunzhou", "zyz"),
    "陆承安": ("luchengan", "lca"),
    "许秋实": ("xuqiushi", "xqs"),
}


@pytest.fixture
def combo(show: Show) -> ComboInput:
    made = ComboInput(grows=True)
    made.set_options(OPTIONS)
    made.set_readings(lambda text: READINGS[text])
    return cast("ComboInput", show(made))


def shown(combo: ComboInput) -> list[str]:
    return [line.text for line in combo.list.lines()] if combo.list.isVisible() else []


def leave(combo: ComboInput) -> None:
    other = combo.window().findChild(QLineEdit, "other")
    assert other is not None
    other.setFocus()
    combo.on_left()


@pytest.mark.parametrize(
    ("typed", "found"),
    [("云", 1), ("zhuyun", 1), ("zyz", 1), ("LCA", 2), ("xq", 3), ("秋实", 3)],
)
def test_characters_pinyin_and_initials_find(combo: ComboInput, typed: str, found: int) -> None:
    assert [one.value for one in combo.matches(typed)] == [found]


def test_arrows_and_enter_take_a_match_and_ask_for_the_next_field(
    combo: ComboInput, qtbot: QtBot
) -> None:
    entered: list[int] = []
    combo.entered.connect(lambda: entered.append(1))
    QTest.keyClick(combo.line, Qt.Key.Key_Down)
    assert shown(combo) == ["祝云舟", "陆承安", "许秋实"]
    QTest.keyClick(combo.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(combo.edited):
        QTest.keyClick(combo.line, Qt.Key.Key_Return)
    assert combo.value() == 2
    assert combo.line.text() == "陆承安"
    assert (shown(combo), entered) == ([], [1])


def test_an_unknown_name_can_be_added(combo: ComboInput, qtbot: QtBot) -> None:
    combo.line.clear()
    QTest.keyClicks(combo.line, "zzz")
    assert shown(combo) == ["新增“zzz”"]
    with qtbot.waitSignal(combo.new_asked) as asked:
        QTest.keyClick(combo.line, Qt.Key.Key_Return)
    assert asked.args == ["zzz"]
    combo.set_options((*OPTIONS, ComboOption(4, "zzz")))
    combo.put(4)
    assert combo.value() == 4


def test_escape_closes_the_list_and_keeps_the_text(combo: ComboInput) -> None:
    combo.line.clear()
    QTest.keyClicks(combo.line, "zyz")
    QTest.keyClick(combo.line, Qt.Key.Key_Escape)
    assert shown(combo) == []
    assert combo.line.text() == "zyz"


def test_leaving_with_half_a_name_brings_the_former_choice_back(combo: ComboInput) -> None:
    combo.put(1)
    combo.line.selectAll()
    QTest.keyClicks(combo.line, "xq")
    leave(combo)
    assert (combo.value(), combo.line.text()) == (1, "祝云舟")
    combo.line.setText("许秋实")
    leave(combo)
    assert combo.value() == 3
    combo.line.clear()
    leave(combo)
    assert combo.value() is None


def test_a_choice_shows_its_badge_and_note(combo: ComboInput) -> None:
    combo.put(1)
    assert combo.line.note() == "今日值班"
    assert combo.line.textMargins().left() > 20
    combo.put(3)
    assert combo.line.note() == ""
    assert combo.line.textMargins().left() == 0


def test_a_free_combo_keeps_a_text_that_is_no_option(show: Show) -> None:
    free = cast("ComboInput", show(ComboInput(free=True)))
    free.set_options([ComboOption("桂湾社区", "桂湾社区")])
    QTest.keyClicks(free.line, "abc")
    free.on_left()
    assert free.value() == "abc"
    draft = free.plain()
    free.put("桂湾社区")
    assert free.value() == "桂湾社区"
    free.restore(draft)
    assert free.value() == "abc"
    free.put(None)
    assert free.value() is None


def test_a_draft_finds_its_option_again(combo: ComboInput) -> None:
    combo.put(2)
    draft = combo.plain()
    combo.put(None)
    combo.restore(draft)
    assert combo.value() == 2


def test_the_list_stays_inside_the_window(combo: ComboInput) -> None:
    QTest.keyClick(combo.line, Qt.Key.Key_F4)
    assert combo.window().rect().contains(combo.list.geometry())
    combo._arrow.click()
    assert combo.list.isVisible()
