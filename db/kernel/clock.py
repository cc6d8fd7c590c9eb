"""The only "now" of the program, and the hybrid logical clock that orders what people see."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from datetime import time as time_of_day
from functools import cache
from pathlib import Path
from typing import Protocol

CHINA = timezone(timedelta(hours=8), "CST")
"""Civil time of the stations: China has had one zone without summer time since 1991."""

_COUNTER_BITS = 16
_FAR_FUTURE_MS = 24 * 3600 * 1000


_START_OF_LINUX = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Running:
    """Seconds since a start of the computer; spans within one ``start`` are true whatever the clock shows."""

    start: str
    """Empty where the computer does not name its starts; a smaller figure then tells of a new one."""
    seconds: float


class Clock(Protocol):
    """Tells the time; tests set it."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""

    def running(self) -> Running:
        """Return how long the computer has been running, which no setting of the clock changes."""


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        return datetime.now(UTC)

    def running(self) -> Running:
        """Return how long the computer has been running, sleep included where it tells."""
        which = getattr(time, "CLOCK_BOOTTIME", None)
        seconds = time.monotonic() if which is None else time.clock_gettime(which)
        return Running(_this_start(), seconds)


@cache
def _this_start() -> str:
    try:
        return _START_OF_LINUX.read_text(encoding="ascii").strip()
    except OSError:
        return ""


def local_date(instant: datetime) -> date:
    """Return the civil date in China of an aware instant."""
    return instant.astimezone(CHINA).date()


def start_of_day(instant: datetime) -> datetime:
    """Return the instant (UTC) at which the civil day in China of an aware instant began."""
    return datetime.combine(local_date(instant), time_of_day(), CHINA).astimezone(UTC)


class DayClock:
    """Tells the day and hides the hour: what is written by it cannot be laid beside a film of the counter."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def now(self) -> datetime:
        """Return the beginning of today, aware, in UTC."""
        return start_of_day(self._clock.now())

    def running(self) -> Running:
        """Return how long the computer has been running."""
        return self._clock.running()


class HybridClock:
    """Hybrid logical clock: 48 bits of milliseconds and a 16-bit counter in one signed 64-bit integer.

    It orders what is displayed and never decides what is kept (`sync.md` §3.4).
    """

    def __init__(self, clock: Clock, last: int = 0) -> None:
        self._clock = clock
        self.last = last

    def tick(self) -> int:
        """Return the next time stamp, greater than every one seen or given before."""
        physical = int(self._clock.now().timestamp() * 1000) << _COUNTER_BITS
        self.last = max(self.last + 1, physical)
        return self.last

    def day_tick(self) -> int:
        """Return a stamp that tells the civil day in China and no finer time (R-54)."""
        return int(start_of_day(self._clock.now()).timestamp() * 1000) << _COUNTER_BITS

    def wall(self) -> datetime:
        """Return what the computer's clock shows."""
        return self._clock.now()

    def running(self) -> Running:
        """Return how long the computer has been running."""
        return self._clock.running()

    def behind(self) -> timedelta:
        """Return how far the wall clock lies behind the newest stamp, zero when it does not."""
        return max(instant_of(self.last) - self._clock.now(), timedelta(0))

    def observe(self, received: int) -> bool:
        """Move past a received stamp; return False and stay when it lies more than a day ahead."""
        now_ms = int(self._clock.now().timestamp() * 1000)
        if (received >> _COUNTER_BITS) - now_ms > _FAR_FUTURE_MS:
            return False
        self.last = max(self.last, received)
        return True


def instant_of(stamp: int) -> datetime:
    """Return the wall time (UTC) that a hybrid stamp carries, to the millisecond."""
    return datetime.fromtimestamp((stamp >> _COUNTER_BITS) / 1000, UTC)


def stamp_of(instant: datetime) -> int:
    """Return the hybrid stamp of an instant, to the millisecond."""
    return int(instant.timestamp() * 1000) << _COUNTER_BITS
