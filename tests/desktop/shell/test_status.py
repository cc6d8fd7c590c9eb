"""The status bar says facts, and nothing when there is nothing to say."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.shell.status import StatusBar


@pytest.fixture
def bar(qtbot):
    made = StatusBar()
    qtbot.addWidget(made)
    return made


def test_saved_time_and_unexported_changes_stand_at_the_right(bar, clock):
    bar.set_saved(clock.now())
    bar.set_unexported(63)
    bar.set_missing(2)
    assert bar.facts()[-3:] == ("缺 2 项", "已保存 09:00:00", "未导出 63 条")


def test_what_does_not_apply_is_not_said(bar):
    bar.set_unexported(0)
    bar.set_missing(0)
    assert len(bar.facts()) == 2


@pytest.mark.parametrize(
    ("names", "chosen", "text"),
    [
        (("POS-80",), "POS-80", "小票打印机就绪"),
        (("POS-80",), "", "小票打印机就绪"),
        (("Laser",), "POS-80", "没找到小票打印机"),
        ((), "", "没有打印机，存成 PDF"),
    ],
)
def test_the_printer_is_told_as_it_is(bar, names, chosen, text):
    bar.set_printers(names, chosen)
    assert text in bar.facts()


def test_a_backup_older_than_a_day_says_when(bar, clock):
    now = clock.now()
    bar.set_backup(now - timedelta(hours=1), now)
    assert bar.facts()[-1] == "备份 08:00 已验证"
    bar.set_backup(now - timedelta(days=2), now)
    assert bar.facts()[-1] == "备份 3 月 16 日 已验证"


@pytest.mark.parametrize(
    ("hours", "tone"), [(1, ""), (24, ""), (25, "warn"), (72, "warn"), (73, "bad")]
)
def test_a_backup_turns_amber_after_a_day_and_red_after_three(bar, clock, hours, tone):
    now = clock.now()
    bar.set_backup(now - timedelta(hours=hours), now)
    assert bar._backup.property("tone") == tone
