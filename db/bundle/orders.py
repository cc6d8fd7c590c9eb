"""Which erasures of others act here: those of whoever was given that right, and those that a hub has ordered (§3.8).

Anything else that came in can be undone by people; this cannot. So an erasure that a station wrote acts at that
station, and elsewhere once the policy names its record: the hub's countersign. Until then it waits in the journal, and
takes nothing away (decision 0046).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from uuid import UUID

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session

from db.bundle import log, trusting
from db.bundle.contracts import Erasure, OriginKey
from db.bundle.erasure_contracts import RequestKey
from db.bundle.partner_records import PartnerOriginRow
from db.bundle.state import Write, write_of
from db.bundle.trusting import Believed
from db.journal.payload import decode
from db.journal.records import ErasureRow, OperationRow, OriginRow, ParkedRow
from db.kernel.kinds import Action, Verb

REASON = 1
"""Number of the reason, or of the paper, in the entry of an act of two."""


def waits(session: Session, erasure: Write) -> bool:
    """Tell whether an erasure may not act here yet; one that has acted once acts for ever."""
    known = log.names(session)
    if erasure.origin not in known.foreign:
        return False
    number = known.numbers[erasure.origin]
    if _has_acted(session, erasure, number) or _may_erase(session, number):
        return False
    return not is_ordered(session, erasure.record, erasure.context)


def is_ordered(session: Session, record: UUID, groups: Collection[int]) -> bool:
    """Tell whether a hub has ordered that these groups of a record are erased."""
    named = (one.groups for one in _orders(session) if one.record == record.bytes)
    return any(not wanted or set(groups) <= set(wanted) for wanted in named)


def asked(session: Session) -> list[Write]:
    """Return the erasures that wait here for a hub's word."""
    return [one for many in requests(session).values() for one in many]


def requests(session: Session) -> dict[RequestKey, list[Write]]:
    """Return the erasures that wait here for a hub's word, by the click that wrote them."""
    found: dict[RequestKey, list[Write]] = defaultdict(list)
    for act, one in _parked(session):
        if waits(session, one):
            found[RequestKey(one.origin, act)].append(one)
    return found


def reason_of(session: Session, key: RequestKey) -> str:
    """Return why a person's data was erased, as the click that did so noted; empty where that has not come."""
    query = select(OperationRow.payload).where(
        OperationRow.origin == log.names(session).numbers[key.origin], OperationRow.act == key.act,
        OperationRow.seq >= key.act, OperationRow.verb == Verb.NOTE,
        OperationRow.action == Action.DATA_ERASED.value,
    )  # fmt: skip
    said = session.scalars(query.limit(1)).first()
    return str(decode(said).get(REASON, "")) if said else ""


def ripe(session: Session) -> list[Write]:
    """Return the erasures that waited here, and wait for no word any more."""
    return [one for _, one in _parked(session) if not waits(session, one)]


def _parked(session: Session) -> list[tuple[int, Write]]:
    """Return the erasures that stand aside, each with the number of its click."""
    here = (ParkedRow.origin == OperationRow.origin) & (ParkedRow.seq == OperationRow.seq)
    query = select(OperationRow).join(ParkedRow, here).where(OperationRow.verb == Verb.ERASE)
    names = log.names(session).of
    rows = session.scalars(query.order_by(OperationRow.origin, OperationRow.seq)).all()
    return [(row.act, write_of(names[row.origin], row)) for row in rows]


def _has_acted(session: Session, erasure: Write, number: int) -> bool:
    place = (erasure.record, number, erasure.seq)
    query = select(ErasureRow.seq).where(
        tuple_(ErasureRow.record, ErasureRow.origin, ErasureRow.seq) == place
    )
    return session.scalar(query) is not None


def _may_erase(session: Session, number: int) -> bool:
    """Tell whether whoever wrote it was given the right: a hub, whose own signature it bears."""
    row = session.get_one(OriginRow, number)
    shown = session.get(PartnerOriginRow, row.name)
    certificate = shown.certificate or None if shown else None
    standing = Believed(session).of(OriginKey(row.name, row.public_key, row.counter, certificate))
    return standing is not None and standing.may_erase


def _orders(session: Session) -> Iterator[Erasure]:
    for hub in trusting.hubs(session):
        yield from trusting.directory_of(session, hub).erasures
