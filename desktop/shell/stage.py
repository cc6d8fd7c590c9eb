"""The one window of the program; it shows one scene at a time: first start, sign-in, or work."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from desktop import look
from desktop.parts.focus import FocusRing
from desktop.settings.local import LocalSettings

_FIRST_SIZE = (1440, 900)


class Stage(QWidget):
    """Keeps its place on the screen while scenes come and go.

    ``painted()`` follows the very first painting, ``closing()`` precedes the end of the window.
    """

    painted = Signal()
    closing = Signal()

    def __init__(self, settings: LocalSettings, app: QApplication) -> None:
        super().__init__()
        self._settings = settings
        self._was_painted = False
        self._scene: QWidget | None = None
        self._is_sealed = False
        self._before = Qt.WindowState.WindowNoState
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowTitle(self.tr("Liaison Desk"))
        least = look.current().tokens.layout["minWindow"]
        self.setMinimumSize(*least)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._ring = FocusRing(self, app)
        look.current().dress(self)
        self._take_place()

    @property
    def scene(self) -> QWidget | None:
        """The scene shown now."""
        return self._scene

    def show_scene(self, scene: QWidget) -> None:
        """Put a scene in place of the one before, which is hidden first and then destroyed."""
        old, self._scene = self._scene, scene
        self._put_away_dialogs()
        if old is not None:
            old.hide()
            self._column.removeWidget(old)
            old.deleteLater()
        self._column.addWidget(scene)
        scene.show()

    def seal(self) -> None:
        """Take the whole screen and let nobody close it (R-06)."""
        self._is_sealed, self._before = True, self.windowState()
        self.showFullScreen()

    def unseal(self) -> None:
        """Be a window like others again."""
        if self._is_sealed:
            self._is_sealed = False
            self.setWindowState(self._before)

    @Slot()
    def come_forward(self) -> None:
        """Come before other programs' windows; where the desktop forbids that, ask for attention."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()
        QApplication.alert(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setWindowTitle(self.tr("Liaison Desk"))

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_sealed:
            event.ignore()
            return
        self._settings.window_geometry = bytes(self.saveGeometry().data())
        self.closing.emit()
        super().closeEvent(event)

    def _put_away_dialogs(self) -> None:
        """Nothing of the scene before stands over a locked screen; unanswered is not refused, so drafts stay."""
        for dialog in self.findChildren(QDialog, options=Qt.FindChildOption.FindDirectChildrenOnly):
            dialog.hide()
            dialog.deleteLater()

    def _take_place(self) -> None:
        kept = self._settings.window_geometry
        if not kept or not self.restoreGeometry(kept):
            self.resize(*_FIRST_SIZE)
