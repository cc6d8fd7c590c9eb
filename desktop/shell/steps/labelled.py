"""One field of the first start: label above, hint at its right end, what is wrong below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.look.polish import set_property
from desktop.parts.line_input import LineInput
from desktop.parts.text import Icon, label

Input = LineInput | QComboBox


class Labelled(QWidget):
    """The error is cleared by whoever set it, as soon as it is right."""

    def __init__(self, name: str, field: Input, hint: str = "") -> None:
        super().__init__()
        self.field = field
        field.setAccessibleName(name)
        self._error = label("", "error", wrap=True)
        self._wrong = beside(Icon("alert-circle", 16, "danger.text"), self._error)
        self._wrong.hide()
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
        column.addWidget(self._wrong)

    def error(self) -> str:
        """Return what is wrong, empty while nothing is."""
        return self._error.text() if self._wrong.isVisibleTo(self) else ""

    def set_error(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence clears it."""
        self._error.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        if isinstance(self.field, LineInput):
            self.field.set_error(sentence)
        else:
            self.field.setAccessibleDescription(sentence)
            set_property(self.field, "state", "error" if sentence else "")


def beside(icon: Icon, text: QWidget) -> QWidget:
    """Return an icon at the height of the first line of a text that may wrap."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 2, 0, 0)
    row.setSpacing(6)
    row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text, 1)
    return made


def in_row(*parts: QWidget) -> QHBoxLayout:
    """Return fields side by side, of equal width."""
    row = QHBoxLayout()
    row.setSpacing(12)
    for part in parts:
        row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
    return row
