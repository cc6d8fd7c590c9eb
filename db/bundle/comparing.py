"""Whether a station and its hub show the same of what the station made; what differs is made again (decision 0042)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.bundle.contracts import Acknowledgement
from db.bundle.digest import BUCKETS, FIGURE, Figure, figures, folded
from db.bundle.exchange_contracts import Extent, Incoming
from db.bundle.exchange_records import LackingRow
from db.bundle.known import Known, Partner, known_origins
from db.bundle.merge import Merge
from db.bundle.partner_records import PartnerRow
from db.bundle.trusting import Believed
from db.storage.unit_of_work import Work

EVERY = timedelta(days=30)
"""How often figures travel: they are worked out from everything that a station ever made."""

_MOST = 2000
"""Records that are made again behind one bundle; the next comparison finds the others."""


def is_due(session: Session, partner: Partner, extent: Extent, now: datetime) -> bool:
    """Tell whether a partner is to be sent figures now: a hub that was heard of and reads everything."""
    row = session.get(PartnerRow, partner.id)
    if row is None or not partner.is_hub or extent is not Extent.FULL:
        return False
    if row.compared_at is not None and now - row.compared_at < EVERY:
        return False
    lacks = select(LackingRow.first).where(LackingRow.partner == partner.id).limit(1)
    return session.scalar(lacks) is None


def figures_of(session: Session, origins: Sequence[Known], station: bytes) -> bytes:
    """Return the figures of what a station made."""
    return folded(figures(session, _made_by(origins, station)))


def note_sent(session: Session, partner: UUID, now: datetime) -> None:
    """Remember that figures are on their way."""
    session.get_one(PartnerRow, partner).compared_at = now


def told(session: Session, partner: UUID) -> bytes | None:
    """Return which figures of a partner were others here, as long as it has not heard of it."""
    row = session.get(PartnerRow, partner)
    return row.differing if row else None


def behind(
    work: Work,
    merge: Merge,
    incoming: Incoming,
    told: Acknowledgement,
    *,
    own: bytes,
    now: datetime,
) -> int:
    """Compare behind a bundle, look again at what its sender has otherwise, and return how many records were wrong."""
    if told.figures is None and told.differing is None:
        return 0
    origins = known_origins(work.session, Believed(work.session), own, None)
    looking = _Looking(work, merge, origins)
    mended = looking.again(own, _places(told.differing)) if told.differing else 0
    if told.figures is not None and not incoming.held:
        row = work.session.get_one(PartnerRow, incoming.partner)
        station = row.replica.bytes
        places = _apart(told.figures, figures_of(work.session, origins, station))
        row.compared_at, row.differing = now, _bits(places) if places else None
        mended += looking.again(station, places)
    return mended


@dataclass(frozen=True, slots=True)
class _Looking:
    """Makes records again of which a partner has other figures."""

    work: Work
    merge: Merge
    origins: Sequence[Known]

    def again(self, station: bytes, places: Collection[int]) -> int:
        """Make the records of a station again that count in some places; return how many were wrong here."""
        if not places:
            return 0
        before = list(islice(self._in(station, places), _MOST))
        for one in before:
            self.merge.again(self.work, one.kind, one.record)
        return len(set(before) - set(self._in(station, places)))

    def _in(self, station: bytes, places: Collection[int]) -> Iterator[Figure]:
        every = figures(self.work.session, _made_by(self.origins, station))
        return (one for one in every if one.record.bytes[-1] in places)


def _apart(said: bytes, here: bytes) -> set[int]:
    cuts = range(0, len(here), FIGURE)
    return {cut // FIGURE for cut in cuts if said[cut : cut + FIGURE] != here[cut : cut + FIGURE]}


def _places(bits: bytes) -> set[int]:
    return {at for at in range(BUCKETS) if bits[at // 8] & 0x80 >> at % 8}


def _made_by(origins: Sequence[Known], station: bytes) -> list[int]:
    return [one.number for one in origins if one.station == station]


def _bits(places: Collection[int]) -> bytes:
    bits = bytearray(BUCKETS // 8)
    for at in places:
        bits[at // 8] |= 0x80 >> at % 8
    return bytes(bits)
