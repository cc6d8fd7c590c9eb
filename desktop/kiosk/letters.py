"""A pad of letters for initials, as large as a finger."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from desktop import look
from desktop.parts.buttons import Button

_ROWS = "qwertyuiop", "asdfghjkl", "zxcvbnm"
_KEY = 64


class LetterPad(QWidget):
    """``pressed(str)`` for every letter."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for row, letters in enumerate(_ROWS):
            for at, letter in enumerate(letters):
                grid.addWidget(self._key(letter), row, 2 * at + row, 1, 2)

    def _key(self, letter: str) -> Button:
        made = Button(letter, size="large")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.clicked.connect(partial(self.pressed.emit, letter))
        look.scaled(made, lambda in_force: made.setFixedHeight(in_force.px(_KEY)))
        return made
