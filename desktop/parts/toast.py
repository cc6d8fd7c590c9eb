"""Toasts: an action just done that can be undone; bottom left, one at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget
from shiboken6 import isValid

from desktop import look
from desktop.parts.announce import announce
from desktop.parts.buttons import Button, icon_button
from desktop.parts.text import ElidedLabel, Icon

Act = Callable[[], None]

_SIDE, _BELOW, _HIGH = 20, 12, 8
_MOVES = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.LayoutRequest)
_GAP = 12
"""Kept free beside what the line says."""
_ROUND = 26
"""Room kept free round the field with the keys: its label stands above it."""


class Toast(QFrame):
    """Stands in the line below the pages, and goes by itself, but not while hovered or focused.

    Where there is no such line it floats over the bottom left of `host`. It belongs to the scene of
    `host`, so that nothing laid over or into the host later covers it.

    Signals: `gone` when it went, by itself, by its cross or by its buttons.
    """

    gone = Signal()

    def __init__(self, host: QWidget, line: QWidget | None = None) -> None:
        scene = _scene_of(host)
        super().__init__(scene)
        self.setProperty("surface", "toast")
        self._host, self._scene = host, scene
        self._line = line if line is not None and scene.isAncestorOf(line) else None
        self._is_up = False
        self._undo: Act | None = None
        self._extra: Act | None = None
        self.patience = 1.0
        """Factor on the six seconds; settings can double it."""
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.dismiss)
        self._icon = Icon("circle-check", 20, "bg.surface")
        self._text = ElidedLabel()
        self._text.setProperty("tone", "toast")
        self._undo_button = Button(self.tr("Undo"), kind="toast", key="Ctrl+Z", size="small")
        self._extra_button = Button("", kind="toast", size="small")
        self._close = icon_button("x", self.tr("Close this message"), size="small")
        self._close.set_kind("toast-plain")
        self._arrange()
        self.hide()

    def show_text(
        self, text: str, undo: Act | None = None, *, extra: tuple[str, Act] | None = None
    ) -> None:
        """Show one sentence in place of the one before; `undo` adds 撤销, `extra` one more button."""
        self._undo, self._extra = undo, extra[1] if extra else None
        self._text.setText(text)
        self.setAccessibleName(text)
        self._undo_button.setVisible(undo is not None)
        self._shortcut.setEnabled(undo is not None)
        self._extra_button.setText(extra[0] if extra else "")
        self._extra_button.setVisible(extra is not None)
        self._is_up = True
        self._place()
        self._follow_host()
        self._resume()
        announce(self, text)

    def text(self) -> str:
        """Return the sentence shown."""
        return self._text.whole_text()

    @Slot()
    def dismiss(self) -> None:
        """Go now; what was done stays done."""
        self._clock.stop()
        self._undo = self._extra = None
        self._is_up = False
        self._shortcut.setEnabled(False)
        if self.isVisible():
            self.hide()
            self.gone.emit()

    def make_way(self, work: QWidget) -> None:
        """Go out of sight where it lies on what is being filled in; Ctrl+Z undoes as long as it would have stood."""
        if self._line_shown() is not None:
            return  # what scrolls ends above the line, however far down its lower part would lie
        if self.isVisible() and self._place_of(work).intersects(self.geometry()):
            left = max(self._clock.remainingTime(), 0)
            self._is_up = False
            self.hide()
            self._clock.start(left)
            self.gone.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched in (self._host, self._line) and event.type() in _MOVES:
            self._place()
        elif watched is self._host and event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._follow_host()
        elif event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._resume()
        return super().eventFilter(watched, event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Enter:
            self._clock.stop()
        elif event.type() == QEvent.Type.Leave:
            self._resume()
        return super().event(event)

    def is_waiting(self) -> bool:
        """Return whether its time is running; it stands still under the mouse and with the focus."""
        return self._clock.isActive()

    def _arrange(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setSpacing(12)
        self._buttons = (self._extra_button, self._undo_button, self._close)
        for part in (self._icon, self._text, *self._buttons):
            row.addWidget(part)
        for button in self._buttons:
            button.installEventFilter(self)
        for ground in (self._host, self._line):
            if ground is not None:
                ground.installEventFilter(self)
        self._undo_button.clicked.connect(self._on_undo_requested)
        self._extra_button.clicked.connect(self._on_extra_clicked)
        self._close.clicked.connect(self.dismiss)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]
        self._shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self._host)
        self._shortcut.setEnabled(False)
        self._shortcut.activated.connect(self._on_undo_requested)

    @Slot()
    def _on_focus_changed(self) -> None:
        if isValid(self) and self.isVisible():
            self._step_aside()

    def _follow_host(self) -> None:
        """Be seen with the host alone: another page may lie where it stood."""
        self.setVisible(self._is_up and self._host.isVisible())
        self.raise_()

    def _resume(self) -> None:
        focused = any(button.hasFocus() for button in self._buttons)
        if not self._is_up or self.underMouse() or focused:
            self._clock.stop()
            return
        stay = int(look.current().tokens.motion["toastStay"])
        self._clock.start(round(stay * self.patience))

    def _place(self) -> None:
        line = self._line_shown()
        high = _HIGH if line is None else 0
        self._row.setContentsMargins(16, high, 8, high)
        if line is None:
            self._float()
        else:
            self._stand_in(line)

    def _line_shown(self) -> QWidget | None:
        return self._line if self._line is not None and not self._line.isHidden() else None

    def _stand_in(self, line: QWidget) -> None:
        """Stand where the line says nothing, below the work or as near to it as may be."""
        hint, own, ground = self.sizeHint(), self._place_of(line), self._place_of(self._host)
        first, last = _free_in(line)
        self.resize(min(hint.width(), max(last - first, ground.width())), hint.height())
        wanted = ground.x() + look.current().px(_SIDE)
        x = max(own.x() + first, min(wanted, own.x() + last - self.width()))
        self.move(x, own.y() + own.height() - self.height())

    def _float(self) -> None:
        px, hint, ground = look.current().px, self.sizeHint(), self._place_of(self._host)
        self.resize(min(hint.width(), ground.width() - 2 * px(_SIDE)), hint.height())
        self.move(ground.x() + px(_SIDE), ground.y() + ground.height() - self.height() - px(_BELOW))
        self._step_aside()

    def _step_aside(self) -> None:
        """Stand above the field with the keys where it would be covered."""
        field = QApplication.focusWidget()
        if field is None or not self._scene.isAncestorOf(field) or self.isAncestorOf(field):
            return
        taken = self._place_of(field).adjusted(0, -look.current().px(_ROUND), 0, 0)
        if taken.intersects(self.geometry()):
            top = self._place_of(self._host).y()
            self.move(self.x(), max(top, taken.top() - self.height()))

    def _place_of(self, part: QWidget) -> QRect:
        """Return where a part of the scene lies in it."""
        return QRect(part.mapTo(self._scene, QPoint(0, 0)), part.size())

    @Slot()
    def _on_undo_requested(self) -> None:
        self._run(self._undo)

    @Slot()
    def _on_extra_clicked(self) -> None:
        self._run(self._extra)

    def _run(self, act: Act | None) -> None:
        self.dismiss()
        if act is not None:
            act()


def _free_in(line: QWidget) -> tuple[int, int]:
    """Return the widest stretch of a line in which nothing stands."""
    if (layout := line.layout()) is not None:
        layout.activate()
    parts = line.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    taken = sorted((one.x(), one.x() + one.width()) for one in parts if not one.isHidden())
    edges = [
        0,
        *(edge + _GAP for pair in taken for edge in (pair[0] - 2 * _GAP, pair[1])),
        line.width(),
    ]
    return max(zip(edges[::2], edges[1::2], strict=True), key=lambda gap: gap[1] - gap[0])


def _scene_of(host: QWidget) -> QWidget:
    """Return the widest part of the window round a host, which goes with it at the latest."""
    scene = host
    while (wider := scene.parentWidget()) is not None and not wider.isWindow():
        scene = wider
    return scene
