"""What Windows tells a window of its session: locked, switched to somebody else, about to sleep."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtGui import QGuiApplication

SESSION_CHANGED, POWER_CHANGED = 0x02B1, 0x0218
"""WM_WTSSESSION_CHANGE, WM_POWERBROADCAST."""

_LEAVING = {
    SESSION_CHANGED: {0x2, 0x4, 0x6, 0x7},
    POWER_CHANGED: {0x4},
}
"""Console or remote disconnect, log-off, lock; suspend."""

_THIS_SESSION = 0


class _Message(ctypes.Structure):
    """The beginning of MSG, as far as it is read here."""

    _fields_ = [
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wparam", ctypes.c_size_t),
        ("lparam", ctypes.c_ssize_t),
    ]


def means_leaving(message: int, wparam: int) -> bool:
    """Tell whether a message says that the person goes away."""
    return wparam in _LEAVING.get(message, ())


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, leave: Callable[[], object]) -> None:
        super().__init__()
        self._leave = leave

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> Any:
        if kind == b"windows_generic_MSG":
            told = _Message.from_address(int(message))
            if means_leaving(told.message, told.wparam):
                self._leave()
        return False, 0


def listen(owner: QObject, leave: Callable[[], object]) -> None:
    """Ask Windows to tell the program's windows of their session, until ``owner`` ends."""
    application = QCoreApplication.instance()
    assert application is not None
    made = _Filter(leave)
    application.installNativeEventFilter(made)
    owner.destroyed.connect(lambda: application.removeNativeEventFilter(made))
    for window in QGuiApplication.topLevelWindows():
        ctypes.CDLL("wtsapi32").WTSRegisterSessionNotification(int(window.winId()), _THIS_SESSION)
