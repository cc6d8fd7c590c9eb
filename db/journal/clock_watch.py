"""Notices that the wall clock was set: entries are ordered by number, so it is flagged and nothing is refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.journal.origins import newest_stamps
from db.journal.reader import history
from db.journal.records import OriginRow
from db.kernel.clock import Clock, HybridClock, Running, instant_of, local_date
from db.kernel.kinds import Action

_SLACK = timedelta(minutes=2)
"""A clock that is kept right by a time server steps by less."""

NOTICED = timedelta(hours=1)
"""What the clock may lie behind the newest entry before people are asked to look at it."""

_AHEAD = timedelta(days=1)
_FIRST_YEAR, _LAST_YEAR = 2024, 2045
"""A wall clock outside of these years is wrong (security §7)."""


@dataclass(frozen=True, slots=True)
class Jump:
    """The wall clock before and after, as the entry keeps it."""

    before: datetime
    after: datetime

    def told(self) -> Mapping[int, object]:
        """Return the values of the entry."""
        return {0: self.before, 1: self.after}


class ClockWatch:
    """Compares every entry with the one before; each jump is told once."""

    def __init__(self, clock: HybridClock) -> None:
        self._clock = clock
        self._last = instant_of(clock.last) if clock.last else clock.wall()
        self._ran: Running | None = None
        self._was_odd = False

    def jump(self) -> Jump | None:
        """Return the jump since this was asked last, None while the clock runs as it should."""
        wall, ran, before = self._clock.wall(), self._clock.running(), self._last
        is_odd = not _FIRST_YEAR <= local_date(wall).year <= _LAST_YEAR
        jumped = wall < before - _SLACK or self._leapt(wall, ran) or (is_odd and not self._was_odd)
        self._last, self._ran, self._was_odd = wall, ran, is_odd
        return Jump(before, wall) if jumped else None

    def _leapt(self, wall: datetime, ran: Running) -> bool:
        """Tell whether the clock went ahead of the time that the computer has been running."""
        if self._ran is None or self._ran.start != ran.start:
            return False
        span = timedelta(seconds=ran.seconds - self._ran.seconds)
        return (wall - self._last) - span > _AHEAD


def confirmed(session: Session, newest: datetime) -> datetime | None:
    """Return what the clock showed when the head called it right, with entries up to ``newest`` lying ahead.

    None where nobody said so, or where it ran ahead again since.
    """
    replicas = session.scalars(select(OriginRow.replica)).all()
    said = [one for one in history(session, replicas) if one.action == Action.CLOCK_CONFIRMED]
    if not said:
        return None
    ahead, right = (datetime.fromisoformat(str(said[-1].values[number])) for number in (0, 1))
    return right if newest - ahead <= NOTICED else None


def known_now(session: Session, clock: Clock) -> datetime:
    """Return what the clock shows, on the day of the newest entry where it was set back behind that day.

    Lateness goes by it: a clock that is set back makes nothing punctual. The hour stays the clock's, which an anonymous
    visit hides. Where the head called the clock right, entries that lie ahead count no longer.
    """
    wall = clock.now()
    newest = max(map(instant_of, newest_stamps(session, of_neighbours=True)), default=wall)
    if local_date(newest) > local_date(wall):
        newest = confirmed(session, newest) or newest
    return wall + max(local_date(newest) - local_date(wall), timedelta(0))
