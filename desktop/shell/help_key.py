"""F1: the chapter of the guide that belongs to where the focus is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from desktop.shell.over_dialogs import OverDialogs

HELP_KEYS = "F1"

Show = Callable[[str], object]


class HelpKey(OverDialogs):
    """Works in a scene, such as the sign-in or the window at work, and in every dialog over it."""

    def __init__(
        self, host: QWidget, show: Show, page: Callable[[], QWidget | None] = lambda: None
    ) -> None:
        super().__init__(host, HELP_KEYS, self.show)
        self._host, self._show, self._page = host, show, page
        QShortcut(QKeySequence(HELP_KEYS), host).activated.connect(self.show)

    def show(self) -> None:
        """Open the guide at the chapter of where the focus is, or of the page, or of the scene."""
        from desktop.frame.helped import (
            chapter_of,
        )  # the sign-in is painted without the pages' room

        around = (QApplication.focusWidget(), self._page(), self._host)
        self._show(next(filter(None, map(chapter_of, around)), ""))
