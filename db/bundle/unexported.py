"""How many changes of this computer no bundle carries; page and status bar say the same, for they ask the same."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.bundle.exchange_records import CursorRow, SentRow
from db.bundle.partner_records import HubRow
from db.journal.origins import Origin
from db.journal.records import OperationRow, OriginRow, SegmentRow
from db.kernel.kinds import Verb

MOST = 10_000
"""Further ones are not counted: a desk that never exports would walk its whole journal after every change."""


def unexported(session: Session, origin: Origin) -> int:
    """Return how many changes wait for an export; what was only noted, such as a sign-in, is none."""
    count = 0
    for number, after in exported(session, origin).items():
        waiting = select(OperationRow.seq).where(
            OperationRow.origin == number, OperationRow.seq > after, OperationRow.verb != Verb.NOTE,
        )  # fmt: skip
        counted = select(func.count()).select_from(waiting.limit(MOST - count).subquery())
        count += session.scalar(counted) or 0
    return count


def exported(session: Session, origin: Origin) -> dict[int, int]:
    """Return up to where bundles have carried what was written here, for each life that this computer had."""
    # What an earlier life left waiting goes out with the next bundle; of what comes back the hub's receipt tells.
    lives = select(OriginRow).where(
        OriginRow.replica == origin.replica, OriginRow.is_foreign.is_(False)
    )
    written = _exported_at(session)
    found = session.scalars(lives.order_by(OriginRow.number)).all()
    return {
        one.number: max(_acknowledged(session, one.name), _carried(session, one.number, written))
        for one in found
    }


def _acknowledged(session: Session, name: bytes) -> int:
    """Return how far some partner has what was written here: a file that was put back does not know its bundles."""
    received = select(func.max(CursorRow.received)).where(CursorRow.origin == name)
    return session.scalar(received) or 0


def _carried(session: Session, number: int, written: int) -> int:
    """Return what the newest bundle went up to: an export seals all there is, and its own entry is the last of it."""
    sealed = (
        select(SegmentRow.last)
        .join(
            OperationRow,
            (OperationRow.origin == SegmentRow.origin) & (OperationRow.seq == SegmentRow.last),
        )
        .where(SegmentRow.origin == number, OperationRow.hlc <= written)
        .order_by(SegmentRow.last.desc())
    )
    return session.scalars(sealed.limit(1)).first() or 0


def _exported_at(session: Session) -> int:
    """Return the stamp of the newest bundle's entry: of one to a hub, where there is a hub to write to."""
    hubs = session.scalars(select(HubRow.replica).where(HubRow.is_own.is_(False))).all()
    newest = select(SentRow.series).order_by(SentRow.made_at.desc()).limit(1)
    series = session.scalar(newest.where(SentRow.partner.in_(hubs)) if hubs else newest)
    if series is None:
        return 0
    entry = select(func.min(OperationRow.hlc)).where(OperationRow.record == UUID(bytes=series))
    return session.scalar(entry) or 0
