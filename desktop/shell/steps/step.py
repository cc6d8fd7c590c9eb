"""What the five screens of the first start have in common."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.parts.text import label
from desktop.shell.big_label import BigLabel

_GAP = 56


class Step(QWidget):
    """One screen: a title, a sentence, then what is to be done.

    ``advanced()`` asks to go on, e.g. after Enter in the last field; ``held()`` tells that something
    is still missing or did not work; ``troubled(Said)`` has the wizard say what went wrong, and
    ``settled()`` that it is right again.
    """

    advanced = Signal()
    held = Signal()
    troubled = Signal(object)
    settled = Signal()
    may_skip = False

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__()
        self.name = name
        self.body = QWidget()
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(_GAP)
        self._across.addWidget(self.body, 3)
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(4)
        self.column.addWidget(BigLabel(name))
        self.column.addWidget(label(sentence, "secondary", wrap=True))
        self.column.addSpacing(14)

    def add_beside(self, part: QWidget) -> None:
        """Let something stand at the right of the column, as high as the screen."""
        self._across.addWidget(part, 1)

    def verb(self) -> str:
        """Return what the button that goes on says."""
        return self.tr("Next")

    def begin(self) -> None:
        """Get ready to be shown."""

    def first_focus(self) -> QWidget | None:
        """Return where work begins, None for the first control."""
        return None

    def enter_order(self) -> tuple[QWidget, ...]:
        """Return the fields that Enter goes through; in the last one it goes on, a button it presses."""
        return ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # An open list keeps its keys to itself: what comes here was typed into a field.
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        order, focus = self.enter_order(), QApplication.focusWidget()
        if not is_enter or focus not in order or isinstance(focus, QAbstractButton):
            super().keyPressEvent(event)
        elif focus is order[-1]:
            self.advanced.emit()
        else:
            self.focusNextChild()

    def leave(self, done: Callable[[], object]) -> None:
        """Check what was filled in, do what has to be done, then call ``done``; or say what is missing."""
        done()
