"""Gives the screen to a visitor with one form, and takes it back with the passphrase of whoever gave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.kernel.clock import Clock
from desktop.shell.doorkeeper import Doorkeeper
from desktop.shell.stage import Stage

if TYPE_CHECKING:
    from desktop.frame.handed import HandedForm
    from desktop.shell.form_session import FormSession


class Handover(QObject):
    """The window at work must be gone before: with it goes every way to other records.

    ``taken_back()`` follows the right passphrase.
    """

    taken_back = Signal()

    def __init__(self, window: Stage, door: Doorkeeper, clock: Clock) -> None:
        super().__init__(window)
        self._window, self._door, self._clock = window, door, clock
        self._session: FormSession | None = None

    def begin(self, handed: HandedForm) -> None:
        """Show the form alone, on the whole screen."""
        from desktop.shell.form_session import FormSession

        session = FormSession(handed, self._clock, self._door.check_passphrase)
        session.left.connect(self._on_session_left)
        self._session = session
        self._window.show_scene(session)
        self._window.seal()
        self._door.hand_over(session, session.first_focus().setFocus)

    def end(self) -> None:
        """Let keyboard and window be as before, e.g. because the screen is locked."""
        if self._session is not None:
            self._session.take_fence_down()
            self._session = None
            self._window.unseal()

    @Slot()
    def _on_session_left(self) -> None:
        self.end()
        self.taken_back.emit()
