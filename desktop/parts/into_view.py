"""Goes to a field, also where the page is longer than its window."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop import look

ROUND_TARGET = 60
"""Space kept above and below a field that was scrolled to: its label and its error."""


def go_to(target: QWidget) -> None:
    """Give the keys to a field; once errors have found their room, bring it into view."""
    target.setFocus(Qt.FocusReason.ShortcutFocusReason)
    QTimer.singleShot(0, target, lambda: _bring_into_view(target))


def _bring_into_view(target: QWidget) -> None:
    """Scroll the page round a form so far that the field and its label are seen."""
    page = target.parentWidget()
    while page is not None and not isinstance(page, QScrollArea):
        page = page.parentWidget()
    if page is not None:
        page.ensureWidgetVisible(target, 0, look.current().px(ROUND_TARGET))
