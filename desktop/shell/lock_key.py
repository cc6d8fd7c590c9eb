"""The key of the lock over dialogs; what was typed there is kept as at any lock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.shell.over_dialogs import OverDialogs

LOCK_KEYS = "Ctrl+L"


class LockKey(OverDialogs):
    """Locks from every dialog as the window does."""

    def __init__(self, host: QWidget, lock: Callable[[], object]) -> None:
        super().__init__(host, LOCK_KEYS, lock)
