"""What was told before the inspection, to be read once more while one scores."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import look
from desktop.parts.buttons import Button
from desktop.parts.text import label
from desktop.scoring.fingers import scrolled
from desktop.scoring.foot import Foot

_WIDTH = 860


class CribPage(QWidget):
    """``closed()`` leads back to the item."""

    closed = Signal()

    def __init__(self, lines: Sequence[str]) -> None:
        super().__init__()
        self.back = Button(self.tr("Back to the item"), icon="arrow-left", kind="primary")
        self.back.clicked.connect(self.closed)
        inner = QWidget()
        inner.setMaximumWidth(look.current().px(_WIDTH))
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(look.current().px(14))
        column.addWidget(label(self.tr("What to look at, and what not to do"), "title"))
        for number, line in enumerate(lines, 1):
            column.addLayout(_line(number, line))
        column.addStretch(1)
        area = scrolled(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addWidget(Foot([], [self.back]))


def _line(number: int, text: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    place = label(str(number), "strong")
    place.setFixedWidth(look.current().px(28))
    row.addWidget(place, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(text, wrap=True), 1)
    return row
