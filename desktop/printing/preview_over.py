"""The preview over a page: it is laid on when a paper is looked at, and taken off again when it is left."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from db.kernel.errors import StationError

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.printing.preview import PreviewPage
    from desktop.printing.preview_order import PreviewOrder
    from desktop.printing.printer import PrintOutcome


class PreviewOver(QObject):
    """Puts the preview on the stack of a page; the keys go back to where they came from."""

    def __init__(self, desk: Desk, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._desk, self._stack = desk, stack
        self._page: PreviewPage | None = None
        self._came_from: QWidget | None = None

    @abstractmethod
    def _on_page_printed(self, outcome: PrintOutcome, form: object) -> None:
        """Note what was printed."""

    @abstractmethod
    def _on_page_refused(self, error: StationError, form: object) -> None:
        """Note what was not."""

    def _lay(self, order: PreviewOrder) -> None:
        self._came_from = QApplication.focusWidget()
        page = self._page or self._made()
        page.show_order(order)
        self._stack.setCurrentWidget(page)
        first = page.first_focus()
        if first is not None:
            first.setFocus()

    def _made(self) -> PreviewPage:
        from desktop.printing.preview import PreviewPage

        page = self._page = PreviewPage(self._desk)
        page.left.connect(self._on_page_left)
        page.printed.connect(self._on_page_printed)
        page.refused.connect(self._on_page_refused)
        self._stack.addWidget(page)
        return page

    @Slot()
    def _on_page_left(self) -> None:
        self._stack.setCurrentIndex(0)
        if self._page is not None:
            self._page.clear()
        if self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
