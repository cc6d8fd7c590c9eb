"""Plays on a window as a person does: waits for what must appear, types, presses, takes pictures."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

W = TypeVar("W", bound=QWidget)

PATIENCE = 20.0
"""Seconds that a scene waits for what must appear."""
BUTTONS = "Buttons"
"""Under this name a picture carries what the buttons in it say, a line each."""
_LOOK_EVERY = 20
_SETTLED = 120
"""Milliseconds after which lists and toasts have taken their places."""


class NotReached(Exception):
    """What the tour waited for did not come."""


class Stagehand:
    """Works on one window and keeps the pictures it takes."""

    def __init__(self, window: QWidget, folder: Path, *, patience: float = PATIENCE) -> None:
        self.window = window
        self._patience = patience
        self.pictures: list[Path] = []
        self._folder = folder

    def until(self, what: str, condition: Callable[[], bool]) -> None:
        """Let the program run until the condition holds; raises NotReached when patience ends."""
        end = time.monotonic() + self._patience
        while not condition():
            if time.monotonic() > end:
                raise NotReached(what)
            self.pause(_LOOK_EVERY)

    def pause(self, milliseconds: int) -> None:
        """Let the program run for a moment."""
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def write(self, text: str) -> None:
        """Commit a text where the focus is, the way an input method does."""
        place = self._focus()
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(place, event)
        self.pause(_LOOK_EVERY)

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self._focus(), key, modifier)
        self.pause(_LOOK_EVERY)

    def come_forward(self) -> None:
        """Make the window the active one, without which no shortcut is heard."""
        self.window.activateWindow()
        self.until("active window", self.window.isActiveWindow)

    def size(self, width: int, height: int) -> None:
        """Give the window another size."""
        self.window.resize(width, height)
        self.pause(_SETTLED)

    def picture(self, name: str) -> Path:
        """Keep what the window shows now, everything in its place."""
        self.pause(_SETTLED)
        # On a busy machine an answer may come with the last moment, and is laid out after it.
        self.pause(0)
        path = self._folder / f"{len(self.pictures) + 1:02}-{name}.png"
        taken = self.window.grab().toImage()
        taken.setText(BUTTONS, "\n".join(self._said()))
        taken.save(str(path))
        self.pictures.append(path)
        return path

    def find(self, kind: type[W]) -> W:
        """Return the first visible widget of a class; raises NotReached."""
        for widget in self.window.findChildren(kind):
            if widget.isVisible():
                return widget
        raise NotReached(kind.__name__)

    def _said(self) -> Iterator[str]:
        shown = (one for one in self.window.findChildren(QAbstractButton) if one.isVisible())
        yield from dict.fromkeys(one.text() for one in shown if one.text())

    def _focus(self) -> QWidget:
        focus = QApplication.focusWidget() or self.window.focusWidget()
        if focus is None:
            raise NotReached("focus")
        return focus
