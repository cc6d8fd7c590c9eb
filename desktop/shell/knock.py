"""A second start knocks at the folder it finds taken; the program inside comes to the front."""

from __future__ import annotations

import contextlib
from pathlib import Path

from PySide6.QtCore import QEventLoop, QFileSystemWatcher, QObject, QTimer, Signal, Slot

FILE_NAME = "come-forward"
PATIENCE = 3.0
"""Seconds the second start waits for an answer before it speaks for itself."""


class Knocks(QObject):
    """``heard()`` follows every knock; taking the file away is the answer.

    A file instead of a socket: it needs no network library, works for every pair of users who share
    the folder, and one that is left behind means nothing.
    """

    heard = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = folder / FILE_NAME
        self._answer()
        self._watcher = QFileSystemWatcher([str(folder)], self)
        self._watcher.directoryChanged.connect(self._on_watcher_directory_changed)

    @Slot(str)
    def _on_watcher_directory_changed(self, _folder: str) -> None:
        if self._answer():
            self.heard.emit()

    def _answer(self) -> bool:
        try:
            self._path.unlink()
        except OSError:
            return False
        return True


def knock(folder: Path, patience: float = PATIENCE) -> bool:
    """Ask the program that has the folder to come forward; return whether it answered."""
    path = folder / FILE_NAME
    try:
        path.touch()
    except OSError:
        return False
    _wait_for_the_end_of(path, patience)
    is_answered = not path.exists()
    with contextlib.suppress(OSError):
        path.unlink()
    return is_answered


def _wait_for_the_end_of(path: Path, patience: float) -> None:
    loop, timer = QEventLoop(), QTimer()
    watcher = QFileSystemWatcher([str(path.parent)])

    def look() -> None:
        if not path.exists():
            loop.quit()

    watcher.directoryChanged.connect(look)
    timer.timeout.connect(loop.quit)
    timer.start(round(patience * 1000))
    if path.exists():
        loop.exec()
