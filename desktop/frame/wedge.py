"""The scanner: it types like a keyboard, only faster than any person.

A burst of six or more characters with gaps of at most 35 ms, ended by Enter, Tab or 150 ms of
quiet, is a scan. What it typed into the field in focus is taken back out again. Gaps are those of
the events' own time stamps, so a busy window cannot stretch them; keys without a stamp come from
no keyboard and are never a scan.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Protocol, cast, runtime_checkable

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

LEAST, GAP, QUIET = 6, 35, 150

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_WATCHED = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.InputMethod)
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


@runtime_checkable
class Restorable(Protocol):
    """An input that can be put back to what it held before a scan typed into it."""

    def take_state(self) -> object:
        """Return what is needed to put it back."""

    def put_state(self, state: object) -> None:
        """Put it back, silently."""


@dataclass(slots=True)
class _Burst:
    """Characters that may become a scan, and the field as it was before the first of them."""

    field: QWidget | None = None
    before: object = None
    text: str = ""
    last: int = 0
    composed: bool = False


class Wedge(QObject):
    """Listens where the focus is; ``scanned(str)`` carries the characters, full-width ones folded.

    It watches the focused widget only (and the windows given to ``watch``), so that it costs
    nothing for all the other events of the program.
    """

    scanned = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._burst = _Burst()
        self._since_start = QElapsedTimer()
        self._since_start.start()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self._on_quiet_timeout)
        self._on_focus_changed()
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    def watch(self, window: QWidget) -> None:
        """Listen on a window as well, for the moments when nothing in it has the focus."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in _WATCHED or watched is not (QApplication.focusWidget() or watched):
            # A key that nobody took travels up to the window and is seen there a second time.
            return False
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(watched, event)
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._claims_end(event)
        if kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._on_commit(watched, event)
        return False

    @Slot()
    def _on_focus_changed(self) -> None:
        # The slot takes no widgets on purpose: the old one may be in the middle of its end.
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.installEventFilter(self)
        if _field_of(focus) is not self._burst.field:
            self._forget()

    @Slot()
    def _on_quiet_timeout(self) -> None:
        if len(self._burst.text) >= LEAST:
            self._take()

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.key() in _ENDS and self._is_pending(event):
            self._take()
            return True
        typed = unicodedata.normalize("NFKC", event.text())
        if event.timestamp() and _is_scannable(event, typed):
            self._extend(watched, typed, at=event.timestamp(), composed=False)
        elif event.text() or event.key() in _ENDS:
            self._forget()
        return False

    def _on_commit(self, watched: QObject, event: QInputMethodEvent) -> None:
        """Take full-width digits that an input method made of a scanner's, one commit for each.

        More in one commit is a word or a number that a person composed.
        """
        typed = unicodedata.normalize("NFKC", event.commitString())
        if len(typed) == 1 and typed.isascii() and typed.isdigit():
            self._extend(watched, typed, at=self._since_start.elapsed(), composed=True)
        elif typed:
            self._forget()

    def _claims_end(self, event: QKeyEvent) -> bool:
        """Keep a shortcut on Enter or Tab from firing when it ends a scan."""
        if event.key() in _ENDS and self._is_pending(event):
            event.accept()
            return True
        return False

    def _is_pending(self, event: QKeyEvent) -> bool:
        burst = self._burst
        if len(burst.text) < LEAST:
            return False
        return burst.composed or event.timestamp() - burst.last <= QUIET

    def _extend(self, watched: QObject, typed: str, *, at: int, composed: bool) -> None:
        burst = self._burst
        field = _field_of(watched if isinstance(watched, QWidget) else None)
        follows = (
            burst.text
            and burst.field is field
            and burst.composed == composed
            and 0 <= at - burst.last <= GAP
        )
        if not follows:
            burst = self._burst = _Burst(field, _state_of(field), composed=composed)
        burst.text += typed
        burst.last = at
        if len(burst.text) >= LEAST:
            self._quiet.start()

    def _take(self) -> None:
        burst = self._burst
        self._forget()
        _put_back(burst.field, burst.before)
        self.scanned.emit(burst.text.strip())

    def _forget(self) -> None:
        self._quiet.stop()
        self._burst = _Burst()


def _is_scannable(event: QKeyEvent, typed: str) -> bool:
    is_command = bool(event.modifiers() & _COMMANDS)
    return bool(
        typed
        and typed.isascii()
        and typed.isprintable()
        and not is_command
        and not event.isAutoRepeat()
    )


def _field_of(widget: QWidget | None) -> QWidget | None:
    """Return the input around a widget that knows how to be put back, else the widget itself."""
    around = widget
    while around is not None:
        if _can_be_put_back(around):
            return around
        around = around.parentWidget()
    return widget


def _can_be_put_back(widget: QWidget) -> bool:
    return isinstance(widget, Restorable)


def _state_of(widget: QWidget | None) -> object:
    if widget is not None and _can_be_put_back(widget):
        return cast("Restorable", widget).take_state()
    if isinstance(widget, QLineEdit):
        return widget.text(), widget.cursorPosition()
    if isinstance(widget, QPlainTextEdit | QTextEdit):
        cursor = widget.textCursor()
        return cursor.selectionStart(), cursor.selectedText(), widget.document().characterCount()
    return None


def _put_back(widget: QWidget | None, before: object) -> None:
    if widget is not None and _can_be_put_back(widget):
        cast("Restorable", widget).put_state(before)
    elif isinstance(widget, QLineEdit) and isinstance(before, tuple):
        text, place = before
        widget.setText(text)
        widget.setCursorPosition(place)
    elif isinstance(widget, QPlainTextEdit | QTextEdit) and isinstance(before, tuple):
        _cut_out(widget, *before)


def _cut_out(widget: QPlainTextEdit | QTextEdit, start: int, selected: str, count: int) -> None:
    typed = widget.document().characterCount() - count + len(selected)
    cursor = widget.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + typed, cursor.MoveMode.KeepAnchor)
    cursor.insertText(selected)
