"""What the demo plays, in order of time: a journal knows no entry of yesterday behind one of today."""

from __future__ import annotations

import heapq
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from itertools import count

from db.kernel.clock import CHINA, Running, local_date

Act = Callable[[], None]
REPLY_MINUTES = 150
"""Minutes after eight at which units answer and clerks telephone."""


class PastClock:
    """A clock that the demo sets to the moment it plays."""

    def __init__(self, instant: datetime) -> None:
        self.instant = instant

    def now(self) -> datetime:
        """Return the moment that is being played, aware, in UTC."""
        return self.instant.astimezone(UTC)

    def running(self) -> Running:
        """Return that the played computer never stops."""
        return Running("demo", self.instant.timestamp())

    def set(self, day: date, *, minutes: int) -> None:
        """Go to a day, so many minutes after eight o'clock."""
        self.instant = moment_of(day, minutes)


def moment_of(day: date, minutes: int) -> datetime:
    """Return the moment so many minutes after eight o'clock of a day in China."""
    return datetime.combine(day, time(8), CHINA) + timedelta(minutes=minutes)


class Agenda:
    """Acts that wait for their moment; one that is played may put down others for later."""

    def __init__(self, clock: PastClock) -> None:
        self._clock = clock
        self._waiting: list[tuple[datetime, int, Act]] = []
        self._order = count()

    @property
    def today(self) -> date:
        """The civil day that is being played."""
        return local_date(self._clock.now())

    def put(self, day: date, act: Act, *, minutes: int = REPLY_MINUTES) -> None:
        """Let an act wait for a day, so many minutes after eight o'clock."""
        heapq.heappush(self._waiting, (moment_of(day, minutes), next(self._order), act))

    def play(self, until: date) -> None:
        """Play what lies before a day, and leave out what is put down for that day and after it."""
        while self._waiting and local_date(self._waiting[0][0]) < until:
            moment, _, act = heapq.heappop(self._waiting)
            self._clock.instant = max(self._clock.instant, moment)
            act()
