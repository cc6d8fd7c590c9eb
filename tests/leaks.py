"""Finds what a test leaves alive: Python threads, running timers, windows without a parent."""

from __future__ import annotations

import gc
import sys
import threading
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QWidget

PATIENCE = 2.0
"""Seconds a thread that was told to end may take."""

_started: WeakSet[QTimer] = WeakSet()


def _has_application() -> bool:
    core = sys.modules.get("PySide6.QtCore")
    return core is not None and core.QCoreApplication.instance() is not None


def _watch_timers() -> None:
    from PySide6.QtCore import QTimer

    if getattr(QTimer.start, "watched", False):
        return
    start = QTimer.start

    def watched_start(timer: QTimer, *args: Any) -> None:
        _started.add(timer)
        start(timer, *args)

    watched_start.watched = True  # type: ignore[attr-defined]
    QTimer.start = watched_start  # type: ignore[method-assign,assignment]


def _running_timers() -> set[QTimer]:
    import shiboken6

    return {timer for timer in _started if shiboken6.isValid(timer) and timer.isActive()}


def _windows() -> set[QWidget]:
    from PySide6.QtWidgets import QApplication

    return {
        window
        for window in QApplication.topLevelWidgets()
        if window.parent() is None and window.metaObject().className() != "QTipLabel"
    }


def _finish_deletions() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


class Leaks:
    """Remembers what was alive when it was made; ``left`` names what came since and did not go."""

    def __init__(self) -> None:
        self._threads = set(threading.enumerate())
        self._timers: set[QTimer] = set()
        self._windows: set[QWidget] = set()
        if "PySide6.QtCore" in sys.modules:
            _watch_timers()
        if _has_application():
            self._timers, self._windows = _running_timers(), _windows()

    def left(self) -> list[str]:
        """Return one phrase for each thing left alive."""
        found = self._left_threads()
        if _has_application():
            found += self._left_in_qt() and self._left_after_collection()
        return found

    def _left_threads(self) -> list[str]:
        new = [thread for thread in threading.enumerate() if thread not in self._threads]
        for thread in new:
            if not isinstance(thread, threading._DummyThread):
                thread.join(PATIENCE)
        return [
            f"thread {thread.name}"
            for thread in new
            if thread.is_alive() and not thread.name.startswith("Dummy")
        ]

    def _left_in_qt(self) -> list[str]:
        _finish_deletions()
        timers = [f"timer of {timer.parent()!r}" for timer in _running_timers() - self._timers]
        return timers + [f"window {window!r}" for window in _windows() - self._windows]

    def _left_after_collection(self) -> list[str]:
        gc.collect()
        return self._left_in_qt()
