"""What a coming in brings with it: the entry itself, what happened outside, and the boxes of seals."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from db.accounts.outside import Outside, OutsideNotes
from db.accounts.seals import Seals
from db.journal.recorder import Recorder
from db.kernel.actor import Actor
from db.kernel.kinds import Action, Kind
from db.storage.unit_of_work import UnitOfWork


class Arrivals:
    """Writes down who came in, and what could not be written before."""

    def __init__(
        self, work: UnitOfWork, recorder: Recorder, outside: OutsideNotes, *, seals: Seals
    ) -> None:
        self._work = work
        self._recorder = recorder
        self._outside = outside
        self._seals = seals

    def come_in(self, actor: Actor) -> None:
        """Bring in what happened outside, then write the coming down; told twice is better than never."""
        notes = self._outside.read()
        with self._work.writing(actor, Action.SIGNED_IN) as work:
            for note in notes:
                record, values = UUID(hex=note.user), _values(note)
                self._recorder.note(work, Kind.USER, record, values, action=Action(note.action))
            self._recorder.note(work, Kind.USER, actor.user, {})
            self._seals.arrive(work.session, actor)
        if notes:
            self._outside.clear()


def _values(note: Outside) -> dict[int, object]:
    at = datetime.fromtimestamp(note.at, UTC)
    return {0: at, 1: note.seconds, 2: note.count}
