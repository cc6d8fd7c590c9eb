"""What is done over the station that was chosen: an export, an import, an enrolment, a look into the tray."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.frame.pane import Pane
from desktop.notices.message_bar import MessageBar


class ActPane(Pane):
    """``left()`` asks to go back to the station; whatever is stopped on the way leaves nothing behind.

    ``done()`` says that something went out, came in or was laid aside, ``paper_wanted(Direction, ids)`` asks for
    the papers of bundles.
    """

    left = Signal()
    done = Signal()
    paper_wanted = Signal(object, object)

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.messages = MessageBar()

    def press(self) -> None:
        """Do the one act of the pane, as Ctrl+Enter asks."""

    def first_focus(self) -> QWidget:
        """Return where work begins, so that the keys of the pane are heard at once."""
        return self

    def take_scan(self, _text: str) -> bool:
        """Take what was scanned; False where the pane has no use for it."""
        return False

    def leave(self) -> None:
        """Go back; work under way is stopped."""
        self.left.emit()
