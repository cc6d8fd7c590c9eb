"""The journal as a whole: sealing, checking, and what stands unsent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import func, select

from db.journal import segments
from db.journal.beside import Beside
from db.journal.clock_watch import NOTICED, Jump, confirmed
from db.journal.news import News
from db.journal.origins import Origin
from db.journal.reader import Entry, history
from db.journal.records import OperationRow, OriginRow, SegmentRow
from db.journal.segments import Verdict
from db.kernel.actor import Actor
from db.kernel.clock import HybridClock, instant_of
from db.kernel.ids import UserId
from db.kernel.kinds import Action, Changes
from db.storage.unit_of_work import UnitOfWork

_AT_ONCE = 1000
"""Operations of one stretch: about a tenth of a second."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Operations of one origin, from the one after ``after`` on."""

    origin: int
    after: int


class Journal:
    """The append-only journal of this file."""

    def __init__(
        self, work: UnitOfWork, origin: Origin, clock: HybridClock, beside: Beside | None = None
    ) -> None:
        self._work, self._clock, self._beside = work, clock, beside
        self.origin = origin
        self._news = News(work, origin)

    def news(self) -> Changes:
        """Return which kinds other counters have changed since this was asked last."""
        return self._news.read()

    def seal(self, actor: Actor) -> int:
        """Sign everything that is not sealed yet; return the number of new segments."""
        with self._work.writing(actor, Action.BACKUP_MADE) as work:
            return segments.seal(work.session, self.origin)

    def verify(self) -> tuple[Verdict, ...]:
        """Check chain, commitments and seals of every origin in this file."""
        with self._work.reading() as session:
            origins = session.scalars(select(OriginRow).order_by(OriginRow.number)).all()
            return tuple(segments.verify(session, one, self._beside) for one in origins)

    def clock_gap(self) -> timedelta | None:
        """Return how far this computer's clock lies behind what it showed; None within an hour.

        Entries of a clock that had run ahead count no longer once the head said that it is right.
        """
        jump = self.clock_jump()
        if jump.before - jump.after <= NOTICED:
            return None
        with self._work.reading() as session:
            shown = confirmed(session, jump.before) or jump.before
        gap = shown - jump.after
        return gap if gap > NOTICED else None

    def clock_jump(self) -> Jump:
        """Return the time of the newest entry, and what the clock shows now."""
        return Jump(instant_of(self._clock.last), self._clock.wall())

    def stretches(self) -> tuple[Stretch, ...]:
        """Return the journal in pieces that each take a moment to check."""
        with self._work.reading() as session:
            newest = session.execute(
                select(OperationRow.origin, func.max(OperationRow.seq)).group_by(
                    OperationRow.origin
                )
            )
            return tuple(
                Stretch(origin, after)
                for origin, last in newest
                for after in range(0, last, _AT_ONCE)
            )

    def holds(self, stretch: Stretch) -> bool:
        """Check the links and commitments of one piece."""
        with self._work.reading() as session:
            origin = session.get_one(OriginRow, stretch.origin)
            return segments.holds(session, origin, stretch.after, _AT_ONCE)

    def unsealed(self) -> int:
        """Return how many operations no segment covers yet."""
        with self._work.reading() as session:
            written = session.scalar(
                select(func.count())
                .select_from(OperationRow)
                .where(OperationRow.origin == self.origin.number)
            )
            sealed = session.scalar(
                select(func.max(SegmentRow.last)).where(SegmentRow.origin == self.origin.number)
            )
            return (written or 0) - (sealed or 0)

    def of_user(self, user: UserId, *, limit: int = 50) -> tuple[Entry, ...]:
        """Return the newest entries that concern a person's comings and goings."""
        with self._work.reading() as session:
            return history(session, [user])[-limit:]
