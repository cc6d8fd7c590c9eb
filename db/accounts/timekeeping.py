"""The head's word on the computer's clock: it shows the right time, whatever later time stands in the journal."""

from __future__ import annotations

from db.accounts.rules import Permission, check_permitted
from db.journal.recorder import Recorder
from db.journal.service import Journal
from db.kernel.actor import Actor
from db.kernel.kinds import Action, Kind, Saved
from db.storage.unit_of_work import UnitOfWork


class Timekeeping:
    """Said once; the journal tells of a gap again when the clock moves anew."""

    def __init__(self, work: UnitOfWork, recorder: Recorder, journal: Journal) -> None:
        self._work, self._recorder, self._journal = work, recorder, journal

    def confirm(self, actor: Actor) -> Saved[None]:
        """Keep who says that the clock is right now, and how far the newest entry lies ahead of it."""
        check_permitted(actor, Permission.DECIDE_MATTERS)
        jump = self._journal.clock_jump()
        with self._work.writing(actor, Action.CLOCK_CONFIRMED) as work:
            replica = self._journal.origin.replica
            self._recorder.note(work, Kind.STATION, replica, jump.told())
            return work.saved(None)
