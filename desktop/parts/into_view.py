"""Goes to a field, also where the page is longer than its window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop import look

ROUND_TARGET = 60
"""Space kept above and below a field that was scrolled to: its label and its error."""


def go_to(target: QWidget) -> None:
    """Give the keys to a field; once errors have found their room, bring it into view."""
    target.setFocus(Qt.FocusReason.ShortcutFocusReason)
    bring_into_view(target)


def bring_into_view(target: QWidget) -> None:
    """Scroll the page round a part so far that it is seen, once it has found its room."""
    QTimer.singleShot(0, target, lambda: _scroll_to(target))


def follow_keys(area: QScrollArea) -> None:
    """Let an area scroll to the field that has the keys, however they came there."""
    _Follower(area)


class _Follower(QObject):
    """A child of its area, so that both go together."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._area.isAncestorOf(now):
            self._area.ensureWidgetVisible(now, 0, look.current().px(ROUND_TARGET))


def _scroll_to(target: QWidget) -> None:
    """Scroll so far that a field and its label are seen."""
    page = target.parentWidget()
    while page is not None and not isinstance(page, QScrollArea):
        page = page.parentWidget()
    if page is not None:
        page.ensureWidgetVisible(target, 0, look.current().px(ROUND_TARGET))
