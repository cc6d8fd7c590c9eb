"""What every bundle tells its receiver of how far things have come, and what is learnt from it (`sync.md` §3.11)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from db.bundle import aside, comparing, numbers, trusting
from db.bundle.asking import asked_of
from db.bundle.cargo import missing
from db.bundle.contracts import Acknowledgement, Manifest, Position, Quarantined, Range
from db.bundle.exchange_records import CursorRow, LackingRow, TakenRow, WantedRow
from db.bundle.house import House
from db.bundle.known import Home, Known, Partner
from db.bundle.log import WITHHELD, link_at, names
from db.bundle.outgoing import positions
from db.bundle.partner_records import HubRow
from db.bundle.partners import unheard
from db.bundle.standing import NO_END

_MOST = 256
"""Positions in one acknowledgement."""
_LACKING = 100
"""Runs without content that one acknowledgement asks for; the next one goes on behind them."""


def acknowledgement(
    session: Session,
    partner: Partner,
    origins: Sequence[Known],
    home: Home,
    house: House,
    quarantined: list[Quarantined],
) -> Acknowledgement:
    """Return what to tell a partner: how far its origins are here, and how far those of this station are.

    By the second it sees that this file went back in time, and sends what is lost.
    """
    its_own = [one for one in origins if one.station == partner.replica]
    concern = list(its_own)
    concern += [one for one in origins if one.station == home.station]
    concern += [one for one in origins if one not in concern and partner.shares(one.scopes)]
    heads = positions(session, concern[:_MOST])
    told = [one for one in concern[:_MOST] if one.number in heads]
    return Acknowledgement(
        [Position(one.name, *heads[one.number]) for one in told],
        list(house.backed_up.positions(session, its_own[:_MOST])),
        missing=[*_lacking(session, home, told), *asked_of(session, partner, origins, home)],
        quarantined=quarantined, wanted=missing(session, house.blobs),
        policy=_policy(session), bundle=_newest(session, partner.id),
        policies=trusting.in_force(session), differing=comparing.told(session, partner.id),
        bundles=numbers.came(session, partner.id),
    )  # fmt: skip


def _lacking(session: Session, home: Home, origins: Sequence[Known]) -> list[Range]:
    """Return the runs of which nothing but proofs is here, of origins that this station may read as a whole."""
    found: list[Range] = []
    for known in origins:
        if known.station == home.station or home.shares(known.scopes):
            for first, last in _runs(_bare(session, known)):
                found.append(Range(known.name, first, last))
                if len(found) == _LACKING:
                    return found
    return found


def _bare(session: Session, known: Known) -> Iterator[int]:
    rows = WITHHELD.rows(session, origin=known.number, first=1, last=NO_END)
    return (row.seq for row in rows)


def _runs(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of those that follow each other."""
    for _, many in groupby(enumerate(places), lambda one: one[1] - one[0]):
        first, *others = (number for _, number in many)
        yield first, others[-1] if others else first


def learn(
    session: Session,
    partner: UUID,
    manifest: Manifest,
    now: datetime,
    forked: Collection[bytes] = (),
) -> None:
    """Believe a partner's own word of how far it is, unless a newer word of it is here.

    Of origins that were seen to be ``forked`` it has another branch than this desk. Who was restored counts its
    bundles from before; a life that was never shown tells that its word is the newest.
    """
    told = manifest.acknowledgement
    if manifest.number < _newest(session, partner) and not unheard(session, manifest.origins):
        return
    if len(told.received) < _MOST:
        # Who was restored may have lost an origin altogether, and then says nothing of it.
        kept = [one.origin for one in told.received]
        session.execute(
            delete(CursorRow).where(CursorRow.partner == partner, CursorRow.origin.not_in(kept))
        )
    for one in told.received:
        received = 0 if one.origin in forked else _shared(session, one)
        _put(session, partner, one.origin, received)
    for one in told.durable:
        row = session.get(CursorRow, (partner, one.origin))
        if row is not None:
            row.durable = min(_shared(session, one), row.received)
    aside.hear(session, partner, told.quarantined)
    _learn_lacking(session, partner, told.missing)
    session.execute(delete(WantedRow).where(WantedRow.partner == partner))
    session.add_all(WantedRow(partner=partner, digest=one) for one in told.wanted)
    numbers.confirm(session, partner, told, now)


def _learn_lacking(session: Session, partner: UUID, ranges: Sequence[Range]) -> None:
    session.execute(delete(LackingRow).where(LackingRow.partner == partner))
    by_place = {(one.origin, one.first): one for one in ranges}
    session.add_all(
        LackingRow(partner=partner, origin=one.origin, first=one.first, last=one.last)
        for one in by_place.values()
    )


def _put(session: Session, partner: UUID, origin: bytes, received: int) -> None:
    row = session.get(CursorRow, (partner, origin))
    if row is None:
        session.add(CursorRow(partner=partner, origin=origin, received=received, durable=0))
    else:
        row.received = received


def _shared(session: Session, told: Position) -> int:
    """Return how far a partner has what is here: of another branch nobody knows where it begins."""
    here = link_at(session, names(session).numbers.get(told.origin, 0), told.seq)
    return told.seq if here in (b"", told.link) else 0


def _newest(session: Session, partner: UUID) -> int:
    """Return the highest number of a bundle that came from a partner."""
    query = select(func.max(TakenRow.number)).where(TakenRow.partner == partner)
    return session.scalar(query) or 0


def _policy(session: Session) -> int:
    return session.scalar(select(func.max(HubRow.highest))) or 0
