"""With which bundle it came what somebody elsewhere wrote, and what is open since then (decision 0047)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.bundle.exchange_contracts import LogLine
from db.bundle.exchange_records import TakenRow, taken_line
from db.bundle.known import partners


class Came:
    """The bundles that left something open, those first that were taken in first."""

    def __init__(self, session: Session) -> None:
        query = select(TakenRow).where(TakenRow.conflicts > 0).order_by(TakenRow.taken_at)
        names = {one.id: one.name for one in partners(session, b"")}
        self._every = [(row.made_at, taken_line(row, names)) for row in session.scalars(query)]

    def bundle(self, station: UUID, at: datetime) -> LogLine | None:
        """Return the bundle that brought what a station wrote at a time; None where none is known.

        A bundle carries all that its sender had by then and was not told to be here, so it is the first one made
        after the write: of the station itself, or of who handed it on. By a stamp that ran ahead of the sender's
        clock none was, and its newest is told.
        """
        since = [line for made_at, line in self._every if made_at >= at]
        own = [line for line in since if line.partner == station]
        return next(iter(own or since), None) or next(self._newest_of(station), None)

    def _newest_of(self, station: UUID) -> Iterator[LogLine]:
        return (line for _, line in reversed(self._every) if line.partner == station)
