"""Banners stand in their bar until they are handled."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import button


@pytest.fixture
def bar(qtbot: QtBot) -> MessageBar:
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def test_the_bar_takes_no_room_while_it_is_empty(bar: MessageBar) -> None:
    assert not bar.isVisible()
    bar.show_message("bad", "回执没打出来，小票打印机缺纸", buttons=[button("补打回执")])
    assert bar.isVisible()
    bar.take_away("回执没打出来，小票打印机缺纸")
    assert not bar.isVisible()


def test_a_banner_replaces_the_one_that_says_the_same(bar: MessageBar) -> None:
    bar.show_message("warn", "有 1 件事项两边都改过", "第一次")
    second = bar.show_message("warn", "有 1 件事项两边都改过", "第二次")
    bar.show_message("info", "请在 4 月 9 日前答复群众")
    assert bar.headlines() == ("有 1 件事项两边都改过", "请在 4 月 9 日前答复群众")
    assert second.accessibleName().endswith("第二次")
    bar.clear()
    assert bar.headlines() == ()


def test_a_banner_about_the_computer_outlives_those_about_the_form(bar: MessageBar) -> None:
    bar.show_message("warn", "电脑时间可能不对")
    bar.let_stand("电脑时间可能不对")
    bar.show_message("warn", "还差一句话诉求")
    bar.clear()
    assert bar.headlines() == ("电脑时间可能不对",)
    bar.take_away("电脑时间可能不对")
    bar.show_message("warn", "电脑时间可能不对")
    bar.clear()
    assert bar.headlines() == ()


def test_closing_a_banner_takes_it_out_of_the_bar(bar: MessageBar) -> None:
    banner = bar.show_message("info", "请在 4 月 9 日前答复群众")
    banner.closed.emit()
    assert bar.headlines() == ()
