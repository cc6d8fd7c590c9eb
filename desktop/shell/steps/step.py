"""What the five screens of the first start have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.parts.text import label
from desktop.shell.big_label import BigLabel


class Step(QWidget):
    """One screen: a title, a sentence, then what is to be done.

    ``advanced()`` asks to go on, e.g. after Enter in the last field; ``held()`` tells that something
    is still missing or did not work.
    """

    advanced = Signal()
    held = Signal()
    may_skip = False

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__()
        self.name = name
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(BigLabel(name))
        self.column.addWidget(label(sentence, "secondary", wrap=True))
        self.column.addSpacing(14)

    def verb(self) -> str:
        """Return what the button that goes on says."""
        return self.tr("Next")

    def begin(self) -> None:
        """Get ready to be shown."""

    def first_focus(self) -> QWidget | None:
        """Return where work begins, None for the first control."""
        return None

    def leave(self, done: Callable[[], object]) -> None:
        """Check what was filled in, do what has to be done, then call ``done``; or say what is missing."""
        done()
