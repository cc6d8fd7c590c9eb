"""Seals runs of operations into signed segments, and proves that chain and signatures hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Integer, bindparam, select
from sqlalchemy.orm import Session

from db.journal.origins import Origin
from db.journal.payload import commitment, first_link, link_of
from db.journal.records import OperationRow, OriginRow, SegmentRow
from db.storage.prepared import Prepared

LIMIT = 1000
"""Operations in one segment at most (`sync.md` §3.1)."""

_AT_ONCE = 2000
"""Operations that a check of the whole chain reads together."""

_SEAL = b"liaison-desk/segment/1\x00"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Outcome of a check of one origin's journal."""

    operations: int
    segments: int
    broken_at: int | None
    """First sequence number that does not hold; None when all does."""
    head: str
    """Last eight hexadecimal digits of the newest link, as printed on daily reports."""


def seal(session: Session, origin: Origin) -> int:
    """Sign everything since the last segment; return how many segments were made."""
    last = _last_sealed(session, origin.number)
    made = 0
    while run := _run_after(session, origin.number, last):
        last = run[-1].seq
        signed = _statement(origin.name, run[0].seq, last, run[-1].link)
        session.add(
            SegmentRow(
                origin=origin.number,
                first=run[0].seq,
                last=last,
                head=run[-1].link,
                signature=origin.signing_key.sign(signed),
            )
        )
        made += 1
    return made


def verify(session: Session, origin: OriginRow) -> Verdict:
    """Walk the whole chain of one origin and check every commitment, link and signature."""
    broken, count, link = _walk(session, origin)
    segments, bad_seal = check_seals(session, origin, count)
    broken = bad_seal if broken is None else broken
    return Verdict(count, segments, broken, link.hex()[-8:])


def holds(session: Session, origin: OriginRow, after: int, limit: int) -> bool:
    """Check commitments and links of one stretch; stretches that all hold and meet are a chain that holds."""
    before = session.get(OperationRow, (origin.number, after))
    link = before.link if before is not None else first_link(origin.name)
    return _follow(origin.name, _Place(after, link), _rows_after(session, origin, after, limit))


@dataclass(slots=True)
class _Place:
    """How far a walk along the chain has come."""

    seq: int
    link: bytes


def _walk(session: Session, origin: OriginRow) -> tuple[int | None, int, bytes]:
    """Return the first operation that does not hold, how many were read, and the last link worked out."""
    place = _Place(0, first_link(origin.name))
    while rows := _rows_after(session, origin, place.seq, _AT_ONCE):
        if not _follow(origin.name, place, rows):
            return place.seq, place.seq, place.link
    return None, place.seq, place.link


def _rows_after(session: Session, origin: OriginRow, after: int, limit: int) -> Sequence[Any]:
    """Return the next operations as the engine keeps them; records of SQLAlchemy take five times as long."""
    return _STRETCH.run(session, origin=origin.number, after=after, limit=limit).fetchall()


def _follow(name: bytes, place: _Place, rows: Sequence[Any]) -> bool:
    """Move along the chain; False at the first operation that is out of turn or does not hold."""
    for (
        seq, hlc, kind, record, verb, payload, salt, promised,
        context, actor, role, action, act, link,
    ) in rows:  # fmt: skip
        place.seq += 1
        header = (
            name, seq, hlc, kind, _plain(record), verb, context, _plain(actor), role, action, act,
            promised,
        )  # fmt: skip
        place.link = link_of(header, place.link)
        if seq != place.seq or link != place.link or not _commits(salt, payload, promised):
            return False
    return True


def _commits(salt: bytes | None, payload: bytes | None, promised: bytes) -> bool:
    """Tell whether payload and commitment agree; an erased payload proves nothing and breaks nothing."""
    if payload is None or salt is None:
        # An erasure takes both; one of them alone is missing only where somebody meddled.
        return payload is None and salt is None
    return commitment(salt, payload) == promised


def _plain(record: UUID | bytes) -> bytes:
    """Return the bytes of an id; a server has a type of its own for them."""
    return record if isinstance(record, bytes) else record.bytes


_LINK = Prepared(
    select(OperationRow.link).where(
        OperationRow.origin == bindparam("origin"), OperationRow.seq == bindparam("seq")
    )
)
_STRETCH = Prepared(
    select(
        OperationRow.seq, OperationRow.hlc, OperationRow.kind, OperationRow.record,
        OperationRow.verb, OperationRow.payload, OperationRow.salt, OperationRow.commitment,
        OperationRow.context, OperationRow.actor, OperationRow.role, OperationRow.action,
        OperationRow.act, OperationRow.link,
    )
    .where(OperationRow.origin == bindparam("origin"), OperationRow.seq > bindparam("after"))
    .order_by(OperationRow.seq)
    .limit(bindparam("limit", type_=Integer))
)  # fmt: skip


def check_seals(session: Session, origin: OriginRow, count: int) -> tuple[int, int | None]:
    """Return the number of segments and the first operation of one that does not hold."""
    key = Ed25519PublicKey.from_public_bytes(origin.public_key)
    rows = session.scalars(
        select(SegmentRow).where(SegmentRow.origin == origin.number).order_by(SegmentRow.first)
    ).all()
    expected = 1
    for row in rows:
        if row.first != expected or row.last > count or not _holds(session, key, origin, row):
            return len(rows), min(row.first, count + 1)
        expected = row.last + 1
    return len(rows), None


def _holds(session: Session, key: Ed25519PublicKey, origin: OriginRow, row: SegmentRow) -> bool:
    link = _LINK.run(session, origin=row.origin, seq=row.last).scalar()
    if link is None or bytes(link) != row.head:
        return False
    try:
        key.verify(row.signature, _statement(origin.name, row.first, row.last, row.head))
    except InvalidSignature:
        return False
    return True


def _statement(name: bytes, first: int, last: int, head: bytes) -> bytes:
    return _SEAL + name + first.to_bytes(8, "big") + last.to_bytes(8, "big") + head


def _last_sealed(session: Session, number: int) -> int:
    newest = session.scalar(
        select(SegmentRow.last)
        .where(SegmentRow.origin == number)
        .order_by(SegmentRow.last.desc())
        .limit(1)
    )
    return newest or 0


def _run_after(session: Session, number: int, last: int) -> list[OperationRow]:
    query = select(OperationRow).where(OperationRow.origin == number, OperationRow.seq > last)
    return list(session.scalars(query.order_by(OperationRow.seq).limit(LIMIT)))
