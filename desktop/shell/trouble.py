"""The scene for a station that cannot be opened at all: what happened, what is kept, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from db.kernel.errors import StationError
from desktop import look
from desktop.look import Theme
from desktop.parts.buttons import Button
from desktop.parts.empty import EmptyState
from desktop.wording import language as languages
from desktop.wording import words


class TroubleScene(QWidget):
    """``closing_requested()`` and, where that may help, ``restore_requested()`` follow its buttons."""

    closing_requested = Signal()
    restore_requested = Signal()

    def __init__(self, error: StationError, *, may_restore: bool = False) -> None:
        super().__init__()
        self.setWindowTitle(self.tr("Liaison Desk"))
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        said = words.said(error)
        close = Button(self.tr("Close the window"), kind="primary")
        close.clicked.connect(self.closing_requested)
        restore = Button(self.tr("Restore a backup…"))
        restore.clicked.connect(self.restore_requested)
        buttons = (restore, close) if may_restore else (close,)
        column = QVBoxLayout(self)
        column.addWidget(EmptyState("alert-circle", said.headline, said.body, buttons=buttons))
        look.current().dress(self)


def say_and_end(
    app: QApplication, error: StationError, *, theme: Theme | None, language: str | None
) -> int:
    """Show the scene in a window of its own until it is closed; return what the process exits with."""
    look.install(app).apply(theme or Theme.LIGHT)
    languages.install(app, language or languages.CHINESE)
    scene = TroubleScene(error)
    scene.closing_requested.connect(scene.close)
    scene.resize(560, 360)
    scene.show()
    app.exec()
    return 1
