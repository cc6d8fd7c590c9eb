"""A field as drawn: label, the word 必填, hint or count at the right, error below."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.forms.field import Field, Line
from desktop.forms.field_frame import FieldFrame
from desktop.forms.inputs import TextLine
from desktop.wording.marks import QT_TRANSLATE_NOOP

FIELD = Field(
    "title",
    QT_TRANSLATE_NOOP("T", "Request"),
    Line(),
    hint=QT_TRANSLATE_NOOP("T", "one sentence"),
    required=True,
    limit=10,
)


@pytest.fixture
def frame(qtbot: QtBot) -> FieldFrame:
    made = FieldFrame(FIELD, TextLine())
    qtbot.addWidget(made)
    made.show()
    return made


def texts(frame: FieldFrame) -> list[str]:
    return [label.text() for label in frame.findChildren(QLabel) if not label.isHidden()]


def test_label_and_required_word_stand_above(frame: FieldFrame) -> None:
    assert texts(frame)[:3] == ["Request", "必填", "one sentence"]


def test_the_count_takes_the_place_of_the_hint_from_sixty_percent_on(frame: FieldFrame) -> None:
    line = frame.entry.focus_target()
    QTest.keyClicks(line, "12345")
    assert "one sentence" in texts(frame)
    QTest.keyClicks(line, "6")
    assert "6 / 10 字" in texts(frame)


def test_an_error_has_icon_and_sentence_and_goes_again(frame: FieldFrame) -> None:
    frame.show_error("还差一句话诉求。")
    assert "还差一句话诉求。" in texts(frame)
    frame.show_error("")
    assert frame.error() == ""
    assert frame.entry.focus_target().accessibleDescription() == "必填 one sentence"
