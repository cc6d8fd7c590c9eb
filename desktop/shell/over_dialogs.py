"""A key of the window that dialogs have as well: a modal one keeps the keys of the window below away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QWidget


class OverDialogs(QObject):
    """Gives every dialog the key once the focus comes into it."""

    def __init__(self, host: QWidget, keys: str, act: Callable[[], object]) -> None:
        super().__init__(host)
        self._keys, self._act = keys, act
        QApplication.instance().focusChanged.connect(self._reach)  # type: ignore[union-attr]

    @Slot()
    def _reach(self) -> None:
        dialog = QApplication.activeWindow()
        name = f"over-{self._keys}"
        if isinstance(dialog, QDialog) and dialog.findChild(QShortcut, name) is None:
            shortcut = QShortcut(QKeySequence(self._keys), dialog)
            shortcut.setObjectName(name)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(self._act)
