"""A clock that stands still until a test moves it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from db.kernel.clock import CHINA

WEDNESDAY_MORNING = datetime(2026, 3, 18, 9, 0, tzinfo=CHINA)


class FakeClock:
    """Satisfies ``db.kernel.clock.Clock``; begins on a working Wednesday."""

    def __init__(self, start: datetime = WEDNESDAY_MORNING) -> None:
        self.instant = start

    def now(self) -> datetime:
        """Return the instant the clock stands at, aware, in UTC."""
        return self.instant.astimezone(UTC)

    def advance(self, by: timedelta | None = None, **units: float) -> None:
        """Move on (or back) by a span, or by ``timedelta`` units: ``clock.advance(days=15)``."""
        self.instant += by if by is not None else timedelta(**units)
