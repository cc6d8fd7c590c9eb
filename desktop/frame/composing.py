"""Whether an input method is composing right now; its candidates own digits, Enter and Esc."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_TEXT_FIELDS = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox)


def takes_text(widget: QWidget | None) -> bool:
    """Tell whether letters typed into ``widget`` are text, or choose within it."""
    return isinstance(widget, _TEXT_FIELDS)


class Composing(QObject):
    """Watches the field in focus; ``changed(bool)`` when composing begins and ends."""

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._active = False
        self._on_focus_changed()
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    @property
    def active(self) -> bool:
        """Tell whether an unfinished composition stands in the field."""
        return self._active

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._set(active=bool(event.preeditString()))
        return False

    @Slot()
    def _on_focus_changed(self) -> None:
        # The slot takes no widgets on purpose: the old one may be in the middle of its end.
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.installEventFilter(self)
        self._set(active=False)

    def _set(self, *, active: bool) -> None:
        if active != self._active:
            self._active = active
            self.changed.emit(active)
