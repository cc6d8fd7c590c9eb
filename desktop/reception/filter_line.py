"""The line below the tabs while a filter is in force: what it asks, and × that ends it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.parts.buttons import icon_button
from desktop.parts.text import Icon, label

_PADDING = 20


class FilterLine(QWidget):
    """``cleared()`` asks for the whole list again."""

    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "strong", wrap=True)
        self.clear = icon_button("x", self.tr("Clear the filter"), size="small")
        self.clear.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, _PADDING - 4, 6)
        row.setSpacing(6)
        row.addWidget(Icon("filter", 16, "primary.text"))
        row.addWidget(self._words, 1)
        row.addWidget(self.clear)
        self.hide()

    def show_filter(self, said: str) -> None:
        """Say what is asked; nothing hides the line."""
        self._words.setText(said)
        self.setVisible(bool(said))

    def said(self) -> str:
        """Return what is asked, in words; empty without a filter."""
        return "" if self.isHidden() else self._words.text()
