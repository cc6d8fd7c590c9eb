"""The computer's clock against the journal: a flat battery sets it back, and numbers get a wrong year."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Slot

from db.accounts.rules import Permission, may
from db.reception.contracts import MatterLine
from desktop.parts.buttons import Button, button
from desktop.parts.painting import Tone
from desktop.wording import formats

if TYPE_CHECKING:
    from desktop.frame.desk import Desk

_DAY = timedelta(days=1)
_NAMED = 5
"""So many matters are named; of the others their count is told."""


class Behind(NamedTuple):
    """How far the clock lies behind, and the matters that carry a later time than it shows."""

    gap: timedelta
    matters: tuple[MatterLine, ...]


class ClockWatch(QObject):
    """Tells once when the clock lies behind the newest entry, and takes it back; the head may call the clock right."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._told = ""

    @Slot()
    def look(self) -> None:
        """Compare the clocks; costs no reading of the disk while they agree."""
        self._desk.jobs.ask(self, self._behind, self._tell, latest="clock")

    def _behind(self) -> Behind | None:
        """Runs on the database thread."""
        workspace, actor = self._desk.workspace, self._desk.actor
        gap = workspace.journal.clock_gap()
        if gap is None:
            return None
        matters = workspace.matters.dated_ahead(actor) if gap > _DAY else ()
        return Behind(gap, matters)

    def _tell(self, found: Behind | None) -> None:
        # Only the turn is told: a warning that the person closed does not come back with every save.
        headline = self._headline(found)
        if headline == self._told:
            return
        self._desk.notices.settle(self._told)
        self._told = headline
        if found is not None:
            tone = Tone.WARN if found.gap > _DAY else Tone.INFO
            self._desk.notices.stand(tone, headline, self._body(found), self._buttons())

    def _headline(self, found: Behind | None) -> str:
        if found is None:
            return ""
        if found.gap > _DAY:
            return self.tr("The clock of this computer may be wrong")
        return self.tr("The clock of this computer was set back")

    def _body(self, found: Behind) -> str:
        if found.gap <= _DAY:
            now = self._desk.clock.now()
            told = self.tr("It shows {now}; the newest record is of {newest}. Check the time.")
            newest = formats.day_and_clock(now + found.gap, now)
            return told.format(now=formats.day_and_clock(now, now), newest=newest)
        body = self.tr(
            "{days} days before the newest record. Nothing was changed; check the date, then register."
        ).format(days=found.gap.days)
        return f"{body}{self._of_matters(found.matters)}"

    def _of_matters(self, matters: tuple[MatterLine, ...]) -> str:
        """Name what was registered while the clock ran ahead, for somebody to look after."""
        if not matters:
            return ""
        first = sorted(matters, key=lambda one: (one.received_at.year, one.serial))[:_NAMED]
        named = formats.listed(tuple(one.number for one in first))
        if len(matters) <= _NAMED:
            return self.tr("Received later than now: {numbers}.").format(numbers=named)
        told = self.tr(
            "Received later than now: {numbers} and others, %n in all.", "", len(matters)
        )
        return told.format(numbers=named)

    def _buttons(self) -> tuple[Button, ...]:
        if not may(self._desk.actor, Permission.DECIDE_MATTERS):
            return ()
        made = button(self.tr("The clock is right now"))
        made.clicked.connect(self._confirm)
        return (made,)

    @Slot()
    def _confirm(self) -> None:
        """Keep the head's word in the journal; what carries a later time is no gap from then on."""
        timekeeping, actor = self._desk.workspace.timekeeping, self._desk.actor
        self._desk.jobs.ask(
            self,
            lambda: timekeeping.confirm(actor),
            lambda _kept: self.look(),
            self._desk.notices.say_error,
        )
