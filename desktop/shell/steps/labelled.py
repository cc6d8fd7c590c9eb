"""One field of the first start: label above, hint at its right end, what is wrong below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.look.polish import set_property
from desktop.parts.line_input import LineInput
from desktop.parts.painting import Tone
from desktop.parts.text import IconText, label

Input = LineInput | QComboBox


class Labelled(QWidget):
    """The error is cleared by whoever set it, as soon as it is right."""

    def __init__(self, name: str, field: Input, hint: str = "") -> None:
        super().__init__()
        self.field = field
        field.setAccessibleName(name)
        self._error = IconText("alert-circle", "", tone=Tone.BAD)
        self._error.hide()
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(label(name, "label", buddy=field))
        head.addStretch(1)
        head.addWidget(label(hint, "hint"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(field)
        column.addWidget(self._error)

    def error(self) -> str:
        """Return what is wrong, empty while nothing is."""
        return self._error.text() if self._error.isVisibleTo(self) else ""

    def set_error(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence clears it."""
        self._error.show_line("alert-circle", sentence, Tone.BAD)
        self._error.setVisible(bool(sentence))
        if isinstance(self.field, LineInput):
            self.field.set_error(sentence)
        else:
            self.field.setAccessibleDescription(sentence)
            set_property(self.field, "state", "error" if sentence else "")


def in_row(*parts: QWidget) -> QHBoxLayout:
    """Return fields side by side, of equal width."""
    row = QHBoxLayout()
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
    return row
