"""Reminds a person gently that the passphrase is due for a new one; nothing is refused (R-02)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from desktop.frame.desk import Desk
from desktop.notices.message_bar import MessageBar
from desktop.parts.buttons import button
from desktop.parts.painting import Tone
from desktop.shell.pages import SETTINGS

ACCOUNTS = "accounts"
"""Section of the settings where one's own passphrase is changed."""


class PassphraseAge(QObject):
    """Asks once, when a person comes in."""

    def __init__(self, desk: Desk, bar: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._bar = desk, bar
        self._headline = ""
        desk.jobs.ask(self, partial(desk.workspace.accounts.days_due, desk.actor), self._tell)

    def _tell(self, days: int | None) -> None:
        if days is None or self._desk.workspace.reads_only is not None:
            return
        self._headline = self.tr("Your passphrase is %n days old", "", days)
        change = button(self.tr("Choose a new one"), "key")
        change.clicked.connect(self._on_change_clicked)
        body = self.tr("It still holds. A new one takes a minute.")
        self._bar.show_message(Tone.INFO, self._headline, body, buttons=(change,))

    @Slot()
    def _on_change_clicked(self) -> None:
        self._bar.take_away(self._headline)
        self._desk.go(SETTINGS, ACCOUNTS)
