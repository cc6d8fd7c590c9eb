"""What this desk lacks of its own affairs and a partner has that would not send it by itself, for they are not its own.

A station may have shown somebody what it then lost with its file; nobody else can bring it any more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.bundle.contracts import Range
from db.bundle.exchange_records import CursorRow
from db.bundle.known import Home, Known, Partner
from db.bundle.trusting import Believed


def asked_of(
    session: Session, partner: Partner, origins: Sequence[Known], home: Home
) -> Iterator[Range]:
    """Yield the runs that a partner said it has and that are not here, or are other ones here."""
    every, believed = {one.name: one for one in origins}, None
    rows = session.scalars(select(CursorRow).where(CursorRow.partner == partner.id))
    for one in rows.all():
        known = every.get(one.origin)
        if not home.shares(known.scopes if known else frozenset()) or _sends(partner, home, known):
            continue
        believed = believed or Believed(session)
        asked = _lacked(one, known.sealed if known else 0, believed.reach(one.origin))
        if asked is not None:
            yield asked


def _sends(partner: Partner, home: Home, known: Known | None) -> bool:
    """Tell whether a partner sends what it has of an origin without being asked, by how far it is told to be here."""
    if known is None:
        return False
    return known.station in (partner.replica, home.station) or partner.shares(known.scopes)


def _lacked(told: CursorRow, here: int, reach: int) -> Range | None:
    """Return what is not here; of another branch nobody knows where it begins, so all of it is asked for."""
    if not told.received:
        return Range(told.origin, 1, here) if here else None
    last = min(told.received, reach)
    return Range(told.origin, here + 1, last) if here < last else None
