"""A clock that stands still until a test moves it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from db.kernel.clock import CHINA, Running

WEDNESDAY_MORNING = datetime(2026, 3, 18, 9, 0, tzinfo=CHINA)


class FakeClock:
    """Satisfies ``db.kernel.clock.Clock``; begins on a working Wednesday."""

    def __init__(self, start: datetime = WEDNESDAY_MORNING) -> None:
        self.instant = start
        self.ran = Running("first start", 1000.0)

    def now(self) -> datetime:
        """Return the instant the clock stands at, aware, in UTC."""
        return self.instant.astimezone(UTC)

    def advance(self, by: timedelta | None = None, **units: float) -> None:
        """Move on (or back) by a span, or by ``timedelta`` units: ``clock.advance(days=15)``."""
        span = by if by is not None else timedelta(**units)
        self.instant += span
        self.ran = replace(self.ran, seconds=self.ran.seconds + max(span.total_seconds(), 0))

    def set_by(self, **units: float) -> None:
        """Be set forward or back by somebody, while the computer runs on."""
        self.instant += timedelta(**units)

    def running(self) -> Running:
        """Return how long the computer has been running."""
        return self.ran

    def restart(self) -> None:
        """Let the computer start anew."""
        self.ran = Running("another start", 5.0)
