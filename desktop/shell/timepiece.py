"""Tells widgets when the minute changes, without asking every second."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.kernel.clock import Clock


class Timepiece(QObject):
    """``struck(datetime)`` follows every new minute."""

    struck = Signal(object)

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._wait()

    def now(self) -> datetime:
        """Return the present instant."""
        return self._clock.now()

    @Slot()
    def _on_timer_timeout(self) -> None:
        self.struck.emit(self.now())
        self._wait()

    def _wait(self) -> None:
        seconds = 60 - self.now().second
        # A little late rather than a little early: an early stroke would show the old minute.
        self._timer.start(seconds * 1000 + 50)
