"""A one-line field that can say what is wrong with what stands in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from desktop import look
from desktop.look.polish import set_property


class LineInput(QLineEdit):
    """The caller writes the error below the field; here it is the border and the description."""

    def __init__(
        self, text: str = "", *, name: str = "", placeholder: str = "", size: str = ""
    ) -> None:
        super().__init__(text)
        self._icons: list[tuple[QAction, str]] = []
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

    def add_icon(self, icon: str, name: str) -> QAction:
        """Put an icon button at the right end; its action is triggered by a click."""
        action = self.addAction(
            look.current().icon(icon, 18, "text.secondary"),
            QLineEdit.ActionPosition.TrailingPosition,
        )
        action.setText(name)
        action.setToolTip(name)
        self._icons.append((action, icon))
        return action

    def change_icon(self, action: QAction, icon: str, name: str) -> None:
        """Show another icon and name, e.g. of the eye that now hides."""
        self._icons = [(known, icon if known is action else old) for known, old in self._icons]
        action.setText(name)
        action.setToolTip(name)
        self._paint_icons()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_icons"):
            self._paint_icons()

    def _paint_icons(self) -> None:
        for action, icon in self._icons:
            action.setIcon(look.current().icon(icon, 18, "text.secondary"))
