"""The focus ring: where the keys go, shown only to people who got there by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desktop import look
from desktop.parts.painting import line_round, smooth

_OWN_BORDER = (QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox)
"""These show their own two-pixel border instead."""

_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}
_KEYS = {QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride}
_POINTER = {QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.TabletPress}


class FocusRing(QWidget):
    """Lies over one window, lets the mouse through and follows the focus."""

    def __init__(self, window: QWidget, app: QApplication) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._window = window
        self._handle: QWindow | None = None
        self._chain: list[QWidget] = []
        self._target: QWidget | None = None
        self._by_key = False
        window.installEventFilter(self)
        app.focusChanged.connect(self._on_app_focus_changed)
        self._watch_handle()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._handle:
            self._notice_input(event)
        elif kind in _MOVES:
            self._watch_handle()
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        radius = look.current().px(6) + 3
        with smooth(self) as painter:
            line_round(painter, QRectF(self.rect()), radius=radius, color="focus", width=2)

    def target(self) -> QWidget | None:
        """Return the control that the ring stands round, None while it is hidden."""
        return self._target if self.isVisible() else None

    def _watch_handle(self) -> None:
        # The window of the screen exists from the first showing on; it hears of keys and pointers
        # before any widget does, shortcuts included.
        handle = self._window.windowHandle()
        if handle is not self._handle and handle is not None:
            self._handle = handle
            handle.installEventFilter(self)

    def _notice_input(self, event: QEvent) -> None:
        if event.type() in _KEYS and isinstance(event, QKeyEvent):
            self._by_key = True
        elif event.type() in _POINTER:
            self._by_key = False
            self.hide()

    @Slot()
    def _on_app_focus_changed(self) -> None:
        # The signal's arguments may be widgets that are just being destroyed; asking anew is safe.
        new = QApplication.focusWidget()
        self._release()
        wanted = new is not None and self._by_key and self._window.isAncestorOf(new)
        self._target = new if wanted and not isinstance(new, _OWN_BORDER) else None
        if self._target is not None:
            self._hold(self._target)
        self._follow()

    def _hold(self, target: QWidget) -> None:
        step: QWidget | None = target
        while step is not None and step is not self._window:
            step.installEventFilter(self)
            self._chain.append(step)
            step = step.parentWidget()

    def _release(self) -> None:
        for widget in filter(isValid, self._chain):
            widget.removeEventFilter(self)
        self._chain.clear()

    def _follow(self) -> None:
        target = self._target if self._target is not None and isValid(self._target) else None
        if target is None or not target.isVisible() or target.visibleRegion().isEmpty():
            self.hide()
            return
        self.setGeometry(_ring_round(target, self._window))
        self.raise_()
        self.show()


def _ring_round(target: QWidget, window: QWidget) -> QRect:
    strokes = 4  # two pixels off the control, two pixels of line
    box = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
    if isinstance(target, QAbstractScrollArea):
        return box  # lists fill their pane: the ring stays inside
    return box.adjusted(-strokes, -strokes, strokes, strokes)
