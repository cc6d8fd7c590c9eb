"""Reminds a person gently that the passphrase is due for a new one; nothing is refused (R-02)."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Slot

from desktop.frame.desk import Desk
from desktop.shell.pages import SETTINGS

ACCOUNTS = "accounts"
"""Section of the settings where one's own passphrase is changed."""


class PassphraseAge(QObject):
    """Says it once, when a person comes in, and takes no room from the work."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        desk.jobs.ask(self, partial(desk.workspace.accounts.days_due, desk.actor), self._tell)

    def _tell(self, days: int | None) -> None:
        if days is None or self._desk.workspace.reads_only is not None:
            return
        told = self.tr("Your passphrase is %n days old", "", days)
        change = (self.tr("Choose a new one"), self._on_change_wanted)
        self._desk.notices.toast(told, extra=change)

    @Slot()
    def _on_change_wanted(self) -> None:
        self._desk.go(SETTINGS, ACCOUNTS)
