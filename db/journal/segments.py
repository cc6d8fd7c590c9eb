"""Seals runs of operations into signed segments, and proves that chain and signatures hold."""

from __future__ import annotations

from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import select
from sqlalchemy.orm import Session

from db.journal.origins import Origin
from db.journal.payload import Header, commitment, first_link
from db.journal.records import OperationRow, OriginRow, SegmentRow

LIMIT = 1000
"""Operations in one segment at most (`sync.md` §3.1)."""

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
    rows = session.scalars(
        select(OperationRow)
        .where(OperationRow.origin == origin.number, OperationRow.seq > after)
        .order_by(OperationRow.seq)
        .limit(limit)
    )
    for seq, row in enumerate(rows, after + 1):
        link = _header(origin.name, row).link(link)
        if row.seq != seq or link != row.link or not _commits(row):
            return False
    return True


def _walk(session: Session, origin: OriginRow) -> tuple[int | None, int, bytes]:
    link, count = first_link(origin.name), 0
    rows = session.scalars(
        select(OperationRow).where(OperationRow.origin == origin.number).order_by(OperationRow.seq)
    ).yield_per(1000)
    for row in rows:
        count += 1
        link = _header(origin.name, row).link(link)
        if row.seq != count or link != row.link or not _commits(row):
            return count, count, link
    return None, count, link


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
    last = session.get(OperationRow, (row.origin, row.last))
    if last is None or last.link != row.head:
        return False
    try:
        key.verify(row.signature, _statement(origin.name, row.first, row.last, row.head))
    except InvalidSignature:
        return False
    return True


def _commits(row: OperationRow) -> bool:
    """Tell whether payload and commitment agree; an erased payload proves nothing and breaks nothing."""
    if row.payload is None or row.salt is None:
        # An erasure takes both; one of them alone is missing only where somebody meddled.
        return row.payload is None and row.salt is None
    return commitment(row.salt, row.payload) == row.commitment


def _header(name: bytes, row: OperationRow) -> Header:
    return Header(
        origin=name, seq=row.seq, hlc=row.hlc, kind=row.kind, record=row.record,
        verb=row.verb.value, context=row.context, actor=row.actor, role=row.role,
        action=row.action, act=row.act, commitment=row.commitment,
    )  # fmt: skip


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
