"""The timeline shows entries newest first and folds what is long."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.parts.buttons import Button
from desktop.parts.painting import width_of
from desktop.parts.timeline import Timeline, TimelineEntry

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

LONG = "北门四盏路灯从 3 月 12 日起晚上不亮，老人和放学的孩子要摸黑走一段路。" * 12


def entry(text: str = "群众已取走。") -> TimelineEntry:
    return TimelineEntry("receipt", "neutral", "打印回执", "80 毫米", "今天 14:13", text)


def shown(qtbot, *entries: TimelineEntry) -> Timeline:
    timeline = Timeline(entries)
    qtbot.addWidget(timeline)
    timeline.resize(340, 700)
    timeline.show()
    qtbot.waitExposed(timeline)
    return timeline


def test_entries_are_replaced_as_a_whole(qtbot, painted):
    timeline = shown(qtbot, entry("一"), entry("二"))
    timeline.set_entries([entry("三")])
    assert [one.text for one in timeline.entries()] == ["三"]


def test_a_long_text_folds_until_it_is_asked_for(qtbot, painted):
    timeline = shown(qtbot, entry(LONG))
    more = timeline.findChild(Button)
    text = next(part for part in timeline.findChildren(QLabel) if part.text() == LONG)
    assert more.isVisible()
    folded = text.height()
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: text.height() > folded)
    assert not more.isVisible()


def test_a_short_text_is_shown_whole(qtbot, painted):
    timeline = shown(qtbot, entry())
    assert not timeline.findChild(Button).isVisible()


def test_markup_in_a_text_is_shown_as_it_was_typed(qtbot, painted):
    timeline = shown(qtbot, entry("<b>不是粗体</b>"))
    text = next(part for part in timeline.findChildren(QLabel) if "不是粗体" in part.text())
    assert text.textFormat() == Qt.TextFormat.PlainText


def test_a_word_without_end_is_never_cut(qtbot, painted):
    timeline = shown(qtbot, entry("见 " + "W" * 60))
    text = next(part for part in timeline.findChildren(QLabel) if "WW" in part.text())
    assert text.width() < width_of(text.text(), "body")
    assert text.height() >= 3 * text.fontMetrics().height()


def test_who_did_it_moves_below_the_verb_before_it_is_cut(qtbot, painted):
    whole = "市政养护所（代表联络站道路组） · 温予安"
    timeline = shown(qtbot, TimelineEntry("send", "info", "交办", whole, "6 月 27 日 14:13", ""))
    assert [one.text() for one in timeline.findChildren(QLabel) if whole in one.text()] == [whole]
    timeline.resize(700, 700)
    assert [one.text() for one in timeline.findChildren(QLabel) if whole in one.text()] == [whole]
