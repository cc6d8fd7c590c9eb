"""The watch says once that nobody is there; input at the window puts it off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from desktop.shell.idle import IdleWatch


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def timer_of(watch):
    return watch.findChild(QTimer)


def waited_for(watch, qtbot):
    """Let a part of the pause go by; return a time that only a new beginning is longer than."""
    timer = timer_of(watch)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.start(50_000)
    qtbot.waitUntil(lambda: timer.remainingTime() < 49_900)
    return timer.remainingTime() + 50


def test_a_pause_is_told_once(window, qtbot):
    watch = IdleWatch(window, minutes=10)
    timer_of(watch).setInterval(1)
    with qtbot.waitSignal(watch.idled):
        watch.stir()
    assert not timer_of(watch).isActive()


def test_a_key_at_the_window_begins_the_pause_anew(window, qtbot):
    watch = IdleWatch(window, minutes=10)
    left = waited_for(watch, qtbot)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    qtbot.waitUntil(lambda: timer_of(watch).remainingTime() > left)
    watch.stop()


def test_zero_minutes_never_lock(window):
    watch = IdleWatch(window, minutes=0)
    watch.stir()
    assert not timer_of(watch).isActive()


def test_nothing_is_watched_while_nobody_is_signed_in(window):
    watch = IdleWatch(window, minutes=10)
    watch.stop()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert not timer_of(watch).isActive()


def test_who_types_in_a_dialog_over_the_window_is_there(window, qtbot):
    watch = IdleWatch(window, minutes=10)
    dialog, entry = QDialog(window), QLineEdit()
    QVBoxLayout(dialog).addWidget(entry)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is dialog.windowHandle())
    left = waited_for(watch, qtbot)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_A)
    qtbot.waitUntil(lambda: timer_of(watch).remainingTime() > left)
    dialog.close()
    watch.stop()
