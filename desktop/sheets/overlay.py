"""Lays pages over the one that a feature shows, and takes them away again."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from desktop.frame.pane import Pane
from desktop.sheets.sheet_in import SheetIn
from desktop.sheets.sheet_out import SheetOut

_FOOT = 64


class Overlay(QObject):
    """The first page of the stack is the feature's own; the others are added when first asked for."""

    def __init__(self, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._stack = stack
        self._came_from: QWidget | None = None

    def add(self, page: SheetOut | SheetIn) -> None:
        """Take a page in; Escape leaves it."""
        self._stack.addWidget(page)
        page.set_foot_height(_FOOT)
        leave = QShortcut(QKeySequence(Qt.Key.Key_Escape), page)
        leave.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        leave.activated.connect(page.leave)
        page.left.connect(self._on_page_left)

    def open(self, page: Pane) -> None:
        """Show a page; the focus finds its way back afterwards."""
        self._came_from = QApplication.focusWidget()
        self._stack.setCurrentWidget(page)

    @Slot()
    def _on_page_left(self) -> None:
        self._stack.setCurrentIndex(0)
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
