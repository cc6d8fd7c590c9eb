"""Segments, chips and switches as inputs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from db.reception.codes import NextStep
from desktop.forms.inputs.choices import ChipInput, SegmentInput, SwitchInput
from tests.desktop.forms.inputs.conftest import Show


def test_arrows_choose_a_segment_and_enter_goes_on(show: Show, qtbot: QtBot) -> None:
    steps = show(SegmentInput([(step, step.value) for step in NextStep]))
    steps.put(NextStep.ASSIGN)
    with qtbot.waitSignal(steps.edited):
        QTest.keyClick(steps.focus_target(), Qt.Key.Key_Right)
    assert steps.value() is NextStep.ANSWER
    with qtbot.waitSignal(steps.entered):
        QTest.keyClick(steps.focus_target(), Qt.Key.Key_Return)
    draft = steps.plain()
    steps.put(None)
    steps.restore(draft)
    assert steps.value() is NextStep.ANSWER


def test_a_scan_that_chose_a_chip_can_be_taken_back(show: Show) -> None:
    chips = show(ChipInput([(number, str(number)) for number in range(6)]))
    chips.put(5)
    state = chips.take_state()
    QTest.keyClick(chips.focus_target(), "1")
    chips.put_state(state)
    assert chips.value() == 5


def test_a_switch_is_yes_or_no(show: Show, qtbot: QtBot) -> None:
    switch = show(SwitchInput())
    with qtbot.waitSignal(switch.edited):
        QTest.keyClick(switch.focus_target(), Qt.Key.Key_Space)
    assert switch.value() is True
    switch.put(None)
    assert switch.value() is False
