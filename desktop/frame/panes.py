"""List, work and context side by side; a narrow window turns the context into a drawer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop import look
from desktop.frame.pane import Pane
from desktop.frame.room import LIST_MOST, Room
from desktop.parts.buttons import icon_button

if TYPE_CHECKING:
    from desktop.settings.local import LocalSettings

_STEP = 16
_HANDLE = 44
_DIVIDER, _LINE = 7, 1


class ThreePanes(QWidget):
    """Three panes with the widths of the design; people may drag them, and find them so again.

    ``shortened(bool)`` tells that the window became low or high again, ``drawer_opened(bool)`` that
    the context lies over the work pane or went away. A list that ``navigates`` names sections only
    and is narrower.
    """

    shortened = Signal(bool)
    drawer_opened = Signal(bool)

    def __init__(
        self,
        list_pane: QWidget | None,
        work: QWidget,
        context: QWidget | None = None,
        *,
        settings: LocalSettings | None = None,
        key: str = "",
        navigates: bool = False,
    ) -> None:
        super().__init__()
        self._settings, self._key, self._navigates = settings, key, navigates
        self.list_pane, self.work, self.context = list_pane, work, context
        self._wishes = _remembered(settings, key)
        self._last_focus: dict[QWidget, QWidget] = {}
        self._room = Room(0, 0)
        self._is_open = self._is_left_out = False
        self._above = 0
        self._panes = [pane for pane in (list_pane, work, context) if pane is not None]
        # Tab walks in this order: a list that navigates leads to the work, any other follows it.
        order = (list_pane, work) if navigates else (work, list_pane)
        for pane in (*order, context):
            if pane is not None:
                pane.setParent(self)
        self._handle = _DrawerHandle(self)
        self._handle.pressed.connect(self.toggle_drawer)
        self._dividers = [_Divider(self, name) for name in ("list", "context")]
        self._drawer_edge = _DrawerEdge(self)
        self._add_keys()
        look.current().changed.connect(self._on_look_changed)
        QApplication.instance().focusChanged.connect(self._on_focus_changed)  # type: ignore[union-attr]

    @property
    def room(self) -> Room:
        """The room the window leaves, as of the last layout."""
        return self._room

    @property
    def has_drawer(self) -> bool:
        """Tell whether the context is a drawer now."""
        return self._has_context and self._room.has_drawer

    @property
    def _has_context(self) -> bool:
        return self.context is not None and not self._is_left_out

    def leave_out_context(self, *, left_out: bool) -> None:
        """Give the room of the context to the work, while there is nothing to show in it."""
        self._is_left_out = left_out
        if self.context is not None and left_out:
            self.context.hide()
            self._drawer_edge.hide()
        self._arrange()

    def _list_width(self, wish: int | None) -> int:
        if self._navigates:
            needed = self.list_pane.sizeHint().width() if self.list_pane else 0
            return max(self._room.navigation_width(wish), min(needed, LIST_MOST))
        return self._room.list_width(wish)

    def open_drawer(self) -> None:
        """Lay the context over the work pane; harmless when it stands beside it."""
        self._set_open(opened=True)

    def close_drawer(self) -> None:
        """Put the drawer away; the focus goes back to the work pane."""
        had_focus = self.context is not None and self._holds_focus(self.context)
        self._set_open(opened=False)
        if had_focus and self.has_drawer:
            self.focus_pane(self.work)

    @Slot()
    def toggle_drawer(self) -> None:
        """Open the drawer or put it away."""
        if self._is_open:
            self.close_drawer()
        else:
            self.open_drawer()

    @Slot()
    def next_pane(self) -> None:
        """Move the focus to the next pane; a drawer opens for it."""
        self._step_pane(1)

    @Slot()
    def previous_pane(self) -> None:
        """Move the focus to the pane before."""
        self._step_pane(-1)

    def focus_pane(self, pane: QWidget) -> None:
        """Give the focus to where it last was in a pane, else to its first control."""
        if pane is self.context:
            self.open_drawer()
        place = self._place_in(pane)
        if place is not None:
            place.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_above(self, height: int) -> None:
        """Know that a strip above the panes takes of the window's height, so that they close up sooner."""
        if height != self._above:
            self._above = height
            self._arrange()

    def drag(self, name: str, width: int) -> None:
        """Give the list or the context another width, within its limits."""
        width_of = self._list_width if name == "list" else self._room.context_width
        self._wishes[name] = width_of(width)
        self._arrange()

    def remember(self) -> None:
        """Keep the widths people chose for this page."""
        if self._settings is not None and self._key:
            every = dict(self._settings.pane_widths)
            every[self._key] = dict(self._wishes)
            self._settings.pane_widths = every

    @Slot()
    def _on_look_changed(self) -> None:
        self._arrange()

    @Slot()
    def _on_focus_changed(self) -> None:
        focus = QApplication.focusWidget()
        for pane in self._panes:
            if focus is not None and pane.isAncestorOf(focus):
                self._last_focus[pane] = focus

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._is_open and self.has_drawer:
            self.close_drawer()
            return
        super().keyPressEvent(event)

    def _add_keys(self) -> None:
        for keys, slot in (("F6", self.next_pane), ("Shift+F6", self.previous_pane)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
        for keys, step in (("Ctrl+Shift+Left", -_STEP), ("Ctrl+Shift+Right", _STEP)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self._widen_focused(step))

    def _widen_focused(self, step: int) -> None:
        if self.list_pane is not None and self._holds_focus(self.list_pane):
            self.drag("list", self.list_pane.width() + step)
        elif self.context is not None and not self.has_drawer:
            self.drag("context", self.context.width() - step)
        self.remember()

    def _step_pane(self, step: int) -> None:
        current = next((p for p in self._panes if self._holds_focus(p)), self.work)
        at = self._panes.index(current)
        count = len(self._panes)
        others = (self._panes[(at + n * step) % count] for n in range(1, count))
        # A pane that shows nothing to work with is passed over.
        target = next((one for one in others if self._place_in(one) is not None), None)
        if target is None:
            return
        if current is self.context:
            self._set_open(opened=False)
        self.focus_pane(target)

    def _place_in(self, pane: QWidget) -> QWidget | None:
        """Return where the focus last was in a pane, else its first control."""
        last = self._last_focus.get(pane)
        if last is None or not isValid(last) or not last.isVisibleTo(pane):
            return _first_control(pane)
        return last

    def _set_open(self, *, opened: bool) -> None:
        if opened == self._is_open:
            return
        self._is_open = opened
        self._arrange()
        if self.has_drawer:
            self.drawer_opened.emit(opened)

    def _holds_focus(self, pane: QWidget) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and (pane is focus or pane.isAncestorOf(focus))

    def _arrange(self) -> None:
        window = self.window()
        was_short = self._room.is_short and self._room.height > 0
        height = window.height() - self._above
        self._room = Room(window.width(), height, look.current().scale)
        left = self._place_list()
        right = self._place_context()
        self.work.setGeometry(QRect(left, 0, max(0, right - left), self.height()))
        self._place_dividers(left, right)
        for pane in self._panes:
            if isinstance(pane, Pane):
                pane.follow(self._room)
        if was_short != self._room.is_short:
            self.shortened.emit(self._room.is_short)

    def _place_list(self) -> int:
        if self.list_pane is None:
            return 0
        width = self._list_width(self._wishes.get("list"))
        self.list_pane.setGeometry(0, 0, width, self.height())
        return width

    def _place_context(self) -> int:
        """Place the context beside or over the work pane; return where the work pane ends."""
        self._handle.setVisible(self.has_drawer)
        if self.context is None or self._is_left_out:
            return self.width() + _LINE
        width = min(self._room.context_width(self._wishes.get("context")), self.width())
        self._drawer_edge.setVisible(self.has_drawer and self._is_open)
        if not self.has_drawer:
            # The line at the right of every pane divides it from the next; the last has none.
            self.context.setGeometry(self.width() - width, 0, width + _LINE, self.height())
            self.context.show()
            return self.width() - width
        edge = self.width() - look.current().px(_HANDLE)
        self._handle.setGeometry(edge, 0, self.width() - edge, self.height())
        self._handle.show_open(opened=self._is_open)
        self.context.setGeometry(max(0, edge - width), 0, width, self.height())
        self.context.setVisible(self._is_open)
        self.context.raise_()
        self._drawer_edge.setGeometry(self.context.x() - _LINE, 0, _LINE, self.height())
        self._drawer_edge.raise_()
        return edge

    def _place_dividers(self, left: int, right: int) -> None:
        of_list, of_context = self._dividers
        of_list.setVisible(self.list_pane is not None)
        of_context.setVisible(self._has_context and not self.has_drawer)
        for divider, x in ((of_list, left), (of_context, right)):
            divider.setGeometry(x - _DIVIDER // 2 - 1, 0, _DIVIDER, self.height())
            divider.raise_()


def _remembered(settings: LocalSettings | None, key: str) -> dict[str, int]:
    kept = settings.pane_widths.get(key, {}) if settings is not None else {}
    return {name: int(width) for name, width in kept.items() if name in ("list", "context")}


class _Divider(QWidget):
    """The line between two panes that the mouse can take; Ctrl+Shift+arrow does the same."""

    def __init__(self, panes: ThreePanes, name: str) -> None:
        super().__init__(panes)
        self._panes, self._name = panes, name
        self.setCursor(Qt.CursorShape.SplitHCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            x = self.mapToParent(event.position().toPoint()).x()
            self._panes.drag(self._name, x if self._name == "list" else self._panes.width() - x)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._panes.remember()
        super().mouseReleaseEvent(event)


class _DrawerEdge(QWidget):
    """The line between the work pane and the drawer that lies over it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.current().color("border.subtle"))
        painter.end()


class _DrawerHandle(QWidget):
    """The strip at the right edge that opens the drawer."""

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("surface", "plain")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._button = icon_button("chevron-left", "", parent=self)
        self._button.clicked.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 4, 8)
        column.addWidget(self._button)
        column.addStretch(1)
        self.show_open(opened=False)

    def show_open(self, *, opened: bool) -> None:
        """Point into the direction the drawer would move."""
        name = self.tr("Close the side pane") if opened else self.tr("Open the side pane")
        self._button.set_icon("chevron-right" if opened else "chevron-left")
        self._button.setAccessibleName(name)
        self._button.setToolTip(f"{name} F6")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_open(opened=False)


def _first_control(pane: QWidget) -> QWidget | None:
    reachable = (
        child
        for child in pane.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and child.isVisibleTo(pane)
        and child.isEnabled()
    )
    return next(reachable, pane if pane.focusPolicy() != Qt.FocusPolicy.NoFocus else None)
