"""Hears what other counters save on the same server, and tells once when the server is gone or back."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.kernel.actor import Actor
from db.kernel.errors import CannotOpen, NotFound, StationError, TroubleCode
from db.kernel.kinds import Changes, Kind
from desktop.frame.desk import Desk
from desktop.wording import words

PAUSE = 3_000
"""Milliseconds between two questions: about as long as it takes to look up from a form."""

_PATIENCE = 10_000
"""Between two tries while the server is away; each may hold the database thread for some seconds."""


class Neighbours(QObject):
    """Asks for news on behalf of one window; a station in its own file has nobody to ask.

    ``away_changed(bool)`` when the server no longer answers, and when it does again.
    """

    away_changed = Signal(bool)

    def __init__(self, desk: Desk, window: QObject) -> None:
        super().__init__(window)
        self._desk = desk
        self._is_away = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.ask)
        if desk.workspace.origin.has_neighbours:
            self._timer.start(PAUSE)

    @Slot()
    def ask(self) -> None:
        """Ask what changed since the last time."""
        self._desk.jobs.ask(self, self._desk.workspace.news, self._on_heard, self._on_missed)

    def _on_heard(self, changes: Changes) -> None:
        self._timer.start(PAUSE)
        if self._is_away:
            self._set_away(False)
            self._desk.notices.settle(words.said(CannotOpen(TroubleCode.SERVER_AWAY)).headline)
            self._desk.notices.toast(self.tr("The server answers again"))
            # What pages asked for meanwhile was never answered.
            changes = frozenset(Kind)
        if Kind.USER in changes:
            accounts, user = self._desk.workspace.accounts, self._desk.actor.user
            self._desk.jobs.ask(self, lambda: accounts.actor(user), self._compare, self._lock)
        if changes:
            self._desk.jobs.heard.emit(changes)

    def _compare(self, known: Actor) -> None:
        """Lock where this person has other rights by now: whoever comes in again has them."""
        if known.roles != self._desk.actor.roles:
            self._desk.lock()

    def _lock(self, error: StationError) -> None:
        """Lock where this person's account was closed at another counter; a silent server closes nothing."""
        if isinstance(error, NotFound):
            self._desk.lock()

    def _on_missed(self, error: StationError) -> None:
        self._timer.start(_PATIENCE)
        if not self._is_away:
            self._set_away(True)
            self._desk.notices.say_error(error)

    def _set_away(self, away: bool) -> None:
        self._is_away = away
        self.away_changed.emit(away)
