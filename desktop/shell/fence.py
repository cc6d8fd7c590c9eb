"""Lets through what fills in a form, and nothing that opens, copies, drags or leaves (R-06)."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

_K = Qt.Key
_MOVING = frozenset({
    _K.Key_Tab, _K.Key_Backtab, _K.Key_Left, _K.Key_Right, _K.Key_Up, _K.Key_Down, _K.Key_Home,
    _K.Key_End, _K.Key_PageUp, _K.Key_PageDown, _K.Key_Backspace, _K.Key_Delete, _K.Key_Return,
    _K.Key_Enter, _K.Key_Shift, _K.Key_CapsLock, _K.Key_AltGr, _K.Key_Space,
})  # fmt: skip
_M = Qt.KeyboardModifier
_PLAIN = _M.ShiftModifier | _M.KeypadModifier | _M.GroupSwitchModifier

_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})
_SHUT = frozenset({
    QEvent.Type.Shortcut, QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.DragMove,
    QEvent.Type.Drop, QEvent.Type.FileOpen, QEvent.Type.WhatsThis, QEvent.Type.EnterWhatsThisMode,
})  # fmt: skip


def may_press(
    key: int, modifiers: Qt.KeyboardModifier, text: str, also: Collection[Qt.Key] = ()
) -> bool:
    """Tell whether a key writes or moves within a form; combinations with Ctrl, Alt or Meta never do."""
    if modifiers & ~_PLAIN:
        return False
    return key in _MOVING or key in also or (bool(text) and text.isprintable())


class Fence(QObject):
    """Stands round the whole application until it is taken down; ``also`` are keys of the scene's own."""

    def __init__(self, parent: QObject, also: Collection[Qt.Key] = ()) -> None:
        super().__init__(parent)
        self._also = also
        self._application = QApplication.instance()
        assert self._application is not None
        self._application.installEventFilter(self)

    def take_down(self) -> None:
        """Let everything through again."""
        if self._application is not None:
            self._application.removeEventFilter(self)
            self._application = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return not may_press(event.key(), event.modifiers(), event.text(), self._also)
        if kind in _PRESSES and isinstance(event, QMouseEvent):
            # The middle button pastes what others have marked, the right one opens a menu.
            return event.button() is not Qt.MouseButton.LeftButton
        return kind in _SHUT
