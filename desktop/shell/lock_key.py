"""The key of the lock over dialogs: a modal one keeps the keys of the window below away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget

LOCK_KEYS = "Ctrl+L"
_NAME = "lock"


class LockKey(QObject):
    """Gives every dialog the key once the focus comes into it; what was typed there is kept as at any lock."""

    def __init__(self, host: QWidget, lock: Callable[[], object]) -> None:
        super().__init__(host)
        self._lock = lock
        QApplication.instance().focusChanged.connect(self._reach)  # type: ignore[union-attr]

    @Slot()
    def _reach(self) -> None:
        dialog = QApplication.activeWindow()
        if isinstance(dialog, QDialog) and dialog.findChild(QShortcut, _NAME) is None:
            shortcut = QShortcut(QKeySequence(LOCK_KEYS), dialog)
            shortcut.setObjectName(_NAME)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self._lock)
