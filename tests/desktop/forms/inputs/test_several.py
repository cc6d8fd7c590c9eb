"""Several of many: each choice gathers below the line and can be taken out again."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.forms.inputs.combo import ComboOption
from desktop.forms.inputs.several import SeveralInput
from desktop.parts.buttons import Button
from tests.desktop.forms.inputs.conftest import Show

OPTIONS = (ComboOption(1, "镇城建办"), ComboOption(2, "镇执法队"), ComboOption(3, "区水务公司"))


@pytest.fixture
def several(show: Show) -> SeveralInput:
    made = SeveralInput()
    made.set_options(OPTIONS)
    made.set_readings(lambda text: {"镇城建办": ("zcjb",), "镇执法队": ("zzfd",)}.get(text, ()))
    return cast("SeveralInput", show(made))


def choose(several: SeveralInput, typed: str) -> None:
    QTest.keyClicks(several.combo.line, typed)
    QTest.keyClick(several.combo.line, Qt.Key.Key_Return)


def test_choices_gather_in_their_order_and_enter_in_the_empty_line_goes_on(
    several: SeveralInput,
) -> None:
    entered: list[int] = []
    several.entered.connect(lambda: entered.append(1))
    choose(several, "zzfd")
    choose(several, "zcjb")
    assert (several.value(), several.combo.line.text(), entered) == ((2, 1), "", [])
    QTest.keyClick(several.combo.line, Qt.Key.Key_Return)
    assert entered == [1]


def test_what_was_chosen_is_not_offered_again(several: SeveralInput) -> None:
    choose(several, "zzfd")
    assert [one.value for one in several.combo.matches("")] == [1, 3]


def test_a_choice_is_taken_out_by_its_button_or_by_backspace(several: SeveralInput) -> None:
    several.put((1, 2, 3))
    several.findChildren(Button)[0].click()
    assert several.value() == (2, 3)
    QTest.keyClick(several.combo.line, Qt.Key.Key_Backspace)
    assert several.value() == (2,)


def test_a_draft_brings_back_what_is_still_offered(several: SeveralInput) -> None:
    several.put((1, 3))
    kept = several.plain()
    several.put(None)
    assert several.is_blank()
    several.set_options(OPTIONS[:2])
    several.restore(kept)
    assert several.value() == (1,)
