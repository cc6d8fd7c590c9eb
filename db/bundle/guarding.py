"""The backup that stands before what others wrote comes in, made no oftener than it protects (decision 0044)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from db.kernel.clock import Clock
from db.storage.backups import Backups

SMALL = 1_000
"""Operations up to which a bundle does without a backup of its own: one full segment, a month of a station."""

FRESH = timedelta(hours=1)
"""How old the newest backup may be then."""


@dataclass(frozen=True, slots=True)
class Guard:
    """Tells whether a backup stands before so much, and makes one."""

    backups: Backups
    clock: Clock
    is_here: bool
    """False where the records lie on a server, which is backed up there."""

    def stands(self, operations: int, begun: datetime | None) -> bool:
        """Tell whether so many operations may come in now; ``begun`` is when the first of many bundles did."""
        if not (self.is_here and operations):
            return True
        now = self.clock.now()
        made = self.backups.newest(now)
        if made is None:
            return False
        is_of_this_run = begun is not None and made >= begun.replace(microsecond=0)
        return is_of_this_run or (operations <= SMALL and now - made <= FRESH)

    def make(self) -> None:
        """Make a backup; raises CannotWrite, CannotOpen(DAMAGED)."""
        self.backups.make(self.clock.now())
