"""Why files were not attached: one line for each, the first few at once and all of them on demand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.parts.buttons import button
from desktop.parts.painting import Tone, ink_of
from desktop.parts.shown import set_shown
from desktop.parts.text import Icon, WrappingLabel

_AT_ONCE = 5


class Refusals(QFrame):
    """Takes no room while every file was taken."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "banner")
        self.setProperty("tone", str(Tone.WARN))
        self._sentences: tuple[str, ...] = ()
        self._is_whole = False
        self._lines = WrappingLabel()
        self.more = button("", kind="quiet", size="small")
        self.more.clicked.connect(self._on_more_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12, 7)
        row.setSpacing(10)
        icon = Icon("alert-triangle", 20, ink_of(Tone.WARN))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(self._lines)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(column, 1)
        self.hide()

    def show_sentences(self, sentences: Sequence[str]) -> None:
        """Say these; a list that was opened stays open while it grows."""
        self._sentences = tuple(sentences)
        self._is_whole = self._is_whole and bool(sentences)
        self._tell()
        set_shown(self, shown=bool(sentences))

    def lines(self) -> tuple[str, ...]:
        """Return the lines that can be read now."""
        return tuple(self._lines.text().splitlines())

    def _tell(self) -> None:
        shown = self._sentences if self._is_whole else self._sentences[:_AT_ONCE]
        left = len(self._sentences) - len(shown)
        self._lines.setText("\n".join(shown))
        self.more.setText(self.tr("and %n more", "", left))
        set_shown(self.more, shown=left > 0)
        self.setAccessibleName("\n".join(self._sentences))

    @Slot()
    def _on_more_clicked(self) -> None:
        self._is_whole = True
        self._tell()
        self._lines.setFocus(Qt.FocusReason.OtherFocusReason)
