"""Notices that nobody has touched keys, mouse or screen for a while."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_SIGNS_OF_LIFE = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TabletMove,
    QEvent.Type.TabletPress,
    QEvent.Type.InputMethod,
}


class IdleWatch(QObject):
    """Listens where every input of a window arrives first; ``idled()`` comes once per pause.

    A dialog over the window has its input to itself, so whichever window has the focus is listened to as well. A
    filter on the whole application would be asked about every painting and timer too.
    """

    idled = Signal()

    def __init__(self, window: QWidget, *, minutes: int) -> None:
        super().__init__(window)
        self._window = window
        self._handle: QWindow | None = None
        self._focused: QWindow | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.idled)
        window.installEventFilter(self)
        self._watch_handle()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch_focused)
        self.set_minutes(minutes)

    def set_minutes(self, minutes: int) -> None:
        """Wait so long from now on; zero never locks."""
        self._timer.setInterval(minutes * 60_000)
        self.stir()

    @Slot()
    def stir(self) -> None:
        """Begin to wait anew."""
        if self._timer.interval() > 0:
            self._timer.start()
        else:
            self._timer.stop()

    def stop(self) -> None:
        """Stop waiting, e.g. while nobody is signed in."""
        self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched in (self._handle, self._focused):
            if self._timer.isActive() and event.type() in _SIGNS_OF_LIFE:
                self.stir()
        elif event.type() == QEvent.Type.Show:
            self._watch_handle()
        return False

    @Slot(QWindow)
    def _watch_focused(self, window: QWindow | None) -> None:
        if self._focused is not None and isValid(self._focused):
            self._focused.removeEventFilter(self)
        self._focused = window if window is not self._handle else None
        if self._focused is not None:
            self._focused.installEventFilter(self)

    def _watch_handle(self) -> None:
        # The stubs say that there always is a handle; before the first showing there is none.
        handle: QWindow | None = self._window.windowHandle()
        if handle is not self._handle and handle is not None:
            self._handle = handle
            handle.installEventFilter(self)
