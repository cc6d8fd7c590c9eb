"""The chip says where things are saved, and is calm about short work."""

from __future__ import annotations

import pytest

from desktop.shell.saved_chip import PATIENCE, SavedChip, SavedState


@pytest.fixture
def chip(qtbot):
    made = SavedChip()
    qtbot.addWidget(made)
    return made


def test_short_work_is_not_mentioned(chip):
    chip.set_busy(True)
    chip.set_busy(False)
    assert chip.state is SavedState.SAVED
    assert chip.text() == "已存本机"


def test_long_work_is_mentioned_until_it_ends(chip, qtbot):
    chip.set_busy(True)
    qtbot.waitUntil(lambda: chip.state is SavedState.SAVING, timeout=PATIENCE * 5)
    assert chip.accessibleName() == "正在保存"
    chip.set_busy(False)
    assert chip.state is SavedState.SAVED


def test_what_is_not_saved_stays_said_until_a_saving_works(chip):
    chip.set_failed()
    chip.set_busy(True)
    chip.set_busy(False)
    assert chip.text() == "没存上，点这里"
    chip.set_saved()
    assert chip.state is SavedState.SAVED


def test_the_facts_stand_in_a_menu_below(chip):
    menu = chip.menu_of(("已保存 14:36:08", "未导出 63 条"))
    assert [action.text() for action in menu.actions()] == ["已保存 14:36:08", "未导出 63 条"]


def test_without_its_server_it_promises_nothing_not_even_after_work(chip, qtbot):
    chip.be_shared()
    chip.set_away(True)
    chip.set_busy(True)
    qtbot.waitUntil(lambda: not chip._patience.isActive(), timeout=PATIENCE * 5)
    assert chip.text() == "服务器没有回应"
    chip.set_saved()
    assert chip.text() == "服务器没有回应"
    chip.set_away(False)
    assert chip.text() == "已存服务器"


def test_what_was_not_saved_is_said_even_when_the_server_is_back(chip):
    chip.be_shared()
    chip.set_failed()
    chip.set_away(True)
    chip.set_away(False)
    assert chip.state is SavedState.FAILED
