"""Tells whether the station's file is sound: checks it after an unclean end, and says why nothing can be saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from db.kernel.errors import TroubleCode
from desktop.frame.desk import Desk
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import button
from desktop.parts.painting import Tone
from desktop.shell.pages import SETTINGS

if TYPE_CHECKING:
    from db.workspace import CheckStep


SAFETY = "safety"
"""Section of the settings that tells the way back."""


class Soundness(QObject):
    """Checks step by step, so that what a clerk asks for meanwhile comes between two of them.

    Nothing is ever repaired: a file that is not whole is only read from then on (R-28).
    """

    def __init__(self, desk: Desk, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._bar = desk, bar
        self._steps: list[CheckStep] = []
        self._tell()
        desk.jobs.ask(self, desk.workspace.check_steps, self._begin)

    def _begin(self, steps: tuple[CheckStep, ...]) -> None:
        self._steps = list(steps)
        self._go_on()

    def _go_on(self) -> None:
        if not self._steps:
            return
        step = self._steps.pop(0)
        self._desk.jobs.ask(self, partial(self._desk.workspace.is_whole, step), self._take)

    def _take(self, is_whole: bool) -> None:
        if not is_whole:
            self._steps.clear()
            self._tell()
        elif self._steps:
            self._go_on()
        else:
            self._say_whole()

    def _tell(self) -> None:
        """Say why the station may only be read, if that is so."""
        why = self._desk.workspace.reads_only
        if why is TroubleCode.DAMAGED:
            headline, body = self._damaged()
            how = button(self.tr("How to restore"))
            how.clicked.connect(self._on_how_clicked)
            self._bar.show_message(Tone.BAD, headline, body, buttons=(how,))
        elif why is not None:
            headline, body = self._forbidden()
            self._bar.show_message(Tone.WARN, headline, body)

    @Slot()
    def _on_how_clicked(self) -> None:
        self._desk.go(SETTINGS, SAFETY)

    def _say_whole(self) -> None:
        headline, _ = self._damaged()
        self._bar.take_away(headline)
        if self._desk.follows_lock:
            return  # what was found cut short then is no news of this start
        self._desk.notices.toast(
            self.tr("The last end was cut short. Everything was checked and is whole.")
        )

    def _damaged(self) -> tuple[str, str]:
        return self.tr("The file is damaged, it is only read now"), self.tr(
            "Nothing was repaired or deleted. Note new visits on paper, leave the folder as it is,"
            " and have the newest backup restored."
        )

    def _forbidden(self) -> tuple[str, str]:
        return self.tr("Nothing can be saved here, the folder is read-only"), self.tr(
            "Everything can be looked up. To save, allow writing to the folder or copy it to the"
            " computer's own disk, then unlock again."
        )
