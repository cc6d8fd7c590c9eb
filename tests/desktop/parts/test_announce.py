"""What is announced reaches people who listen, errors at once, and nobody else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6 import QtGui
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from desktop.parts.announce import announce


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[QtGui.QAccessibleEvent]]:
    """What the screen reader of this computer is handed."""
    events: list[QtGui.QAccessibleEvent] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", events.append)
    was_active = QAccessible.isActive()
    yield events
    QAccessible.setActive(was_active)


@pytest.fixture
def widget(qtbot, painted) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_nothing_is_said_where_nobody_listens(widget, heard):
    QAccessible.setActive(False)
    announce(widget, "已登记 313 号")
    assert heard == []
    assert widget.accessibleName() == ""


@pytest.mark.skipif(
    not hasattr(QtGui, "QAccessibleAnnouncementEvent"), reason="Qt announces from 6.8 on"
)
def test_a_sentence_is_said_politely_and_an_error_at_once(widget, heard):
    QAccessible.setActive(True)
    announce(widget, "已登记 313 号")
    announce(widget, "没存上", urgent=True)
    levels = QAccessible.AnnouncementPoliteness
    assert [(one.message(), one.politeness()) for one in heard] == [
        ("已登记 313 号", levels.Polite),
        ("没存上", levels.Assertive),
    ]


def test_a_qt_without_announcements_says_it_by_the_name(widget, heard, monkeypatch):
    monkeypatch.delattr(QtGui, "QAccessibleAnnouncementEvent", raising=False)
    QAccessible.setActive(True)
    announce(widget, "没存上", urgent=True)
    assert widget.accessibleName() == "没存上"
