"""A one-line field that can say what is wrong with what stands in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from desktop import look
from desktop.look.polish import set_property

_ICON = 18


class LineInput(QLineEdit):
    """The caller writes the error below the field; here it is the border and the description."""

    def __init__(
        self, text: str = "", *, name: str = "", placeholder: str = "", size: str = ""
    ) -> None:
        super().__init__(text)
        self._inside: list[InsideButton] = []
        self._error = ""
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setProperty("step", size)

    def error(self) -> str:
        """Return what is wrong, empty while nothing is."""
        return self._error

    def set_error(self, sentence: str) -> None:
        """Show that something is wrong; an empty sentence clears it."""
        self._error = sentence
        self.setAccessibleDescription(sentence)
        set_property(self, "state", "error" if sentence else "")

    def add_icon(self, icon: str, name: str) -> InsideButton:
        """Put an icon button inside at the right end; connect its `clicked`."""
        made = InsideButton(self, icon, name)
        self._inside.append(made)
        self._place()
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place()

    def _place(self) -> None:
        right = self.width() - 2
        for inside in reversed(self._inside):
            side = inside.sizeHint()
            right -= side.width()
            inside.setGeometry(
                right, (self.height() - side.height()) // 2, side.width(), side.height()
            )
        if self._inside:
            self.setTextMargins(0, 0, self.width() - right, 0)


class InsideButton(QAbstractButton):
    """An icon button inside a field; by keys its field's own shortcut does the same."""

    def __init__(self, field: QLineEdit, icon: str, name: str) -> None:
        super().__init__(field)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._icon = icon
        self.set_face(icon, name)
        self.show()

    def set_face(self, icon: str, name: str) -> None:
        """Show another icon and name, e.g. of the eye that now hides."""
        self._icon = icon
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        side = look.current().size("minHit")
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        color = "text.primary" if self.underMouse() else "text.tertiary"
        inset = (self.width() - look.current().px(_ICON)) // 2
        painter = QPainter(self)
        painter.drawPixmap(inset, inset, look.current().pixmap(self._icon, _ICON, color))
        painter.end()
