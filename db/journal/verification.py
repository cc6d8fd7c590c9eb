"""The whole journal checked piece by piece, so that it can be watched and given up, and the first bad place named."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.journal.records import OperationRow, OriginRow
from db.journal.segments import check_seals, holds
from db.journal.service import Stretch

AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class BadPlace:
    """The first operation of an origin that does not hold; ``is_seal`` where its signature does not."""

    counter: int
    seq: int
    is_seal: bool = False


def first_bad(session: Session, stretch: Stretch) -> BadPlace | None:
    """Check one stretch and, after an origin's last, its signatures."""
    origin = session.get_one(OriginRow, stretch.origin)
    if not holds(session, origin, stretch.after, AT_ONCE):
        return BadPlace(origin.counter, _first_broken(session, origin, stretch.after))
    last = session.scalar(
        select(func.max(OperationRow.seq)).where(OperationRow.origin == stretch.origin)
    )
    if (last or 0) > stretch.after + AT_ONCE:
        return None
    _, broken = check_seals(session, origin, last or 0)
    return None if broken is None else BadPlace(origin.counter, broken, is_seal=True)


def _first_broken(session: Session, origin: OriginRow, after: int) -> int:
    """Return the first number that does not hold, halving the stretch."""
    good, bad = 0, AT_ONCE
    while bad - good > 1:
        middle = (good + bad) // 2
        good, bad = (middle, bad) if holds(session, origin, after, middle) else (good, middle)
    return after + bad
