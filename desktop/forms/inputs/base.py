"""What every input can do for its form."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.forms.values import is_blank, to_plain


class FormInput(QWidget):
    """One input with its value.

    ``edited()`` on every keystroke or choice of a person, never on ``put``; ``entered()`` when
    Enter asks for the next field; ``noted(str)`` what shall stand at the right of the label.
    """

    edited = Signal()
    entered = Signal()
    noted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def value(self) -> object:
        """Return what a person gave."""
        raise NotImplementedError

    def put(self, value: object) -> None:
        """Show a value without telling anybody; None empties the input."""
        raise NotImplementedError

    def focus_target(self) -> QWidget:
        """Return the widget that takes the keys, and the label's buddy."""
        raise NotImplementedError

    def set_names(self, name: str, description: str) -> None:
        """Give screen readers the label, and the hint or error."""
        target = self.focus_target()
        target.setAccessibleName(name)
        target.setAccessibleDescription(description)

    def show_error(self, sentence: str) -> None:
        """Show by the border that something is wrong; an empty sentence clears it."""

    def set_limit(self, limit: int) -> None:
        """Count characters towards a limit."""

    def set_short(self, *, short: bool) -> None:
        """Take less room while the window is low."""

    def on_entered(self) -> None:
        """Hear that the focus came in."""

    def on_left(self) -> None:
        """Hear that the focus went to another field."""

    def is_blank(self) -> bool:
        """Tell whether nothing was given yet."""
        return is_blank(self.value())

    def is_unread(self) -> bool:
        """Tell whether something stands here that has no value."""
        return False

    def is_composing(self) -> bool:
        """Tell whether an input method is at work here; Enter belongs to it then."""
        return False

    def plain(self) -> object:
        """Return the value as a draft keeps it."""
        return to_plain(self.value())

    def restore(self, plain: object) -> None:
        """Show again what a draft kept."""
        self.put(plain)

    def take_state(self) -> object:
        """Return what is needed to take a scan back out (see the scanner)."""
        return self.plain()

    def put_state(self, state: object) -> None:
        """Put back what stood here before a scan."""
        self.restore(state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            if not self.is_composing():
                self.entered.emit()
            return
        super().keyPressEvent(event)

    def adopt(self, widget: QWidget) -> None:
        """Fill the input with its one widget and hand the focus on to it."""
        self._column.addWidget(widget)
        self.setFocusProxy(self.focus_target())
