"""Labels larger than the type scale of the counter: the clock and the titles of the way in."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel

from desktop import look

TITLE, STATION, DAY, CLOCK = 26, 19, 22, 96
"""Unscaled letter sizes."""


class BigLabel(QLabel):
    """One plain line in a size of its own that follows the text scale."""

    def __init__(
        self, text: str = "", *, px: int = TITLE, bold: bool = True, role: str = ""
    ) -> None:
        super().__init__(text)
        self._px, self._bold = px, bold
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self._take_size()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._take_size()

    def _take_size(self) -> None:
        font = look.current().font("body", bold=self._bold)
        font.setPixelSize(look.current().px(self._px))
        if font != self.font():
            self.setFont(font)
