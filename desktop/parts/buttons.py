"""Buttons that carry an icon, a verb and, at the counter, the key that does the same."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from desktop import look
from desktop.look import Density
from desktop.look.polish import set_property
from desktop.parts.painting import cut, width_of

_GAP, _LEAST_PADDING = 8, 4
_ICON = 20
_SMALL_ICON = 18


class _Ink(NamedTuple):
    text: str
    key: str


_INKS = {
    "primary": _Ink("primary.onFill", "primary.onFill"),
    "secondary": _Ink("text.primary", "text.tertiary"),
    "quiet": _Ink("primary.text", "text.tertiary"),
    "plain": _Ink("text.secondary", "text.tertiary"),
    "danger": _Ink("danger.text", "danger.text"),
    "danger-fill": _Ink("danger.onFill", "danger.onFill"),
    "toast": _Ink("bg.surface", "bg.surface"),
    "toast-plain": _Ink("bg.surface", "bg.surface"),
}
_DISABLED = _Ink("text.disabled", "text.disabled")


class Button(QPushButton):
    """A push button: kinds `primary`, `secondary`, `quiet`, `plain` (grey), `danger`, `danger-fill`."""

    def __init__(
        self,
        text: str,
        *,
        icon: str | None = None,
        kind: str = "secondary",
        key: str = "",
        size: str = "",
    ) -> None:
        super().__init__(text)
        self._icon_name, self._kind, self._key = icon, kind, key
        self._resting = text
        self._busy = False
        self._shows_key = True
        self.setProperty("kind", kind)
        self.setProperty("step", size)  # "size" itself is a property of every widget
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAutoDefault(False)

    @property
    def kind(self) -> str:
        """The kind that decides ground and ink."""
        return self._kind

    @property
    def key(self) -> str:
        """The key shown inside."""
        return self._key

    def set_kind(self, kind: str) -> None:
        """Change the kind, e.g. when another button becomes the primary one."""
        self._kind = kind
        set_property(self, "kind", kind)

    def set_icon(self, name: str | None) -> None:
        """Show another icon, or none."""
        self._icon_name = name
        self.updateGeometry()
        self.update()

    def show_key(self, *, shown: bool) -> None:
        """Leave the key away where room is short; it does the same as before."""
        self._shows_key = shown
        self.updateGeometry()
        self.update()

    def can_fold(self) -> bool:
        """Tell whether an icon could stand for the word."""
        return bool(self._icon_name and self.text())

    def fold(self, *, folded: bool) -> None:
        """Show the icon alone where room is short; the word stays as tooltip and spoken name."""
        if folded != (self.property("shape") == "square"):
            set_property(self, "shape", "square" if folded else "")
            self.setToolTip(self.text() if folded else "")
            self.updateGeometry()

    @property
    def is_busy(self) -> bool:
        """Whether what it began is still under way."""
        return self._busy

    def set_busy(self, text: str) -> None:
        """Say that it is running; the width stays and a second press is ignored."""
        self.setFixedWidth(self.width())
        self._resting, self._busy = self.text(), True
        self.setText(text)

    def set_ready(self) -> None:
        """Come back from `set_busy`."""
        if self._busy:
            self._busy = False
            self.setText(self._resting)
            self.setMinimumWidth(0)
            self.setMaximumWidth(16777215)

    def hitButton(self, pos: QPoint) -> bool:
        """Refuse the second press while running."""
        return not self._busy and self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._busy:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if self.property("shape") == "square":
            return hint
        bare = self.fontMetrics().horizontalAdvance(self.text() or "XXXX")
        extra = self._content_width() - bare
        return QSize(hint.width() + max(extra, 0), hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        self._paint_content(painter)
        painter.end()

    def _icon_size(self) -> int:
        return _SMALL_ICON if self.property("step") == "small" else _ICON

    def shown_text(self) -> str:
        """Return the text as it is painted; the key gives way first, then … stands at the end."""
        if self.property("shape") == "square":
            return ""
        room = self.width() - 2 * look.current().px(_LEAST_PADDING)
        if self._icon_name:
            room -= look.current().px(self._icon_size() + _GAP)
        return cut(self.text(), self.font(), room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.shown_text() != self.text() and not self.toolTip():
            self.setToolTip(self.text())

    def _shown_key(self) -> str:
        touch = look.current().density is Density.TOUCH
        return "" if self._busy or touch or not self._shows_key else self._key

    def _fitting_key(self) -> str:
        room = self.width() - 2 * look.current().px(_LEAST_PADDING)
        return self._shown_key() if self._content_width() <= room else ""

    def _content_width(self) -> int:
        words = self.fontMetrics().horizontalAdvance(self.text())
        return self._width_with(words, self._shown_key())

    def _width_with(self, words: int, key: str) -> int:
        in_force = look.current()
        parts = [in_force.px(self._icon_size())] if self._icon_name else []
        if words:
            parts.append(words)
        if key:
            parts.append(width_of(key, "keyhint") + in_force.px(4))
        return sum(parts) + in_force.px(_GAP) * (len(parts) - 1)

    def _paint_content(self, painter: QPainter) -> None:
        ink = _INKS.get(self._kind, _INKS["secondary"]) if self.isEnabled() else _DISABLED
        gap = look.current().px(_GAP)
        shown, key = self.shown_text(), self._fitting_key()
        width = self.fontMetrics().horizontalAdvance(shown)
        left = (self.width() - self._width_with(width, key)) // 2
        if self._icon_name:
            left = self._paint_icon(painter, left, ink.text) + gap
        painter.setFont(self.font())
        painter.setPen(look.current().color(ink.text))
        box = QRect(left, 0, width + 1, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if key:
            self._paint_key(painter, left + width + gap + look.current().px(4), ink.key)

    def _paint_icon(self, painter: QPainter, left: int, color: str) -> int:
        side = look.current().px(self._icon_size())
        picture = look.current().pixmap(self._icon_name or "", self._icon_size(), color)
        painter.drawPixmap(left, (self.height() - side) // 2, picture)
        return left + side

    def _paint_key(self, painter: QPainter, left: int, color: str) -> None:
        painter.setFont(look.current().font("keyhint"))
        painter.setPen(look.current().color(color))
        box = QRect(left, 0, self.width() - left, self.height())
        painter.drawText(
            box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._shown_key()
        )


def button(
    text: str, icon: str | None = None, kind: str = "secondary", *, key: str = "", size: str = ""
) -> Button:
    """Return a button; `key` is only shown, the shortcut itself belongs to the page."""
    return Button(text, icon=icon, kind=kind, key=key, size=size)


def icon_button(
    icon: str, name: str, *, key: str = "", size: str = "", parent: QWidget | None = None
) -> Button:
    """Return a square quiet button whose `name` (verb and object) is its tooltip and spoken name."""
    made = Button("", icon=icon, kind="plain", size=size)
    made.setParent(parent)
    made.setProperty("shape", "square")
    made.setAccessibleName(name)
    made.setToolTip(f"{name} {key}".strip())
    return made
