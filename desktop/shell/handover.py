"""Gives the screen to somebody who is no staff, and takes it back with the passphrase of whoever gave it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.kernel.clock import Clock
from desktop.shell.doorkeeper import Doorkeeper
from desktop.shell.stage import Stage

if TYPE_CHECKING:
    from desktop.frame.desk import Desk
    from desktop.frame.handed import HandedEvent, HandedForm, HandedSheets
    from desktop.kiosk.window import KioskWindow
    from desktop.scoring.window import ScoringWindow
    from desktop.shell.form_session import FormSession


class Handover(QObject):
    """The window at work must be gone before: with it goes every way to other records.

    ``taken_back()`` follows the right passphrase.
    """

    taken_back = Signal()

    def __init__(self, window: Stage, door: Doorkeeper, clock: Clock) -> None:
        super().__init__(window)
        self._window, self._door, self._clock = window, door, clock
        self._session: FormSession | ScoringWindow | KioskWindow | None = None

    def begin(self, handed: HandedForm | HandedSheets | HandedEvent, desk: Desk) -> None:
        """Show the form or the sheets alone, on the whole screen."""
        session = self._scene(handed, desk)
        session.left.connect(self._on_session_left)
        self._session = session
        self._window.show_scene(session)
        self._window.seal()
        self._door.hand_over(session, lambda: session.first_focus().setFocus())

    def resume(self, desk: Desk) -> None:
        """Go on where a session of sheets ended without being taken back: the power went, or a lock came."""
        from desktop.scoring.place import left_open

        left_open(desk, self, desk.hand_over)

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

    def _scene(
        self, handed: HandedForm | HandedSheets | HandedEvent, desk: Desk
    ) -> FormSession | ScoringWindow | KioskWindow:
        from desktop.frame.handed import HandedEvent, HandedForm

        check = self._door.check_passphrase
        if isinstance(handed, HandedForm):
            from desktop.shell.form_session import FormSession

            return FormSession(handed, self._clock, check)
        from desktop.shell.fence import Fence

        if isinstance(handed, HandedEvent):
            from desktop.kiosk.window import KioskWindow

            shown = KioskWindow(desk, handed, check)
            shown.stand_behind(Fence(shown))
            return shown
        from desktop.scoring.window import SCORING_KEYS, ScoringWindow

        made = ScoringWindow(desk, handed, check)
        made.stand_behind(Fence(made, SCORING_KEYS))
        return made
