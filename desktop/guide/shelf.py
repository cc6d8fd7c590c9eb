"""Where the guide is taken from: one window beside the program, another over a dialog that keeps it away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from desktop.guide.window import GuideWindow

if TYPE_CHECKING:
    from desktop.jobs import Jobs
    from desktop.printing.printer import Printing


class Shelf(QObject):
    """``keys_wanted()`` asks for the keys of the page that the program shows."""

    keys_wanted = Signal()

    def __init__(self, jobs: Jobs, printing: Callable[[], Printing], parent: QObject) -> None:
        super().__init__(parent)
        self._jobs, self._printing = jobs, printing
        self.window: GuideWindow | None = None

    @Slot(str)
    def open(self, chapter: str) -> None:
        """Show a chapter; over a dialog in a window of its own, because it keeps all others from being used."""
        over = QApplication.activeModalWidget()
        if over is not None:
            window = GuideWindow(self._jobs, self._printing, over)
            window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            window.keys_button.hide()
        else:
            window = self._own()
        window.open(chapter)
        window.show()
        window.raise_()
        window.activateWindow()

    def put_away(self) -> None:
        """Close the window: the screen is locked, or somebody else's."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def _own(self) -> GuideWindow:
        if self.window is None:
            self.window = GuideWindow(self._jobs, self._printing)
            self.window.keys_wanted.connect(self.keys_wanted)
        return self.window
