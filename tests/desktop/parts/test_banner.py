"""Banners stay until they are handled."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.parts.banner import Banner, Strip
from desktop.parts.buttons import Button, button

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def test_a_banner_goes_only_by_its_cross(qtbot, painted):
    banner = Banner(
        "bad", "回执没打出来", "事项已登记。", buttons=[button("补打回执", size="small")]
    )
    qtbot.addWidget(banner)
    banner.show()
    cross = next(
        one for one in banner.findChildren(Button) if one.accessibleName() == "关闭这条提示"
    )
    with qtbot.waitSignal(banner.closed):
        qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert not banner.isVisible()


def test_a_banner_that_must_be_handled_has_no_cross(qtbot, painted):
    banner = Banner("warn", "两边都改过", closable=False)
    qtbot.addWidget(banner)
    assert not banner.findChildren(Button)
    assert banner.accessibleName() == "两边都改过"


def test_a_strip_stresses_its_date_and_shows_the_rest_as_typed(qtbot, painted):
    strip = Strip("info", "请在 <4 月 9 日> 前答复", strong="<4 月 9 日>")
    qtbot.addWidget(strip)
    shown = strip.findChild(QLabel).text()
    assert shown == "请在 <b>&lt;4 月 9 日&gt;</b> 前答复"
    assert strip.accessibleName() == "请在 <4 月 9 日> 前答复"


@pytest.mark.parametrize(("tone", "ground"), [("ok", "success.tint"), ("bad", "danger.tint")])
def test_the_ground_says_the_tone(qtbot, painted, tone, ground):
    strip = Strip(tone, "17 条已合并")
    qtbot.addWidget(strip)
    strip.resize(300, 40)
    assert strip.grab().toImage().pixelColor(20, 3) == painted.color(ground)
