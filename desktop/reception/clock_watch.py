"""The computer's clock against the journal: a flat battery sets it back, and numbers get a wrong year."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.parts.painting import Tone

if TYPE_CHECKING:
    from desktop.frame.desk import Desk


class ClockWatch(QObject):
    """Warns once when the clock lies behind the newest entry, and takes the warning back."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._warns = False

    def look(self) -> None:
        """Compare the clocks; costs no reading of the disk."""
        self._desk.jobs.ask(
            self, self._desk.workspace.journal.clock_gap, self._tell, latest="clock"
        )

    def _tell(self, gap: timedelta | None) -> None:
        # Only the turn is told: a warning that the person closed does not come back with every save.
        warned, self._warns = self._warns, gap is not None
        headline = self.tr("The clock of this computer may be wrong")
        if gap is None:
            self._desk.notices.settle(headline)
        elif not warned:
            self._desk.notices.stand(Tone.WARN, headline, self._body(gap))

    def _body(self, gap: timedelta) -> str:
        body = self.tr(
            "{days} days before the newest record. Nothing was changed; check the date, then register."
        )
        return body.format(days=gap.days)
